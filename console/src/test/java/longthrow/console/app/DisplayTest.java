package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTest {
    @Test
    void asksTheServerThatIsNamed() throws IOException {
        String place;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            place = "localhost:" + (server.getLocalPort() - 6000) + ".0";
            assertThat(Display.answers(place)).isTrue();
        }
        assertThat(Display.answers(place)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {":54321", "unix:54321.0"})
    void findsNobodyOnAServerThatIsNotThere(String place) {
        assertThat(Display.answers(place)).isFalse();
    }

    @Test
    void trustsWhatItDoesNotUnderstand() {
        assertThat(Display.answers("/private/tmp/launch/org.xquartz:0")).isTrue();
    }
}
