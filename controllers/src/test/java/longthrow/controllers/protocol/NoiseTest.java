package longthrow.controllers.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import longthrow.controllers.Grown;
import longthrow.controllers.Huis;
import longthrow.controllers.Profiles;
import longthrow.controllers.Wired;
import longthrow.controllers.surface.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Bytes that mean nothing do no harm: no exception, no growth of memory, and the next status byte sets things right.
class NoiseTest {
    private static final int PIECE = 4096;

    /// Counts messages and remembers the last one.
    private static final class Counter implements MidiStream.Receiver {
        private long count;
        private long longest;
        private int last;
        private boolean sound = true;

        @Override
        public void onShort(int status, int first, int second) {
            sound &= status >= 0x80 && status <= 0xFF && (first | second) >= 0 && (first | second) <= 0x7F;
            count++;
            last = status << 16 | first << 8 | second;
        }

        @Override
        public void onSysEx(byte[] message) {
            count++;
            longest = Math.max(longest, message.length);
        }
    }

    private static void noise(long seed, long bytes) {
        Random random = new Random(seed);
        MidiStream stream = new MidiStream();
        Counter counter = new Counter();
        byte[] piece = new byte[PIECE];
        byte[] sound = {(byte) 0xB3, 0x07, 0x40};
        for (long read = 0; read < bytes; read += PIECE) {
            random.nextBytes(piece);
            stream.read(piece, 0, piece.length, counter);
            stream.read(sound, 0, sound.length, counter);
            assertThat(counter.last).as("after %d bytes of seed %d", read, seed).isEqualTo(0xB30740);
        }
        assertThat(counter.sound).isTrue();
        assertThat(counter.count).isGreaterThan(bytes / 10);
        assertThat(counter.longest).isLessThanOrEqualTo(MidiStream.LONGEST_SYSEX);
    }

    @Test
    void tenMillionRandomBytesDoNoHarm() {
        noise(2, 10_000_000);
    }

    @Test
    void anEndlessSysExTakesNoMemory() {
        MidiStream stream = new MidiStream();
        Counter counter = new Counter();
        byte[] start = {(byte) 0xF0};
        byte[] zeros = new byte[PIECE];
        stream.read(start, 0, 1, counter);
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        LongStream.range(0, 25_000).forEach(any -> stream.read(zeros, 0, PIECE, counter)); // 100 MB
        System.gc();
        long after = runtime.totalMemory() - runtime.freeMemory();
        assertThat(after - before).as("bytes").isLessThan(10_000_000);
        stream.read(new byte[] {(byte) 0xF7, (byte) 0x90, 1, 2}, 0, 4, counter);
        assertThat(counter.last).isEqualTo(0x900102);
        assertThat(counter.count).isEqualTo(1);
    }

    static Profile[] profiles() {
        return new Profile[] {Profiles.with(Profiles.mcu(), Grown.profile().controls()), Huis.hui()};
    }

    @ParameterizedTest(name = "profile {index}")
    @MethodSource("profiles")
    void aSurfaceWithAnythingOnItLivesThroughNoise(Profile profile) {
        Wired wired = new Wired(profile).settled();
        Random random = new Random(3);
        byte[] piece = new byte[256];
        long events = 0;
        for (int round = 0; round < 400; round++) {
            random.nextBytes(piece);
            wired.device().say(piece);
            wired.pass(1);
            events += wired.events().size();
            wired.device().heard();
        }
        assertThat(events).isPositive();
        wired.pass(1000);
        wired.device().heard();
        wired.events();
        wired.device().say("F7 B0 0F 0E B0 2F 44 90 5E 7F 90 5E 00");
        wired.work();
        assertThat(wired.events()).extracting(event -> event.control().name()).contains("play");
    }
}
