package longthrow.dsp.driver;

import longthrow.dsp.thread.AudioThread;
import longthrow.dsp.thread.ControlThread;
import longthrow.dsp.thread.Frames;

/// Measures how much of its time a renderer takes; the audio thread writes, one other thread reads, nothing is
/// allocated per block.
public final class LoadMeter {
    private static final double SMOOTHING_SECONDS = 0.5;

    private final Frames<Reading> readings = new Frames<>(Reading::new);
    private double share;
    private double worst;
    private long blocks;
    private long late;
    private long lateNanos;

    /// Takes note of a block that lasts `blockNanos` and took `renderNanos`.
    @AudioThread
    public void rendered(double renderNanos, double blockNanos) {
        double now = renderNanos / blockNanos;
        double weight = blocks == 0 ? 1 : 1 - Math.exp(-blockNanos / 1e9 / SMOOTHING_SECONDS);
        share += weight * (now - share);
        worst = readings.taken() ? now : Math.max(worst, now);
        blocks++;
        publish();
    }

    /// Takes note that the block just rendered reached the device too late, at this time of the driver's clock.
    @AudioThread
    public void cameLate(long nanos) {
        late++;
        lateNanos = nanos;
        publish();
    }

    /// The newest reading; one reader only.
    @ControlThread
    public Load load() {
        Reading reading = readings.take();
        return new Load(reading.share, reading.worst, reading.blocks, reading.late, reading.lateNanos);
    }

    private void publish() {
        Reading reading = readings.back();
        reading.share = share;
        reading.worst = worst;
        reading.blocks = blocks;
        reading.late = late;
        reading.lateNanos = lateNanos;
        readings.publish();
    }

    /// One of the three frames that change hands.
    private static final class Reading {
        private double share;
        private double worst;
        private long blocks;
        private long late;
        private long lateNanos;
    }
}
