package longthrow.console.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import longthrow.console.record.Loading.Loaded;
import longthrow.console.record.WavWriter.Rounding;
import longthrow.kit.NoAllocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A stem plays the same from memory and from disk, from any place, silence around it.
class StemTest {
    private static final int FRAMES = 40_000;

    @TempDir
    Path folder;

    private final float[][] noise = Sound.stepped(2, FRAMES, 16, 11);
    private Path path = Path.of("unset");

    @BeforeEach
    void writeTheFile() throws IOException {
        path = write("Lead Vocal.take2.wav", noise, 48_000);
    }

    @Test
    void playsAnyStretchFromMemoryAndFromDisk() {
        Random random = new Random(2);
        try (Stem memory = loaded(StemLoader.load(path, 48_000));
                Stem disk = loaded(StemLoader.stream(path, 48_000))) {
            assertThat(memory).isInstanceOf(DecodedStem.class);
            assertThat(disk).isInstanceOf(StreamedStem.class);
            for (int i = 0; i < 300; i++) {
                long position = random.nextLong(-3000, FRAMES + 3000);
                int count = random.nextInt(0, 25_000);
                for (Stem stem : new Stem[] {memory, disk}) {
                    requirePlayed(stem, position, count);
                }
            }
        }
    }

    private void requirePlayed(Stem stem, long position, int count) {
        float[] left = {7};
        left = java.util.Arrays.copyOf(left, count + 9);
        java.util.Arrays.fill(left, 7);
        float[] right = left.clone();
        stem.read(position, left, right, 5, count);
        for (int i = 0; i < count + 9; i++) {
            long at = position + i - 5;
            boolean asked = i >= 5 && i < count + 5;
            boolean sounds = at >= 0 && at < FRAMES;
            float side = asked ? (sounds ? noise[0][(int) at] : 0) : 7;
            float other = asked ? (sounds ? noise[1][(int) at] : 0) : 7;
            if (left[i] != side || right[i] != other) { // millions of samples: an assertion each would be slow
                assertThat(left[i]).as("%s frame %d", stem, at).isEqualTo(side);
                assertThat(right[i]).as("%s frame %d", stem, at).isEqualTo(other);
            }
        }
    }

    @Test
    void aMonoStemIsTheSameOnBothSides() throws IOException {
        Path mono = write("mono.wav", new float[][] {noise[0]}, 48_000);
        for (Loading loading : new Loading[] {StemLoader.load(mono, 48_000), StemLoader.stream(mono, 48_000)}) {
            try (Stem stem = loaded(loading)) {
                float[] left = new float[FRAMES];
                float[] right = new float[FRAMES];
                stem.read(0, left, right, 0, FRAMES);
                assertThat(stem.channels()).isEqualTo(1);
                assertThat(left).isEqualTo(noise[0]);
                assertThat(right).isEqualTo(noise[0]);
            }
        }
    }

    @Test
    void playingFromMemoryAllocatesNothing() {
        try (Stem stem = loaded(StemLoader.load(path, 48_000))) {
            float[] left = new float[64];
            float[] right = new float[64];
            long[] position = {0};
            assertThat(NoAllocation.bytes(10_000, () -> {
                        stem.read(position[0], left, right, 0, 64);
                        position[0] = (position[0] + 64) % FRAMES;
                    }))
                    .isZero();
        }
    }

    @Test
    void comesAtTheShowsRate() {
        for (Loading loading : new Loading[] {
            StemLoader.load(path, 96_000), StemLoader.stream(path, 96_000), StemLoader.page(path, 96_000)
        }) {
            try (Stem stem = loaded(loading)) {
                assertThat(stem.sourceRate()).isEqualTo(48_000);
                assertThat(stem.length()).isEqualTo(2 * FRAMES);
            }
        }
    }

    @Test
    void isCalledLikeItsFile() {
        try (Stem stem = loaded(StemLoader.load(path, 48_000))) {
            assertThat(stem.name()).isEqualTo("Lead Vocal.take2");
            assertThat(stem.path()).isEqualTo(path);
        }
    }

    @Test
    void showsItsPeaks() throws IOException {
        float[][] steps = new float[2][1000];
        for (int i = 0; i < 1000; i++) {
            steps[0][i] = i == 250 ? -0.5f : 0.125f;
            steps[1][i] = i == 999 ? 0.75f : 0;
        }
        try (Stem stem = loaded(StemLoader.load(write("steps.wav", steps, 48_000), 48_000))) {
            assertThat(stem.peaks(4)).containsExactly(0.125f, 0.5f, 0.125f, 0.75f);
            assertThat(stem.peaks(3000)).hasSize(3000).contains(0.5f, 0.75f);
            assertThat(stem.peaks(0)).isEmpty();
        }
        try (Stem disk = loaded(StemLoader.stream(path, 48_000))) {
            assertThat(disk.peaks(1)[0]).isCloseTo(1, within(0f));
        }
    }

    @Test
    void aFileThatShrinksWhileItPlaysFallsSilentAndSaysSo() throws IOException {
        try (Stem stem = loaded(StemLoader.stream(path, 48_000))) {
            float[] left = new float[64];
            stem.read(0, left, left.clone(), 0, 64);
            try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
                file.truncate(1000);
            }
            stem.read(30_000, left, left.clone(), 0, 64);
            assertThat(left).containsOnly(0);
            assertThat(stem.trouble())
                    .hasValueSatisfying(words -> assertThat(words)
                            .isEqualTo("Lead Vocal.take2.wav: the file became shorter while it was read"));
        }
    }

    private Path write(String name, float[][] channels, int rate) throws IOException {
        Path file = folder.resolve(name);
        try (WavWriter writer =
                WavWriter.open(file, new WavFormat(channels.length, rate, SampleType.PCM16), Rounding.PLAIN)) {
            writer.write(channels, 0, channels[0].length);
            writer.finish();
        }
        return file;
    }

    private static Stem loaded(Loading loading) {
        assertThat(loading).isInstanceOf(Loaded.class);
        return ((Loaded) loading).stem();
    }
}
