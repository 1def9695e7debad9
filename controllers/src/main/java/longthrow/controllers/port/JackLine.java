package longthrow.controllers.port;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longthrow.controllers.jack.JackAway;
import longthrow.controllers.jack.JackClient;
import longthrow.controllers.jack.JackEvents;
import longthrow.controllers.jack.JackMidi;
import longthrow.controllers.jack.JackPort;
import longthrow.controllers.jack.JackPort.Kind;
import longthrow.controllers.jack.JackPort.Way;
import longthrow.dsp.thread.Published;

/// A client of a JACK server with one pair of MIDI ports, until it is closed; belongs to its port's thread.
final class JackLine implements JackEvents {
    private static final String CLIENT = "Longthrow ";

    private final String wanted;
    private final JackClient client;
    private final JackPort in;
    private final JackPort out;
    private final JackMidi midi;
    private final Published<Boolean> gone = new Published<>(false);

    private JackLine(String wanted, JackClient client) throws JackAway {
        this.wanted = wanted.toLowerCase(Locale.ROOT);
        this.client = client;
        in = client.register("in", Kind.MIDI, Way.IN);
        out = client.register("out", Kind.MIDI, Way.OUT);
        midi = client.midi(in, out);
    }

    /// Opens a client for peers whose names hold `wanted`.
    static JackLine at(String wanted, Optional<String> server) throws JackAway {
        JackClient client = JackClient.open(CLIENT + wanted, server);
        try {
            JackLine line = new JackLine(wanted, client);
            client.activate(line);
            return line;
        } catch (JackAway refused) {
            client.close();
            throw refused;
        }
    }

    /// What comes and what goes.
    JackMidi midi() {
        return midi;
    }

    /// True once the server has ended.
    boolean isGone() {
        return gone.latest();
    }

    /// Connects what should be and is not; true when anybody is connected.
    boolean met() {
        List<String> heard = client.connections(in);
        List<String> told = client.connections(out);
        String own = client.name() + ":";
        boolean met = !heard.isEmpty() || !told.isEmpty();
        for (String source : client.ports(Kind.MIDI, Way.OUT, false)) {
            met |= fits(source, heard) && client.connect(source, own + "in");
        }
        for (String sink : client.ports(Kind.MIDI, Way.IN, false)) {
            met |= fits(sink, told) && client.connect(own + "out", sink);
        }
        return met;
    }

    private boolean fits(String port, List<String> connected) {
        return !port.startsWith(client.name() + ":")
                && !connected.contains(port)
                && (holds(port) || client.aliases(port).stream().anyMatch(this::holds));
    }

    private boolean holds(String name) {
        return name.toLowerCase(Locale.ROOT).contains(wanted);
    }

    /// Leaves the server, whether or not it is still there.
    void close() {
        client.close();
    }

    @Override
    public void process(int frames) {
        midi.process(frames);
    }

    @Override
    public void gone() {
        gone.publish(true);
    }
}
