package longthrow.controllers.jack;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import longthrow.dsp.thread.AnyThread;

/// Calls of C functions, by the shape of their arguments. Pointers and sizes are plain longs: a pointer object would be
/// made anew at each call. A `quick` function neither waits nor calls back, so the JVM need not prepare for either.
@AnyThread
@SuppressWarnings("restricted")
final class Calls {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option QUICK = Linker.Option.critical(false);
    private static final MemoryLayout INT = ValueLayout.JAVA_INT;
    private static final MemoryLayout LONG = ValueLayout.JAVA_LONG;

    private static final MethodHandle VOID_1 = LINKER.downcallHandle(FunctionDescriptor.ofVoid(LONG));
    private static final MethodHandle VOID_3 = LINKER.downcallHandle(FunctionDescriptor.ofVoid(LONG, LONG, LONG));
    private static final MethodHandle RANGE = LINKER.downcallHandle(FunctionDescriptor.ofVoid(LONG, INT, LONG));
    private static final MethodHandle INT_1 = LINKER.downcallHandle(FunctionDescriptor.of(INT, LONG));
    private static final MethodHandle INT_2 = LINKER.downcallHandle(FunctionDescriptor.of(INT, LONG, LONG));
    private static final MethodHandle INT_3 = LINKER.downcallHandle(FunctionDescriptor.of(INT, LONG, LONG, LONG));
    private static final MethodHandle INT_WORD = LINKER.downcallHandle(FunctionDescriptor.of(INT, LONG, INT));
    private static final MethodHandle FLOAT_1 =
            LINKER.downcallHandle(FunctionDescriptor.of(ValueLayout.JAVA_FLOAT, LONG));
    private static final MethodHandle LONG_1 = LINKER.downcallHandle(FunctionDescriptor.of(LONG, LONG));
    private static final MethodHandle LONG_2 = LINKER.downcallHandle(FunctionDescriptor.of(LONG, LONG, LONG));
    private static final MethodHandle LONG_4 =
            LINKER.downcallHandle(FunctionDescriptor.of(LONG, LONG, LONG, LONG, LONG));
    private static final MethodHandle LONG_5 =
            LINKER.downcallHandle(FunctionDescriptor.of(LONG, LONG, LONG, LONG, LONG, LONG));
    private static final MethodHandle OPEN =
            LINKER.downcallHandle(FunctionDescriptor.of(LONG, LONG, INT, LONG), Linker.Option.firstVariadicArg(3));
    private static final MethodHandle OPEN_AT = LINKER.downcallHandle(
            FunctionDescriptor.of(LONG, LONG, INT, LONG, LONG), Linker.Option.firstVariadicArg(3));
    private static final MethodHandle QUICK_BUFFER =
            LINKER.downcallHandle(FunctionDescriptor.of(LONG, LONG, INT), QUICK);
    private static final MethodHandle QUICK_VOID = LINKER.downcallHandle(FunctionDescriptor.ofVoid(LONG), QUICK);
    private static final MethodHandle QUICK_INT = LINKER.downcallHandle(FunctionDescriptor.of(INT, LONG), QUICK);
    private static final MethodHandle QUICK_PAIR = LINKER.downcallHandle(FunctionDescriptor.of(INT, LONG, LONG), QUICK);
    private static final MethodHandle QUICK_GET =
            LINKER.downcallHandle(FunctionDescriptor.of(INT, LONG, LONG, INT), QUICK);
    private static final MethodHandle QUICK_WRITE =
            LINKER.downcallHandle(FunctionDescriptor.of(INT, LONG, INT, LONG, LONG), QUICK);

    private Calls() {}

    static void run(MemorySegment function, long a) {
        try {
            VOID_1.invokeExact(function, a);
        } catch (Throwable broken) {
            throw impossible(broken);
        }
    }

    static void run(MemorySegment function, long a, long b, long c) {
        try {
            VOID_3.invokeExact(function, a, b, c);
        } catch (Throwable broken) {
            throw impossible(broken);
        }
    }

    /// A function of a port, a direction and a pointer to two numbers.
    static void range(MemorySegment function, long port, int mode, long pair) {
        try {
            RANGE.invokeExact(function, port, mode, pair);
        } catch (Throwable broken) {
            throw impossible(broken);
        }
    }

    static int number(MemorySegment function, long a) {
        try {
            return (int) INT_1.invokeExact(function, a);
        } catch (Throwable broken) {
            throw impossible(broken);
        }
    }

    static int number(MemorySegment function, long a, long b) {
        try {
            return (int) INT_2.invokeExact(function, a, b);
        } catch (Throwable broken) {
            throw impossible(broken);
        }
    }

    static int number(MemorySegment function, long a, long b, long c) {
        try {
            return (int) INT_3.invokeExact(function, a, b, c);
        } catch (Throwable broken) {
            throw impossible(broken);
        }
    }

    /// A function of a pointer and a plain number.
    static int numberOf(MemorySegment function, long a, int word) {
        try {
            return (int) INT_WORD.invokeExact(function, a, word);
        } catch (Throwable broken) {
            throw impossible(broken);
        }
    }

    static float real(MemorySegment function, long a) {
        try {
            return (float) FLOAT_1.invokeExact(function, a);
        } catch (Throwable broken) {
            throw impossible(broken);
        }
    }

    static long pointer(MemorySegment function, long a) {
        try {
            return (long) LONG_1.invokeExact(function, a);
        } catch (Throwable broken) {
            throw impossible(broken);
        }
    }

    static long pointer(MemorySegment function, long a, long b) {
        try {
            return (long) LONG_2.invokeExact(function, a, b);
        } catch (Throwable broken) {
            throw impossible(broken);
        }
    }

    /// `jack_get_ports`: client, name pattern, type pattern, flags.
    static long ports(MemorySegment function, long client, long type, long flags) {
        try {
            return (long) LONG_4.invokeExact(function, client, 0L, type, flags);
        } catch (Throwable broken) {
            throw impossible(broken);
        }
    }

    /// `jack_port_register`: client, name, type, flags, and the type's own buffer size.
    static long register(MemorySegment function, long client, long name, long type, long flags) {
        try {
            return (long) LONG_5.invokeExact(function, client, name, type, flags, 0L);
        } catch (Throwable broken) {
            throw impossible(broken);
        }
    }

    /// `jack_client_open`, whose last argument is there only when `options` say so.
    static long open(MemorySegment function, long name, int options, long status, long server) {
        try {
            return server == 0
                    ? (long) OPEN.invokeExact(function, name, options, status)
                    : (long) OPEN_AT.invokeExact(function, name, options, status, server);
        } catch (Throwable broken) {
            throw impossible(broken);
        }
    }

    static long quickBuffer(MemorySegment function, long port, int frames) {
        try {
            return (long) QUICK_BUFFER.invokeExact(function, port, frames);
        } catch (Throwable broken) {
            throw impossible(broken);
        }
    }

    static void quickRun(MemorySegment function, long a) {
        try {
            QUICK_VOID.invokeExact(function, a);
        } catch (Throwable broken) {
            throw impossible(broken);
        }
    }

    static int quickNumber(MemorySegment function, long a) {
        try {
            return (int) QUICK_INT.invokeExact(function, a);
        } catch (Throwable broken) {
            throw impossible(broken);
        }
    }

    static int quickNumber(MemorySegment function, long a, long b) {
        try {
            return (int) QUICK_PAIR.invokeExact(function, a, b);
        } catch (Throwable broken) {
            throw impossible(broken);
        }
    }

    /// `jack_midi_event_get`: event, buffer, index.
    static int quickGet(MemorySegment function, long event, long buffer, int index) {
        try {
            return (int) QUICK_GET.invokeExact(function, event, buffer, index);
        } catch (Throwable broken) {
            throw impossible(broken);
        }
    }

    /// `jack_midi_event_write`: buffer, frame, bytes, count.
    static int quickWrite(MemorySegment function, long buffer, int frame, long bytes, long count) {
        try {
            return (int) QUICK_WRITE.invokeExact(function, buffer, frame, bytes, count);
        } catch (Throwable broken) {
            throw impossible(broken);
        }
    }

    /// C does not throw; what comes out of a call of it is a fault of the JVM or of these shapes.
    private static IllegalStateException impossible(Throwable broken) {
        return new IllegalStateException("a call of libjack failed", broken);
    }
}
