package longthrow.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher in a folder of its own, with a Maven and a Java that only write down how they were called.
class LauncherTest {
    private static final Path LAUNCHER =
            Path.of("../../longthrow").toAbsolutePath().normalize();

    @TempDir
    private Path folder = Path.of("");

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void layOut() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
        Files.copy(LAUNCHER, folder.resolve("longthrow"));
        runnable("longthrow");
        write("pom.xml", "<project/>");
        write("dsp/src/main/java/Engine.java", "class Engine {}");
        program(
                "tools/mvn",
                "echo \"$JAVA_HOME $*\" >>\"" + folder + "/mvn.calls\"\n"
                        + "mkdir -p console/target/lib && : >console/target/longthrow-console.jar\n");
        jdk("jdk-25", "25.0.3", "java.base jdk.incubator.vector");
    }

    @Test
    void buildsOnceAndAgainWhenASourceIsNewer() throws IOException {
        Ended first = start(List.of("--version"));
        start(List.of("--version"));

        assertThat(first.code()).isZero();
        assertThat(first.err()).contains("building");
        assertThat(calls()).hasSize(1);

        touch("dsp/src/main/java/Engine.java", 60);
        start(List.of("--version"));

        assertThat(calls()).hasSize(2).allSatisfy(call -> assertThat(call).contains("jdk-25", "package"));
    }

    @Test
    void tellsWhyABuildFailed() throws IOException {
        program("tools/mvn", "echo 'Engine.java:1: no such class'; exit 1\n");

        Ended ended = start(List.of("demo"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("no such class", "the build failed");
    }

    @Test
    void saysWhatToInstallWhenThereIsNoJavaNewEnough() throws IOException {
        Path launcher = folder.resolve("longthrow");
        Files.writeString(launcher, Files.readString(launcher).replace("least=25", "least=99"));

        Ended ended = start(List.of("--version"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("JDK 99 or newer", "JAVA_HOME");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void passesOverAJavaThatIsTooOld() throws IOException {
        jdk("jdk-17", "17.0.15", "java.base");
        Path path = folder.resolve("jdk-25/bin");

        Ended ended =
                start(Map.of("JAVA_HOME", folder.resolve("jdk-17").toString()), path, folder, List.of("--version"));

        assertThat(ended.out()).contains("jdk-25");
    }

    @Test
    void worksFromAnyFolderAndThroughALink() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("else where"));
        Files.createSymbolicLink(elsewhere.resolve("lt"), Path.of("../longthrow"));

        Ended ended = run(
                Map.of("JAVA_HOME", folder.resolve("jdk-25").toString()),
                folder,
                elsewhere,
                List.of("./lt", "params", "a b"));

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("-cp " + folder.toRealPath() + "/console/target/longthrow-console.jar")
                .endsWith("longthrow.console.app.Main params a b\n");
    }

    @Test
    void asksForTheVectorModuleOnlyWhereThereIsOneAndSoundIsMade() throws IOException {
        assertThat(start(List.of("render", "--out", "x.wav")).out()).contains("jdk.incubator.vector", "-XX:+UseZGC");
        assertThat(start(List.of("render", "--help")).out()).doesNotContain("jdk.incubator.vector");
        assertThat(start(List.of("params")).out()).doesNotContain("jdk.incubator.vector");

        jdk("jdk-25", "25.0.3", "java.base");
        assertThat(start(List.of("render", "--out", "x.wav")).out()).doesNotContain("jdk.incubator.vector");
    }

    /// An image as `mvn -Pdist package` lays it out, with a Java that prints how it was called.
    private Path image() throws IOException {
        write(
                "opt/lib/app/longthrow.cfg",
                "[Application]\napp.classpath=$APPDIR/longthrow-console.jar\napp.classpath=$APPDIR/dsp.jar\n");
        jdk("opt/lib/runtime", "25.0.3", "java.base jdk.incubator.vector");
        Files.createDirectories(folder.resolve("opt/bin"));
        Files.copy(LAUNCHER, folder.resolve("opt/bin/longthrow"));
        runnable("opt/bin/longthrow");
        return Files.createSymbolicLink(folder.resolve("tools/lt"), Path.of("../opt/bin/longthrow"));
    }

    @Test
    void runsAnImageFromItsOwnJavaWithoutBuilding() throws IOException {
        String lib = image().toRealPath().resolve("../../lib").normalize().toString();

        Ended ended = run(Map.of(), folder, folder, List.of("tools/lt", "render", "a b"));

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .startsWith(lib + "/runtime/bin/java")
                .contains("jdk.incubator.vector", "-cp " + lib + "/app/longthrow-console.jar:" + lib + "/app/dsp.jar:")
                .endsWith("longthrow.console.app.Main render a b\n");
        assertThat(folder.resolve("mvn.calls")).doesNotExist();
    }

    @Test
    void opensTheDeskOfAnImageWithItsArchiveOfClassesWhereNothingIsSaid() throws IOException {
        image();
        write("opt/lib/app/longthrow.jsa", "laid out");

        Ended ended = run(Map.of(), folder, folder, List.of("tools/lt"));

        assertThat(ended.out()).contains("opt/lib/app/longthrow.jsa").endsWith("Main console\n");
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    /// A Java that notes each start and ends as the script says; `$n` is the number of the start.
    private void crashing(String script) throws IOException {
        program(
                "jdk-25/bin/java",
                "echo \"${LONGTHROW_CRASHED:-first}\" >>\"" + folder + "/starts\"\nn=$(wc -l <\"" + folder
                        + "/starts\")\n" + script + "\n");
    }

    private List<String> starts() throws IOException {
        return Files.readAllLines(folder.resolve("starts"));
    }

    @Test
    void startsADeskThatWasKilledAgainAndSaysWhatHappened() throws IOException {
        crashing("[ $n -gt 1 ] || kill -9 $$\nexit 0");

        Ended ended = start(List.of("console", "night"));

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).contains("the desk crashed (signal 9); starting it again");
        assertThat(starts()).hasSize(2).first().isEqualTo("first");
        assertThat(starts().get(1)).matches("signal 9 at \\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void givesUpWhenADeskCrashesThreeTimesWithinAMinute() throws IOException {
        crashing("kill -9 $$");

        Ended ended = start(List.of("console", "night"));

        assertThat(ended.code()).isEqualTo(137);
        assertThat(ended.err()).contains("crashed 3 times within a minute", "its journal keeps");
        assertThat(starts()).hasSize(3);
    }

    @Test
    void leavesAWantedEndAndOtherCommandsAlone() throws IOException {
        crashing("exit 1");
        assertThat(start(List.of("console", "night")).code()).isEqualTo(1);
        crashing("kill -15 $$");
        assertThat(start(List.of("console", "night")).code()).isEqualTo(143);
        crashing("kill -9 $$");
        assertThat(start(List.of("render", "night")).code()).isEqualTo(137);
        assertThat(starts()).hasSize(3).containsOnly("first");
    }

    /// A Java that writes the classes it is asked to write, and ends with a code.
    private void archiving(int code) throws IOException {
        program(
                "jdk-25/bin/java",
                "echo \"$@\"\nfor word; do\n  case $word in\n    *AtExit=*) echo laid out >\"${word#*=}\" ;;\n  esac\n"
                        + "done\nexit " + code + "\n");
    }

    private List<String> cached() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache/longthrow"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void keepsTheClassesOfAConsoleThatEndedWellUntilTheProgramChanges() throws IOException {
        archiving(1);
        start(List.of("console", "a b"));
        assertThat(cached()).isEmpty();

        archiving(0);
        assertThat(start(List.of("console", "a b")).out()).contains("-XX:ArchiveClassesAtExit=", "Main console a b");
        assertThat(cached()).hasSize(1).first(InstanceOfAssertFactories.STRING).endsWith(".jsa");
        assertThat(start(List.of("console")).out())
                .contains("-XX:SharedArchiveFile=" + folder.resolve("cache/longthrow/" + cached().get(0)))
                .doesNotContain("AtExit");
        assertThat(start(List.of("params")).out()).doesNotContain("SharedArchiveFile");

        write("console/target/longthrow-console.jar", "changed");
        touch("console/target/longthrow-console.jar", 60);
        assertThat(start(List.of("console")).out())
                .contains("-XX:ArchiveClassesAtExit=")
                .doesNotContain("SharedArchiveFile");
        assertThat(cached()).hasSize(1);
    }

    @Test
    void startsWhereClassesCannotBeKept() throws IOException {
        write("cache", "a file");

        Ended ended = start(List.of("console", "night"));

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).doesNotContain("AtExit", "SharedArchiveFile").endsWith("Main console night\n");
        assertThat(ended.err().lines().filter(line -> !line.contains("building")))
                .isEmpty();
    }

    private Ended start(List<String> words) throws IOException {
        return start(Map.of("JAVA_HOME", folder.resolve("jdk-25").toString()), folder, folder, words);
    }

    private Ended start(Map<String, String> variables, Path path, Path in, List<String> words) throws IOException {
        List<String> line =
                new java.util.ArrayList<>(List.of(folder.resolve("longthrow").toString()));
        line.addAll(words);
        return run(variables, path, in, line);
    }

    private Ended run(Map<String, String> variables, Path path, Path in, List<String> line) throws IOException {
        ProcessBuilder shell = new ProcessBuilder(line)
                .directory(in.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        shell.environment().remove("JAVA_HOME");
        shell.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        shell.environment().putAll(variables);
        shell.environment().put("PATH", folder.resolve("tools") + ":" + path + ":/usr/bin:/bin");
        return new Ended(
                ended(shell.start()), Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    private static int ended(Process process) {
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("mvn.calls"));
    }

    /// A JDK whose java prints its own path and what it was asked.
    private void jdk(String name, String version, String modules) throws IOException {
        write(name + "/release", "JAVA_VERSION=\"" + version + "\"\nMODULES=\"" + modules + "\"\n");
        program(name + "/bin/java", "echo \"$0\" \"$@\"\n");
        program(name + "/bin/javac", "exit 0\n");
    }

    private void program(String name, String script) throws IOException {
        write(name, "#!/bin/sh\n" + script);
        runnable(name);
    }

    private void runnable(String name) {
        try {
            Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        touch(name, -3600);
    }

    private void touch(String name, long secondsFromNow) throws IOException {
        Files.setLastModifiedTime(
                folder.resolve(name), FileTime.from(Instant.now().plusSeconds(secondsFromNow)));
    }
}
