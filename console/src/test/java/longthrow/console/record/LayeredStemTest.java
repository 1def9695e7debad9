package longthrow.console.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import longthrow.console.record.Loading.Loaded;
import longthrow.console.record.WavWriter.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A take lies over a stem where it was recorded, and crosses over at its seams in 5 ms.
class LayeredStemTest {
    private static final int RATE = 48_000;
    private static final int FRAMES = 20_000;
    private static final int FROM = 8_000;
    private static final int TAKE = 5_000;
    private static final int SEAM = 240;

    @TempDir
    Path folder;

    @Test
    void aTakeLiesOverWhatWasThere() throws IOException {
        float[][] below = Sound.stepped(1, FRAMES, 16, 1);
        float[][] above = Sound.stepped(1, TAKE, 16, 2);
        WavFormat format = new WavFormat(1, RATE, SampleType.PCM24);
        Path stem = folder.resolve("stem.wav");
        Path take = folder.resolve("Lead 1.wav");
        write(WavWriter.open(stem, format, Rounding.PLAIN), below);
        write(WavWriter.take(take, format, FROM), above);
        Loading loading = StemLoader.layered(List.of(take, stem), RATE, StemLoader::load);
        assertThat(loading).isInstanceOf(Loaded.class);
        Stem layered = ((Loaded) loading).stem();
        assertThat(layered.length()).isEqualTo(FRAMES);
        float[] played = new float[FRAMES];
        layered.read(0, played, new float[FRAMES], 0, FRAMES);
        for (int i = 0; i < FRAMES - SEAM; i++) {
            int within = i - FROM;
            double share = Math.clamp(Math.min((within + 1.0) / SEAM, (TAKE - within) / (double) SEAM), 0, 1);
            double top = within >= 0 && within < TAKE ? above[0][within] : 0;
            assertThat(played[i]).isCloseTo((float) (share * top + (1 - share) * below[0][i]), within(1e-6f));
        }
    }

    private static void write(WavWriter writer, float[][] sound) throws IOException {
        try (writer) {
            writer.write(sound, 0, sound[0].length);
            writer.finish();
        }
    }
}
