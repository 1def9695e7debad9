package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.TestDesk;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a solo in place mutes beside the other channels, and what is safe from it.
class SoloInPlaceTest {
    private static final int FRAMES = 9600;
    private static final int BUS_1 = 4;
    private static final float[] TONE = Signals.sine(1000, 0.1, TestDesk.RATE, FRAMES);

    /// Channel 1, which hears nothing, can be soloed; channel 2 at 0 dB goes to bus 1 and to rack 1, which gives back
    /// what it hears.
    private static TestDesk desk() {
        return TestDesk.mono(2)
                .set("monitor/solo/mode=in-place", "ch/2/main=off", "fx/1/algorithm=width")
                .set("ch/2/send/1/level=0 dB", "ch/2/send/1/pan=L100", "ch/2/fxsend/1/level=0 dB")
                .set("ch/2/fxsend/1/pan=L100");
    }

    /// Decibels above what is sent.
    private static double level(TestDesk desk, int output) {
        desk.render(new float[FRAMES], TONE);
        float[] out = desk.render(new float[FRAMES], TONE)[output];
        return Measure.decibels(Measure.rms(out, 0, FRAMES) / Measure.rms(TONE, 0, FRAMES));
    }

    private static TestDesk with(String settings) {
        TestDesk desk = desk();
        for (String setting : settings.split(" ")) {
            desk.set(setting);
        }
        return desk;
    }

    /// The channel that feeds the rack is safe, so that only the return's own switches count.
    @ParameterizedTest(name = "{0}: {1} dB")
    @CsvSource({
        "ch/1/solo=off, 0",
        "ch/1/solo=on, 0",
        "ch/1/solo=on fx/1/solo-safe=off, -Infinity",
        "ch/1/solo=on fx/1/solo-safe=off fx/1/solo=on, 0",
        "ch/1/solo=on fx/1/solo-safe=off monitor/solo/mode=afl, 0",
        "ch/1/solo=off fx/1/solo-safe=off, 0"
    })
    void aReturnStaysOpenUnlessItIsNotSafe(String settings, double decibels) {
        TestDesk desk = with("ch/2/solo-safe=on " + settings);
        assertThat(level(desk, TestDesk.MAIN_LEFT)).isCloseTo(decibels, within(0.01));
    }

    @ParameterizedTest(name = "{0}: {1} dB")
    @CsvSource({
        "ch/2/fader=-6, -6",
        "ch/1/solo=on, -Infinity",
        "bus/1/solo-safe=on ch/1/solo=on ch/2/fader=-6, -6",
        "bus/1/solo-safe=on ch/1/solo=on ch/2/mute=on, -Infinity",
        "bus/1/solo-safe=on ch/1/solo=on ch/2/send/1/tap=pre ch/2/fader=-6, 0",
        "ch/1/solo=on ch/2/send/1/tap=pre, -Infinity",
        "bus/2/solo-safe=on ch/1/solo=on, -Infinity"
    })
    void aSafeBusKeepsWhatIsSentToIt(String settings, double decibels) {
        assertThat(level(with(settings), BUS_1)).isCloseTo(decibels, within(0.01));
    }

    /// It hears the bus that is safe, and of main what the solo leaves.
    @ParameterizedTest(name = "{0}: {1} dB")
    @CsvSource({
        "ch/1/solo=off, 0",
        "ch/1/solo=on, -Infinity",
        "ch/1/solo=on bus/1/solo-safe=on, 0",
        "ch/1/solo=on bus/1/solo-safe=on matrix/2/solo=on, 0"
    })
    void aMatrixStaysOpenAndHearsWhatIsLeft(String settings, double decibels) {
        TestDesk desk = new TestDesk(DeskLayout.mono(TestDesk.RATE, 2).withMatrices(List.of(true, true), false));
        desk.set("monitor/solo/mode=in-place", "ch/2/main=off", "ch/2/send/1/level=0 dB", "ch/2/send/1/pan=L100")
                .set("bus/1/matrix/1/level=0 dB")
                .set(settings.split(" "));
        assertThat(level(desk, desk.engine().firstOutput("matrix"))).isCloseTo(decibels, within(0.01));
    }

    @ParameterizedTest(name = "{0}: {1} dB")
    @CsvSource({"pfl, 0", "afl, -6", "in-place, -6"})
    void aSoloOfAMatrixListensToItAndMutesNothing(String mode, double decibels) {
        TestDesk desk = new TestDesk(DeskLayout.mono(TestDesk.RATE, 2).withMatrices(List.of(true), false));
        desk.set("ch/2/pan=L100", "main/matrix/1/level=0 dB", "matrix/1/fader=-6", "matrix/1/solo=on")
                .set("monitor/solo/mode=" + mode);
        assertThat(level(desk, TestDesk.MONITOR_LEFT)).isCloseTo(decibels, within(0.01));
        assertThat(level(desk, TestDesk.MAIN_LEFT)).isCloseTo(0, within(0.01));
    }

    @ParameterizedTest(name = "{0}: {1} dB")
    @CsvSource({"main/fader=-20, -20", "fx/1/solo=on fx/1/fader=-3, -3", "bus/1/solo=on bus/1/fader=-3, -3"})
    void whatIsSoloedBehindTheChannelsIsListenedTo(String settings, double decibels) {
        TestDesk desk = with("main/fader=-20 " + settings);
        assertThat(level(desk, TestDesk.MONITOR_LEFT)).isCloseTo(decibels, within(0.01));
    }
}
