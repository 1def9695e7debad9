package longthrow.controllers.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import longthrow.controllers.port.MidiPort;
import longthrow.controllers.protocol.MackieMessage;
import longthrow.controllers.protocol.MessageWords;
import longthrow.controllers.surface.AddressDecoder;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.DeviceReader;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.dsp.thread.Clock;

/// A guided test of a real device: it says what to do, hears what comes, shows what eyes must judge, and writes all of
/// it down. All calls belong to one thread.
public final class Verification implements AutoCloseable {
    private final Wiretap port;
    private final SurfaceUnit unit;
    private final AddressDecoder values = new AddressDecoder();
    private final DeviceReader reader;
    private final MessageWords heard = new MessageWords();
    private final MessageWords said = new MessageWords();
    private final Transcript transcript;
    private final Deque<Trial> trials = new ArrayDeque<>();
    private final Acquaintance acquaintance;
    private String told = "";
    private long began;
    private long now;

    /// A test of the device at `port` against its profile.
    public Verification(Profile profile, MidiPort port, Clock clock) {
        this.port = new Wiretap(port, clock);
        reader = new DeviceReader(profile);
        transcript = new Transcript("Test of \"" + profile.name() + "\" (" + profile.id() + ") at " + port.name());
        acquaintance = new Acquaintance(profile);
        trials.add(acquaintance);
        trials.addAll(new Trials(profile).all());
        profile.controls().stream()
                .filter(control ->
                        control.kind() == Kind.FADER || control.kind() == Kind.KNOB || control.kind() == Kind.ENCODER)
                .forEach(control -> control.in()
                        .ifPresent(address -> values.listen(address, (value, nanos) -> value(control, value, nanos))));
        unit = new SurfaceUnit(profile, this.port, clock);
        begin(clock.nanos());
    }

    private void value(Control control, int value, long nanos) {
        current().ifPresent(trial -> trial.value(control, value, nanos));
    }

    private Optional<Trial> current() {
        return Optional.ofNullable(trials.peek());
    }

    private void begin(long nanos) {
        began = nanos;
        now = nanos;
        told = "";
    }

    /// Hears, shows and decides; call it about once a millisecond.
    public void work(long nanos) {
        now = nanos;
        unit.drain(event -> {}); // heard apart, byte by byte
        port.drain(new Ears());
        values.work(nanos);
        reader.work(nanos, event -> current().ifPresent(trial -> trial.event(event)));
        current().ifPresent(trial -> {
            if (port.alive()) {
                trial.ready(unit.ready(), nanos);
            }
            trial.show((nanos - began) / 1e9, unit::show);
            note(trial);
            trial.verdict(nanos).ifPresent(this::decide);
        });
        unit.work(nanos);
    }

    private void note(Trial trial) {
        if (!told.equals(trial.task())) {
            told = trial.task();
            transcript.line(now, "task", told);
        }
    }

    private void decide(Verdict verdict) {
        transcript.verdict(now, verdict);
        trials.poll();
        begin(now);
    }

    /// What the person should do now, or is asked; empty when all is done.
    public String task() {
        return current().map(Trial::task).orElse("");
    }

    /// True when yes or no is awaited; any other trial may be skipped by an answer.
    public boolean asks() {
        return current().map(Trial::asks).orElse(false);
    }

    /// What the person typed: y or n where that is asked, anything else passes on to the next trial.
    public void answer(String words) {
        transcript.line(now, "answer", words);
        current().ifPresent(trial -> {
            String first = words.strip().toLowerCase(Locale.ROOT);
            boolean yes = first.startsWith("y");
            boolean no = first.startsWith("n");
            decide(trial.asks() && (yes || no) ? trial.answered(yes) : Verdict.skipped(trial.subject()));
        });
    }

    /// Passes over all that is left.
    public void giveUp() {
        while (!over()) {
            decide(Verdict.skipped(trials.element().subject()));
        }
    }

    /// True when nothing is left.
    public boolean over() {
        return trials.isEmpty();
    }

    /// What was said, seen and found out so far.
    public Transcript transcript() {
        return transcript;
    }

    /// Leaves the device dark and closes the port.
    @Override
    public void close() {
        unit.close();
        port.drain(new Ears());
    }

    private final class Ears implements Wiretap.Listener {
        @Override
        public void in(int status, int first, int second, long nanos) {
            String words = heard.of(status, first, second);
            transcript.line(nanos, "in", MessageWords.hex(status, first, second) + "  " + words);
            values.onShort(status, first, second, nanos);
            boolean known = reader.onShort(
                    status, first, second, nanos, event -> current().ifPresent(trial -> trial.event(event)));
            if (!known && status < 0xF0) {
                current().ifPresent(trial -> trial.strange(MessageWords.hex(status, first, second)));
            }
        }

        @Override
        public void in(byte[] message, long nanos) {
            transcript.line(nanos, "in", MessageWords.hex(message) + "  " + heard.of(message));
            if (MackieMessage.of(message).isPresent()) {
                acquaintance.heard();
            }
            reader.onSysEx(message, nanos, event -> current().ifPresent(trial -> trial.event(event)));
        }

        @Override
        public void out(byte[] messages, long nanos) {
            boolean sysEx = messages[0] == (byte) 0xF0;
            String words = sysEx ? "  " + said.of(messages) : "";
            transcript.line(nanos, "out", MessageWords.hex(messages) + words);
        }

        @Override
        public void link(boolean alive, long nanos) {
            transcript.line(nanos, "link", alive ? "the device is there" : "the device has gone");
        }
    }
}
