package longthrow.controllers.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import longthrow.controllers.Profiles;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Coding;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.Relative;
import longthrow.controllers.surface.Wiring;
import longthrow.controllers.verify.Verdict.Outcome;
import longthrow.kit.ManualClock;
import org.junit.jupiter.api.Test;

/// A guided test finds out what a device really is: here an emulated one, with a person who does as told.
class VerificationTest {
    private final ManualClock clock = new ManualClock();
    private final MemoryCable cable = new MemoryCable("test");
    private Profile device = Profiles.mcu();
    private EmulatedSurface hands = new EmulatedSurface(device, new MemoryCable("nobody").far(), clock::nanos);
    private Verification test = new Verification(device, new MemoryCable("nobody").near(), clock::nanos);
    private final Map<String, Consumer<Control>> habits = new HashMap<>();

    private void meet(Profile says, Profile is) {
        device = is;
        hands = new EmulatedSurface(is, cable.far(), clock::nanos);
        test = new Verification(says, cable.near(), clock::nanos);
    }

    private void pass(int millis) {
        for (int pass = 0; pass < millis; pass++) {
            clock.advanceMillis(1);
            test.work(clock.nanos());
            hands.work(clock.nanos());
        }
    }

    /// The person: does what the task says with the control that it names, and answers yes.
    private void does() {
        String task = test.task();
        if (test.asks()) {
            hands.press(device.controls().getFirst(), true);
            pass(300);
            test.answer("y");
            return;
        }
        List<String> words = List.of(task.split(" "));
        Control control = words.size() > 1 ? device.control(words.get(1)).orElse(null) : null;
        if (control != null) {
            habits.getOrDefault(words.getFirst(), any -> {}).accept(control);
        }
        pass(1000);
    }

    private void goThrough() {
        habits.putIfAbsent("move", this::sweep);
        habits.putIfAbsent("touch", control -> {
            hands.touch(control, true);
            pass(50);
            hands.touch(control, false);
        });
        habits.putIfAbsent("press", control -> {
            hands.press(control, true);
            pass(50);
            hands.press(control, false);
        });
        habits.putIfAbsent("turn", control -> turn(control, 1));
        for (int step = 0; step < 60 && !test.over(); step++) {
            does();
        }
        assertThat(test.over()).as(test.task()).isTrue();
        test.close();
    }

    private void sweep(Control fader) {
        hands.touch(fader, true);
        for (int way = 0; way <= 200; way++) {
            hands.move(fader, (100 - Math.abs(100 - way)) / 100.0);
            pass(5);
        }
        hands.touch(fader, false);
    }

    private void turn(Control encoder, int ticks) {
        boolean left = test.task().contains("left");
        for (int click = 0; click < 5; click++) {
            hands.turn(encoder, left ? -ticks : ticks);
            pass(60);
        }
    }

    private Verdict verdict(String subject) {
        return test.transcript().verdicts().stream()
                .filter(verdict -> verdict.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError(test.transcript().verdicts()));
    }

    @Test
    void aDeviceThatIsAsItsFileSaysIsGoodInEverything() {
        meet(Profiles.mcu(), Profiles.mcu());
        goThrough();
        assertThat(test.transcript().verdicts())
                .allSatisfy(verdict ->
                        assertThat(verdict.outcome()).as(verdict.text()).isEqualTo(Outcome.GOOD));
        assertThat(verdict("greeting").words()).startsWith("answered after");
        assertThat(verdict("fader[1]").words()).isEqualTo("from 0 to 16383, and felt the finger");
        assertThat(verdict("vpot[1]").words()).contains("5 messages to the right, 5 to the left", "one tick each");
        assertThat(test.transcript().text())
                .startsWith("Test of \"")
                .contains("task     move fader[1] slowly to its top and back to its bottom")
                .contains("in       E0 7F 7F  pitch bend ch 1 16383")
                .contains("out      F0 00 00 66 14 00 F7  SysEx Mackie Control query")
                .contains("answer   y");
    }

    @Test
    void theRealEndStopIsMeasured() { // a Behringer X-Touch tops out at 15935 (protocols, section 2.7)
        meet(Profiles.mcu(), Profiles.mcu(0x14, 15935, Map.of("handshake", "optional")));
        goThrough();
        assertThat(verdict("fader[1]").outcome()).isEqualTo(Outcome.DIFFERENT);
        assertThat(verdict("fader[1]").suggestion()).contains("max 15935");
    }

    @Test
    void theRealStepIsMeasured() { // a Mackie Control moves in steps of 16 and tops out at 16368
        meet(Profiles.mcu(0x14, 16368, Map.of("handshake", "optional")), Profiles.mcu());
        habits.put("move", fader -> {
            for (int way = 0; way <= 2046; way++) {
                int value = 16 * (1023 - Math.abs(1023 - way));
                hands.move(fader, value / 16383.0);
                pass(1);
            }
        });
        goThrough();
        assertThat(verdict("fader[1]").suggestion()).contains("option fader-step 16");
    }

    @Test
    void anEncoderThatCountsInAnotherCodingIsFound() {
        meet(Profiles.mcu(), Profiles.mcu());
        habits.put("turn", encoder -> {
            int click = test.task().contains("left") ? Relative.SIGN_PLUS.value(-1) : Relative.SIGN_PLUS.value(1);
            int number = ((Address.ControlChange) encoder.in().orElseThrow()).number();
            for (int turn = 0; turn < 4; turn++) {
                hands.say(new byte[] {(byte) 0xB0, (byte) number, (byte) click});
                pass(60);
            }
        });
        goThrough();
        assertThat(verdict("vpot[1]").suggestion()).contains("relative sign-plus");
    }

    @Test
    void aButtonThatLatchesIsFound() {
        meet(Profiles.mcu(), Profiles.mcu());
        habits.put("press", button -> {
            hands.press(button, true);
            pass(3500);
        });
        goThrough();
        assertThat(verdict("vpot.push[1]").words()).contains("latches");
    }

    @Test
    void aDeviceThatNeverAnswersTheGreetingIsToldOf() {
        Profile required = Profiles.mcu(0x14, 16383, Map.of("handshake", "required"));
        Profile mute = Profiles.mcu(0x14, 16383, Map.of("handshake", "none"));
        meet(required, mute);
        pass(6000);
        assertThat(verdict("greeting").suggestion()).contains("option handshake optional");
    }

    @Test
    void whatEyesDoNotSeeDiffersAndWhatIsSkippedIsSaid() {
        meet(Profiles.mcu(), Profiles.mcu());
        pass(1500);
        while (!test.asks()) {
            test.answer("s");
        }
        test.answer("n");
        assertThat(verdict("fader[1]").outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(verdict("displays").outcome()).isEqualTo(Outcome.DIFFERENT);
        test.giveUp();
        assertThat(test.over()).isTrue();
        assertThat(verdict("all controls").outcome()).isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void theDisplayShowsTheWordAndTheMotorsTravel() {
        meet(Profiles.mcu(), Profiles.mcu());
        pass(1500);
        while (!test.asks()) {
            test.answer("s");
        }
        pass(300);
        assertThat(words("lcd.top[1]") + words("lcd.top[2]")).startsWith("LONGTHROW");
        test.answer("y");
        pass(2000);
        double top = position("fader[1]");
        pass(2000);
        assertThat(top).isGreaterThan(0.9);
        assertThat(position("fader[1]")).isLessThan(0.1);
    }

    private String words(String control) {
        return ((Feedback.Text)
                        hands.shows(device.control(control).orElseThrow()).orElseThrow())
                .words();
    }

    private double position(String control) {
        return ((Feedback.Motor)
                        hands.shows(device.control(control).orElseThrow()).orElseThrow())
                .position();
    }

    @Test
    void messagesThatNoLineKnowsAreListed() {
        meet(Profiles.mcu(), Profiles.mcu());
        pass(1500);
        while (!test.task().startsWith("now press")) {
            test.answer("s");
        }
        hands.say(new byte[] {(byte) 0x95, 0x33, 0x7F});
        hands.press(device.control("play").orElseThrow(), true);
        pass(10);
        test.answer("y");
        assertThat(verdict("all controls").words())
                .contains("no control of the profile: 95 33 7F", "1 of ", "fader[1..8]");
    }

    @Test
    void plainBoxesAreAskedForWhatTheyHave() {
        Control knob = Profiles.control("knob", 1, Kind.KNOB)
                .with(Wiring.NONE.in(new Address.ControlChange(1, 21)))
                .with(Coding.PLAIN);
        Profile box = new Profile("box", "A box", Map.of(), List.of(knob), List.of());
        meet(box, box);
        habits.put("turn", this::sweep);
        goThrough();
        assertThat(test.transcript().verdicts().stream().map(Verdict::subject))
                .containsExactly("greeting", "knob[1]", "all controls");
    }
}
