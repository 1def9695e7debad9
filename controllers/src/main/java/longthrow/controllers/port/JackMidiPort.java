package longthrow.controllers.port;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import longthrow.controllers.jack.JackAway;
import longthrow.controllers.jack.JackMidi;
import longthrow.controllers.protocol.MidiStream;
import longthrow.dsp.thread.Published;
import longthrow.dsp.thread.Safely;

/// A pair of JACK MIDI ports, `Longthrow NAME:in` and `:out`, and the client that carries them. Ports of others whose
/// names hold NAME are connected as they come; any other can be connected by hand. Where no server runs, or it ends,
/// one is looked for twice a second.
final class JackMidiPort implements MidiPort {
    private static final long BEAT_NANOS = 1_000_000;
    private static final long LOOK_NANOS = 500_000_000;
    private static final long LAST_WORDS_NANOS = 500_000_000;
    private static final long PATIENCE_MILLIS = 5_000;
    private static final int LONGEST = 1 << 16;

    private final String wanted;
    private final Optional<String> server;
    private final Published<Visit> visit = new Published<>(new Visit(1, Optional.empty(), false));
    private final Published<Boolean> open = new Published<>(true);
    private Optional<Thread> thread = Optional.empty();

    /// The client at work, and whether anybody is connected; each visit has its number, so that what was meant for one
    /// peer never reaches the next.
    private record Visit(int number, Optional<JackLine> line, boolean met) {}

    /// For peers whose names hold `wanted`, at the server of that name or the default one.
    JackMidiPort(String wanted, Optional<String> server) {
        this.wanted = wanted;
        this.server = server;
    }

    @Override
    public String name() {
        return "jack:" + wanted;
    }

    @Override
    public void open(Receiver receiver) {
        thread = Optional.of(
                Thread.ofPlatform().daemon().name("midi-in " + name()).start(() -> run(receiver)));
    }

    private void run(Receiver receiver) {
        byte[] bytes = new byte[LONGEST];
        long looked = System.nanoTime() - LOOK_NANOS;
        while (open.latest()) {
            if (System.nanoTime() - looked >= LOOK_NANOS) {
                Safely.run(() -> look(receiver));
                looked = System.nanoTime();
            }
            visit.latest().line.ifPresent(line -> hear(line, bytes, receiver));
            LockSupport.parkNanos(this, visit.latest().line.isPresent() ? BEAT_NANOS : LOOK_NANOS);
        }
        end();
    }

    private static void hear(JackLine line, byte[] bytes, Receiver receiver) {
        for (int count = line.midi().heard().take(bytes);
                count > 0;
                count = line.midi().heard().take(bytes)) {
            receiver.onBytes(bytes, 0, count);
        }
    }

    private void look(Receiver receiver) {
        Visit now = visit.latest();
        if (now.line.filter(JackLine::isGone).isPresent()) {
            visit.publish(new Visit(now.number, Optional.empty(), false));
            now.line.get().close();
            tell(receiver, now.met, false);
        } else if (now.line.isEmpty()) {
            call();
        } else {
            boolean met = now.line.get().met();
            visit.publish(new Visit(met && !now.met ? now.number + 1 : now.number, now.line, met));
            tell(receiver, now.met, met);
        }
    }

    private void call() {
        try {
            visit.publish(new Visit(visit(), Optional.of(JackLine.at(wanted, server)), false));
        } catch (JackAway away) {
            // no server yet, or no more: `alive` tells
        }
    }

    private static void tell(Receiver receiver, boolean before, boolean now) {
        if (before != now) {
            receiver.onLink(now);
        }
    }

    /// Lets the last words out and closes the client.
    private void end() {
        Visit last = visit.latest();
        visit.publish(new Visit(last.number, Optional.empty(), false));
        last.line.ifPresent(line -> {
            long start = System.nanoTime();
            while (!line.midi().waiting().isEmpty() && !line.isGone() && System.nanoTime() - start < LAST_WORDS_NANOS) {
                LockSupport.parkNanos(this, BEAT_NANOS);
            }
            line.close();
        });
    }

    @Override
    public boolean send(byte[] bytes, int from, int count) {
        return send(visit.latest(), bytes, from, count);
    }

    @Override
    public boolean send(int number, byte[] message) {
        Visit now = visit.latest();
        return now.number == number && send(now, message, 0, message.length);
    }

    private static boolean send(Visit to, byte[] bytes, int from, int count) {
        if (!to.met || to.line.isEmpty()) {
            return false;
        }
        Mouth mouth = new Mouth(to.line.get().midi());
        // at worst all are messages of one byte, which take three in the queue
        int least = (bytes[from] & 0xFF) == 0xF0 ? count : 3 * count;
        boolean room = to.line.get().midi().waiting().room() >= least;
        if (room) {
            new MidiStream().read(bytes, from, count, mouth);
        }
        return room;
    }

    @Override
    public int visit() {
        return visit.latest().number;
    }

    @Override
    public boolean alive() {
        return visit.latest().met;
    }

    @Override
    public void close() {
        open.publish(false);
        thread.ifPresent(any -> {
            LockSupport.unpark(any);
            try {
                any.join(PATIENCE_MILLIS);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// One event a message, as JACK wants it.
    private record Mouth(JackMidi midi) implements MidiStream.Receiver {
        @Override
        public void onShort(int status, int first, int second) {
            byte[] message = {(byte) status, (byte) first, (byte) second};
            midi.waiting().offer(message, 0, length(status));
        }

        @Override
        public void onSysEx(byte[] message) {
            midi.waiting().offer(message, 0, message.length);
        }

        private static int length(int status) {
            return status >= 0xF4 ? 1 : 1 + MidiStream.dataBytes(status);
        }
    }
}
