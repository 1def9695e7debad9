package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurfaceImportCommandTest {
    private static final String MAP = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ArdourMIDIBindings version="1.0.0" name="My box">
              <DeviceInfo bank-size="8"/>
              <Binding channel="1" ctl="1" uri="/route/gain B1"/>
              <Binding channel="1" ctl="2" uri="/route/gain B2"/>
              <Binding channel="1" ctl="3" uri="/route/plugin/parameter B1 1 1"/>
            </ArdourMIDIBindings>
            """;

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void printsTheSurfaceAndTellsBesideItWhatIsLeftOut() throws IOException {
        String map = file("box.map", MAP);
        Spoken said = Spoken.by("surface", "import", map);

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .startsWith("format 1\n")
                .contains("profile my-box \"My box\"", "control fader[1..2] fader in cc 1 i\n");
        assertThat(said.err())
                .contains(
                        map + ":6: left out: ctl 3, channel 1 -> /route/plugin/parameter B1 1 1: plug-ins are Ardour's")
                .contains(map + ": 2 of 3 imported, 1 left out");
    }

    @Test
    void writesAFileThatTheCheckerAccepts() throws IOException {
        String map = file("box.map", MAP);
        String out = folder.resolve("box.surface").toString();
        Spoken said = Spoken.by("surface", "import", map, "--out", out);

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("2 of 3 imported", out + ": written");
        assertThat(Spoken.by("surface", "check", out).out())
                .isEqualToIgnoringNewLines("1 file, no faults, no warnings");
        assertThat(Spoken.by("surface", "fmt", "--check", out).code()).isZero();
    }

    @Test
    void doesNotWriteOverWorkThatIsThere() throws IOException {
        String map = file("box.map", MAP);
        String out = file("box.surface", "# hours of work\n");
        Spoken said = Spoken.by("surface", "import", map, "--out", out);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("there is a file already", "--force");
        assertThat(Path.of(out)).hasContent("# hours of work\n");
        assertThat(Spoken.by("surface", "import", map, "--out", out, "--force").code())
                .isZero();
    }

    @Test
    void aFileOfWhichNothingIsKeptIsToldAloud() throws IOException {
        Spoken said = Spoken.by(
                "surface",
                "import",
                file(
                        "clock.map",
                        "<ArdourMIDIBindings name=\"a\"><Binding msg=\"fa\" function=\"transport-roll\"/>"
                                + "</ArdourMIDIBindings>"));

        assertThat(said.err()).contains("0 of 1 imported, 1 left out", "NOTHING of it could be imported");
    }

    @Test
    void whatIsNoSuchFileIsToldInALine() throws IOException {
        String words = file("words.map", "just words\n");

        assertThat(Spoken.by("surface", "import", words).err()).contains(words + ":1:1: this is no XML");
        assertThat(Spoken.by("surface", "import", folder + "/none.map").err()).contains("there is no such file");
        assertThat(Spoken.by("surface", "import", folder.toString()).err()).contains("this is a folder");
        assertThat(Spoken.by("surface", "import", words).code()).isEqualTo(1);
    }
}
