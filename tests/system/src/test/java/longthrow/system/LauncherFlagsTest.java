package longthrow.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Both launchers, the one for a POSIX shell and the one for Windows, tell the JVM the same.
class LauncherFlagsTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final String VECTOR = "--add-modules jdk.incubator.vector";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void layOut() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
        Files.copy(ROOT.resolve("longthrow"), folder.resolve("longthrow"));
        program("longthrow", Files.readString(folder.resolve("longthrow")));
        program("jdk/bin/java", "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.writeString(
                folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.3\"\nMODULES=\"java.base jdk.incubator.vector\"\n");
        Files.createDirectories(folder.resolve("console/target/lib"));
        Path jar = Files.createFile(folder.resolve("console/target/longthrow-console.jar"));
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
    }

    private void program(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// What the shell's launcher gives the JVM, word by word.
    private List<String> shell(List<String> words, String heap) throws Exception {
        List<String> line = new ArrayList<>(List.of(folder.resolve("longthrow").toString()));
        line.addAll(words);
        ProcessBuilder start = new ProcessBuilder(line)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        start.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        start.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        start.environment().remove("LONGTHROW_JAVA");
        start.environment().remove("LONGTHROW_HEAP");
        if (!heap.isEmpty()) {
            start.environment().put("LONGTHROW_HEAP", heap);
        }
        assertThat(start.start().waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readAllLines(folder.resolve("out"));
    }

    private static Stream<String> script() throws IOException {
        return Files.readAllLines(ROOT.resolve("longthrow.cmd")).stream();
    }

    /// What the launcher for Windows gives the JVM as options, apart from the archive of classes.
    private static List<String> windows(List<String> words, String heap) throws IOException {
        CommandScript script = new CommandScript(script(), variables -> variables.put("VECTOR", VECTOR));
        Map<String, String> after = script.run(":flags", words, Map.of("LONGTHROW_HEAP", heap));
        return List.of(after.getOrDefault("OPTIONS", "").strip().split("\\s+"));
    }

    @ParameterizedTest(name = "{0}, heap {1}")
    @CsvSource({
        "console,                  ''",
        "console night,            4g",
        "console --headless night, ''",
        "demo,                     ''",
        "demo --headless,          4g",
        "demo --help,              ''",
        "render night --out a.wav, ''",
        "render night,             4g",
        "bench,                    ''",
        "bench --latency,          4g",
        "bench -h,                 ''",
        "params,                   4g",
        "'',                       ''",
    })
    void theSameOptionsForTheSameWords(String line, String heap) throws Exception {
        List<String> words = line.isEmpty() ? List.of() : List.of(line.split(" "));
        List<String> said = shell(words, heap);
        List<String> options = said.subList(0, said.indexOf("--enable-native-access=ALL-UNNAMED")).stream()
                .filter(option -> !option.matches("-XX:(SharedArchiveFile|ArchiveClassesAtExit)=.*"))
                .toList();
        assertThat(windows(words, heap)).containsExactlyInAnyOrderElementsOf(options);
    }

    @ParameterizedTest(name = "{0}, heap {1}: touched {2}")
    @CsvSource({
        "console,            '', false",
        "console,            4g, true",
        "console --headless, 4g, false",
        "demo,               '', false",
        "demo,               4g, true",
        "bench,              '', true",
    })
    void noWindowWaitsForAHeapToBeTouchedThatNobodyAskedFor(String line, String heap, boolean touched)
            throws Exception {
        assertThat(shell(List.of(line.split(" ")), heap).contains("-XX:+AlwaysPreTouch"))
                .isEqualTo(touched);
    }

    @Test
    void theSameLineBehindTheOptions() throws Exception {
        List<String> said = shell(List.of("params"), "");
        List<String> behind = said.subList(said.indexOf("--enable-native-access=ALL-UNNAMED"), said.size());
        assertThat(behind)
                .containsExactly(
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dlongthrow.terminal=false",
                        "-cp",
                        folder.toRealPath() + "/console/target/longthrow-console.jar:" + folder.toRealPath()
                                + "/console/target/lib/*",
                        "longthrow.console.app.Main",
                        "params");
        assertThat(script().filter(line -> line.startsWith("\"%JDK%\\bin\\java\" %OPTIONS%")))
                .containsExactly("\"%JDK%\\bin\\java\" %OPTIONS% %ARCHIVE% --enable-native-access=ALL-UNNAMED"
                        + " -Dlongthrow.terminal=%SCREEN% %LONGTHROW_JAVA% -cp \"%JAR%;%LIB%\\*\""
                        + " longthrow.console.app.Main %*");
    }

    @Test
    void everyLabelThatIsCalledIsThere() throws IOException {
        List<String> lines = script().map(String::strip).toList();
        List<String> asked = lines.stream()
                .flatMap(line -> Pattern.compile("(?:call :|goto )(\\w+)")
                        .matcher(line)
                        .results()
                        .map(found -> ":" + found.group(1)))
                .distinct()
                .toList();
        assertThat(asked).hasSizeGreaterThan(8);
        assertThat(lines).containsAll(asked);
    }
}
