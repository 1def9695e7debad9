package longthrow.console.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import longthrow.controllers.jack.JackAudio;
import longthrow.controllers.jack.JackAway;
import longthrow.controllers.jack.JackClient;
import longthrow.controllers.jack.JackEvents;
import longthrow.controllers.jack.JackPort;
import longthrow.controllers.jack.JackPort.Kind;
import longthrow.controllers.jack.JackPort.Way;
import longthrow.controllers.jack.JackTransport;
import longthrow.dsp.driver.DeviceRefused;
import longthrow.dsp.driver.Incident;
import longthrow.dsp.driver.LoadMeter;
import longthrow.dsp.driver.OutsideTransport;
import longthrow.dsp.driver.PortNames;
import longthrow.dsp.driver.Renderer;
import longthrow.dsp.driver.StreamFormat;
import longthrow.dsp.thread.AudioThread;
import longthrow.dsp.thread.Frames;
import longthrow.dsp.thread.Inbox;
import longthrow.dsp.thread.Published;

/// The desk as a client of one JACK server, from its coming to the server's or its own end. The server's thread renders
/// in its call-back; everything else belongs to whoever opened the session.
final class JackSession implements JackEvents {
    private static final int LONGEST_NAME = 100;

    private final JackClient client;
    private final JackWiring.Ports ports;
    private final JackAudio inputs;
    private final JackAudio outputs;
    private final Renderer renderer;
    private final StreamFormat format;
    private final float[][] in;
    private final float[][] out;
    private final Optional<JackTransport> transport;
    private final Told told;
    private final Frames<Outside> outside = new Frames<>(Outside::new);
    private final Published<Boolean> gone = new Published<>(false);
    private final Published<Boolean> freewheels = new Published<>(false);
    private final Published<Boolean> changed = new Published<>(true);
    private final Published<Integer> block;
    private final JackLatencies latencies;
    private PortNames called;

    /// Where a session tells what outlives it.
    ///
    /// @param trouble what the renderer failed with, the first time
    record Told(LoadMeter meter, Inbox<Incident> incidents, Published<Optional<String>> trouble) {}

    /// One of the frames that change hands.
    private static final class Outside {
        private boolean known;
        private boolean rolling;
        private long frame;
        private long nanos;
    }

    /// What is to be rendered, and how its ports are called.
    record Stream(Renderer renderer, StreamFormat format, PortNames names) {}

    private JackSession(JackClient client, JackPlan plan, Stream stream, Told told) throws JackAway {
        this.client = client;
        this.told = told;
        renderer = stream.renderer;
        called = stream.names;
        int frames = Math.max(stream.format.block(), client.block());
        format = new StreamFormat(stream.format.sampleRate(), frames, stream.format.inputs(), stream.format.outputs());
        in = new float[format.inputs()][frames];
        out = new float[format.outputs()][frames];
        ports = new JackWiring.Ports(
                client,
                registered(client, Way.IN, stream.names.inputs()),
                registered(client, Way.OUT, stream.names.outputs()));
        inputs = client.audio(ports.inputs());
        outputs = client.audio(ports.outputs());
        transport = plan.follows() ? Optional.of(client.transport()) : Optional.empty();
        block = new Published<>(client.block());
        latencies = new JackLatencies(ports);
    }

    private static void require(Stream stream) {
        int inputs = stream.names.inputs().size();
        int outputs = stream.names.outputs().size();
        if (inputs != stream.format.inputs() || outputs != stream.format.outputs()) {
            throw new IllegalArgumentException(inputs + " names of inputs and " + outputs + " of outputs for "
                    + stream.format.inputs() + " and " + stream.format.outputs());
        }
    }

    private static List<JackPort> registered(JackClient client, Way way, List<String> names) throws JackAway {
        List<JackPort> ports = new ArrayList<>();
        for (String name : names) {
            ports.add(client.register(plain(name), Kind.AUDIO, way));
        }
        return List.copyOf(ports);
    }

    /// A name without what JACK parts names with, and not longer than it takes.
    private static String plain(String name) {
        String bare = name.replace(':', ' ');
        return bare.length() > LONGEST_NAME ? bare.substring(0, LONGEST_NAME) : bare;
    }

    /// Opens a client with all its ports; it stands still until `activate`.
    ///
    /// @throws JackAway when no server takes it
    /// @throws DeviceRefused when one does that does not suit the show
    static JackSession open(JackPlan plan, Stream stream, Told told) throws JackAway, DeviceRefused {
        require(stream);
        JackClient client = JackClient.open(plan.client(), plan.server());
        try {
            if (client.sampleRate() != stream.format.sampleRate()) {
                throw new DeviceRefused("the JACK server runs at " + client.sampleRate() + " Hz and the show at "
                        + stream.format.sampleRate() + " Hz; start the server at the show's rate");
            }
            return new JackSession(client, plan, stream, told);
        } catch (JackAway | DeviceRefused refused) {
            client.close();
            throw refused;
        }
    }

    /// Begins to render.
    void activate() throws JackAway {
        client.activate(this);
    }

    /// Ends; when it returns, the renderer is not called any more.
    void close() {
        client.close();
    }

    JackWiring.Ports ports() {
        return ports;
    }

    boolean isGone() {
        return gone.latest();
    }

    boolean freewheels() {
        return freewheels.latest();
    }

    /// True once after the graph changed.
    boolean takeChanged() {
        boolean did = changed.latest();
        if (did) {
            changed.publish(false);
        }
        return did;
    }

    /// Rate and cycle, and what is odd about the server: `48k/64`.
    String words() {
        StreamFormat now = new StreamFormat(format.sampleRate(), block.latest(), 0, 0);
        return now.words() + (freewheels() ? ", freewheeling" : "");
    }

    /// Frames a block of the server now.
    int block() {
        return block.latest();
    }

    /// Frames from the renderer's outputs to the ear, as the graph says.
    int latencyFrames() {
        return latencies.frames();
    }

    /// Frames from a sound to the renderer's inputs, as the graph says.
    int inputLatencyFrames() {
        return latencies.inputFrames();
    }

    /// The server's transport, when it is followed and has been heard of; one reader only.
    Optional<OutsideTransport> outside() {
        Outside newest = outside.take();
        return newest.known
                ? Optional.of(new OutsideTransport(newest.rolling, newest.frame, newest.nanos))
                : Optional.empty();
    }

    /// Calls the ports so; a name that one of them still has cannot be another's, so where names change places all
    /// step aside first.
    void rename(PortNames all) {
        PortNames names = all.fitted(ports.inputs().size(), ports.outputs().size());
        if (names.equals(called)) {
            return;
        }
        called = names;
        if (!each(names, (port, name) -> client.rename(port, name))) {
            each(names, (port, name) -> client.rename(port, name + " "));
            each(names, (port, name) -> client.rename(port, name));
        }
    }

    /// Tells the graph by how much each output lags behind the inputs.
    void lags(int[] frames) {
        latencies.lags(frames);
    }

    private boolean each(PortNames names, BiPredicate<JackPort, String> renamed) {
        boolean all = true;
        for (Way way : Way.values()) {
            List<String> side = way == Way.IN ? names.inputs() : names.outputs();
            for (int i = 0; i < Math.min(side.size(), ports.of(way).size()); i++) {
                JackPort port = ports.of(way).get(i);
                boolean same = client.name(port).equals(client.name() + ":" + plain(side.get(i)));
                all &= same || renamed.test(port, plain(side.get(i)));
            }
        }
        return all;
    }

    @Override
    @AudioThread
    public void process(int frames) {
        long begun = System.nanoTime();
        inputs.fetch(frames);
        outputs.fetch(frames);
        for (int at = 0; at < frames; at += format.block()) {
            int piece = Math.min(format.block(), frames - at);
            inputs.read(at, in, piece);
            render(piece);
            outputs.write(at, out, piece);
        }
        if (transport.isPresent()) {
            tell(transport.get(), begun);
        }
        long took = System.nanoTime() - begun;
        double due = format.nanos(frames);
        told.meter.rendered((double) took, due);
        if (took > due && !freewheels.latest()) {
            told.meter.cameLate(begun);
        }
    }

    /// Whatever it fails with ends here: beyond lies the server's own code, and in the ports the sound of the last
    /// cycle.
    private void render(int frames) {
        try {
            renderer.render(in, out, frames);
        } catch (RuntimeException | Error broken) {
            for (float[] channel : out) {
                Arrays.fill(channel, 0);
            }
            if (told.trouble.latest().isEmpty()) {
                told.trouble.publish(Optional.of("the engine failed and is silent: " + broken));
            }
        }
    }

    private void tell(JackTransport now, long nanos) {
        Outside next = outside.back();
        next.rolling = now.rolls();
        next.frame = now.frame();
        next.nanos = nanos;
        next.known = true;
        outside.publish();
    }

    @Override
    public void gone() {
        gone.publish(true);
    }

    @Override
    public void xrun(float micros) {
        told.incidents.post(new Incident(Incident.Kind.XRUN, System.nanoTime(), micros));
    }

    @Override
    public void freewheel(boolean on) {
        freewheels.publish(on);
    }

    @Override
    public void graph() {
        changed.publish(true);
    }

    @Override
    public void block(int frames) {
        block.publish(frames);
    }

    @Override
    public void latency(boolean playback) {
        if (playback) {
            latencies.toTheEar();
        } else {
            latencies.fromTheStage();
        }
    }
}
