package longthrow.console.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What a sound file is, by its first bytes and not by its name.
enum SoundKind {
    WAVE,
    FLAC;

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

    /// What the first bytes say.
    static SoundKind of(Path path) throws IOException, Unreadable {
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
                yield WAVE;
            }
            case "fLaC" -> FLAC;
            case "" -> throw new Unreadable("is empty: 0 bytes");
            default -> {
                if (magic.startsWith("ID3") && String.valueOf(path).endsWith(".flac")) {
                    yield FLAC;
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
