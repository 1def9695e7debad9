package longthrow.console.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import longthrow.dsp.automation.Exit;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Parameter;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// Raw takes with damaged bytes: each is read or refused, and what is read makes a lane.
class DamagedTakeTest {
    private final Rides rides = new Rides(1);
    private final int cell = rides.cell("ch/1/fader");
    private final Parameter parameter = rides.desk.layout().parameter(cell);

    private byte[] whole() {
        long[] frames = {0, 480, 960, 48_000, 1_000_000};
        double[] positions = {0.5, 0.25, 0.75, 1, 0};
        Lane lane = new Lane(frames, positions, false);
        Segment segment = new Segment(lane, Exit.glide(1_000_000, 14_400));
        Segment held = new Segment(lane, new Exit(1_000_000, Exit.Ending.HOLD, 0, 2_000_000));
        return Take.of(cell, 1, Optional.of(new Take.Base(Optional.of(lane), 0.5)), List.of(segment, held))
                .bytes();
    }

    private void readOrRefused(byte[] bytes) {
        Take take = new Take(cell, 1, bytes);
        assertThat(take.sound()).isEqualTo(!take.segments(false).isEmpty());
        Optional<Lane> lane = Composed.of(List.of(take), parameter);
        lane.ifPresent(made -> assertThat(made.positionAt(48_000)).isBetween(0.0, 1.0));
    }

    @Test
    void aTakeThatIsCutIsRefused() {
        byte[] whole = whole();
        assertThat(new Take(cell, 1, whole).sound()).isTrue();
        for (int length = 0; length < whole.length; length++) {
            readOrRefused(Arrays.copyOf(whole, length));
        }
        assertThat(new Take(cell, 1, Arrays.copyOf(whole, whole.length - 1)).sound())
                .isFalse();
        assertThat(new Take(cell, 1, new byte[0]).sound()).isFalse();
    }

    @RepeatedTest(4)
    void aTakeWithOtherBytesIsReadOrRefused(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        byte[] whole = whole();
        for (int i = 0; i < 1_000; i++) {
            byte[] damaged = whole.clone();
            for (int byteAt = 0; byteAt < round.getCurrentRepetition(); byteAt++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                readOrRefused(damaged);
            } catch (RuntimeException thrown) {
                throw new AssertionError(HexFormat.of().formatHex(damaged), thrown);
            }
        }
    }
}
