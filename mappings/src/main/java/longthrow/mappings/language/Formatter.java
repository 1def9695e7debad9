package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a `.surface` file the one way it should look: columns stand below one another within a run of like lines.
/// Nothing is sorted; every word, every comment and every line that cannot be read stays. Has no state.
public final class Formatter {
    /// A wider cell does not push the column behind it: one long message would drag all lines out of sight.
    private static final int WIDEST = 40;

    private static final int BEFORE_COMMENT = 2;

    private Formatter() {}

    /// The text with its columns aligned: no byte order mark, `\n` at every line's end, single blank lines between.
    public static String format(String text) {
        StringBuilder out = new StringBuilder();
        List<FileLine> run = new ArrayList<>();
        for (FileLine line : lines(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            if (!continues(run, line)) {
                write(run, out);
                run.clear();
            }
            run.add(line);
        }
        write(run, out);
        return out.toString();
    }

    /// The lines, with no blank one first, last, or after another.
    private static List<FileLine> lines(String text) {
        List<FileLine> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            FileLine cut = LineCells.cut(line);
            if (!cut.blank() || (!lines.isEmpty() && !lines.getLast().blank())) {
                lines.add(cut);
            }
        }
        if (!lines.isEmpty() && lines.getLast().blank()) {
            lines.removeLast();
        }
        return lines;
    }

    /// Comments between two like lines do not part them.
    private static boolean continues(List<FileLine> run, FileLine line) {
        Optional<FileLine> first =
                run.stream().filter(other -> !other.onlyComment()).findFirst();
        return line.onlyComment() || first.isEmpty() || first.get().likes(line);
    }

    private static void write(List<FileLine> run, StringBuilder out) {
        int[] columns = columns(run);
        int behind = BEFORE_COMMENT
                + run.stream()
                        .filter(FileLine::explained)
                        .mapToInt(line -> line.words(columns).length())
                        .max()
                        .orElse(0);
        boolean explains = false;
        for (FileLine line : run) {
            // A comment that stands below another one at a line's end goes on with it.
            explains = line.onlyComment() ? explains && line.indented() : line.explained();
            StringBuilder words = new StringBuilder(line.words(columns));
            words.repeat(' ', explains ? behind - words.length() : 0).append(line.comment());
            out.append(words).append('\n');
        }
    }

    /// Where each cell starts: one blank behind the widest of those before it.
    private static int[] columns(List<FileLine> run) {
        int cells = run.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        int[] columns = new int[cells];
        for (int cell = 1; cell < cells; cell++) {
            int before = cell - 1;
            int width = run.stream().mapToInt(line -> width(line, before)).max().orElse(0);
            columns[cell] = columns[before] + (width == 0 ? 0 : width + 1);
        }
        return columns;
    }

    private static int width(FileLine line, int cell) {
        int width = line.goesOnAfter(cell) ? line.cells().get(cell).length() : 0;
        return width > WIDEST ? 0 : width;
    }
}
