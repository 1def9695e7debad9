package longthrow.console.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import longthrow.console.record.Loading.Loaded;
import longthrow.console.record.Loading.Refused;
import longthrow.dsp.thread.AnyThread;

/// Makes stems of sound files: wave files and FLAC, mono or stereo, of any rate. Whatever is wrong with a file comes
/// back as a reason in words, never as an exception.
@AnyThread
public final class StemLoader {
    private StemLoader() {}

    /// Decodes the whole file into memory, at the show's rate.
    public static Loading load(Path path, int showRate) {
        return guarded(path, () -> decoded(path, showRate));
    }

    /// The same for an offline render: a wave file of the show's rate is read as it plays instead.
    public static Loading stream(Path path, int showRate) {
        return fromDisk(path, showRate, StreamedStem::new);
    }

    /// The same for a desk that plays: a wave file of the show's rate is read ahead of what is played, by a
    /// `StemReader`.
    public static Loading page(Path path, int showRate) {
        return fromDisk(path, showRate, PagedStem::new);
    }

    private static Loading fromDisk(Path path, int showRate, BiFunction<Path, WavReader, Stem> stem) {
        return guarded(path, () -> {
            boolean wave = SoundKind.of(path) == SoundKind.WAVE;
            return wave ? streamed(path, showRate, stem) : decoded(path, showRate);
        });
    }

    /// Lays files over each other, the topmost first, each from its place in the song on.
    ///
    /// @param each how one of them is loaded
    public static Loading layered(List<Path> files, int showRate, BiFunction<Path, Integer, Loading> each) {
        List<Stem> stems = new ArrayList<>();
        for (Path file : files) {
            switch (each.apply(file, showRate)) {
                case Loaded(Stem stem) -> stems.add(stem);
                case Refused refused -> {
                    stems.forEach(Stem::close);
                    return refused;
                }
            }
        }
        boolean plain = stems.size() == 1 && stems.getFirst().songFrame() == 0;
        return new Loaded(plain ? stems.getFirst() : new LayeredStem(stems, showRate));
    }

    /// Why a file would not play, in words; empty when it would. A wave file is looked at by its header and
    /// its length, a FLAC file is decoded.
    public static Optional<String> fault(Path path) {
        try {
            switch (SoundKind.of(path)) {
                case WAVE -> {
                    try (WavReader reader = WavReader.open(path)) {
                        require(reader.header());
                    }
                }
                case FLAC -> flac(path);
            }
            return Optional.empty();
        } catch (Unreadable | IOException failed) {
            return Optional.of(Unreadable.reason(path, failed));
        }
    }

    private interface Work {
        Stem stem() throws IOException, Unreadable;
    }

    private static Loading guarded(Path path, Work work) {
        try {
            return new Loaded(work.stem());
        } catch (Unreadable | IOException failed) {
            return new Refused(path, Unreadable.reason(path, failed));
        } catch (OutOfMemoryError big) {
            return new Refused(path, "too long for the memory there is; make it shorter or give the program more");
        }
    }

    private static Stem streamed(Path path, int showRate, BiFunction<Path, WavReader, Stem> stem)
            throws IOException, Unreadable {
        WavReader reader = WavReader.open(path);
        try {
            require(reader.header());
            if (reader.format().sampleRate() == showRate) {
                return stem.apply(path, reader);
            }
        } catch (Unreadable unusable) {
            reader.close();
            throw unusable;
        }
        reader.close();
        return decoded(path, showRate);
    }

    private static Stem decoded(Path path, int showRate) throws IOException, Unreadable {
        Material material = switch (SoundKind.of(path)) {
            case WAVE -> wave(path);
            case FLAC -> flac(path);
        };
        long place = Math.round((double) material.songFrame() * showRate / material.sampleRate());
        return new DecodedStem(path, new Material(atRate(material, showRate), material.sampleRate(), place));
    }

    private static Material flac(Path path) throws IOException, Unreadable {
        Samples.requirePlayable(StreamInfo.read(path).channels());
        return FlacFile.read(path);
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
            Samples.requireRoom(reader.header().frames() * reader.format().channels());
            int frames = (int) reader.header().frames();
            float[][] channels = new float[reader.format().channels()][frames];
            reader.read(0, channels, 0, frames);
            for (float[] channel : channels) {
                Samples.requireFinite(channel, frames, 0);
            }
            return new Material(
                    channels, reader.format().sampleRate(), reader.header().songFrame());
        }
    }

    private static void require(WavHeader header) throws Unreadable {
        Samples.requirePlayable(header.format().channels());
        header.requireWhole();
    }
}
