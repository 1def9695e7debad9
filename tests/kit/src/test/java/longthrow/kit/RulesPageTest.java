package longthrow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The guide's page of rules names every rule and the test classes that prove it, and those have its number in the
/// names of their tests.
class RulesPageTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern NUMBERS = Pattern.compile("void ((?:acceptance|[sah])\\d+(?:And[SAH]\\d+)*)(?=[A-Z])");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([SAH]?\\d+) \\|.*\\| ([^|]+) \\|$");

    /// `s8 StudioDcaTest`, of all tests.
    private static Set<String> proved() throws IOException {
        Set<String> proved = new TreeSet<>();
        for (String module : List.of("controllers", "mappings", "dsp", "console", "tests/kit", "tests/system")) {
            Path tests = ROOT.resolve(module).resolve("src/test/java");
            try (Stream<Path> files = Files.walk(tests)) {
                for (Path file : files.filter(any -> any.toString().endsWith("Test.java"))
                        .toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    NUMBERS.matcher(Files.readString(file))
                            .results()
                            .flatMap(found -> Stream.of(found.group(1).split("And")))
                            .forEach(number -> proved.add(number.toLowerCase(Locale.ROOT) + " " + name));
                }
            }
        }
        return proved;
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(ROOT.resolve("docs/guide/rules.md")))
                .results()
                .toList();
    }

    private static String number(MatchResult row) {
        String number = row.group(1).toLowerCase(Locale.ROOT);
        return Character.isDigit(number.charAt(0)) ? "acceptance" + number : number;
    }

    @Test
    void everyRuleStandsOnThePage() throws IOException {
        List<String> rules = new ArrayList<>();
        IntStream.rangeClosed(0, 15).forEach(i -> rules.add("s" + i));
        IntStream.rangeClosed(1, 14).forEach(i -> rules.add("a" + i));
        IntStream.rangeClosed(1, 8).forEach(i -> rules.add("h" + i));
        IntStream.rangeClosed(1, 12).forEach(i -> rules.add("acceptance" + i));
        assertThat(rows()).extracting(RulesPageTest::number).isEqualTo(rules);
    }

    @Test
    void thePageNamesTheTestsThatHaveARulesNumber() throws IOException {
        Set<String> named = new TreeSet<>();
        for (MatchResult row : rows()) {
            Stream.of(row.group(2).replace("`", "").split(", ")).forEach(test -> named.add(number(row) + " " + test));
        }
        assertThat(named).isEqualTo(proved());
    }
}
