package longthrow.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import longthrow.console.desk.DeskWords;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskTable;
import longthrow.mappings.language.SurfaceLibrary;
import longthrow.mappings.language.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example on the page of the .surface language reads without a problem: whole files, and parts of a profile or a
/// map.
class SurfaceGuideTest {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(surface|profile|map)\\n(.*?)^```$");
    private static final Vocabulary WORDS =
            DeskWords.vocabulary(DeskTable.of(DeskLayout.mono(48_000, 12)).layout());

    record Example(String sort, String text) {}

    static List<Example> examples() throws IOException {
        String page = Files.readString(Path.of("../../docs/guide/surface-language.md"));
        return FENCE.matcher(page)
                .results()
                .map((MatchResult fence) -> new Example(fence.group(1), fence.group(2)))
                .toList();
    }

    /// The box that the page begins with.
    private static String box() throws IOException {
        String file = examples().getFirst().text();
        return file.substring(0, file.indexOf("\nmap "));
    }

    private static String whole(Example example) throws IOException {
        return switch (example.sort()) {
            case "surface" -> example.text();
            case "profile" -> "format 1\nprofile part\n" + example.text();
            default -> box() + "\nmap part for box\n" + example.text();
        };
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsFaultless(Example example) throws IOException {
        String text = whole(example);
        SurfaceLibrary library = new SurfaceLibrary(WORDS, List.of());
        assertThat(library.check(Path.of("example.surface"), text).problems())
                .as(text)
                .isEmpty();
    }

    @Test
    void thePageHasExamplesOfAllSorts() throws IOException {
        Stream<String> sorts = examples().stream().map(Example::sort);
        assertThat(sorts.distinct()).containsExactlyInAnyOrder("surface", "profile", "map");
        assertThat(examples()).hasSizeGreaterThan(15);
    }
}
