package longthrow.console.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import longthrow.controllers.jack.JackAway;
import longthrow.dsp.driver.AudioDriver;
import longthrow.dsp.driver.DeviceRefused;
import longthrow.dsp.driver.Incident;
import longthrow.dsp.driver.Load;
import longthrow.dsp.driver.LoadMeter;
import longthrow.dsp.driver.OutsideTransport;
import longthrow.dsp.driver.PacedDriver;
import longthrow.dsp.driver.PortNames;
import longthrow.dsp.driver.Renderer;
import longthrow.dsp.driver.StreamFormat;
import longthrow.dsp.thread.ControlThread;
import longthrow.dsp.thread.Inbox;
import longthrow.dsp.thread.Published;
import longthrow.dsp.thread.Safely;

/// Plays the whole desk through a JACK server, or PipeWire in its place: a port for every input and output, in the
/// server's own call-back. When the server ends, the desk goes on by the clock until it returns; then ports and
/// connections come back. A thread of its own, the keeper, looks after that.
@ControlThread
public final class JackDriver implements AudioDriver {
    private static final long BEAT_NANOS = 250_000_000;
    private static final long PATIENCE_MILLIS = 10_000;

    private final JackPlan plan;
    private final JackWiring wiring;
    private final Inbox<Incident> incidents = new Inbox<>();
    private final JackSession.Told told =
            new JackSession.Told(new LoadMeter(), incidents, new Published<>(Optional.empty()));
    private final Published<Boolean> wanted = new Published<>(true);
    private final Published<Stands> stands = new Published<>(new Stands(Optional.empty(), Optional.empty(), ""));
    private final Published<Optional<PortNames>> names;
    private final Published<Optional<int[]>> lags = new Published<>(Optional.empty());
    private Optional<Thread> keeper = Optional.empty();

    /// What renders now: a session, or the clock, and why.
    private record Stands(Optional<JackSession> session, Optional<PacedDriver> instead, String why) {}

    /// With ports of these names, or numbered ones.
    public JackDriver(JackPlan plan, Optional<PortNames> names) {
        this.plan = plan;
        wiring = new JackWiring(plan.wires());
        this.names = new Published<>(names);
    }

    @Override
    public void start(Renderer renderer, StreamFormat format) throws DeviceRefused {
        try {
            JackSession session = JackSession.open(plan, stream(renderer, format), told);
            activate(session);
            wiring.look(session.ports(), System.nanoTime());
        } catch (JackAway away) {
            throw new DeviceRefused(away.words());
        }
        keep(renderer, format);
    }

    /// Begins by the clock, until the server comes; `why` it is not there now, in words.
    void await(Renderer renderer, StreamFormat format, String why) {
        away(renderer, format, why);
        keep(renderer, format);
    }

    private void keep(Renderer renderer, StreamFormat format) {
        if (keeper.isPresent()) {
            throw new IllegalStateException("this driver was started before");
        }
        keeper = Optional.of(Thread.ofPlatform().daemon().name("jack keeper").start(() -> {
            while (wanted.latest()) {
                Safely.run(() -> look(renderer, format));
                LockSupport.parkNanos(this, BEAT_NANOS);
            }
        }));
    }

    private JackSession.Stream stream(Renderer renderer, StreamFormat format) {
        PortNames called = names.latest().orElseGet(() -> PortNames.numbered(format));
        // a server that comes back finds the ports that the patch has by then
        StreamFormat now = new StreamFormat(
                format.sampleRate(),
                format.block(),
                called.inputs().size(),
                called.outputs().size());
        return new JackSession.Stream(renderer, now, called);
    }

    private void activate(JackSession session) throws JackAway {
        try {
            session.activate();
            stands.publish(new Stands(Optional.of(session), Optional.empty(), ""));
        } catch (JackAway refused) {
            session.close();
            throw refused;
        }
    }

    /// One look of the keeper at the server.
    private void look(Renderer renderer, StreamFormat format) {
        Stands now = stands.latest();
        if (now.session.filter(JackSession::isGone).isPresent()) {
            wiring.lost();
            now.session.get().close();
            away(renderer, format, "the JACK server has ended");
        } else if (now.session.isPresent()) {
            keep(now.session.get());
        } else {
            comeBack(renderer, format);
        }
    }

    private void keep(JackSession session) {
        names.latest().ifPresent(session::rename);
        lags.latest().ifPresent(session::lags);
        long nanos = System.nanoTime();
        wiring.settle(nanos);
        if (session.takeChanged()) {
            wiring.look(session.ports(), nanos);
        }
    }

    private void away(Renderer renderer, StreamFormat format, String why) {
        PacedDriver instead = new PacedDriver();
        instead.start(renderer, format);
        stands.publish(new Stands(Optional.empty(), Optional.of(instead), why));
    }

    /// The new client is ready, down to its ports, before the clock stops: the pause is as short as it can be.
    private void comeBack(Renderer renderer, StreamFormat format) {
        Stands before = stands.latest();
        try {
            JackSession session = JackSession.open(plan, stream(renderer, format), told);
            before.instead.ifPresent(PacedDriver::stop);
            try {
                activate(session);
                wiring.look(session.ports(), System.nanoTime());
            } catch (JackAway again) {
                away(renderer, format, again.words());
            }
        } catch (JackAway still) {
            // that is known already
        } catch (DeviceRefused changed) {
            stands.publish(new Stands(Optional.empty(), before.instead, changed.words()));
        }
    }

    @Override
    public void stop() {
        wanted.publish(false);
        keeper.ifPresent(thread -> {
            LockSupport.unpark(thread);
            try {
                thread.join(PATIENCE_MILLIS);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        });
        Stands last = stands.latest();
        stands.publish(new Stands(Optional.empty(), Optional.empty(), ""));
        last.session.ifPresent(JackSession::close);
        last.instead.ifPresent(PacedDriver::stop);
    }

    @Override
    public boolean hasInput(int port) {
        return stands.latest()
                .session
                .filter(session -> port >= session.ports().inputs().size())
                .isEmpty();
    }

    @Override
    public boolean hasOutput(int port) {
        return stands.latest()
                .session
                .filter(session -> port >= session.ports().outputs().size())
                .isEmpty();
    }

    @Override
    public void rename(PortNames newNames) {
        names.publish(Optional.of(newNames));
    }

    @Override
    public void lags(int[] frames) {
        lags.publish(Optional.of(frames));
    }

    @Override
    public String words() {
        Stands now = stands.latest();
        return now.session
                .map(session -> "JACK " + session.words())
                .orElseGet(() -> now.instead.isPresent() ? "JACK away, paced by the clock" : "JACK");
    }

    @Override
    public int block() {
        return stands.latest().session.map(JackSession::block).orElse(0);
    }

    @Override
    public boolean running() {
        Stands now = stands.latest();
        return now.session.filter(session -> !session.isGone()).isPresent()
                || now.instead.filter(PacedDriver::running).isPresent();
    }

    @Override
    public boolean hasDevice() {
        return stands.latest().instead.isEmpty();
    }

    @Override
    public int latencyFrames() {
        return stands.latest().session.map(JackSession::latencyFrames).orElse(0);
    }

    @Override
    public int inputLatencyFrames() {
        return stands.latest().session.map(JackSession::inputLatencyFrames).orElse(0);
    }

    @Override
    public Load load() {
        return stands.latest().instead.map(PacedDriver::load).orElseGet(told.meter()::load);
    }

    @Override
    public List<Incident> incidents() {
        List<Incident> all = new ArrayList<>();
        incidents.drain(Integer.MAX_VALUE, all::add);
        return all;
    }

    @Override
    public Optional<OutsideTransport> outside() {
        return stands.latest().session.flatMap(JackSession::outside);
    }

    @Override
    public Optional<String> trouble() {
        Stands now = stands.latest();
        return now.why.isEmpty()
                ? told.trouble().latest()
                : Optional.of(now.why + "; the desk goes on by the clock and nothing sounds until it comes");
    }
}
