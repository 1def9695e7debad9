package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import longthrow.console.sync.SyncPlan;
import longthrow.console.sync.SyncPort;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.protocol.CueNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a lighting desk's messages do, from end to end: show control as bytes at a MIDI port in; the samples of main,
/// and
/// motors as bytes, out.
class RemotesFromOutsideTest {
    /// GO of 12.5 in list 2.
    private static final String GO = "F0 7F 7F 02 10 01 31 32 2E 35 00 32 F7";

    private static final String ANOTHER_LIST = "F0 7F 7F 02 10 01 31 32 2E 35 00 33 F7";
    private static final String ANOTHER_CUE = "F0 7F 7F 02 10 01 31 32 00 32 F7";

    private static double level(String scene) {
        return switch (scene) {
            case "12" -> -12;
            case "12.5" -> -20;
            default -> -30;
        };
    }

    private static FromOutside desk(boolean cues) {
        FromOutside desk = new FromOutside("mcu", 2);
        for (String number : List.of("12", "12.5", "13")) {
            desk.rig.set("ch/1/fader", level(number));
            desk.rig.perform("scene/store", number + " Scene");
        }
        if (cues) { // a list of their own, whose numbers are other scenes'
            Stream.of("12 13", "12.5 12", "13 12.5")
                    .map(pair -> pair.split(" "))
                    .forEach(pair -> {
                        desk.rig.perform("cue/add", pair[0] + " Cue");
                        desk.rig.perform("cue/" + pair[0] + "/set", "scene " + pair[1]);
                    });
        }
        desk.rig.set("ch/1/fader", 0);
        return desk.settled();
    }

    /// Acceptance 8: show control's GO 12.5 of list 2 fires that cue, or where there is no cue that scene, and nothing
    /// of
    /// another list does; a GO key's deafness is not its own.
    @ParameterizedTest(name = "with cues: {0}")
    @ValueSource(booleans = {false, true})
    void acceptance8ShowControlsGoOf12Point5InList2IsHeardAtOnce(boolean cues) {
        FromOutside desk = desk(cues);
        MemoryCable cable = new MemoryCable("memory:lights");
        FarEnd lights = new FarEnd(cable, desk.rig.clock);
        SyncPlan listTwo = SyncPlan.LISTENER.in(CueNumber.parse("2").orElseThrow());
        desk.rig.console.attached().connect(new SyncPort(desk.rig.console, cable.near(), desk.rig.clock, listTwo));
        double[] before = FromOutside.gains(desk.blocks(1), 1);
        lights.say(ANOTHER_LIST);
        assertThat(FromOutside.gains(desk.rig.run(200), 1)).containsOnly(before[0]);
        assertThat(desk.faders.sent(desk.surface.heard(), 1)).isEmpty();
        lights.say(ANOTHER_CUE);
        double other = cues ? -30 : -12;
        assertThat(FromOutside.level(desk.rig.run(200), 1)).isCloseTo(other, within(0.001));
        desk.surface.heard();
        for (String piece : GO.replace("02 10", "02,F8 10").split(",")) { // in two parts, a clock among them
            lights.say(piece);
            desk.blocks(1);
        }
        double fired = cues ? -12 : -20;
        assertThat(FromOutside.level(desk.rig.run(100), 1)).isCloseTo(fired, within(0.001));
        assertThat(desk.faders.last(desk.surface.heard(), 1)).isCloseTo(fired, within(0.02));
        desk.rig.run(310);
        desk.keys(FromOutside.ENTER); // what comes next in the list
        double next = cues ? -20 : -30;
        assertThat(FromOutside.level(desk.rig.run(100), 1)).isCloseTo(next, within(0.001));
        lights.say(GO);
        assertThat(FromOutside.level(desk.rig.run(100), 1)).as("within 300 ms").isCloseTo(fired, within(0.001));
        assertThat(FromOutside.level(desk.rig.run(10), 2))
                .as("the other channel")
                .isCloseTo(0, within(1e-6));
    }
}
