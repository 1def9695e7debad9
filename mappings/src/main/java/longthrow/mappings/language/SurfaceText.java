package longthrow.mappings.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The text of a `.surface` file on a disk, or why there is none. Immutable.
public sealed interface SurfaceText {
    /// More than any surface needs; nobody waits for a film to be read as text.
    int MOST_BYTES = 4 << 20;

    /// The file's letters, as they stand there.
    record Words(String text) implements SurfaceText {}

    /// What is wrong with the file as such.
    record Refused(Problem why) implements SurfaceText {}

    /// Reads the file; problems name it as `file` does.
    static SurfaceText of(Path file) {
        if (Files.isDirectory(file)) {
            return refused(file, 1, 1, "this is a folder; name the files in it");
        }
        if (!Files.exists(file)) {
            return refused(file, 1, 1, "there is no such file" + nearest(file));
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return words(file, stream.readNBytes(MOST_BYTES + 1));
        } catch (AccessDeniedException e) {
            return refused(file, 1, 1, "cannot be read: access is denied");
        } catch (IOException e) {
            return refused(file, 1, 1, "cannot be read: " + e.getMessage());
        }
    }

    private static SurfaceText words(Path file, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return refused(file, 1, 1, "is larger than " + (MOST_BYTES >> 20) + " MB and so no surface file");
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return refusedAt(file, bytes, i, "byte 00 cannot stand in a text; this is no surface file");
            }
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            return new Words(StandardCharsets.UTF_8.newDecoder().decode(buffer).toString());
        } catch (CharacterCodingException e) {
            String found = String.format("byte %02X is no UTF-8", bytes[buffer.position()]);
            return refusedAt(file, bytes, buffer.position(), found + "; save the file in UTF-8");
        }
    }

    private static Refused refusedAt(Path file, byte[] bytes, int at, String message) {
        String before = new String(bytes, 0, at, StandardCharsets.UTF_8);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return refused(file, line, before.length() - before.lastIndexOf('\n'), message);
    }

    private static Refused refused(Path file, int line, int column, String message) {
        return new Refused(new Problem(file.toString(), line, column, message));
    }

    private static String nearest(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || file.getFileName() == null || !Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> beside = Files.list(folder)) {
            List<String> names = beside.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(SurfaceLibrary.ENDING))
                    .toList();
            return Nearest.hint(file.getFileName().toString(), names);
        } catch (IOException e) {
            return "";
        }
    }
}
