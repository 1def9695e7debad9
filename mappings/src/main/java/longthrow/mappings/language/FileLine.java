package longthrow.mappings.language;

import java.util.List;

/// A line of a `.surface` file as the formatter sees it. Immutable.
///
/// @param sort what it says: like lines are aligned
/// @param cells its words, in cells that stand below those of like lines; an empty cell keeps its place
/// @param comment from `#` to the end, or nothing
/// @param indented true when it starts with blanks
record FileLine(Sort sort, List<String> cells, String comment, boolean indented) {
    FileLine {
        cells = List.copyOf(cells);
    }

    /// What a line says.
    enum Sort {
        BLANK,
        COMMENT,
        /// What the formatter cannot read: it stays as it is.
        STRANGE,
        HEADING,
        OPTION,
        CONTROL,
        CHANGE,
        OVERRIDE_CONTROL,
        REMOVE_CONTROL,
        SEND,
        REPAINT,
        ANSWER,
        GROUP,
        LAYER,
        STRIPS,
        MACRO,
        BINDING,
        OVERRIDE,
        REMOVE;

        private boolean aligned() {
            return compareTo(HEADING) > 0;
        }
    }

    boolean blank() {
        return sort == Sort.BLANK;
    }

    /// True when nothing but a comment stands in it.
    boolean onlyComment() {
        return sort == Sort.COMMENT;
    }

    /// True when a comment follows its words.
    boolean explained() {
        return !onlyComment() && !comment.isEmpty();
    }

    /// True when its cells stand below those of the other line.
    boolean likes(FileLine other) {
        return sort == other.sort && sort.aligned();
    }

    /// True when words follow that cell.
    boolean goesOnAfter(int cell) {
        return cells.stream().skip(cell + 1L).anyMatch(words -> !words.isEmpty());
    }

    /// Its words, each cell at its column, or one blank behind the cell before where that reaches beyond.
    String words(int... columns) {
        StringBuilder words = new StringBuilder();
        for (int cell = 0; cell < cells.size(); cell++) {
            if (!cells.get(cell).isEmpty()) {
                int gap = words.isEmpty() ? 0 : Math.max(1, column(columns, cell) - words.length());
                words.repeat(' ', gap).append(cells.get(cell));
            }
        }
        return words.toString();
    }

    private static int column(int[] columns, int cell) {
        return cell < columns.length ? columns[cell] : 0;
    }
}
