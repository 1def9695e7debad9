package longthrow.console.driver;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;
import longthrow.dsp.driver.DeviceRefused;

/// Looks for Java Sound lines. A machine may have no mixer at all, and may throw for a line it just offered: every way
/// ends in a line or in words.
final class SoundLines {
    private static final int[] BITS = {24, 16};

    private SoundLines() {}

    /// The names of all devices that play stereo at this rate, in one of our formats.
    static List<String> outputs(int sampleRate) {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(info -> formats(sampleRate).anyMatch(format -> offers(info, SourceDataLine.class, format)))
                .map(Mixer.Info::getName)
                .toList();
    }

    /// An open output of about `bufferFrames`: the default device, or the first whose name holds `wanted`.
    static SourceDataLine output(Optional<String> wanted, int sampleRate, int bufferFrames) throws DeviceRefused {
        String tried = "none of its formats fits " + sampleRate + " Hz stereo";
        for (AudioFormat format : formats(sampleRate).toList()) {
            try {
                Optional<SourceDataLine> line = line(wanted, SourceDataLine.class, format);
                if (line.isPresent()) {
                    line.get().open(format, bufferFrames * format.getFrameSize());
                    return line.get();
                }
            } catch (LineUnavailableException | RuntimeException refused) {
                tried = String.valueOf(refused.getMessage());
            }
        }
        throw new DeviceRefused(why(wanted, sampleRate, tried));
    }

    /// An open stereo input in the same format, if there is one.
    static Optional<TargetDataLine> input(Optional<String> wanted, AudioFormat format, int bufferFrames) {
        try {
            Optional<TargetDataLine> line = line(wanted, TargetDataLine.class, format);
            if (line.isPresent()) {
                line.get().open(format, bufferFrames * format.getFrameSize());
            }
            return line;
        } catch (LineUnavailableException | RuntimeException refused) {
            return Optional.empty();
        }
    }

    private static String why(Optional<String> wanted, int sampleRate, String tried) {
        List<String> names = outputs(sampleRate);
        if (AudioSystem.getMixerInfo().length == 0) {
            return "this machine offers Java no sound device";
        }
        String here = names.isEmpty() ? "" : "; there is " + String.join(", ", names);
        return wanted.map(name -> "no sound device '" + name + "' plays: ").orElse("the sound device does not play: ")
                + tried
                + here;
    }

    private static Stream<AudioFormat> formats(int sampleRate) {
        return Arrays.stream(BITS).mapToObj(bits -> new AudioFormat(sampleRate, bits, 2, true, false));
    }

    private static <L extends Line> Optional<L> line(Optional<String> wanted, Class<L> kind, AudioFormat format)
            throws LineUnavailableException {
        DataLine.Info line = new DataLine.Info(kind, format);
        if (wanted.isEmpty()) {
            return AudioSystem.isLineSupported(line)
                    ? Optional.of(kind.cast(AudioSystem.getLine(line)))
                    : Optional.empty();
        }
        String name = wanted.get().toLowerCase(Locale.ROOT);
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            if (info.getName().toLowerCase(Locale.ROOT).contains(name) && offers(info, kind, format)) {
                return Optional.of(kind.cast(AudioSystem.getMixer(info).getLine(line)));
            }
        }
        return Optional.empty();
    }

    private static boolean offers(Mixer.Info info, Class<? extends Line> kind, AudioFormat format) {
        try {
            return AudioSystem.getMixer(info).isLineSupported(new DataLine.Info(kind, format));
        } catch (RuntimeException gone) { // a device may leave between the list and the question
            return false;
        }
    }
}
