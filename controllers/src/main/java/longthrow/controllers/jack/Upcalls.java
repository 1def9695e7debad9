package longthrow.controllers.jack;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.Gate;
import longthrow.dsp.thread.Safely;

/// What libjack calls in Java. An exception that left such a call would end the JVM, so none does: the cycle in which
/// one happens plays what its buffers held, and the server goes on. Nor may libjack end a thread of its own amid Java,
/// as it does when a client closes: a gate shuts before.
@AnyThread
@SuppressWarnings({"restricted", "UnusedVariable"}) // libjack hands back an argument that nobody here needs
final class Upcalls {
    private static final MemoryLayout INT = ValueLayout.JAVA_INT;
    private static final MemoryLayout LONG = ValueLayout.JAVA_LONG;

    private final Libjack library;
    private final long client;
    private final JackEvents events;
    private final Gate gate;

    Upcalls(Libjack library, long client, JackEvents events, Gate gate) {
        this.library = library;
        this.client = client;
        this.events = events;
        this.gate = gate;
    }

    /// Asks for every event; the ways back into Java live as long as `arena`.
    void all(Arena arena) {
        ask(library.setProcessCallback, "process", arena, INT, INT, LONG);
        ask(library.setBufferSizeCallback, "block", arena, INT, INT, LONG);
        ask(library.setXrunCallback, "xrun", arena, INT, LONG);
        ask(library.setGraphOrderCallback, "graph", arena, INT, LONG);
        tell(library.setFreewheelCallback, "freewheel", arena, INT, LONG);
        tell(library.setLatencyCallback, "latency", arena, INT, LONG);
        MethodHandle gone = bound("gone", MethodType.methodType(void.class, long.class));
        MemorySegment stub = stub(gone, FunctionDescriptor.ofVoid(LONG), arena);
        Calls.run(library.onShutdown, client, stub.address(), 0);
    }

    /// For an event that answers with a number.
    private void ask(MemorySegment setter, String event, Arena arena, MemoryLayout result, MemoryLayout... taken) {
        FunctionDescriptor shape = FunctionDescriptor.of(result, taken);
        Calls.number(
                setter,
                client,
                stub(bound(event, shape.toMethodType()), shape, arena).address(),
                0);
    }

    /// For an event that answers nothing.
    private void tell(MemorySegment setter, String event, Arena arena, MemoryLayout... taken) {
        FunctionDescriptor shape = FunctionDescriptor.ofVoid(taken);
        Calls.number(
                setter,
                client,
                stub(bound(event, shape.toMethodType()), shape, arena).address(),
                0);
    }

    private MethodHandle bound(String event, MethodType shape) {
        try {
            return MethodHandles.lookup().bind(this, event, shape);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MemorySegment stub(MethodHandle target, FunctionDescriptor shape, Arena arena) {
        return Linker.nativeLinker().upcallStub(target, shape, arena);
    }

    int process(int frames, long nothing) {
        if (gate.enter()) {
            try {
                events.process(frames);
            } catch (Throwable broken) { // whoever renders reports what it fails with; here only the JVM's life counts
                return 0;
            } finally {
                gate.leave();
            }
        }
        return 0;
    }

    int block(int frames, long nothing) {
        tell(() -> events.block(frames));
        return 0;
    }

    int xrun(long nothing) {
        tell(() -> events.xrun(Calls.real(library.xrunDelay, client)));
        return 0;
    }

    int graph(long nothing) {
        tell(events::graph);
        return 0;
    }

    void freewheel(int starting, long nothing) {
        tell(() -> events.freewheel(starting != 0));
    }

    void latency(int mode, long nothing) {
        tell(() -> events.latency(mode != 0));
    }

    void gone(long nothing) {
        tell(events::gone);
    }

    private void tell(Runnable event) {
        if (gate.enter()) {
            try {
                Safely.run(event);
            } finally {
                gate.leave();
            }
        }
    }
}
