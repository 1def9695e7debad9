package longthrow.console.view;

import java.util.Locale;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Kind;

/// What is printed on a twin: the words of its keys, rows and groups, all taken from the names of the families.
final class TwinWord {
    private TwinWord() {}

    /// The word on a key of a group: what the group's caption does not say already; ways are arrows.
    static String key(Control control, String group) {
        String family = control.family();
        String rest = family.startsWith(group + ".") ? family.substring(group.length() + 1) : family;
        String index = control.index() == 0 ? "" : Integer.toString(control.index());
        if (rest.equals(group)) {
            return index;
        }
        String word = sign(rest);
        return index.isEmpty() ? word : word + " " + index;
    }

    private static String sign(String word) {
        return switch (word) {
            case "left", "previous", "prev" -> "‹";
            case "right", "next" -> "›";
            case "rewind" -> "«";
            case "forward" -> "»";
            case "up" -> "↑";
            case "down" -> "↓";
            default -> {
                String words = word.replace('.', ' ').replace('-', ' ');
                yield words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            }
        };
    }

    /// The word beside a row of strips: `MUTE`, `HIGH` of `knob.high`; letters alone say that they are keys, `F 1-8`.
    static String row(TwinPlan.Row row, TwinPlan.Block block) {
        String tail = "." + block.name();
        String family = row.family().endsWith(tail) && !block.name().isEmpty()
                ? row.family().substring(0, row.family().length() - tail.length())
                : row.family();
        String word = caption(family.substring(family.lastIndexOf('.') + 1));
        boolean several = row.controls().size() > block.strips() || word.equals("F");
        return several ? word + " " + (row.from() + 1) + "-" + (row.from() + block.strips()) : word;
    }

    /// The word on a control beside a row: keys say what the row's caption would.
    static String beside(String row, Control control) {
        boolean key = control.kind() == Kind.BUTTON || control.kind() == Kind.LAMP;
        return key ? caption(row.substring(row.lastIndexOf('.') + 1)) : "";
    }

    /// A caption: `ASSIGN`, `ANY SOLO`.
    static String caption(String name) {
        return name.replace('.', ' ').replace('-', ' ').toUpperCase(Locale.ROOT);
    }
}
