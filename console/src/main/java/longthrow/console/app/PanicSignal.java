package longthrow.console.app;

import java.lang.reflect.Proxy;

/// The POSIX signal by which a watchdog, or somebody at another terminal, silences the desk: `kill -USR1 PID`, and the
/// same once more to give the outputs back. The JDK's class for signals is not part of its promised interface, and the
/// compiler warns of every line that names it; so it is looked for by name, and where it is missing nothing listens.
final class PanicSignal {
    /// The signal's name.
    static final String NAME = "USR1";

    private PanicSignal() {}

    /// Lets `panic` run, on a thread of the JVM's own, at every signal from now on; false where the machine or the
    /// JVM does not pass this signal on.
    static boolean listen(Runnable panic) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object hears = Proxy.newProxyInstance(
                    handler.getClassLoader(),
                    new Class<?>[] {handler},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "handle" -> {
                            panic.run();
                            yield proxy;
                        }
                        case "equals" -> false;
                        case "hashCode" -> 0;
                        default -> "panic at " + NAME;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(NAME), hears);
            return true;
        } catch (ReflectiveOperationException none) {
            // no such class, or a signal that the JVM keeps for itself
            return false;
        }
    }
}
