package longthrow.console.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import longthrow.console.desk.DeskWords;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.ControlThread;
import longthrow.console.runtime.SurfaceSet;
import longthrow.console.show.Show;
import longthrow.controllers.port.Ports;
import longthrow.controllers.protocol.MidiStream;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.dsp.driver.PacedDriver;
import longthrow.dsp.driver.Renderer;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.Published;
import longthrow.mappings.language.SurfaceLibrary;
import org.HdrHistogram.Histogram;

/// How soon a running desk answers a surface on the other end of a TCP line of this machine, by the wall clock: from a
/// fader's bytes to the block that takes them, and to their echo. A report, never a pass or fail.
///
/// @param engineMicros from sending a position to the start of the block that plays it
/// @param echoMicros from sending a position to its echo
public record SurfaceTimes(
        int block, int moves, BlockTimes.Percentiles engineMicros, BlockTimes.Percentiles echoMicros) {
    private static final int RATE = 48_000;
    private static final int CHANNELS = 16;
    private static final int STEP = 37; // a move of a hand, far more than a motor's dead band
    private static final long PAUSE_NANOS = 10_000_000;
    private static final long HIGHEST_NANOS = 10_000_000_000L;
    private static final int PATIENCE_MILLIS = 5_000;

    /// Moves a fader so often.
    public static SurfaceTimes watch(int block, int moves) {
        Console console = new Console(Show.fresh("latency", DeskLayout.mono(RATE, CHANNELS)), Clock.system());
        console.engine().warmUp();
        try (ServerSocket device = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SurfaceSet set = connect(console, device.getLocalPort());
            try (Socket line = device.accept()) {
                return new Watch(console, line).run(block, moves);
            } finally {
                set.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the line to the desk broke", broken);
        }
    }

    private static SurfaceSet connect(Console console, int port) {
        SurfaceLibrary.Found mcu =
                new SurfaceLibrary(DeskWords.vocabulary(console.desk().layout()), List.of()).find("mcu");
        SurfaceUnit unit = new SurfaceUnit(
                mcu.profile().orElseThrow(), Ports.open("tcp:127.0.0.1:" + port), Clock.system(), console.waker());
        SurfaceSet set =
                new SurfaceSet(mcu.maps().getFirst(), List.of(unit), console.port(), Origin.surface(unit.port()));
        console.attached().connect(set);
        return set;
    }

    /// When a block began that plays another value than the block before.
    private record Adopted(double value, long nanos) {}

    /// The device's side.
    private static final class Watch implements MidiStream.Receiver {
        private final Histogram engine = new Histogram(HIGHEST_NANOS, 3);
        private final Histogram echo = new Histogram(HIGHEST_NANOS, 3);
        private final Published<Adopted> adopted;
        private final Console console;
        private final Socket line;
        private final MidiStream stream = new MidiStream();
        private final byte[] bytes = new byte[4096];
        private int echoed = -1;

        Watch(Console console, Socket line) throws IOException {
            this.console = console;
            this.line = line;
            line.setTcpNoDelay(true);
            line.setSoTimeout(PATIENCE_MILLIS);
            adopted = new Published<>(new Adopted(Double.NaN, 0));
        }

        SurfaceTimes run(int block, int moves) throws IOException {
            PacedDriver driver = new PacedDriver();
            try (ControlThread control = ControlThread.start(console, Clock.system())) {
                driver.start(
                        watched(console.drive().renderer()), console.drive().format(block));
                say("F0 00 00 66 14 01 58 59 5A 57 18 61 05 57 18 61 05 F7");
                await(motor -> motor >= 0);
                int from = echoed;
                say("90 68 7F");
                for (int move = 1; move <= moves && control != null; move++) {
                    LockSupport.parkNanos(PAUSE_NANOS + move % 7 * 300_000L); // out of step with blocks and passes
                    time(Math.abs(from - STEP * move));
                }
            } finally {
                driver.stop();
            }
            return new SurfaceTimes(block, moves, BlockTimes.Percentiles.of(engine), BlockTimes.Percentiles.of(echo));
        }

        private Renderer watched(Renderer renderer) {
            int cell = console.desk().layout().cell("ch/1/fader").orElseThrow();
            return (in, out, count) -> {
                double value = console.engine().generations().latest().values().get(cell);
                if (value != adopted.latest().value) {
                    adopted.publish(new Adopted(value, System.nanoTime()));
                }
                renderer.render(in, out, count);
            };
        }

        private void time(int position) throws IOException {
            Adopted before = adopted.latest();
            long start = System.nanoTime();
            move(position);
            while (adopted.latest() == before && System.nanoTime() - start < HIGHEST_NANOS) {
                LockSupport.parkNanos(50_000);
            }
            engine.recordValue(Math.clamp(adopted.latest().nanos - start, 0, HIGHEST_NANOS));
        }

        private void move(int position) throws IOException {
            long start = System.nanoTime();
            echoed = -1;
            line.getOutputStream().write(new byte[] {(byte) 0xE0, (byte) (position & 0x7F), (byte) (position >> 7)});
            await(motor -> motor == position);
            echo.recordValue(Math.clamp(System.nanoTime() - start, 0, HIGHEST_NANOS));
        }

        /// Reads until the fader was last sent to such a position.
        private void await(IntPredicate there) throws IOException {
            while (!there.test(echoed)) {
                int count = line.getInputStream().read(bytes);
                if (count < 0) {
                    throw new IOException("the desk hung up");
                }
                stream.read(bytes, 0, count, this);
            }
        }

        private void say(String hex) throws IOException {
            OutputStream out = line.getOutputStream();
            out.write(java.util.HexFormat.ofDelimiter(" ").parseHex(hex));
        }

        @Override
        public void onShort(int status, int first, int second) {
            if (status == 0xE0) {
                echoed = second << 7 | first;
            }
        }

        @Override
        public void onSysEx(byte[] message) {}
    }
}
