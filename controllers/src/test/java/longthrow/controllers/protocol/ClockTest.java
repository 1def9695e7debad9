package longthrow.controllers.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import longthrow.controllers.Vectors;
import longthrow.kit.NoAllocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// MIDI clock both ways: the tempo through jitter, and where the song is.
class ClockTest {
    private final ClockReader reader = new ClockReader();
    private final List<String> sent = new ArrayList<>();
    private final ClockWriter writer = new ClockWriter(message -> sent.add(Vectors.hex(message)));
    private long nanos = 1_000_000_000;

    private void clocks(int count, double tempo, double jitterMillis) {
        Random random = new Random(count);
        double interval = 60e9 / tempo / 24;
        for (int i = 1; i <= count; i++) {
            double late = (random.nextDouble() * 2 - 1) * jitterMillis * 1e6;
            reader.onShort(0xF8, 0, 0, nanos + Math.round(i * interval + late));
        }
        nanos += Math.round(count * interval);
    }

    private double tempo() {
        return reader.tempo(nanos).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 60, 93.7, 120, 174, 240, 300})
    void theTempoIsReadToAHundredth(double tempo) {
        clocks(96, tempo, 0);
        assertThat(tempo()).isCloseTo(tempo, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 60, 120, 174, 240, 300})
    void jitterOfTwoMillisecondsMovesTheTempoByLessThanAPercent(double tempo) {
        for (int beat = 0; beat < 100; beat++) {
            clocks(24, tempo, 2);
            if (beat > 2) {
                assertThat(tempo()).isCloseTo(tempo, within(tempo * 0.008));
            }
        }
    }

    @Test
    void aNewTempoIsReadWithinTwoBeats() {
        clocks(480, 120, 1);
        clocks(48, 150, 1);
        assertThat(tempo()).isCloseTo(150, within(1.0));
    }

    @Test
    void lostClocksDoNotBendTheTempo() {
        clocks(96, 120, 0);
        nanos += Math.round(60e9 / 120 / 24);
        clocks(30, 120, 0);
        assertThat(tempo()).isCloseTo(120, within(0.01));
    }

    @Test
    void noTempoIsToldBeforeHalfABeatNorAfterASilence() {
        clocks(12, 120, 0);
        assertThat(reader.tempo(nanos)).isEmpty();
        clocks(12, 120, 0);
        assertThat(reader.tempo(nanos)).isPresent();
        assertThat(reader.tempo(nanos + 1_100_000_000)).isEmpty();
    }

    @Test
    void theSongStartsAtNothingOrGoesOnAtItsPosition() {
        Vectors.Row row = Vectors.of("clock").getFirst();
        reader.onShort(row.bytes()[0] & 0xFF, row.bytes()[1], row.bytes()[2], nanos);
        assertThat(reader.position()).isEqualTo(48);
        assertThat(reader.running()).isFalse();
        clocks(24, 120, 0);
        assertThat(reader.position()).as("clocks before continue").isEqualTo(48);
        reader.onShort(0xFB, 0, 0, nanos);
        clocks(25, 120, 0);
        assertThat(reader.quarters(nanos)).isCloseTo(3, within(1e-6));
        assertThat(reader.quarters(nanos + 10_416_667)).isCloseTo(3 + 0.5 / 24, within(1e-3));
        reader.onShort(0xFC, 0, 0, nanos);
        assertThat(reader.running()).isFalse();
        assertThat(reader.position()).isEqualTo(73);
        reader.onShort(0xFA, 0, 0, nanos);
        clocks(1, 120, 0);
        assertThat(reader.quarters(nanos)).isZero();
        assertThat(reader.onShort(0x90, 60, 1, nanos)).isFalse();
    }

    @Test
    void aSongFromItsStartIsStartAndClocks() {
        for (long sample = 0; sample < 48_000; sample += 64) {
            writer.roll(sample * 120 / 60.0 / 48_000);
        }
        assertThat(sent.getFirst()).isEqualTo("FA");
        assertThat(sent.subList(1, sent.size())).containsOnly("F8").hasSize(48);
        writer.stop();
        writer.stop();
        assertThat(sent.subList(49, sent.size())).containsExactly("FC");
    }

    @Test
    void aSongFromElsewhereTellsItsPositionAndContinuesOnASixteenth() {
        writer.locate(2.3);
        assertThat(sent).containsExactly("F2 09 00");
        sent.clear();
        writer.roll(2.3);
        assertThat(sent).containsExactly("F2 0A 00");
        writer.roll(2.49);
        assertThat(sent).hasSize(1);
        writer.roll(2.5);
        assertThat(sent.subList(1, 3)).containsExactly("FB", "F8");
    }

    @Test
    void aJumpWhileItRunsStopsAndGoesOnThere() {
        writer.roll(0);
        writer.roll(0.5);
        sent.clear();
        writer.roll(16);
        assertThat(sent).containsExactly("FC", "F2 40 00", "FB", "F8");
        sent.clear();
        writer.locate(0);
        assertThat(sent).containsExactly("FC", "F2 00 00");
    }

    @Test
    void aPlaceBeyondWhatAPositionCanSayIsNotSaidWrong() {
        writer.locate(5000);
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 47.3, 120, 299})
    void whatIsWrittenIsReadAtItsPlace(double tempo) {
        ClockWriter looped = new ClockWriter(message -> reader.onShort(
                message[0] & 0xFF, message.length > 1 ? message[1] : 0, message.length > 1 ? message[2] : 0, nanos));
        double start = 7.1;
        long from = nanos;
        for (long millis = 0; millis < 20_000; millis++) {
            nanos = from + millis * 1_000_000;
            double quarters = start + (nanos - from) / 60e9 * tempo;
            looped.roll(quarters);
            if (millis > 5_000) {
                assertThat(reader.quarters(nanos)).isCloseTo(quarters, within(1.2 / 24));
            }
        }
        assertThat(reader.tempo(nanos).orElseThrow()).isCloseTo(tempo, within(tempo * 0.01));
    }

    @Test
    void neitherSideAllocates() {
        long[] samples = new long[1];
        ClockWriter quiet = new ClockWriter(message -> reader.onShort(message[0] & 0xFF, 0, 0, samples[0]));
        assertThat(NoAllocation.bytes(10_000, () -> {
                    samples[0] += 1_000_000;
                    quiet.roll(samples[0] / 5e8);
                }))
                .isZero();
    }
}
