package longthrow.console.runtime;

import java.util.OptionalLong;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Does what is said to the song.
@ControlThread
final class TransportActions {
    private final Console console;
    private final RangeActions ranges;

    TransportActions(Console console) {
        this.console = console;
        ranges = new RangeActions(console);
    }

    /// Does `deed`, the action's name after `transport/`.
    void act(String deed, String argument, Origin by) {
        SongWords words = console.songWords();
        switch (deed) {
            case "play" -> play();
            case "stop" -> stop(by);
            case "toggle" -> toggle(by);
            case "record" -> record();
            case "locate" -> locate(words.place(argument), argument, "place");
            case "position" -> {
                OptionalLong step = words.step(argument);
                locate(step.isPresent() ? OptionalLong.of(now() + step.getAsLong()) : step, argument, "step");
            }
            case "rewind" -> console.locate(words.bar(now(), -1));
            case "forward" -> console.locate(words.bar(now(), 1));
            case "end" -> console.locate(console.transport().length());
            case "return" -> console.locate(console.transport().began());
            case "chase" ->
                console.chase().on(argument.isEmpty() ? !console.chase().on() : argument.equals("on"));
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
        console.transport().play();
    }

    /// What drives the song from outside stops it where it stopped itself; a hand's stop may return.
    private void stop(Origin by) {
        boolean hand = by.kind() == Origin.Kind.SURFACE || by.kind() == Origin.Kind.SCREEN;
        boolean returns = hand
                && console.transport().state().playing()
                && console.state().ruler().timeline().returns();
        console.transport().stop();
        console.automation().recording(false);
        if (returns) {
            console.locate(console.transport().began());
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
        boolean on = !console.automation().recording();
        console.automation().recording(on);
        if (on && !console.transport().state().playing()) {
            ranges.rollIn();
            play();
        }
    }

    private void locate(OptionalLong frame, String argument, String what) {
        if (frame.isPresent()) {
            console.locate(frame.getAsLong());
        } else {
            console.notices().say("'" + argument + "' is no " + what + " of a song; say 12.5 s, 1:02 or bar 9.1");
        }
    }
}
