package longthrow.controllers.jack;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import longthrow.dsp.thread.AudioThread;
import longthrow.dsp.thread.ByteRing;

/// The messages in a client's pair of MIDI ports: what comes goes into one ring, what waits in another goes out. A
/// message that the cycle has no room for goes out in the next.
@AudioThread
public final class JackMidi {
    private static final int ROOM = 1 << 17;
    private static final int LONGEST = 1 << 16;
    private static final int EVENT_BYTES = 24; // frame, size, pointer, each at a place that a long may have
    private static final int EVENT_SIZE = 8;
    private static final int EVENT_DATA = 16;

    private final Libjack library;
    private final long in;
    private final long out;
    private final long event;
    private final long mouth;
    private final byte[] bytes = new byte[LONGEST];
    private final ByteRing heard = new ByteRing(ROOM);
    private final ByteRing waiting = new ByteRing(ROOM);
    private int held;

    JackMidi(Libjack library, JackPort in, JackPort out, Arena arena) {
        this.library = library;
        this.in = in.handle();
        this.out = out.handle();
        event = arena.allocate(EVENT_BYTES, 8).address();
        mouth = arena.allocate(LONGEST, 8).address();
    }

    /// Whole messages that came; they are for one other thread.
    public ByteRing heard() {
        return heard;
    }

    /// Whole messages that are to go out; they come from one other thread.
    public ByteRing waiting() {
        return waiting;
    }

    /// One cycle of so many frames.
    public void process(int frames) {
        hear(Calls.quickBuffer(library.portBuffer, in, frames));
        say(Calls.quickBuffer(library.portBuffer, out, frames));
    }

    private void hear(long buffer) {
        int count = Calls.quickNumber(library.midiCount, buffer);
        for (int i = 0; i < count; i++) {
            if (Calls.quickGet(library.midiGet, event, buffer, i) == 0) {
                int size = (int) Libjack.MEMORY.get(ValueLayout.JAVA_LONG, event + EVENT_SIZE);
                long data = Libjack.MEMORY.get(ValueLayout.JAVA_LONG, event + EVENT_DATA);
                if (size < LONGEST) {
                    MemorySegment.copy(Libjack.MEMORY, ValueLayout.JAVA_BYTE, data, bytes, 0, size);
                    heard.offer(bytes, 0, size);
                }
            }
        }
    }

    private void say(long buffer) {
        Calls.quickRun(library.midiClear, buffer);
        boolean room = true;
        boolean empty = true;
        while (room && (held > 0 || waiting.size() > 0)) {
            if (held == 0) {
                held = waiting.take(bytes);
                MemorySegment.copy(bytes, 0, Libjack.MEMORY, ValueLayout.JAVA_BYTE, mouth, held);
            }
            room = Calls.quickWrite(library.midiWrite, buffer, 0, mouth, held) == 0;
            held = room || empty ? 0 : held; // what an empty buffer does not hold, none will
            empty = false;
        }
    }
}
