package longthrow.controllers.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import longthrow.controllers.Profiles;
import longthrow.controllers.Wired;
import longthrow.controllers.surface.Feedback.Glow;
import longthrow.controllers.surface.Feedback.RingMode;
import org.junit.jupiter.api.Test;

/// What a unit tells a device: each output once and only when it differs, motors before lamps before text before
/// meters, within the byte budget.
class UnitOutputTest {
    private static final Profile MCU = Profiles.mcu();

    @Test
    void lampsRingsTextDigitsAndMetersGoOutOnceAndOnlyWhenTheyDiffer() {
        Wired wired = new Wired(MCU).settled();
        for (int again = 0; again < 3; again++) {
            wired.unit().show(new Feedback.Light(wired.control("mute[1]"), Glow.ON));
            wired.unit().show(new Feedback.Light(wired.control("rude-solo"), Glow.BLINK));
            wired.unit().show(new Feedback.Ring(wired.control("vpot[1]"), 0.5, RingMode.DOT, true));
            wired.unit().show(new Feedback.Ring(wired.control("vpot[5]"), 0.8, RingMode.BOOST_CUT, true));
            wired.unit().show(new Feedback.Text(wired.control("lcd.low[1]"), "-3.0dB"));
            wired.unit().show(new Feedback.Digits(wired.control("time"), "1."));
            wired.pass(50);
        }
        assertThat(wired.device().heard())
                .containsExactlyInAnyOrder(
                        "90 10 7F",
                        "90 73 01",
                        "B0 30 46",
                        "B0 34 59",
                        "F0 00 00 66 14 12 38 2D 33 2E 30 64 42 F7",
                        "B0 40 71");
    }

    @Test
    void theOrderIsMotorsLampsTextMeters() {
        Wired wired = new Wired(MCU).settled();
        wired.unit().show(new Feedback.Level(wired.control("meter[1]"), -20));
        wired.unit().show(new Feedback.Text(wired.control("lcd.top[1]"), "Kick"));
        wired.unit().show(new Feedback.Light(wired.control("mute[1]"), Glow.ON));
        wired.unit().show(new Feedback.Motor(wired.control("fader[1]"), 1));
        wired.pass(5);
        assertThat(wired.device().heard())
                .containsExactly("E0 7F 7F", "90 10 7F", "F0 00 00 66 14 12 00 4B 69 63 6B F7", "D0 05");
    }

    @Test
    void aMeterRisesAtOnceIsToldAgainTenTimesASecondAndEndsAtZero() {
        Wired wired = new Wired(MCU).settled();
        Control meter = wired.control("meter[4]");
        wired.unit().show(new Feedback.Level(meter, -20));
        wired.pass(1);
        assertThat(wired.device().heard()).containsExactly("D0 35");
        wired.pass(1000);
        assertThat(wired.device().heard()).hasSize(10).containsOnly("D0 35");
        wired.unit().show(new Feedback.Level(meter, Double.NEGATIVE_INFINITY));
        wired.pass(3000);
        assertThat(wired.device().heard()).last().isEqualTo("D0 30");
        wired.pass(3000);
        assertThat(wired.device().heard()).isEmpty();
    }

    @Test
    void theOverloadLampIsSetAndAfterASecondCleared() {
        Wired wired = new Wired(MCU).settled();
        Control meter = wired.control("meter[4]");
        wired.unit().show(new Feedback.Level(meter, 1));
        wired.pass(1);
        wired.unit().show(new Feedback.Level(meter, -90));
        wired.pass(2000);
        assertThat(wired.device().heard())
                .contains("D0 3C")
                .containsSequence("D0 3E")
                .endsWith("D0 3F");
    }

    @Test
    void aLampThatCannotBlinkIsBlinked() {
        Address key = new Address.ControlChange(1, 64);
        Control lamp = Profiles.control("r", 1, Kind.BUTTON)
                .with(Wiring.NONE.in(key).out(key))
                .with(Coding.PLAIN.lamp(new Control.Lamp(0, Optional.empty(), 127)));
        Wired wired = new Wired(new Profile("nano", "Nano", Map.of(), List.of(lamp), List.of())).settled();
        wired.unit().show(new Feedback.Light(lamp, Glow.BLINK));
        wired.pass(2000);
        assertThat(wired.device().heard()).hasSizeBetween(7, 9).contains("B0 40 7F", "B0 40 00");
        wired.unit().show(new Feedback.Light(lamp, Glow.ON));
        wired.pass(600);
        assertThat(wired.device().heard().size()).isLessThanOrEqualTo(1);
    }

    @Test
    void h4UnderAFloodTheBudgetHoldsFadersMoveAlikeAndTheLastValuesArrive() {
        Wired wired = new Wired(MCU).settled();
        Random random = new Random(5);
        int[] last = new int[8];
        int[] told = new int[8];
        long before = wired.device().bytes();
        for (int millisecond = 0; millisecond < 4000; millisecond++) {
            for (int fader = 0; fader < 8; fader++) {
                last[fader] = random.nextInt(16384);
                wired.unit()
                        .show(new Feedback.Motor(wired.control("fader[" + (fader + 1) + "]"), last[fader] / 16383.0));
            }
            wired.unit().show(new Feedback.Digits(wired.control("time"), Integer.toString(millisecond)));
            wired.unit().show(new Feedback.Text(wired.control("lcd.top[1]"), Integer.toString(millisecond)));
            wired.pass(1);
            for (String message : wired.device().heard()) {
                if (message.startsWith("E")) {
                    told[message.charAt(1) - '0']++;
                }
            }
        }
        long bytes = wired.device().bytes() - before;
        assertThat(bytes).as("bytes in 4 s at 3000 a second, and one burst").isBetween(11_800L, 12_000L + 60 + 40);
        assertThat(3 * IntStream.of(told).sum()).as("motors' share").isBetween(7_000, 7_200 + 40);
        assertThat(IntStream.of(told).max().orElse(0) - IntStream.of(told).min().orElse(0))
                .as("alike")
                .isLessThanOrEqualTo(2);
        wired.pass(200);
        List<String> final8 = wired.device().heard();
        for (int fader = 0; fader < 8; fader++) {
            assertThat(final8).contains("E%d %02X %02X".formatted(fader, last[fader] & 0x7F, last[fader] >> 7));
        }
    }

    @Test
    void h4AnEchoThatTheBudgetHoldsBackGoesFirstWithTheNewestPosition() {
        Wired wired = new Wired(Profiles.option(MCU, "rate-out", "300")).settled();
        for (int value = 0; value < 100; value++) {
            wired.device().say("E0 %02X 40".formatted(value));
        }
        wired.work();
        assertThat(wired.device().heard()).hasSizeLessThan(10);
        wired.pass(500);
        assertThat(wired.device().heard()).first().isEqualTo("E0 63 40");
    }

    @Test
    void coloursGoOutTogetherAndTheTextAgainAfterThem() {
        List<Control> colours = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            colours.add(Profiles.display(
                    "colour", i, Kind.COLOUR, 0, Profiles.form("F0 00 00 66 14 72 {all8rgb3} F7"), ""));
        }
        Wired wired = new Wired(Profiles.with(MCU, colours)).settled();
        wired.unit().show(new Feedback.Text(wired.control("lcd.top[1]"), "Kick"));
        wired.settled();
        int[] rgb = {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF, 0x000000, 0xFFFF00, 0xFF00FF, 0x00FFFF};
        for (int i = 0; i < 8; i++) {
            wired.unit().show(new Feedback.Colour(colours.get(i), rgb[i]));
        }
        wired.pass(200);
        List<String> said = wired.device().heard();
        assertThat(said).first().isEqualTo("F0 00 00 66 14 72 01 02 04 07 00 03 05 06 F7");
        assertThat(said).anyMatch(message -> message.startsWith("F0 00 00 66 14 12 00 4B 69 63 6B"));
    }
}
