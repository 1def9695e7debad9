package longthrow.mappings.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import longthrow.mappings.Desks;
import longthrow.mappings.language.Formatter;
import longthrow.mappings.language.SurfaceLibrary;

/// Imports small documents; whatever comes out must be sound and formatted.
final class Documents {
    private Documents() {}

    /// A MIDI map of those elements.
    static Import.Done map(String... elements) {
        return done(
                "box.map",
                "<ArdourMIDIBindings version=\"1.0.0\" name=\"Box\">\n" + String.join("\n", elements)
                        + "\n</ArdourMIDIBindings>\n");
    }

    /// A Mackie device of those elements.
    static Import.Done device(String... elements) {
        return done(
                "box.device", "<MackieProtocolDevice>\n" + String.join("\n", elements) + "\n</MackieProtocolDevice>\n");
    }

    static Import read(String name, String text) {
        return new ArdourImport(library()).read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Import.Done done(String name, String text) {
        Import.Done done = (Import.Done) read(name, text);
        assertSound(done);
        return done;
    }

    static void assertSound(Import.Done done) {
        assertThat(library().check(Path.of("imported.surface"), done.text()).problems())
                .as(done.text())
                .isEmpty();
        assertThat(Formatter.format(done.text())).isEqualTo(done.text());
    }

    static SurfaceLibrary library() {
        return new SurfaceLibrary(Desks.vocabulary(), List.of());
    }

    /// The lines that say something, single blanks between the words.
    static List<String> lines(Import.Done done) {
        return done.text()
                .lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.replaceAll(" +", " "))
                .toList();
    }

    /// Why things were left out.
    static List<String> reasons(Import.Done done) {
        return done.leftOut().stream().map(Import.LeftOut::why).toList();
    }
}
