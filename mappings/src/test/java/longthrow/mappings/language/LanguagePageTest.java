package longthrow.mappings.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import longthrow.controllers.surface.Codecs;
import longthrow.controllers.surface.ColourCoding;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Part;
import longthrow.controllers.surface.Relative;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every word of the language stands on its page of the guide.
class LanguagePageTest {
    static Stream<String> words() {
        Stream<Collection<String>> all = Stream.of(
                SurfaceReader.STATEMENTS,
                MapReader.STATEMENTS,
                FacetReader.FACETS,
                AddressReader.MESSAGES,
                Options.keys(),
                Codecs.names(),
                ColourCoding.ALL,
                Choice.words(Kind.values()),
                Choice.words(Part.values()),
                Choice.words(Relative.Ticks.values()),
                Choice.words(Transform.Mode.values()),
                new TransformReader(new Tokens(1, ""), new Report("")).known(),
                StripView.BUILT_IN.stream().map(StripView::name).toList(),
                List.of(
                        "spill",
                        "pin",
                        "motors",
                        "selected/",
                        "strip/",
                        "{high}",
                        "{low}",
                        "{digits}",
                        "fixed",
                        "diff"));
        return all.flatMap(Collection::stream).distinct().sorted();
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyWordIsExplainedInTheGuide(String word) throws IOException {
        String page = Files.readString(project().resolve("docs/guide/surface-language.md"));
        assertThat(page).containsPattern("(?<![A-Za-z-])" + java.util.regex.Pattern.quote(word));
    }

    /// The folder of the whole project, from whichever module the test runs.
    private static Path project() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("docs")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no folder around this one has docs/"));
    }
}
