package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarmUpTest {
    private static final long SECOND = 1_000_000_000L;

    /// A clock that is `stepNanos` further each time it is asked; one question begins, then one ends each round.
    @ParameterizedTest(name = "rounds of {0} ns within {1} s: {2}")
    @CsvSource({"0, 1, 3", "16000000, 1, 3", "17000000, 1, 59", "300000000, 1, 4"})
    void endsWhenThreeRoundsTookAQuarterOfTheirTimeOrAtItsLimit(long stepNanos, long limitSeconds, int rounds) {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger looked = new AtomicInteger();
        TestDesk.mono(1)
                .engine()
                .warmUpInUse(
                        () -> asked.getAndIncrement() * stepNanos,
                        () -> looked.getAndIncrement() * stepNanos,
                        limitSeconds * SECOND);
        assertThat(asked.get() - 1).isEqualTo(rounds);
    }

    /// Where others have the processor, a round lasts 0.3 s, of which this thread worked 16 ms.
    @Test
    void endsByTheWorkThatItDidAndNotByTheTimeThatOthersTook() {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger looked = new AtomicInteger();
        TestDesk.mono(1)
                .engine()
                .warmUpInUse(
                        () -> asked.getAndIncrement() * 16_000_000L,
                        () -> looked.getAndIncrement() * 300_000_000L,
                        10 * SECOND);
        assertThat(asked.get() - 1).isEqualTo(3);
    }

    @Test
    void goesOnOnlyAsLongAsItIsTold() {
        AtomicInteger blocks = new AtomicInteger();
        TestDesk.mono(1).engine().warmUp(() -> blocks.incrementAndGet() < 3);
        assertThat(blocks).hasValue(3);
    }

    @Test
    void leavesItsEngineAsItWas() {
        float[] signal = Signals.sine(1000, 0.5, TestDesk.RATE, 640);
        TestDesk warmed = desk();
        warmed.engine().warmUpInUse(() -> 0, () -> 0, SECOND);
        assertThat(warmed.render(signal)[0]).isEqualTo(desk().render(signal)[0]);
    }

    @Test
    void soundsTheSameWhenItTookItsShowBefore() {
        float[] signal = Signals.sine(1000, 0.5, TestDesk.RATE, 640);
        TestDesk begun = desk();
        begun.engine().begin();
        assertThat(begun.render(signal)[0]).isEqualTo(desk().render(signal)[0]);
    }

    private static TestDesk desk() {
        return TestDesk.mono(1).set("ch/1/comp/on=on", "ch/1/fader=-6", "main/fader=-3");
    }
}
