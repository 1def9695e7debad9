package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A device on a port, played by a script, for a host that knows nothing of this program.
@Timeout(30)
class SurfaceEmulateCommandTest {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    @TempDir
    private Path folder = Path.of("");

    private String script(String text) throws IOException {
        return Files.writeString(folder.resolve("a.script"), text).toString();
    }

    /// A host that paints a fader and a lamp, and hears `count` bytes.
    private static CompletableFuture<String> host(ServerSocket server, String says, int count) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                socket.getOutputStream().write(HEX.parseHex(says));
                String heard = HEX.formatHex(socket.getInputStream().readNBytes(count));
                socket.getInputStream().readAllBytes(); // until the device hangs up
                return heard;
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    @Test
    void playsTheScriptToAnyHostAndPrintsWhatItShows() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> heard = host(server, "B0 15 7F 90 01 7F", 3);
            String steps = "fader 8 1\n";
            Spoken said = Spoken.by(
                    "surface",
                    "emulate",
                    "generic8@tcp:127.0.0.1:" + server.getLocalPort(),
                    "--script",
                    script("expect upper 1 on within 5s\n" + steps));
            assertThat(said.err()).isEmpty();
            assertThat(said.code()).isZero();
            assertThat(said.out()).containsPattern("(?m)^upper\\[1] +on$");
            assertThat(heard.get(5, TimeUnit.SECONDS)).isEqualTo("B0 08 7F");
        }
    }

    @Test
    void endsWithOneWhenSomethingDidNotCome() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> heard = host(server, "B0 15 7F", 0);
            Spoken said = Spoken.by(
                    "surface",
                    "emulate",
                    "generic8@tcp:127.0.0.1:" + server.getLocalPort(),
                    "--script",
                    script("wait 1ms\nexpect upper 2 on within 50ms\n"));
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.out()).contains("a.script:2: expect upper 2 on within 50ms: found nothing");
            assertThat(said.err()).contains("not everything came");
            heard.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void tellsAllFaultsBeforeAnythingRuns() throws IOException {
        Spoken said = Spoken.by(
                "surface", "emulate", "mcu@tcp:127.0.0.1:1", "--script", script("fadr 3 0.5\nexpect mutte 2 on\n"));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .contains("a.script:1:1: unknown step \"fadr\" - did you mean \"fader\"?")
                .contains("a.script:2:8: there is no control \"mutte\" - did you mean \"mute\"?");
    }

    @Test
    void tellsWhatIsWrongWithItsWords() throws IOException {
        assertThat(Spoken.by("surface", "emulate", "mcu").err()).contains("write PROFILE@PORT");
        assertThat(Spoken.by("surface", "emulate", "mcuu@memory:x").err()).contains("did you mean \"mcu\"?");
        assertThat(Spoken.by("surface", "emulate", "mcu@tcp:x").err()).contains("is no TCP port");
        String gone = folder.resolve("none.script").toString();
        assertThat(Spoken.by("surface", "emulate", "mcu@memory:x", "--script", gone)
                        .err())
                .contains("there is no script " + gone);
        Spoken alone = Spoken.by(
                "surface", "emulate", "mcu@memory:lonely", "--wait", "0.05", "--script", script("wait 1ms\n"));
        assertThat(alone.code()).isEqualTo(1);
        assertThat(alone.err()).contains("no host came");
    }
}
