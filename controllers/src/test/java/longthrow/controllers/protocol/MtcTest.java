package longthrow.controllers.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import longthrow.controllers.Vectors;
import longthrow.kit.NoAllocation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// MIDI timecode read and written: golden bytes, every frame of a day, both ways, and what cables do to it.
class MtcTest {
    private static final long MILLI = 1_000_000;

    private final MtcReader reader = new MtcReader();
    private final List<byte[]> sent = new ArrayList<>();
    private long nanos = 5_000 * MILLI;

    static Stream<Vectors.Row> rows() {
        return Vectors.of("mtc").stream();
    }

    private static long quarterNanos(TimecodeRate rate) {
        return Math.round(1e9 / rate.fps() / 4);
    }

    private void hear(byte[] message) {
        if (message.length == 2) {
            reader.onQuarterFrame(message[1], nanos);
        } else {
            reader.onSysEx(message);
        }
    }

    private MtcWriter writer(TimecodeRate rate) {
        return new MtcWriter(rate, message -> sent.add(message.clone()));
    }

    /// Runs code from a frame for so many quarter frames and lets the reader hear it without delay.
    private void run(TimecodeRate rate, long frame, int quarters) {
        MtcWriter writer = new MtcWriter(rate, this::hear);
        int way = quarters < 0 ? -1 : 1;
        for (int quarter = 0; quarter != quarters; quarter += way) {
            writer.roll(frame + quarter / 4.0);
            nanos += quarterNanos(rate);
        }
    }

    private Timecode read() {
        return reader.timecode(nanos);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void readsTheGoldenMessages(Vectors.Row row) {
        String words = row.meaning();
        TimecodeRate rate = words.contains("drop")
                ? TimecodeRate.FPS_29_97_DROP
                : words.contains("25 fps") ? TimecodeRate.FPS_25 : TimecodeRate.FPS_30;
        String said = words.replaceAll(".*?(\\d\\d:\\d\\d:\\d\\d:\\d\\d).*", "$1");
        Timecode expected = Timecode.parse(rate, said).orElseThrow();
        if (row.bytes().length == 10) {
            assertThat(reader.onSysEx(row.bytes())).isTrue();
            assertThat(read()).isEqualTo(expected);
            assertThat(reader.running(nanos)).isFalse();
        } else {
            for (int at = 1; at < 16; at += 2) {
                assertThat(reader.running(nanos)).isFalse();
                nanos += quarterNanos(rate);
                reader.onQuarterFrame(row.bytes()[at], nanos);
            }
            assertThat(reader.running(nanos)).isTrue();
            // piece 7 comes 1.75 frames after the time that the word says was true
            assertThat(reader.frames(nanos)).isCloseTo(expected.number() + 1.75, within(1e-6));
            nanos += quarterNanos(rate);
            assertThat(read()).isEqualTo(expected.plus(2));
        }
    }

    @Test
    void writesTheGoldenWordsInTheOrderOfTheFrames() {
        MtcWriter writer = writer(TimecodeRate.FPS_29_97_DROP);
        long start = Timecode.parse(TimecodeRate.FPS_29_97_DROP, "00:00:59:28")
                .orElseThrow()
                .number();
        for (int quarter = 0; quarter < 16; quarter++) {
            writer.roll(start + quarter / 4.0);
        }
        assertThat(sent.stream().skip(8).map(Vectors::hex))
                .containsExactly("F1 02", "F1 10", "F1 20", "F1 30", "F1 41", "F1 50", "F1 60", "F1 74");
    }

    @Test
    void aFullFrameSaysALocateAndAStop() {
        MtcWriter writer = writer(TimecodeRate.FPS_30);
        writer.locate(3600 * 30);
        assertThat(Vectors.hex(sent.getFirst())).isEqualTo("F0 7F 7F 01 01 61 00 00 00 F7");
        writer.roll(3600 * 30);
        writer.stop(3600 * 30 + 1.5);
        assertThat(Vectors.hex(sent.getLast())).isEqualTo("F0 7F 7F 01 01 61 00 00 01 F7");
    }

    @ParameterizedTest
    @EnumSource
    void everyFrameOfADayGoesThroughAFullFrame(TimecodeRate rate) {
        MtcWriter writer = new MtcWriter(rate, this::hear);
        for (long number = 0; number < rate.framesADay(); number++) {
            writer.locate((double) number);
            if (reader.frames(nanos) != (double) number || reader.rate() != rate) {
                throw new AssertionError("frame " + number + " was read as " + reader.frames(nanos));
            }
        }
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void everyFrameOfADayIsPassedByQuarterFrames(TimecodeRate rate) {
        MtcWriter writer = new MtcWriter(rate, this::hear);
        long end = 4 * rate.framesADay();
        for (long quarter = 0; quarter < end; quarter++) {
            nanos = Math.round(quarter / 4.0 / rate.fps() * 1e9) + 1;
            writer.roll(quarter / 4.0);
            boolean asked = quarter % 8 == 7;
            if (asked && Math.abs(reader.frames(nanos) - quarter / 4.0) > 0.01) {
                throw new AssertionError("at quarter frame " + quarter + " the reader is at " + reader.frames(nanos));
            }
        }
        assertThat(reader.jumps()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void codeRunsBackwards(TimecodeRate rate) {
        long minute = new Timecode(rate, 0, 1, 0, 10).number();
        run(rate, minute - 60, 240);
        assertThat(reader.backwards()).isFalse();
        MtcWriter writer = new MtcWriter(rate, this::hear);
        writer.roll((double) minute);
        for (int quarter = 0; quarter < 240; quarter++) {
            writer.roll(minute - quarter / 4.0);
            if (quarter > 40) {
                assertThat(reader.frames(nanos)).isCloseTo(minute - quarter / 4.0, within(0.05));
                assertThat(reader.backwards()).isTrue();
                assertThat(reader.speed(nanos)).isCloseTo(-1, within(0.01));
            }
            nanos += quarterNanos(rate);
        }
    }

    @ParameterizedTest
    @EnumSource
    void jitterOfTwoMillisecondsIsSmoothedToLessThanOne(TimecodeRate rate) {
        Random random = new Random(7);
        List<byte[]> code = new ArrayList<>();
        MtcWriter writer = new MtcWriter(rate, message -> code.add(message.clone()));
        double worst = 0;
        for (int quarter = 0; quarter < 4000; quarter++) {
            long exact = Math.round(quarter / 4.0 / rate.fps() * 1e9);
            writer.roll(quarter / 4.0);
            reader.onQuarterFrame(code.removeFirst()[1], exact + Math.round((random.nextDouble() * 4 - 2) * MILLI));
            if (quarter > 100) {
                double off = reader.frames(exact + 3 * MILLI) / rate.fps() - (exact + 3 * MILLI) / 1e9;
                worst = Math.max(worst, Math.abs(off));
            }
        }
        assertThat(worst * 1000).as("ms off").isLessThan(1);
        assertThat(reader.jumps()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void lostQuarterFramesLeaveNoMark(TimecodeRate rate) {
        Random random = new Random(11);
        List<byte[]> code = new ArrayList<>();
        MtcWriter writer = new MtcWriter(rate, message -> code.add(message.clone()));
        for (int quarter = 0; quarter < 4000; quarter++) {
            nanos = Math.round(quarter / 4.0 / rate.fps() * 1e9);
            writer.roll(quarter / 4.0);
            byte[] message = code.removeFirst();
            if (quarter < 8 || random.nextInt(5) > 0) {
                reader.onQuarterFrame(message[1], nanos);
            }
            if (quarter >= 8) {
                assertThat(reader.running(nanos)).isTrue();
                assertThat(reader.frames(nanos)).isCloseTo(quarter / 4.0, within(0.25));
            }
        }
    }

    @Test
    void sevenInOrderAreNotEnoughAndEightAre() {
        byte[] word = {0x00, 0x10, 0x20, 0x30, 0x40, 0x50, 0x61, 0x72};
        for (int start = 1; start < 8; start++) {
            reader.onQuarterFrame(word[start], nanos);
        }
        assertThat(reader.known()).isFalse();
        for (byte piece : word) {
            reader.onQuarterFrame(piece, nanos += 10 * MILLI);
        }
        assertThat(reader.known()).isTrue();
        assertThat(read()).hasToString("01:00:00:01");
    }

    @Test
    void codeThatFallsSilentStandsWhereItWasHeardLast() {
        run(TimecodeRate.FPS_25, 250, 80);
        assertThat(reader.running(nanos)).isTrue();
        nanos += 150 * MILLI;
        assertThat(reader.running(nanos)).as("150 ms later").isTrue();
        nanos += 100 * MILLI;
        assertThat(reader.running(nanos)).as("250 ms later").isFalse();
        assertThat(reader.frames(nanos)).isCloseTo(250 + 79 / 4.0, within(0.01));
        assertThat(reader.speed(nanos)).isZero();
        run(TimecodeRate.FPS_25, 500, 7);
        assertThat(reader.running(nanos)).as("seven pieces later").isFalse();
        run(TimecodeRate.FPS_25, 500, 16);
        assertThat(read().number()).isEqualTo(504);
    }

    @Test
    void aLongerPatienceRunsOnOverADropOut() {
        MtcReader patient = new MtcReader(2_000 * MILLI);
        MtcWriter writer = new MtcWriter(TimecodeRate.FPS_25, message -> patient.onQuarterFrame(message[1], nanos));
        for (int quarter = 0; quarter < 100; quarter++) {
            nanos += 10 * MILLI;
            writer.roll(quarter / 4.0);
        }
        nanos += 1_900 * MILLI;
        assertThat(patient.running(nanos)).isTrue();
        assertThat(patient.frames(nanos)).isCloseTo(99 / 4.0 + 1.9 * 25, within(0.05));
    }

    @Test
    void aFullFrameInTheRunIsAJumpThatStands() {
        run(TimecodeRate.FPS_25, 250, 80);
        new MtcWriter(TimecodeRate.FPS_25, this::hear).locate(9000);
        assertThat(reader.running(nanos)).isFalse();
        assertThat(reader.frames(nanos + 100 * MILLI)).isEqualTo(9000);
        assertThat(reader.jumps()).isEqualTo(1);
    }

    @Test
    void codeThatGoesOnElsewhereIsFollowedAtItsNextWholeWord() {
        run(TimecodeRate.FPS_25, 250, 80);
        run(TimecodeRate.FPS_25, 9000, 16);
        assertThat(read().number()).isEqualTo(9004);
        assertThat(reader.jumps()).isEqualTo(1);
    }

    @Test
    void aWriterWhoseSongLoopsSaysSo() {
        MtcWriter writer = writer(TimecodeRate.FPS_25);
        for (int quarter = 0; quarter < 100; quarter++) {
            writer.roll(1000 + quarter / 4.0);
        }
        sent.clear();
        writer.roll(1000);
        assertThat(sent.stream().map(Vectors::hex)).containsExactly("F0 7F 7F 01 01 20 00 28 00 F7", "F1 00");
    }

    @Test
    void aClockThatIsPutRightByLessThanAFrameRepeatsNothing() {
        MtcWriter writer = writer(TimecodeRate.FPS_25);
        writer.roll(1000);
        writer.roll(1001);
        int before = sent.size();
        writer.roll(1000.3);
        writer.roll(1000.9);
        assertThat(sent).hasSize(before);
        writer.roll(1001.25);
        assertThat(sent).hasSize(before + 1);
    }

    @Test
    void userBitsBrokenAndNonsenseMessagesAreNoTime() {
        for (String hex : List.of(
                "F0 7F 7F 01 02 01 02 03 04 05 06 07 08 09 F7",
                "F0 7F 7F 01 01 61 00 00 F7",
                "F0 7F 7F 01 01 7F 3F 3F 1F F7",
                "F0 F7",
                "F0 7F 7F 06 01 F7")) {
            assertThat(reader.onSysEx(Vectors.bytes(hex))).as(hex).isFalse();
        }
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            reader.onQuarterFrame(random.nextInt(128), nanos += random.nextInt(20) * MILLI);
        }
        run(TimecodeRate.FPS_25, 9000, 24);
        assertThat(read().number()).isEqualTo(9006);
    }

    @Test
    void readingAllocatesNothing() {
        int[] piece = new int[1];
        long bytes = NoAllocation.bytes(10_000, () -> {
            nanos += 10 * MILLI;
            int data = piece[0] << 4 | (piece[0] == 7 ? 2 : 0);
            reader.onQuarterFrame(data, nanos);
            piece[0] = (piece[0] + 1) % 8;
            if (reader.frames(nanos) < -1) {
                throw new AssertionError();
            }
        });
        assertThat(bytes).isZero();
    }
}
