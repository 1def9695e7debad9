package longthrow.console.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;
import longthrow.console.record.Loading.Loaded;
import longthrow.console.record.Loading.Refused;
import longthrow.dsp.thread.AnyThread;

/// Makes stems of sound files: wave files and FLAC, mono or stereo, of any rate. Whatever is wrong with a file comes
/// back as a reason in words, never as an exception.
@AnyThread
public final class StemLoader {
    private static final int PIECE = 1 << 14;

    private StemLoader() {}

    /// Decodes the whole file into memory, at the show's rate.
    public static Loading load(Path path, int showRate) {
        return load(path, showRate, share -> {});
    }

    /// The same; `share` hears how much of it was, 0 to 1, and may throw to end it.
    public static Loading load(Path path, int showRate, DoubleConsumer share) {
        return guarded(path, () -> decoded(path, showRate, share));
    }

    /// The same for an offline render: the file is read as it plays instead.
    public static Loading stream(Path path, int showRate) {
        return stream(path, showRate, share -> {});
    }

    /// The same; `share` hears how much of a file that has to be decoded first was, 0 to 1, and may throw to end it.
    public static Loading stream(Path path, int showRate, DoubleConsumer share) {
        return guarded(path, () -> new StreamedStem(path, ConvertedSource.of(source(path, share), showRate)));
    }

    /// The same for a desk that plays: the file is read ahead of what is played, by a `StemReader`.
    public static Loading page(Path path, int showRate) {
        return told(path, showRate, share -> {});
    }

    /// The same; `share` hears how much of a file that has to be decoded first was, 0 to 1, and may throw to end it.
    public static Loading told(Path path, int showRate, DoubleConsumer share) {
        return guarded(path, () -> new PagedStem(path, ConvertedSource.of(source(path, share), showRate)));
    }

    /// Lays files over each other, the topmost first, each from its place in the song on.
    ///
    /// @param each how one of them is loaded; one that is given up by an exception lets go of those before it
    public static Loading layered(List<Path> files, int showRate, BiFunction<Path, Integer, Loading> each) {
        List<Stem> stems = new ArrayList<>();
        try {
            return layered(files, showRate, each, stems);
        } catch (CancellationException unwanted) {
            stems.forEach(Stem::close);
            throw unwanted;
        }
    }

    private static Loading layered(
            List<Path> files, int showRate, BiFunction<Path, Integer, Loading> each, List<Stem> stems) {
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
        return fault(path, share -> {});
    }

    /// The same; `share` hears how much of a file that is decoded was, 0 to 1, and may throw to end it.
    public static Optional<String> fault(Path path, DoubleConsumer share) {
        try {
            switch (SoundKind.of(path)) {
                case WAVE -> {
                    try (WavReader reader = WavReader.open(path)) {
                        require(reader.header());
                    }
                }
                case FLAC -> FlacIndex.of(path, share);
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

    /// The sound of a file that a strip could play, from its first frame to its last.
    private static SoundSource source(Path path, DoubleConsumer share) throws IOException, Unreadable {
        return switch (SoundKind.of(path)) {
            case WAVE -> wave(path);
            case FLAC -> FlacReader.open(path, share);
        };
    }

    private static WavReader wave(Path path) throws IOException, Unreadable {
        WavReader reader = WavReader.open(path);
        try {
            require(reader.header());
            return reader;
        } catch (Unreadable unusable) {
            reader.close();
            throw unusable;
        }
    }

    private static Stem decoded(Path path, int showRate, DoubleConsumer share) throws IOException, Unreadable {
        if (SoundKind.of(path) == SoundKind.FLAC) {
            Samples.requireLength(StreamInfo.read(path).frames()); // known before all of it is decoded
        }
        try (SoundSource source = ConvertedSource.of(source(path, opened -> share.accept(opened / 2)), showRate)) {
            Samples.requireLength(source.frames());
            Samples.requireRoom(source.frames() * source.channels());
            int frames = (int) source.frames();
            float[][] channels = new float[source.channels()][frames];
            for (int at = 0; at < frames; at += PIECE) {
                share.accept((1 + (double) at / frames) / 2);
                source.read(at, channels, at, Math.min(PIECE, frames - at));
            }
            for (float[] channel : channels) {
                Samples.requireFinite(channel, frames, 0);
            }
            return new DecodedStem(path, new Material(channels, source.fileRate(), source.songFrame()));
        }
    }

    private static void require(WavHeader header) throws Unreadable {
        Samples.requirePlayable(header.format().channels());
        header.requireWhole();
    }
}
