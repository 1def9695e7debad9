package longthrow.console.show;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A text file of a show: its first line says what it is and in which version, then one fact a line.
///
/// @param kind the second word of the first line: `show`, `scene`, `lane`
/// @param body the lines after the first
record Lines(String file, String kind, int version, List<String> body) {
    /// The version that this program writes.
    static final int VERSION = 1;

    /// The first line of a file of this kind.
    static String heading(String kind) {
        return "longthrow " + kind + " " + VERSION;
    }

    /// Reads a file's bytes; empty, with a problem, when it is not a file of this kind.
    static Optional<Lines> of(String file, String kind, byte[] bytes, List<Problem> problems) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        String first = lines.isEmpty() ? "" : lines.getFirst().strip();
        if (!first.matches("longthrow " + kind + " \\d{1,4}")) {
            problems.add(new Problem(
                    file,
                    1,
                    "'" + first + "' is not the beginning of a " + kind + "; expected '" + heading(kind) + "'"));
            return Optional.empty();
        }
        int version = Integer.parseInt(first.substring(first.lastIndexOf(' ') + 1));
        return Optional.of(new Lines(file, kind, version, lines.subList(1, lines.size())));
    }

    /// A line's first word and the rest of it, which is empty where there is one word.
    static String[] halves(String line) {
        int end = 0;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        int next = end;
        while (next < line.length() && Character.isWhitespace(line.charAt(next))) {
            next++;
        }
        return new String[] {line.substring(0, end), line.substring(next)};
    }

    boolean newer() {
        return version > VERSION;
    }

    /// The number in the file of a line of the body.
    static int number(int index) {
        return index + 2;
    }
}
