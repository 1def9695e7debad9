package longthrow.console.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import longthrow.console.record.Loading;
import longthrow.console.record.Loading.Loaded;
import longthrow.console.record.StemLoader;
import longthrow.dsp.driver.PacedDriver;
import longthrow.dsp.driver.StreamFormat;
import longthrow.kit.Jackd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What reaches a sound card, heard through ALSA's null and file plug-ins; and what happens where there is no card.
class JavaSoundTest {
    private static final Path ALSA = Path.of("/usr/share/alsa/alsa.conf");

    private static final int STAIRS = 1 << 20;

    private static final String NOBODY = "longthrow-test-nobody";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>(Map.of("JACK_DEFAULT_SERVER", NOBODY));

    @Test
    void playsTheMonitorPairDitheredOnTheDevice() throws IOException, InterruptedException {
        Path heard = folder.resolve("heard.wav");
        String line = play("pcm.tape { type file slave.pcm \"null\" file \"" + heard + "\" format \"wav\" }\n"
                + "pcm.!default { type asym playback.pcm \"tape\" capture.pcm \"null\" }");

        assertThat(line)
                .startsWith("Java Sound 48k/256|all true|")
                .contains("trouble Optional.empty", "remarks []", "running false");
        Loading loading = StemLoader.load(heard, 48_000);
        assertThat(loading).isInstanceOf(Loaded.class);
        try (var stem = ((Loaded) loading).stem()) {
            int frames = (int) stem.length();
            assertThat(frames).isGreaterThanOrEqualTo(PlayOnce.BLOCKS * 200); // what waits in the buffer is dropped
            float[] left = new float[frames];
            float[] right = new float[frames];
            stem.read(0, left, right, 0, frames);
            for (int i = 0; i < frames; i++) {
                // a dithered 16-bit step and a half
                double expected = 0.5 * Math.sin(2 * Math.PI * PlayOnce.LEFT_CYCLES * i);
                assertThat((double) left[i]).as("left, frame %d", i).isCloseTo(expected, within(1.6 / 32768));
                double other = 0.25 * Math.sin(2 * Math.PI * PlayOnce.RIGHT_CYCLES * i);
                assertThat((double) right[i]).as("right, frame %d", i).isCloseTo(other, within(1.6 / 32768));
            }
        }
    }

    /// A file of a staircase stands for the device's inputs: whichever blocks were in wait when the desk looked, they
    /// come whole, each in its place.
    @Test
    void whatTheDeviceHearsComesInOnTheFirstTwoInputs() throws IOException, InterruptedException {
        Path stairs = folder.resolve("stairs.raw");
        byte[] bytes = new byte[4 * STAIRS];
        for (int i = 0; i < STAIRS; i++) {
            bytes[4 * i] = (byte) (i & 0x7F);
            bytes[4 * i + 1] = (byte) 0x10;
            bytes[4 * i + 2] = (byte) (i & 0x7F);
            bytes[4 * i + 3] = (byte) 0x20;
        }
        Files.write(stairs, bytes);
        String line = play("pcm.stairs { type file slave.pcm \"null\" file \"/dev/null\" infile \"" + stairs
                + "\" format \"raw\" }\n"
                + "pcm.!default { type asym playback.pcm { type plug slave { pcm \"null\" format S16_LE } }"
                + " capture.pcm { type plug slave { pcm \"stairs\" format S16_LE } } }");

        assertThat(line).contains("|all true|").contains("|stairs true");
    }

    @Test
    void aDeviceThatIsNotThereIsNamedWithThoseThatAre() throws IOException, InterruptedException {
        String line = play("pcm.!default { type null }", "Monitor 9");
        assertThat(line)
                .startsWith("no device, paced by the clock 48k/256|all true|")
                .contains("remarks [no sound device 'Monitor 9' plays: ")
                .contains("; there is default")
                .contains("the desk runs by the clock, nothing sounds]");
    }

    @Test
    void whereNothingPlaysTheDeskRunsByTheClockAndSaysSo() throws IOException, InterruptedException {
        String line = play("pcm.!default { type hw card 31 }");
        assertThat(line)
                .startsWith("no device, paced by the clock 48k/256|all true|")
                .contains("; the desk runs by the clock, nothing sounds]", "devices []");
    }

    @Test
    void withoutAWordTheDeskPlaysThroughJackWhereAServerRunsAndElseThroughJavaSound()
            throws IOException, InterruptedException {
        assumeTrue(Jackd.present(), Jackd.MISSING);
        try (Jackd server = new Jackd(48_000, 128)) {
            environment.put("JACK_DEFAULT_SERVER", server.name().orElseThrow());
            assertThat(play("pcm.!default { type null }", PlayOnce.BEST))
                    .startsWith("JACK|all true|")
                    .contains("remarks []", "trouble Optional.empty");
        }
        environment.put("JACK_DEFAULT_SERVER", NOBODY); // another test may have started one of that name
        assertThat(play("pcm.!default { type null }", PlayOnce.BEST))
                .startsWith("Java Sound 48k/256|all true|")
                .contains("remarks []");
    }

    @Test
    void aServerOfAnotherRateIsSaidWhereTheBestIsTaken() throws IOException, InterruptedException {
        assumeTrue(Jackd.present(), Jackd.MISSING);
        try (Jackd server = new Jackd(44_100, 128)) {
            environment.put("JACK_DEFAULT_SERVER", server.name().orElseThrow());
            assertThat(play("pcm.!default { type null }", PlayOnce.BEST))
                    .startsWith("Java Sound 48k/256|all true|")
                    .contains("remarks [the JACK server runs at 44100 Hz and the show at 48000 Hz;");
        }
    }

    @Test
    void whoAsksForNoDeviceGetsNoneAndNoRemark() {
        Drivers.Started started = Drivers.start(
                new SoundWish.None(), new Drivers.Stream((in, out, frames) -> {}, new StreamFormat(48_000, 64, 0, 4)));
        started.driver().stop();
        assertThat(started.driver()).isInstanceOf(PacedDriver.class);
        assertThat(started.remarks()).isEmpty();
    }

    /// Plays on a machine whose sound is set up like this, and returns what the player says.
    private String play(String setup, String... arguments) throws IOException, InterruptedException {
        assumeTrue(Files.exists(ALSA), "no ALSA here");
        Path configuration = Files.writeString(folder.resolve("asound.conf"), "<" + ALSA + ">\n" + setup + "\n");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PlayOnce.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("ALSA_CONFIG_PATH", configuration.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().filter(line -> line.contains("|")).findFirst().orElse(output);
    }
}
