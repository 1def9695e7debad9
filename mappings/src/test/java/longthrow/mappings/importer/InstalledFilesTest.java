package longthrow.mappings.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Every map and device that an installed Ardour brings, where there is one: below `-Dardour.data=FOLDER`, or in
/// `/usr/share/ardour*`.
class InstalledFilesTest {
    @TestFactory
    Stream<DynamicTest> everyInstalledFileBecomesASoundSurfaceAndNothingIsLostInSilence() throws IOException {
        List<Path> files = files();
        Assumptions.assumeFalse(
                files.isEmpty(), "no file of Ardour on this machine; install ardour-data or say -Dardour.data=FOLDER");
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertWhole(file)));
    }

    private static void assertWhole(Path file) throws Exception {
        Import.Done done =
                (Import.Done) new ArdourImport(Documents.library()).read(file.toString(), Files.readAllBytes(file));
        Documents.assertSound(done);
        assertThat(done.kept() + done.leftOut().size()).isEqualTo(facts(file));
        assertThat(done.leftOut()).allSatisfy(one -> assertThat(one.why()).isNotBlank());
    }

    /// How many bindings or facts the file holds, counted by another reader.
    private static int facts(Path file) throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        NodeList facts = root.getElementsByTagName(file.toString().endsWith(".map") ? "Binding" : "*");
        return facts.getLength();
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders()) {
            try (Stream<Path> below = Files.walk(folder)) {
                below.filter(path -> path.toString().matches(".*\\.(map|device)"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static List<Path> folders() throws IOException {
        Optional<String> said = Optional.ofNullable(System.getProperty("ardour.data"));
        if (said.isPresent()) {
            return List.of(Path.of(said.get()));
        }
        Path shared = Path.of("/usr/share");
        if (!Files.isDirectory(shared)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(shared)) {
            return folders.filter(path -> path.getFileName().toString().startsWith("ardour"))
                    .toList();
        }
    }
}
