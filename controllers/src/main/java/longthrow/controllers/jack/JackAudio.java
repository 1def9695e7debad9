package longthrow.controllers.jack;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import longthrow.dsp.thread.AudioThread;

/// The sound in a client's ports during one cycle: fetched once, then copied to and from arrays.
@AudioThread
public final class JackAudio {
    private final MemorySegment getBuffer;
    private final long[] ports;
    private final long[] buffers;

    JackAudio(Libjack library, List<JackPort> ports) {
        getBuffer = library.portBuffer;
        this.ports = ports.stream().mapToLong(JackPort::handle).toArray();
        buffers = new long[ports.size()];
    }

    /// How many channels there are.
    public int channels() {
        return ports.length;
    }

    /// Fetches the buffers of a cycle of so many frames; they are good until it ends.
    public void fetch(int frames) {
        for (int i = 0; i < ports.length; i++) {
            buffers[i] = Calls.quickBuffer(getBuffer, ports[i], frames);
        }
    }

    /// Copies `frames` frames from frame `at` of the cycle to the start of each array.
    public void read(int at, float[][] into, int frames) {
        for (int i = 0; i < buffers.length; i++) {
            long from = buffers[i] + (long) at * Float.BYTES;
            MemorySegment.copy(Libjack.MEMORY, ValueLayout.JAVA_FLOAT, from, into[i], 0, frames);
        }
    }

    /// Copies `frames` frames from the start of each array to frame `at` of the cycle.
    public void write(int at, float[][] from, int frames) {
        for (int i = 0; i < buffers.length; i++) {
            long to = buffers[i] + (long) at * Float.BYTES;
            MemorySegment.copy(from[i], 0, Libjack.MEMORY, ValueLayout.JAVA_FLOAT, to, frames);
        }
    }
}
