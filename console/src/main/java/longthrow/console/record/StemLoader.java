package longthrow.console.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import longthrow.console.record.Loading.Loaded;
import longthrow.console.record.Loading.Refused;
import longthrow.dsp.thread.AnyThread;

/// Makes stems of sound files: wave files and FLAC, mono or stereo, of any rate. Whatever is wrong with a file comes
/// back as a reason in words, never as an exception.
@AnyThread
public final class StemLoader {
    private static final int MAGIC_BYTES = 12;

    /// How other files begin that people try.
    private static final Map<String, String> OTHERS = Map.of(
            "OggS", "Ogg",
            "FORM", "AIFF",
            "RIFX", "big-endian RIFF",
            "ID3", "MP3",
            "\u00ff\u00fb", "MP3",
            "MThd", "MIDI",
            "caff", "CAF",
            "wvpk", "WavPack");

    private StemLoader() {}

    /// Decodes the whole file into memory, at the show's rate.
    public static Loading load(Path path, int showRate) {
        return guarded(path, () -> decoded(path, showRate));
    }

    /// The same for an offline render: a wave file of the show's rate is read as it plays instead.
    public static Loading stream(Path path, int showRate) {
        return guarded(path, () -> kind(path) == Kind.WAVE ? streamed(path, showRate) : decoded(path, showRate));
    }

    private enum Kind {
        WAVE,
        FLAC
    }

    private interface Work {
        Stem stem() throws IOException, Unreadable;
    }

    private static Loading guarded(Path path, Work work) {
        try {
            return new Loaded(work.stem());
        } catch (Unreadable unreadable) {
            return new Refused(path, unreadable.reason());
        } catch (NoSuchFileException missing) {
            return new Refused(path, "missing: there is no file " + path.toAbsolutePath());
        } catch (AccessDeniedException denied) {
            return new Refused(path, "may not be read: its permissions forbid it");
        } catch (IOException failed) {
            return new Refused(path, "cannot be read: " + failed.getMessage());
        } catch (OutOfMemoryError big) {
            return new Refused(path, "too long for the memory there is; make it shorter or give the program more");
        }
    }

    private static Stem streamed(Path path, int showRate) throws IOException, Unreadable {
        WavReader reader = WavReader.open(path);
        try {
            require(reader.header());
            if (reader.format().sampleRate() == showRate) {
                return new StreamedStem(path, reader);
            }
        } catch (Unreadable unusable) {
            reader.close();
            throw unusable;
        }
        reader.close();
        return decoded(path, showRate);
    }

    private static Stem decoded(Path path, int showRate) throws IOException, Unreadable {
        Material material = switch (kind(path)) {
            case WAVE -> wave(path);
            case FLAC -> FlacFile.read(path);
        };
        return new DecodedStem(path, material.sampleRate(), atRate(material, showRate));
    }

    private static float[][] atRate(Material material, int showRate) throws Unreadable {
        if (material.sampleRate() == showRate) {
            return material.channels();
        }
        Resampler resampler = new Resampler(material.sampleRate(), showRate);
        Samples.requireLength(resampler.length(material.frames()));
        float[][] converted = new float[material.channels().length][];
        for (int channel = 0; channel < converted.length; channel++) {
            converted[channel] = resampler.convert(material.channels()[channel]);
        }
        return converted;
    }

    private static Material wave(Path path) throws IOException, Unreadable {
        try (WavReader reader = WavReader.open(path)) {
            require(reader.header());
            Samples.requireLength(reader.header().frames());
            int frames = (int) reader.header().frames();
            float[][] channels = new float[reader.format().channels()][frames];
            reader.read(0, channels, 0, frames);
            for (float[] channel : channels) {
                Samples.requireFinite(channel, frames, 0);
            }
            return new Material(channels, reader.format().sampleRate());
        }
    }

    private static void require(WavHeader header) throws Unreadable {
        Samples.requirePlayable(header.format().channels());
        if (header.truncated()) {
            throw Unreadable.truncated(
                    header.frames(), header.declared(), header.format().sampleRate());
        }
        if (header.frames() == 0) {
            throw Unreadable.noAudio();
        }
    }

    /// What the first bytes say.
    private static Kind kind(Path path) throws IOException, Unreadable {
        if (Files.isDirectory(path)) {
            throw new Unreadable("is a folder, not a sound file");
        }
        byte[] first = first(path);
        String magic = new String(first, StandardCharsets.ISO_8859_1);
        return switch (magic.substring(0, Math.min(4, magic.length()))) {
            case "RIFF", "RF64", "BW64" -> {
                if (magic.length() == MAGIC_BYTES && !magic.endsWith("WAVE")) {
                    throw new Unreadable("is a RIFF file but holds no waves");
                }
                yield Kind.WAVE;
            }
            case "fLaC" -> Kind.FLAC;
            case "" -> throw new Unreadable("is empty: 0 bytes");
            default -> {
                if (magic.startsWith("ID3") && String.valueOf(path).endsWith(".flac")) {
                    yield Kind.FLAC;
                }
                throw new Unreadable("is not a wave or FLAC file" + looksLike(magic));
            }
        };
    }

    private static byte[] first(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(MAGIC_BYTES);
        }
    }

    private static String looksLike(String magic) {
        return OTHERS.entrySet().stream()
                .filter(other -> magic.startsWith(other.getKey()))
                .map(other -> " but looks like " + other.getValue() + "; convert it")
                .findFirst()
                .orElse("");
    }
}
