package longthrow.console.runtime;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.desk.House;
import longthrow.console.desk.MixMinus;
import longthrow.console.frame.Wish;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Does what the vocabulary's actions say.
@ControlThread
final class Actions {
    private static final Pattern SCENE = Pattern.compile("scene/(\\d{1,5})/([a-z]+)");
    private static final Pattern SHOWN = Pattern.compile("scene/(\\d{1,5})/(preview|forecast|set|values)");
    private static final Pattern MIX = Pattern.compile(".+/mix(/preview)?");
    private static final Pattern SELECT = Pattern.compile("(.+)/select");

    private static final Pattern PING = Pattern.compile("external/(\\d{1,2})/ping");
    private static final Pattern MIX_MINUS = Pattern.compile("(.+)/mixminus");

    private final Console console;
    private final SceneActions scenes;
    private final UpdateActions updates;
    private final TopActions above;
    private final CueActions cues;
    private final StripActions strips;
    private final PresetActions presets;
    private final SafeActions safes;
    private final MixActions mixes;
    private final AutomationActions automation;
    private final TransportActions transport;
    private final MarkerActions markers;
    private final SongActions songs;
    private final HouseRules house;

    Actions(Console console) {
        this.console = console;
        scenes = new SceneActions(console);
        updates = new UpdateActions(console);
        above = new TopActions(console);
        cues = new CueActions(console);
        strips = new StripActions(console);
        presets = new PresetActions(console);
        safes = new SafeActions(console);
        mixes = new MixActions(console);
        automation = new AutomationActions(console);
        transport = new TransportActions(console);
        markers = new MarkerActions(console);
        songs = new SongActions(console);
        house = new HouseRules(console);
    }

    void act(String action, String argument, Origin by) {
        if (!console.padlock().stops(new Wish.Act(action, argument, by))
                && console.bodies()
                        .ready(
                                needed(action),
                                () -> console.desk().history().as(by, () -> heard(action, argument, by)))) {
            heard(action, argument, by);
        }
    }

    /// The scenes whose values an action looks at before anything moves; a recall sees to itself.
    private List<Scene> needed(String action) {
        List<Scene> all = console.scenes().scenes();
        Matcher one = SHOWN.matcher(action);
        int index = one.matches() ? Integer.parseInt(one.group(1)) - 1 : -1;
        if (index >= 0) {
            return index < all.size() ? List.of(all.get(index)) : List.of();
        }
        return action.startsWith("scene/update") || MIX.matcher(action).matches() ? all : List.of();
    }

    private void heard(String action, String argument, Origin by) {
        Matcher scene = SCENE.matcher(action);
        Matcher select = SELECT.matcher(action);
        Matcher mixMinus = MIX_MINUS.matcher(action);
        if (mixes.act(action, argument, by) || safes.act(action, argument)) {
            return;
        }
        if (scene.matches()) {
            scenes.act(Integer.parseInt(scene.group(1)) - 1, scene.group(2), argument);
        } else if (action.startsWith("cue/")) {
            cue(action, argument, by);
        } else if (select.matches()) {
            console.desk().strips().ofPath(select.group(1)).ifPresent(console.desk()::select);
        } else if (mixMinus.matches()) {
            mixMinus(mixMinus.group(1), argument.strip(), by);
        } else if (PING.matcher(action).matches()) {
            ping(action, by);
        } else if (presets.act(action, argument, by)) {
            return;
        } else if (strips.act(action, argument, by)
                || automation.act(action, argument)
                || console.keeping().archives().act(action, argument)) {
            return;
        } else if (action.startsWith("song/")) {
            songs.act(action.substring("song/".length()), argument.strip());
        } else if (action.startsWith("marker/")) {
            markers.act(action.substring("marker/".length()), argument.strip());
        } else if (action.startsWith("transport/")) {
            transport.act(action.substring("transport/".length()), argument.strip(), by);
        } else {
            desk(action, argument, by);
        }
    }

    private void desk(String action, String argument, Origin by) {
        switch (action) {
            case "scene/next" -> console.cuePlayer().point(true);
            case "scene/previous" -> console.cuePlayer().point(false);
            case "scene/store" -> console.notices().say(console.recall().store(argument));
            case "scene/update" -> updates.act("", argument);
            case "scene/update/selected", "scene/update/scenes", "scene/update/following", "scene/update/list" ->
                updates.act(action.substring("scene/update/".length()), argument);
            case "scene/rehearse" -> console.rehearsal().ask(argument.strip());
            case "scene/0" -> above.down(argument.strip());
            case "overlay/print", "overlay/clear" -> above.overlay(action, argument.strip(), by);
            case "scene/catch-up" -> console.recall().catchUp();
            case "fade/pause" -> pause(argument);
            case "fade/finish" -> console.fades().finish();
            case "fade/back" -> {
                console.cuePlayer().hold();
                console.notices().say(console.recall().back());
            }
            case "history/undo" -> {
                console.cuePlayer().hold();
                console.keeping().backlog().undo(by);
            }
            case "history/redo" -> console.keeping().backlog().redo(by);
            case "engine/report" ->
                HistoryWords.answer(console.drive().blackBox().history(), argument)
                        .forEach(console.notices()::say);
            case "engine/ping" ->
                console.attached()
                        .roundTrips()
                        .ask(argument.strip(), console.desk().nanos());
            case "peaks/clear" -> console.playing().clearPeaks();
            case "solo/clear" -> console.solos().clear(by);
            case "patch" -> console.notices().say(console.patching().ask(argument));
            case "soundcheck" -> console.notices().say(console.soundcheck().ask(argument.strip(), by));
            case "beat/tap" -> console.tempo().tap(by);
            case "panic" ->
                console.playing().panic(argument.isEmpty() ? !console.playing().panicked() : argument.equals("on"));
            case "surface/learn" -> console.attached().lesson().toggle();
            case "surface/watch" -> console.attached().wireWatch().ask(argument.strip(), false);
            case "surface/watch/all" -> console.attached().wireWatch().ask(argument.strip(), true);
            case "surface/calibrate" -> console.attached().wireWatch().measure(argument.strip());
            case "surface/motors" -> console.attached().surfaces().forEach(set -> set.turnMotors(argument));
            case "show/load" -> console.keeping().showParts().ask(argument, true, by);
            case "show/load/preview" -> console.keeping().showParts().ask(argument, false, by);
            case "show/save" -> console.keeping().save();
            case "engine/device", "engine/block", "show/open", "show/new" ->
                console.venue().act(action, argument.strip());
            case "show/stems" -> console.keeping().openStems();
            case "show/version" -> version(argument);
            case "show/live" -> house.choose(House.LIVE, by);
            case "show/studio" -> house.choose(House.STUDIO, by);
            case "show/rule" -> house.rule(argument);
            case "show/lock" -> console.padlock().ask(argument);
            case "surface/latency" -> console.attached().surfaceLatency().ask(argument.strip());
            case "surface/user" -> console.attached().surfaceUsers().ask(argument.strip());
            case "surface/left" -> console.attached().rack().move(argument.strip(), -1);
            case "surface/right" -> console.attached().rack().move(argument.strip(), 1);
            default -> console.notices().say("there is no action '" + action + "'");
        }
    }

    private void cue(String action, String argument, Origin by) {
        Matcher one = CueReadings.CUE.matcher(action);
        Optional<SceneNumber> number = one.matches() ? SceneNumber.parse(one.group(1)) : Optional.empty();
        if (number.isPresent()) {
            cues.act(number.get(), one.group(2), argument, by);
        } else {
            cues.act(action.substring("cue/".length()), argument, by);
        }
    }

    private void ping(String action, Origin by) {
        Matcher ping = PING.matcher(action);
        OptionalInt external = ping.matches() ? Pinger.numbered(ping.group(1)) : OptionalInt.empty();
        if (external.isPresent()) {
            console.attached()
                    .pinger()
                    .ask(external.getAsInt(), by, console.desk().nanos());
        } else {
            console.notices().say("there is no action '" + action + "'");
        }
    }

    private void mixMinus(String bus, String strip, Origin by) {
        String leftOut =
                strip.isEmpty() ? console.desk().strips().path(console.desk().selected()) : strip;
        console.notices().say(new MixMinus(console.desk()).make(bus, leftOut, by));
    }

    private void version(String name) {
        if (!console.state().version(name)) {
            console.notices().say("this show has no folder to keep a version in");
        }
    }

    private void pause(String argument) {
        boolean pause = argument.isBlank()
                ? !console.fades().paused()
                : argument.strip().equals("on");
        if (pause) {
            console.fades().pause();
        } else {
            console.fades().resume();
        }
    }
}
