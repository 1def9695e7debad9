package longthrow.console.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import longthrow.console.runtime.Metering;
import longthrow.dsp.engine.DeskLayout;

/// What whole desks cost: the strip load's channels with everything behind them at work, in CPU time a second of sound.
///
/// @param block frames a call
/// @param desks in the order in which they were measured
public record DeskLoad(int block, List<Desk> desks) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int BUSES = 16;
    private static final int MATRICES = 8;
    private static final int SHOW_CHANNELS = 64;
    private static final int BATCHES = 40;
    private static final List<String> EFFECTS =
            List.of("hall", "plate", "room", "convolution", "delay", "chorus", "saturation", "multiband");

    public DeskLoad {
        desks = List.copyOf(desks);
    }

    /// One desk.
    ///
    /// @param engineShare of a core, by the thread that renders: 0.25 is a quarter
    /// @param meterShare of a core, by the thread that measures main and a strip with every meter there is
    /// @param bytesPerBlock what the rendering thread allocates a call
    public record Desk(String words, double engineShare, double meterShare, double bytesPerBlock) {}

    /// Measures; takes some seconds.
    public static DeskLoad measure(int block) {
        return new DeskLoad(block, List.of(show(block), wide(block)));
    }

    private static Desk show(int block) {
        return measure(
                showDesk(),
                block,
                SHOW_CHANNELS + " strips, " + BUSES + " stereo buses and sends, " + MATRICES + " matrices, "
                        + EFFECTS.size() + " effects, full meters");
    }

    /// A show's desk: every strip sends to all buses and to an effect, buses and main are equalised and compressed.
    static LoadDesk showDesk() {
        LoadDesk desk = new LoadDesk(layout(SHOW_CHANNELS, MATRICES), BUSES);
        List<String> settings = new ArrayList<>();
        for (int bus = 1; bus <= BUSES; bus++) {
            Collections.addAll(settings, "bus/" + bus + "/eq/on=on", "bus/" + bus + "/eq/2/gain=-3");
            Collections.addAll(settings, "bus/" + bus + "/comp/on=on", "bus/" + bus + "/matrix/1/level=-6");
        }
        for (int matrix = 1; matrix <= MATRICES; matrix++) {
            Collections.addAll(settings, "main/matrix/" + matrix + "/level=0", "matrix/" + matrix + "/eq/on=on");
            Collections.addAll(settings, "matrix/" + matrix + "/eq/1/gain=3", "matrix/" + matrix + "/limiter/on=on");
        }
        for (int rack = 0; rack < EFFECTS.size(); rack++) {
            settings.add("fx/" + (rack + 1) + "/algorithm=" + EFFECTS.get(rack));
        }
        for (int channel = 1; channel <= SHOW_CHANNELS; channel++) {
            settings.add("ch/" + channel + "/fxsend/" + (1 + channel % EFFECTS.size()) + "/level=-12");
        }
        Collections.addAll(settings, "main/eq/on=on", "main/eq/1/gain=2", "main/comp/on=on", "main/limiter/on=on");
        desk.set(settings);
        return desk;
    }

    /// The most strips there can be, each with a send to every bus.
    private static Desk wide(int block) {
        LoadDesk desk = new LoadDesk(layout(DeskLayout.MAX_CHANNELS, 0), BUSES);
        return measure(desk, block, DeskLayout.MAX_CHANNELS + " strips, " + BUSES + " stereo buses and sends");
    }

    private static DeskLayout layout(int channels, int matrices) {
        return new DeskLayout(LoadSignal.RATE, Collections.nCopies(channels, false), Collections.nCopies(BUSES, true))
                .withMatrices(Collections.nCopies(matrices, true), false);
    }

    private static Desk measure(LoadDesk desk, int block, String words) {
        desk.engine().warmUp();
        int main = desk.engine().table().desk().main();
        Metering meters = new Metering(desk.engine().tap(), LoadSignal.RATE, main);
        meters.choose(0);
        Batch batch = new Batch(desk.engine(), desk.engine().table().desk().channels(), block);
        double seconds = (double) batch.blocks() * block / LoadSignal.RATE;
        measured(batch, meters);
        batch.forgetAllocations();
        double metering = measured(batch, meters);
        double engine = batch.cost(BATCHES, false);
        return new Desk(words, engine * 1e-9 / seconds, metering * 1e-9 / seconds / BATCHES, batch.bytesPerBlock());
    }

    /// Nanoseconds that the meters take for so many batches.
    private static double measured(Batch batch, Metering meters) {
        long nanos = 0;
        for (int i = 0; i < BATCHES; i++) {
            batch.cost(1, false);
            long before = THREADS.getCurrentThreadCpuTime();
            meters.work();
            nanos += THREADS.getCurrentThreadCpuTime() - before;
        }
        return nanos;
    }
}
