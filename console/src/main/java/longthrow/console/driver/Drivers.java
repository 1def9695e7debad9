package longthrow.console.driver;

import java.util.List;
import java.util.Optional;
import longthrow.dsp.driver.AudioDriver;
import longthrow.dsp.driver.DeviceRefused;
import longthrow.dsp.driver.PacedDriver;
import longthrow.dsp.driver.Renderer;
import longthrow.dsp.driver.StreamFormat;
import longthrow.dsp.thread.ControlThread;

/// Chooses what plays the desk on this machine.
@ControlThread
public final class Drivers {
    /// The name that asks for no device.
    public static final String NONE = "none";

    private Drivers() {}

    /// A driver that runs.
    ///
    /// @param remarks what the user should know about the choice
    public record Started(AudioDriver driver, List<String> remarks) {}

    /// Starts the wanted device, or the best there is; where nothing plays, the desk runs by the clock and says so.
    public static Started best(Optional<String> wanted, Renderer renderer, StreamFormat format) {
        if (wanted.equals(Optional.of(NONE))) {
            return paced(renderer, format, List.of());
        }
        AudioDriver sound = new JavaSoundDriver(wanted);
        try {
            sound.start(renderer, format);
            return new Started(sound, List.of());
        } catch (DeviceRefused refused) {
            return paced(renderer, format, List.of(refused.words() + "; the desk runs by the clock, nothing sounds"));
        }
    }

    /// The sound devices that play at this rate, by name.
    public static List<String> devices(int sampleRate) {
        return SoundLines.outputs(sampleRate);
    }

    private static Started paced(Renderer renderer, StreamFormat format, List<String> remarks) {
        PacedDriver driver = new PacedDriver();
        driver.start(renderer, format);
        return new Started(driver, remarks);
    }
}
