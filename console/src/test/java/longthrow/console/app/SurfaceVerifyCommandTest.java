package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// A guided test that ends early keeps what there is.
@Timeout(30)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SurfaceVerifyCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private static Spoken typing(String lines, String... words) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        try {
            return Spoken.by(words);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void whatIsSkippedAndWhatIsLeftIsWrittenDown() throws IOException {
        Path file = folder.resolve("kept.txt");
        Spoken said = typing("\n\n", "surface", "verify", "generic8@memory:verify", "--out", file.toString());
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("connect the device", "the transcript is in " + file);
        assertThat(Files.readString(file))
                .startsWith("Test of \"Eight faders, knobs and buttons by CC\" (generic8) at memory:verify")
                .contains("greeting: skipped", "knob[1]: skipped", "all controls: skipped");
    }

    @Test
    void aTranscriptThatCannotBeWrittenIsPrinted() {
        Path file = folder.resolve("none/kept.txt");
        Spoken said = typing("", "surface", "verify", "generic8@memory:verify2", "--out", file.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("Test of \"Eight faders");
        assertThat(said.err()).contains("cannot be written to " + file);
    }
}
