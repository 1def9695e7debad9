package longthrow.console.runtime;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.timeline.Beats;
import longthrow.console.timeline.TempoChange;
import longthrow.controllers.protocol.TimecodeRate;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Does what is said to the song.
@ControlThread
final class TransportActions {
    private static final Pattern AT_BAR = Pattern.compile("bar\\s*([1-9]\\d{0,5})\\s+(.+)");

    private final Console console;
    private final RangeActions ranges;

    TransportActions(Console console) {
        this.console = console;
        ranges = new RangeActions(console);
    }

    /// Does `deed`, the action's name after `transport/`.
    void act(String deed, String argument, Origin by) {
        SongWords words = console.playhead().songWords();
        switch (deed) {
            case "play" -> play();
            case "stop" -> stop(by);
            case "toggle" -> toggle(by);
            case "record" -> record();
            case "locate" -> locate(words.place(argument), argument, "place");
            case "position" -> {
                OptionalLong step = words.step(now(), argument);
                locate(step.isPresent() ? OptionalLong.of(now() + step.getAsLong()) : step, argument, "step");
            }
            case "rewind" -> console.playhead().locate(words.bar(now(), -1));
            case "forward" -> console.playhead().locate(words.bar(now(), 1));
            case "tempo" -> tempo(argument);
            case "rate" -> rate(argument);
            case "end" -> console.playhead().locate(console.transport().length());
            case "return" -> console.playhead().locate(console.transport().began());
            case "chase" ->
                console.playhead()
                        .chase()
                        .on(argument.isEmpty() ? !console.playhead().chase().on() : argument.equals("on"));
            default -> more(deed, argument);
        }
    }

    private void more(String deed, String argument) {
        if (!ranges.act(deed, argument)) {
            console.notices().say("there is no action 'transport/" + deed + "'");
        }
    }

    private long now() {
        return console.transport().frameAt(console.desk().nanos());
    }

    private void play() {
        console.playhead().play();
    }

    /// What drives the song from outside stops it where it stopped itself; a hand's stop may return.
    private void stop(Origin by) {
        boolean hand = by.kind() == Origin.Kind.SURFACE || by.kind() == Origin.Kind.SCREEN;
        boolean returns = hand
                && console.transport().state().playing()
                && console.state().ruler().timeline().returns();
        console.transport().stop();
        console.automation().arming().recording(false);
        if (returns) {
            console.playhead().locate(console.transport().began());
        }
    }

    private void toggle(Origin by) {
        if (console.transport().state().playing()) {
            stop(by);
        } else {
            play();
        }
    }

    private void record() {
        boolean on = !console.automation().arming().recording();
        console.automation().arming().recording(on);
        if (on && !console.transport().state().playing()) {
            ranges.rollIn();
            play();
        }
        if (on) {
            console.recorder().begin();
        }
    }

    /// `93.5 3/4` from the bar where the song is, `bar 17 93.5`, `bar 17 none`.
    private void tempo(String argument) {
        Beats beats = console.playhead().songWords().beats();
        Matcher at = AT_BAR.matcher(argument);
        int bar = at.matches()
                ? Integer.parseInt(at.group(1))
                : beats.place(now()).bar();
        String rest = at.matches() ? at.group(2) : argument;
        TempoChange before = beats.changeAt(Math.round(beats.frame(bar, 1)));
        Optional<TempoChange> change = before.at(bar).read(rest);
        if (rest.equals("none")) {
            console.state().ruler().tempo(bar, Optional.empty());
        } else if (change.isPresent()) {
            console.state().ruler().tempo(bar, change);
        } else {
            console.notices().say("'" + argument + "' is no tempo; say 93.5, 3/4, bar 17 93.5 3/4, or bar 17 none");
        }
    }

    private void rate(String argument) {
        TimecodeRate.parse(argument)
                .ifPresentOrElse(
                        console.state().ruler()::rate,
                        () -> console.notices().say("'" + argument + "' is no rate; say 24, 25, 29.97 or 30"));
    }

    private void locate(OptionalLong frame, String argument, String what) {
        if (frame.isPresent()) {
            console.playhead().locate(frame.getAsLong());
        } else {
            console.notices().say("'" + argument + "' is no " + what + " of a song; say 12.5 s, 1:02 or bar 9.1");
        }
    }
}
