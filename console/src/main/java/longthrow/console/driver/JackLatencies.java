package longthrow.console.driver;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import longthrow.controllers.jack.JackClient;
import longthrow.controllers.jack.JackPort;
import longthrow.controllers.jack.JackPort.Latency;
import longthrow.dsp.thread.Published;

/// How far a session's ports are from the machine's edge, as far as they are connected: asked of the graph and told to
/// it, on the server's own thread, whenever it wants to know.
final class JackLatencies {
    private final JackClient client;
    private final JackWiring.Ports ports;
    private final Published<int[]> lags;
    private final Published<Integer> frames = new Published<>(0);
    private final Published<Integer> inputFrames = new Published<>(0);

    JackLatencies(JackWiring.Ports ports) {
        client = ports.client();
        this.ports = ports;
        lags = new Published<>(new int[ports.outputs().size()]);
    }

    /// Frames from the renderer's outputs to the ear.
    int frames() {
        return frames.latest();
    }

    /// Frames from a sound to the renderer's inputs.
    int inputFrames() {
        return inputFrames.latest();
    }

    /// By how much each output lags behind the inputs within the desk; the keeper's call.
    void lags(int[] newest) {
        // the patch may have grown or shrunk since the ports were opened
        int[] fitted = Arrays.copyOf(newest, ports.outputs().size());
        if (!Arrays.equals(fitted, lags.latest())) {
            lags.publish(fitted);
            client.latenciesChanged();
        }
    }

    /// What is captured reaches every output, late by as much as that lags.
    void fromTheStage() {
        Latency age = ports.inputs().stream()
                .filter(client::connected)
                .map(port -> client.latency(port, false))
                .reduce(Latency::with)
                .orElse(Latency.NONE);
        inputFrames.publish(age.most());
        int[] now = lags.latest();
        for (int i = 0; i < now.length; i++) {
            client.latency(ports.outputs().get(i), false, age.plus(now[i]));
        }
    }

    /// What comes in may leave through any output.
    void toTheEar() {
        List<JackPort> outputs = ports.outputs();
        int[] now = lags.latest();
        Optional<Latency> plain = Optional.empty();
        Optional<Latency> whole = Optional.empty();
        for (int i = 0; i < now.length; i++) {
            if (client.connected(outputs.get(i))) {
                Latency ahead = client.latency(outputs.get(i), true);
                plain = Optional.of(plain.map(ahead::with).orElse(ahead));
                Latency lagging = ahead.plus(now[i]);
                whole = Optional.of(whole.map(lagging::with).orElse(lagging));
            }
        }
        Latency told = whole.orElse(Latency.NONE);
        ports.inputs().forEach(port -> client.latency(port, true, told));
        frames.publish(plain.orElse(Latency.NONE).most());
    }
}
