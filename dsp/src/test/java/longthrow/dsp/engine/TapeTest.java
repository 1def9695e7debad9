package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import longthrow.kit.NoAllocation;
import org.junit.jupiter.api.Test;

/// What the engine records, and at what cost.
class TapeTest {
    private final Engine engine = new Engine(DeskLayout.mono(48_000, 4));
    private final float[][] in = new float[4][64];
    private final float[][] out = new float[engine.outputs()][64];

    private static void heard(Tape.Block block) {}

    @Test
    void recordingAllocatesNothing() {
        Tape tape = new Tape(List.of(new Tape.Track(0, 1), new Tape.Track(3, 2)), 64);
        engine.deck().record(tape);
        assertThat(NoAllocation.bytes(200, () -> {
                    engine.render(in, out, 64);
                    tape.hear(TapeTest::heard);
                }))
                .isZero();
    }

    @Test
    void aTapeThatIsFullCountsWhatIsLost() {
        Tape tape = new Tape(List.of(new Tape.Track(1, 1)), 4);
        engine.deck().record(tape);
        for (int block = 0; block < 6; block++) {
            engine.render(in, out, 64);
        }
        assertThat(tape.hear(TapeTest::heard)).isFalse();
        assertThat(tape.frames()).isEqualTo(4 * 64);
        engine.deck().stop(tape);
        engine.render(in, out, 64);
        assertThat(tape.hear(TapeTest::heard)).isTrue();
        assertThat(tape.frames()).isEqualTo(6 * 64);
    }
}
