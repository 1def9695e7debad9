package longthrow.controllers.emulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import longthrow.controllers.Profiles;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scripts say in plain words what a hand does and what an eye sees; every fault is told at once.
class ScriptTest {
    private static final Profile MCU = Profiles.mcu();

    private static Control control(String name) {
        return MCU.control(name).orElseThrow();
    }

    private static Step step(String words) {
        Script script = Script.read("test", words, MCU);
        assertThat(script.faults()).isEmpty();
        return script.lines().getFirst().step();
    }

    private static List<String> faults(String text) {
        return Script.read("test", text, MCU).faults().stream()
                .map(Script.Fault::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "fader 3 0.742, fader[3], 0.742",
        "fader main 0.5, fader.main, 0.5",
        "fader.main 1, fader.main, 1",
        "fader[8] 0, fader[8], 0",
        "move fader 1 .25, fader[1], 0.25"
    })
    void aFaderMovesByItsName(String words, String name, double position) {
        assertThat(step(words)).isEqualTo(new Step.Move(control(name), position));
    }

    @Test
    void handsTouchPressHoldTurnAndWait() {
        assertThat(step("touch 3")).isEqualTo(new Step.Touch(control("fader[3]"), true));
        assertThat(step("release fader 3")).isEqualTo(new Step.Touch(control("fader[3]"), false));
        assertThat(step("touch main")).isEqualTo(new Step.Touch(control("fader.main"), true));
        assertThat(step("press mute 2")).isEqualTo(new Step.Press(control("mute[2]")));
        assertThat(step("press vpot.push 2")).isEqualTo(new Step.Press(control("vpot.push[2]")));
        assertThat(step("down play")).isEqualTo(new Step.Hold(control("play"), true));
        assertThat(step("up play   # let go")).isEqualTo(new Step.Hold(control("play"), false));
        assertThat(step("turn vpot 2 +3")).isEqualTo(new Step.Turn(control("vpot[2]"), 3));
        assertThat(step("turn jog -1")).isEqualTo(new Step.Turn(control("jog"), -1));
        assertThat(step("wait 100ms")).isEqualTo(new Step.Wait(100_000_000));
        assertThat(step("wait 1.5s")).isEqualTo(new Step.Wait(1_500_000_000));
        assertThat(step("send <F0 7E F7>")).isEqualTo(new Step.Say(List.of((byte) 0xF0, (byte) 0x7E, (byte) 0xF7)));
        assertThat(step("send 90 3c 7F")).isEqualTo(new Step.Say(List.of((byte) 0x90, (byte) 0x3C, (byte) 0x7F)));
    }

    @Test
    void anExpectationHasASecondUnlessItSaysOtherwise() {
        assertThat(step("expect mute 2 blink"))
                .isEqualTo(
                        new Step.Expect(new Expectation.Glow(control("mute[2]"), Feedback.Glow.BLINK), 1_000_000_000));
        assertThat(step("expect lcd.top 1 \"Kick # 1\" within 250ms"))
                .isEqualTo(new Step.Expect(new Expectation.Words(control("lcd.top[1]"), "Kick # 1"), 250_000_000));
    }

    private static boolean met(String words, Feedback shown) {
        return ((Step.Expect) step("expect " + words)).what().met(Optional.of(shown));
    }

    @Test
    void aFadersPositionMayBeRoundedAsFarAsItIsWritten() {
        Control fader = control("fader[3]");
        assertThat(met("fader 3 0.742", new Feedback.Motor(fader, 12_156 / 16_383.0)))
                .isTrue();
        assertThat(met("fader 3 0.742", new Feedback.Motor(fader, 0.744))).isFalse();
        assertThat(met("fader 3 > 0.7", new Feedback.Motor(fader, 0.742))).isTrue();
        assertThat(met("fader 3 <= 0.7", new Feedback.Motor(fader, 0.742))).isFalse();
    }

    @Test
    void displaysAreReadWithoutTheBlanksThatFillThem() {
        Control top = control("lcd.top[1]");
        assertThat(met("lcd.top 1 \"Kick\"", new Feedback.Text(top, "Kick   "))).isTrue();
        assertThat(met("lcd.top 1 \"Kick\"", new Feedback.Text(top, " Kick  "))).isFalse();
        assertThat(met("time \"00:01:12:18\"", new Feedback.Digits(control("time"), " 00.01.12. 18")))
                .isTrue();
        assertThat(met("time \"00:01:12:18\"", new Feedback.Digits(control("time"), " 00.01.12. 19")))
                .isFalse();
    }

    @Test
    void metersAndRingsAreComparedByLevelAndDrawing() {
        Control meter = control("meter[1]");
        Control ring = control("vpot[1]");
        assertThat(met("meter 1 > -20 dB", new Feedback.Level(meter, -14))).isTrue();
        assertThat(met("meter 1 > -20 dB", new Feedback.Level(meter, -20))).isFalse();
        assertThat(met("meter 1 -inf", new Feedback.Level(meter, Double.NEGATIVE_INFINITY)))
                .isTrue();
        assertThat(met("meter 1 over", new Feedback.Level(meter, -2, true))).isTrue();
        Feedback centre = new Feedback.Ring(ring, 0.5, Feedback.RingMode.DOT, true);
        assertThat(met("ring vpot 1 dot 0.5 centre", centre)).isTrue();
        assertThat(met("vpot 1 dot", centre)).isTrue();
        assertThat(met("vpot 1 0.4", centre)).isFalse();
        assertThat(met("ring vpot 1 wrap", centre)).isFalse();
    }

    @Test
    void whatWasNeverToldIsDark() {
        assertThat(((Step.Expect) step("expect mute 1 off")).what().met(Optional.empty()))
                .isTrue();
        assertThat(((Step.Expect) step("expect fader 1 0")).what().met(Optional.empty()))
                .isFalse();
        assertThat(((Step.Expect) step("expect lcd.top 1 \"\"")).what().met(Optional.empty()))
                .isTrue();
    }

    @Test
    void allFaultsAreToldAtOnceWithTheirPlaces() {
        String text = """
                # a script of faults
                fadr 3 0.5
                fader 9 0.5
                fader 3 1.5
                  tuch 3
                press fader 3
                turn vpot 2
                wait 100
                expect lcd.top 1 Kick
                expect mute 2 blnk
                expect jog 1
                send 90 3C
                send 90 3G 7F
                touch 3 0.5
                expect fader 3 0.5 within soon
                """;
        assertThat(faults(text))
                .containsExactly(
                        "test:2:1: unknown step \"fadr\" - did you mean \"fader\"?",
                        "test:3:1: \"fader\" has no \"9\": it goes from 1 to 8",
                        "test:4:9: expected a position from 0 to 1, found \"1.5\"",
                        "test:5:3: unknown step \"tuch\" - did you mean \"touch\"?",
                        "test:6:7: \"fader[3]\" is no button",
                        "test:7:12: expected ticks such as +3 or -1, found the end of the line",
                        "test:8:6: expected a time such as 100ms or 2s, found \"100\"",
                        "test:9:18: expected words in quotes, found \"Kick\"",
                        "test:10:15: expected on, off or blink, found \"blnk\" - did you mean \"blink\"?",
                        "test:11:8: \"jog\" shows nothing",
                        "test:12:6: \"90 3C\" is no whole MIDI message",
                        "test:13:6: expected bytes such as 90 3C 7F or <F0 7E 7F 06 01 F7>, found \"3G\"",
                        "test:14:9: unexpected \"0.5\"",
                        "test:15:27: expected a time such as 100ms or 2s, found \"soon\"");
    }

    @Test
    void emptyLinesAndCommentsAreNoSteps() {
        assertThat(Script.read("test", "\n   \n# only words\n", MCU).lines()).isEmpty();
    }
}
