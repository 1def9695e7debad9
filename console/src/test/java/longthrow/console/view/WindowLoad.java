package longthrow.console.view;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.awt.EventQueue;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.swing.RepaintManager;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.Published;

/// Measures the window: frames a second, processor share and garbage of the event thread with 64 strips whose meters
/// all move, the song rolling.
/// Run by hand under a display: `xvfb-run -s "-screen 0 1920x1080x24" java … longthrow.console.view.WindowLoad`.
final class WindowLoad {
    private static final long FRAME_NANOS = 1_000_000_000 / 60;
    private static final int WARM = 1800;
    private static final int MEASURED = 1200;

    private WindowLoad() {}

    public static void main(String[] arguments) throws Exception {
        int width = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1920;
        int height = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1080;
        int channels = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 64;
        SampleFrames sample = new SampleFrames(channels);
        DeskFrame[] frames = IntStream.range(0, WARM + MEASURED)
                .mapToObj(i -> {
                    if (i % 2 == 0) {
                        sample.set("ch/" + (i / 120 % 12 + 1) + "/fader", -20 + 20 * Math.sin(i / 40.0));
                    }
                    return sample.at(i * 800L);
                })
                .toArray(DeskFrame[]::new);
        Published<DeskFrame> published = new Published<>(frames[0]);
        AtomicLong paints = new AtomicLong();
        EventQueue.invokeAndWait(() -> {
            RepaintManager.setCurrentManager(new RepaintManager() {
                @Override
                public void paintDirtyRegions() {
                    super.paintDirtyRegions();
                    paints.incrementAndGet();
                }
            });
            MixerWindow window = new MixerWindow(published, wish -> {});
            window.setUndecorated(true);
            window.setBounds(0, 0, width, height);
            window.setVisible(true);
        });
        play(frames, 0, WARM, published);
        long painted = paints.get();
        long cpu = process();
        long events = eventThread(false);
        long bytes = eventThread(true);
        long begun = System.nanoTime();
        play(frames, WARM, WARM + MEASURED, published);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d x %d, %d channels: %.1f paints/s, process %.1f %% of a core, event thread %.1f %% and %.2f MB/s%n",
                width,
                height,
                channels,
                (paints.get() - painted) / seconds,
                (process() - cpu) / seconds / 1e7,
                (eventThread(false) - events) / seconds / 1e7,
                (eventThread(true) - bytes) / seconds / 1e6);
        System.exit(0);
    }

    private static void play(DeskFrame[] frames, int from, int to, Published<DeskFrame> published) {
        long next = System.nanoTime();
        for (int i = from; i < to; i++) {
            published.publish(frames[i]);
            next += FRAME_NANOS;
            LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
        }
    }

    private static long process() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /// The event thread's bytes allocated, or its nanoseconds run.
    private static long eventThread(boolean allocated) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long id : threads.getAllThreadIds()) {
            var info = threads.getThreadInfo(id);
            if (info != null && info.getThreadName().startsWith("AWT-EventQueue")) {
                sum += allocated ? threads.getThreadAllocatedBytes(id) : threads.getThreadCpuTime(id);
            }
        }
        return sum;
    }
}
