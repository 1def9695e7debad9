package longthrow.console.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.controllers.jack.JackAway;
import longthrow.controllers.jack.JackClient;
import longthrow.dsp.driver.AudioDriver;
import longthrow.dsp.driver.DeviceRefused;
import longthrow.dsp.driver.PacedDriver;
import longthrow.dsp.driver.PortNames;
import longthrow.dsp.driver.Renderer;
import longthrow.dsp.driver.StreamFormat;
import longthrow.dsp.thread.ControlThread;

/// Chooses what plays the desk on this machine.
@ControlThread
public final class Drivers {
    private static final String CLOCK = "; the desk runs by the clock, nothing sounds";

    private Drivers() {}

    /// A driver that runs.
    ///
    /// @param remarks what the user should know about the choice
    public record Started(AudioDriver driver, List<String> remarks) {}

    /// What is to be played.
    public record Stream(Renderer renderer, StreamFormat format, PortNames names) {
        /// With numbered ports.
        public Stream(Renderer renderer, StreamFormat format) {
            this(renderer, format, PortNames.numbered(format));
        }
    }

    /// Starts what is wanted; where that does not play, the desk runs by the clock and says so.
    public static Started start(SoundWish wish, Stream stream) {
        return switch (wish) {
            case SoundWish.Best any -> best(stream);
            case SoundWish.Jack(JackPlan plan) -> jack(plan, stream);
            case SoundWish.JavaSound(Optional<String> name) -> javaSound(name, stream, List.of());
            case SoundWish.None none -> paced(stream, List.of());
        };
    }

    /// Starts what is wanted in place of another device: nothing else is tried, and nothing is waited for.
    public static AudioDriver exactly(SoundWish wish, Stream stream) throws DeviceRefused {
        AudioDriver driver = switch (wish) {
            case SoundWish.Best any ->
                server().isEmpty()
                        ? new JavaSoundDriver(Optional.empty())
                        : new JackDriver(JackPlan.PLAIN, Optional.of(stream.names));
            case SoundWish.Jack(JackPlan plan) -> new JackDriver(plan, Optional.of(stream.names));
            case SoundWish.JavaSound(Optional<String> name) -> new JavaSoundDriver(name);
            case SoundWish.None none -> new PacedDriver();
        };
        driver.start(stream.renderer, stream.format);
        return driver;
    }

    private static Started best(Stream stream) {
        if (server().isEmpty()) {
            return javaSound(Optional.empty(), stream, List.of());
        }
        JackDriver jack = new JackDriver(JackPlan.PLAIN, Optional.of(stream.names));
        try {
            jack.start(stream.renderer, stream.format);
            return new Started(jack, List.of());
        } catch (DeviceRefused refused) {
            return javaSound(Optional.empty(), stream, List.of(refused.words()));
        }
    }

    /// Who asks for JACK gets it, late if need be: what is started first does not matter.
    private static Started jack(JackPlan plan, Stream stream) {
        JackDriver jack = new JackDriver(plan, Optional.of(stream.names));
        try {
            jack.start(stream.renderer, stream.format);
            return new Started(jack, List.of());
        } catch (DeviceRefused refused) {
            if (!JackClient.installed()) {
                return paced(stream, List.of(refused.words() + CLOCK));
            }
            jack.await(stream.renderer, stream.format, refused.words());
            return new Started(jack, List.of());
        }
    }

    private static Started javaSound(Optional<String> name, Stream stream, List<String> before) {
        List<String> remarks = new ArrayList<>(before);
        AudioDriver sound = new JavaSoundDriver(name);
        try {
            sound.start(stream.renderer, stream.format);
            return new Started(sound, remarks);
        } catch (DeviceRefused refused) {
            remarks.add(refused.words() + CLOCK);
            return paced(stream, remarks);
        }
    }

    private static Started paced(Stream stream, List<String> remarks) {
        PacedDriver driver = new PacedDriver();
        driver.start(stream.renderer, stream.format);
        return new Started(driver, remarks);
    }

    /// The Java Sound devices that play at this rate, by name.
    public static List<String> devices(int sampleRate) {
        return SoundLines.outputs(sampleRate);
    }

    /// Rate and cycle of the JACK server that runs, if one does: `48k/64`.
    public static Optional<String> server() {
        try (JackClient client = JackClient.open(JackPlan.PLAIN.client(), Optional.empty())) {
            return Optional.of(new StreamFormat(client.sampleRate(), client.block(), 0, 0).words());
        } catch (JackAway none) {
            return Optional.empty();
        }
    }
}
