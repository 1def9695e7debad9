package longthrow.console.driver;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;
import longthrow.console.record.Dither;
import longthrow.console.record.SampleType;
import longthrow.dsp.driver.Pace;
import longthrow.dsp.driver.Pump;
import longthrow.dsp.driver.StreamFormat;
import longthrow.dsp.thread.AudioThread;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.Published;

/// Plays two of the renderer's outputs on a Java Sound line, dithered to its word, and fills the first two inputs from
/// another if there is one. When the device leaves, the clock goes on in its place.
@AudioThread
final class LinePump implements Pump {
    /// With more input blocks than this in wait, all but the newest are dropped: what is heard must not lag.
    private static final int LEAST_WAITING = 3;

    /// Some devices claim to have input without end.
    private static final int MOST_WAITING = 16;

    private final SourceDataLine output;
    private final Optional<TargetDataLine> input;
    private final StreamFormat format;
    private final int firstOutput;
    private final SampleType type;
    private final byte[] bytes;
    private final ByteBuffer view;
    private final Dither[] dithers = {new Dither(1), new Dither(2)};
    private final Published<Optional<String>> trouble = new Published<>(Optional.empty());
    private Optional<Pace> instead = Optional.empty();
    private boolean playing;

    /// Plays outputs `firstOutput` and the next; the lines are open.
    LinePump(SourceDataLine output, Optional<TargetDataLine> input, StreamFormat format, int firstOutput) {
        this.output = output;
        this.input = input;
        this.format = format;
        this.firstOutput = firstOutput;
        AudioFormat line = output.getFormat();
        type = line.getSampleSizeInBits() == 24 ? SampleType.PCM24 : SampleType.PCM16;
        bytes = new byte[format.block() * line.getFrameSize()];
        view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        output.start();
        input.ifPresent(TargetDataLine::start);
    }

    /// That the device left, in words.
    Optional<String> trouble() {
        return trouble.latest();
    }

    @Override
    public void capture(float[][] in, int frames) {
        int wanted = frames * 2 * type.bytes();
        boolean there = in.length > 0 && input.isPresent() && instead.isEmpty() && taken(input.get(), wanted);
        for (int channel = 0; channel < in.length; channel++) {
            if (there && channel < 2) {
                for (int i = 0; i < frames; i++) {
                    in[channel][i] = type.get(view, (2 * i + channel) * type.bytes());
                }
            } else {
                Arrays.fill(in[channel], 0, frames, 0);
            }
        }
    }

    /// Reads a block if one has arrived, the newest where several wait: only the output sets the pace.
    private boolean taken(TargetDataLine line, int wanted) {
        try {
            int blocks = Math.min(line.available() / wanted, MOST_WAITING);
            int read = wanted;
            for (int take = blocks > LEAST_WAITING ? blocks : Math.min(1, blocks); take > 0; take--) {
                read = line.read(bytes, 0, wanted);
            }
            return blocks > 0 && read == wanted;
        } catch (RuntimeException gone) {
            return false;
        }
    }

    @Override
    public boolean play(float[][] out, int frames) {
        if (instead.isPresent()) {
            return instead.get().play(out, frames);
        }
        for (int side = 0; side < 2; side++) {
            encode(out[firstOutput + side], side, frames);
        }
        boolean ranDry = playing && output.available() >= output.getBufferSize();
        playing = true;
        int length = frames * 2 * type.bytes();
        if (written(length) < length) {
            leave();
        }
        return !ranDry;
    }

    private void encode(float[] samples, int side, int frames) {
        double step = type.step();
        for (int i = 0; i < frames; i++) {
            type.put(view, (2 * i + side) * type.bytes(), samples[i] + step * dithers[side].next());
        }
    }

    private int written(int length) {
        try {
            return output.write(bytes, 0, length);
        } catch (RuntimeException gone) {
            return 0;
        }
    }

    private void leave() {
        instead = Optional.of(new Pace(format, Clock.system(), LinePump::waitUntil));
        trouble.publish(Optional.of("the sound device left; the desk goes on by the clock and nothing sounds"));
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() {
        output.stop();
        output.flush();
        output.close();
        input.ifPresent(TargetDataLine::close);
    }
}
