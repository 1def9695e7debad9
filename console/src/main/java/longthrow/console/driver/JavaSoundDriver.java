package longthrow.console.driver;

import java.util.Optional;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;
import longthrow.dsp.driver.AudioDriver;
import longthrow.dsp.driver.BlockLoop;
import longthrow.dsp.driver.DeviceRefused;
import longthrow.dsp.driver.Load;
import longthrow.dsp.driver.Renderer;
import longthrow.dsp.driver.StreamFormat;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.ControlThread;

/// Plays the monitor outputs in stereo through Java Sound, which every desktop has: for listening, not for a stage.
@ControlThread
public final class JavaSoundDriver implements AudioDriver {
    /// Where the monitor pair stands among the engine's outputs.
    private static final int MONITOR = 2;

    /// Less buffer than this is granted by some systems and played by none.
    private static final double LEAST_BUFFER_SECONDS = 0.02;

    private final Optional<String> device;
    private Optional<Session> session = Optional.empty();

    private record Session(StreamFormat format, BlockLoop loop, LinePump pump, int bufferFrames) {}

    /// The default device, or the first whose name holds `device`.
    public JavaSoundDriver(Optional<String> device) {
        this.device = device;
    }

    @Override
    public void start(Renderer renderer, StreamFormat format) throws DeviceRefused {
        if (session.isPresent()) {
            throw new IllegalStateException("this driver was started before");
        }
        if (format.outputs() < 2) {
            throw new IllegalArgumentException("a stereo device needs 2 outputs, not " + format.outputs());
        }
        int asked = Math.max(3 * format.block(), (int) (format.sampleRate() * LEAST_BUFFER_SECONDS));
        SourceDataLine output = SoundLines.output(device, format.sampleRate(), asked);
        Optional<TargetDataLine> input =
                format.inputs() == 0 ? Optional.empty() : SoundLines.input(device, output.getFormat(), asked);
        LinePump pump = new LinePump(output, input, format, format.outputs() >= MONITOR + 2 ? MONITOR : 0);
        BlockLoop loop = new BlockLoop("Java Sound", renderer, format, pump, Clock.system());
        int granted = output.getBufferSize() / output.getFormat().getFrameSize();
        session = Optional.of(new Session(format, loop, pump, granted));
        loop.start();
    }

    @Override
    public void stop() {
        session.ifPresent(on -> on.loop.stop());
    }

    @Override
    public String words() {
        return session.map(on -> "Java Sound " + on.format.words()).orElse("Java Sound");
    }

    @Override
    public int block() {
        return session.map(on -> on.format.block()).orElse(0);
    }

    @Override
    public boolean running() {
        return session.map(on -> on.loop.running()).orElse(false);
    }

    @Override
    public int latencyFrames() {
        return session.map(on -> on.bufferFrames).orElse(0);
    }

    /// A block has to be whole before it is taken.
    @Override
    public int inputLatencyFrames() {
        return block();
    }

    @Override
    public boolean hasInput(int port) {
        return port < 2;
    }

    @Override
    public boolean hasOutput(int port) {
        return port == MONITOR || port == MONITOR + 1;
    }

    @Override
    public Load load() {
        return session.map(on -> on.loop.load()).orElse(Load.NONE);
    }

    @Override
    public Optional<String> trouble() {
        return session.flatMap(on -> on.pump.trouble().or(on.loop::trouble));
    }
}
