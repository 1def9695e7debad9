package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongToDoubleFunction;
import longthrow.console.record.Loading;
import longthrow.console.record.Loading.Loaded;
import longthrow.console.record.PagedStem;
import longthrow.console.record.SampleType;
import longthrow.console.record.Stem;
import longthrow.console.record.StemLoader;
import longthrow.console.record.Tool;
import longthrow.console.record.WavFormat;
import longthrow.console.record.WavWriter;
import longthrow.kit.NoAllocation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is played from the disk sounds as from memory, wherever the song goes, in bounded memory; a disk that is late
/// is heard as silence in its place, and told. The disk's thread is turned by hand.
class ReadAheadTest {
    private static final int RATE = Rig.RATE;
    private static final double BLOCK_MILLIS = 1000.0 * Rig.BLOCK / RATE;
    private static final int SECONDS = 8;

    @TempDir
    Path folder;

    private final Rig rig = new Rig(2);
    private final Rig memory = new Rig(2);

    /// Every frame another step of a 16-bit word, below -12 dBFS.
    private static double step(long frame) {
        return ((frame * 0x9E3779B97F4A7C15L) >> 50) / 32_768.0;
    }

    private Path file(String name, SampleType type, LongToDoubleFunction signal) throws IOException {
        Path path = folder.resolve(name);
        float[][] sound = new float[2][SECONDS * RATE];
        for (int i = 0; i < sound[0].length; i++) {
            sound[0][i] = (float) signal.applyAsDouble(i);
            sound[1][i] = -sound[0][i] / 2;
        }
        try (WavWriter writer = WavWriter.open(path, new WavFormat(2, RATE, type), WavWriter.Rounding.PLAIN)) {
            writer.write(sound, 0, sound[0].length);
            writer.finish();
        }
        return path;
    }

    private static Stem stem(Loading loading) {
        assertThat(loading).isInstanceOf(Loaded.class);
        return ((Loaded) loading).stem();
    }

    /// Both desks play a file, one of them by pages.
    private void play(Path file) {
        Stem paged = stem(StemLoader.page(file, RATE));
        rig.console.sources().readAhead().await(paged.paged(), rig.console, () -> plug(rig.console, paged));
        plug(memory.console, stem(StemLoader.load(file, RATE)));
        turns(20, true);
        memory.run(20 * BLOCK_MILLIS); // until the strips have faded to it
        assertThat(rig.console.sources().inputs().get(0)).isPresent();
    }

    private static void plug(Console console, Stem stem) {
        console.sources().plug(0, stem, new float[] {1});
        console.playhead().songChanged();
    }

    /// What main plays in so many blocks, with the disk at work between them or not.
    private float[] turns(int blocks, boolean disk) {
        float[] heard = new float[blocks * Rig.BLOCK];
        for (int block = 0; block < blocks; block++) {
            System.arraycopy(rig.run(BLOCK_MILLIS), 0, heard, block * Rig.BLOCK, Rig.BLOCK);
            if (disk) {
                rig.console.sources().readAhead().reader().work();
            }
        }
        return heard;
    }

    private static int blocks(double seconds) {
        return (int) (seconds * RATE / Rig.BLOCK);
    }

    /// Both play so long and sound the same, and not like nothing.
    private void same(double seconds) {
        float[] paged = turns(blocks(seconds), true);
        assertThat(paged).isEqualTo(memory.run(blocks(seconds) * BLOCK_MILLIS));
        assertThat(Rig.peak(paged)).isGreaterThan(0.04);
    }

    private void act(String action, String argument) {
        rig.act(action, argument);
        memory.act(action, argument);
    }

    /// Both go on at a place that nobody foresaw; one of them where it was, while the disk looks.
    private void jump(String place) {
        rig.act("transport/locate", place);
        turns(20, false);
        rig.console.sources().readAhead().reader().work();
        memory.run(20 * BLOCK_MILLIS);
        memory.act("transport/locate", place);
    }

    @Test
    void playsAFileThatIsLongerThanWhatIsReadAheadToTheBit() throws IOException {
        play(file("lead.wav", SampleType.PCM16, ReadAheadTest::step));
        act("transport/play", "");
        same(SECONDS - 0.5);
        assertThat(rig.console.drive().blackBox().gaps()).isZero();
    }

    @Test
    void playsFlacAndAnotherRateFromTheDiskToTheBit() throws Exception {
        Path wave = file("lead.wav", SampleType.PCM16, frame -> 0.3 * Math.sin(frame / 30.0) + step(frame));
        Path flac = folder.resolve("lead.flac");
        Tool.run("sox", wave, "-r", "44100", "-b", "24", flac, "rate");
        play(flac);
        assertThat(rig.console.sources().inputs().get(0).orElseThrow()).isInstanceOf(PagedStem.class);
        act("transport/play", "");
        same(1);
        jump("5.1 s");
        same(1);
        assertThat(rig.console.drive().blackBox().gaps()).isZero();
    }

    @Test
    void goesRoundALoopAndBackToTheStartToTheBit() throws IOException {
        play(file("lead.wav", SampleType.PCM24, ReadAheadTest::step));
        act("transport/loop", "5 s..5.37 s");
        act("transport/locate", "4.9 s");
        turns(3, true);
        memory.run(3 * BLOCK_MILLIS);
        act("transport/play", "");
        same(2);
        act("transport/return", "");
        same(0.3);
        assertThat(rig.console.drive().blackBox().gaps()).isZero();
    }

    @Test
    void startsAtAPlaceThatNobodyForesawOnceItIsRead() throws IOException {
        play(file("lead.wav", SampleType.FLOAT32, ReadAheadTest::step));
        act("transport/play", "");
        same(0.2);
        jump("7 s");
        same(0.5);
        assertThat(rig.console.drive().blackBox().gaps()).isZero();
    }

    @Test
    void aDiskThatIsTooSlowIsSilenceInItsPlaceWithoutAClick() throws IOException {
        play(file("steady.wav", SampleType.FLOAT32, frame -> 0.5));
        act("transport/play", "");
        same(0.5);
        float[] late = turns(blocks(4), false);
        turns(blocks(0.3), true);
        memory.run((blocks(4) + blocks(0.3)) * BLOCK_MILLIS);
        same(0.5);
        int silent = late.length - firstSilent(late);
        assertThat(silent).isBetween((int) (0.5 * RATE), 2 * RATE);
        float level = late[0];
        for (int i = 1; i < late.length; i++) {
            assertThat(Math.abs(late[i] - late[i - 1])).isLessThanOrEqualTo(1.01f * level / 240);
        }
        assertThat(rig.console.drive().blackBox().gaps()).isEqualTo(1);
        assertThat(rig.notices())
                .last()
                .asString()
                .contains("the disk was too slow", "of ch/1 were silent from 00:00:03:");
    }

    private static int firstSilent(float[] heard) {
        int at = heard.length;
        while (heard[at - 1] == 0) {
            at--;
        }
        return at;
    }

    @Test
    void aStartWaitsForTheDiskButNotForEver() throws IOException {
        play(file("lead.wav", SampleType.PCM16, ReadAheadTest::step));
        rig.act("transport/locate", "6 s");
        rig.act("transport/play");
        turns(blocks(0.15), false);
        assertThat(rig.console.transport().rolling()).isFalse();
        turns(blocks(0.1), false);
        assertThat(rig.console.transport().rolling()).isTrue();
        assertThat(rig.console.transport().frameAt(rig.clock.nanos())).isGreaterThan(6L * RATE);
    }

    @Test
    void aStartWaitsTooWhereTheEngineHasNotHeardOfTheLocateYet() throws IOException {
        play(file("lead.wav", SampleType.PCM16, ReadAheadTest::step));
        rig.act("transport/locate", "6 s");
        rig.console.work(rig.clock.nanos());
        rig.act("transport/play");
        turns(blocks(0.15), false);
        assertThat(rig.console.transport().rolling()).isFalse();
        rig.console.sources().readAhead().reader().work();
        turns(4, false);
        assertThat(rig.console.transport().rolling()).isTrue();
        assertThat(rig.console.drive().blackBox().gaps()).isZero();
    }

    @Test
    void playingAndFallingSilentAllocatesNothing() throws IOException {
        Stem paged = stem(StemLoader.page(file("lead.wav", SampleType.PCM16, ReadAheadTest::step), RATE));
        rig.console.sources().readAhead().await(paged.paged(), rig.console, () -> plug(rig.console, paged));
        turns(4, true);
        float[] left = new float[64];
        float[] right = new float[64];
        long[] position = {0};
        assertThat(NoAllocation.bytes(10_000, () -> {
                    paged.read(position[0], left, right, 0, 64);
                    position[0] = (position[0] + 64) % paged.length();
                }))
                .isZero();
    }

    /// An hour of 32 tracks on a disk, of which nothing is written but the headers.
    @Test
    @Tag("long")
    void anHourOfThirtyTwoTracksTakesLittleMemory() throws IOException {
        Rig hour = new Rig(32);
        for (int strip = 0; strip < 32; strip++) {
            Stem stem = stem(StemLoader.page(anHour("track " + strip + ".wav"), RATE));
            hour.console.sources().plug(strip, stem, new float[] {0});
        }
        hour.console.playhead().songChanged();
        Map<String, Long> bytes = new TreeMap<>();
        hour.act("transport/play");
        for (int minute = 1; minute < 60; minute += 4) {
            hour.act("transport/locate", minute * 60 + " s");
            hour.run(BLOCK_MILLIS);
            hour.console.sources().readAhead().reader().work();
            hour.run(100);
            hour.console.sources().readAhead().reader().work();
            bytes.put("minute " + minute, held(hour));
        }
        hour.run(1000);
        assertThat(hour.console.drive().blackBox().gaps()).isZero();
        // 2 sides x 4 bytes x 48,000 Hz x (3 s ahead and at most 5 starts of 1 s, a page more at each end) x 32
        assertThat(bytes.values()).allMatch(held -> held > 32L << 20 && held < 160L << 20);
    }

    private static long held(Rig rig) {
        return rig.console.sources().inputs().stream()
                .mapToLong(input -> ((PagedStem) input.orElseThrow()).bytes())
                .sum();
    }

    private Path anHour(String name) throws IOException {
        Path path = folder.resolve(name);
        int bytes = 3_600 * RATE * 6;
        ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(bytes + 36);
        head.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        head.putShort((short) 1).putShort((short) 2).putInt(RATE).putInt(6 * RATE);
        head.putShort((short) 6).putShort((short) 24);
        head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write(head.array());
            file.setLength(44L + bytes);
        }
        return path;
    }
}
