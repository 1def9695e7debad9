package longthrow.console.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of words, printed so that columns stand below one another, those of later rows below those of earlier ones.
final class Columns {
    private final List<String[]> rows = new ArrayList<>();
    private int[] widths = new int[0];

    void row(String... words) {
        rows.add(words);
    }

    void print(PrintWriter out) {
        for (String[] row : rows) {
            widths = widths.length == 0 ? new int[row.length] : widths;
            Arrays.setAll(widths, i -> Math.max(widths[i], row[i].length()));
        }
        rows.forEach(row -> out.println(line(row)));
        rows.clear();
    }

    private String line(String[] row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            line.append(row[i]).repeat(' ', widths[i] - row[i].length() + 2);
        }
        return line.toString().stripTrailing();
    }
}
