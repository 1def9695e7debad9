package longthrow.console.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Takes whose program ended while it recorded them.
class UnfinishedTest {
    /// Seven and a half hours of stereo in 24 bits: more than the 4 GiB that RIFF counts, on a disk that stores holes.
    private static final long FRAMES = 27_000L * 48_000;

    @TempDir
    Path folder = Path.of("unset");

    @Test
    void aTakeBeyondFourGigabytesIsWholeAgain() throws Exception {
        Path whole = folder.resolve("ch 1 1.wav");
        WavWriter writer = WavWriter.take(whole, new WavFormat(2, 48_000, SampleType.PCM24), 96_000);
        writer.write(new float[2][64], 0, 64);
        writer.settle();
        writer.leave();
        Path part = WavWriter.part(whole);
        append(part, FRAMES);

        assertThat(Unfinished.mend(folder)).singleElement().asString().contains("it is whole again, 27000.00 s");
        assertThat(part).doesNotExist();
        try (WavReader reader = WavReader.open(whole)) {
            assertThat(reader.frames()).isEqualTo(FRAMES);
            assertThat(reader.songFrame()).isEqualTo(96_000);
            float[][] last = new float[2][2];
            reader.read(FRAMES - 2, last, 0, 2);
            assertThat(last[0]).containsExactly(0, 0.5f);
            assertThat(last[1]).containsExactly(0, -0.5f);
        }
        // another program agrees
        String seconds = new String(
                Tool.run("ffprobe", "-v", "error", "-show_entries", "stream=duration_ts", "-of", "csv=p=0", whole),
                StandardCharsets.UTF_8);
        assertThat(seconds.strip()).isEqualTo(String.valueOf(FRAMES));
    }

    /// Makes a take as long, its last frame half of full scale up and down, and a torn frame behind it.
    private static void append(Path part, long frames) throws IOException {
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long head = file.size() - 64 * 6;
            byte[] last = {0, 0, 0x40, 0, 0, (byte) 0xC0, 1, 2};
            file.write(ByteBuffer.wrap(last), head + (frames - 1) * 6);
        }
    }
}
