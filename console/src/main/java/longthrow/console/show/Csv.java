package longthrow.console.show;

import java.util.ArrayList;
import java.util.List;

/// Rows of comma-separated values (RFC 4180), a line each.
final class Csv {
    private Csv() {}

    /// A field, in quotes where it must be.
    static String quoted(String field) {
        return field.contains(",") || field.contains("\"") ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    /// The fields of a row, without their quotes and the blanks around them.
    static List<String> fields(String row) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char next = row.charAt(i);
            boolean twice = quoted && next == '"' && i + 1 < row.length() && row.charAt(i + 1) == '"';
            if (twice) {
                field.append(next);
                i++;
            } else if (next == '"') {
                quoted = !quoted;
            } else if (next == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(next);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
