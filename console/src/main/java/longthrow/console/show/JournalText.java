package longthrow.console.show;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;

/// A journal's text: a line an entry, `CHECK TIME USER BY FACT`, some with a few more lines below that begin with two
/// blanks. CHECK is the CRC-32C (Castagnoli, as in iSCSI, RFC 3720 appendix B.4) of all that follows it up to the end
/// of the entry: what a crash tore or a disk spoilt is known at once.
final class JournalText {
    static final String INDENT = "  ";
    private static final String ARROW = " -> ";

    private JournalText() {}

    /// The first line of a journal.
    static String heading() {
        return Lines.heading("journal") + "\n";
    }

    static String write(Entry entry) {
        List<String> below = below(entry.fact());
        StringBuilder text = new StringBuilder();
        text.append(entry.at().truncatedTo(ChronoUnit.MILLIS))
                .append(' ')
                .append(word(entry.user()))
                .append(' ')
                .append(word(entry.by()))
                .append(' ')
                .append(head(entry.fact()))
                .append('\n');
        below.forEach(line -> text.append(INDENT).append(line).append('\n'));
        return check(text) + " " + text;
    }

    private static String word(String text) {
        return text.isBlank() ? "-" : text.strip().replaceAll("\\s+", "_");
    }

    private static String check(CharSequence text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return check(bytes, 0, bytes.length);
    }

    /// The check of some bytes of an entry.
    static String check(byte[] bytes, int from, int count) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, count);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static List<String> below(Fact fact) {
        return switch (fact) {
            case Fact.Block block -> block.lines();
            case Fact.Written written -> written.lines();
            case Fact.Was was -> was.lines();
            case Fact.Stepped stepped -> stepped.subjects();
            case Fact.Moved _, Fact.Bytes _, Fact.Gone _ -> List.of();
        };
    }

    private static String head(Fact fact) {
        return switch (fact) {
            case Fact.Moved(String cell, String before, String after, int step) ->
                "move " + step + " " + cell + " " + before + ARROW + after;
            case Fact.Block(String id, List<String> lines) -> "block " + lines.size() + " " + id;
            case Fact.Written(String file, List<String> lines) -> "file " + lines.size() + " " + file;
            case Fact.Was(String of, List<String> lines) -> "was " + lines.size() + " " + of;
            case Fact.Bytes(String file, String text) -> "bytes " + (text.isEmpty() ? "-" : text) + " " + file;
            case Fact.Gone(String file) -> "gone 0 " + file;
            case Fact.Stepped(Fact.Stepped.How how, int step, String sort, String words, List<String> _) ->
                how.name().toLowerCase(Locale.ROOT) + " " + step + " " + sort + " " + words;
        };
    }

    /// What an entry's words say, with the lines below them.
    ///
    /// @param words seven: check, time, user, by, kind, number, rest
    static Optional<Fact> fact(String[] words, List<String> below) {
        String rest = words[6];
        return switch (words[4]) {
            case "move" -> moved(words[5], rest);
            case "block" -> Optional.of(new Fact.Block(rest, below));
            case "file" -> Optional.of(new Fact.Written(rest, below));
            case "was" -> Optional.of(new Fact.Was(rest, below));
            case "bytes" -> Optional.of(new Fact.Bytes(rest, words[5].equals("-") ? "" : words[5]));
            case "done" -> stepped(Fact.Stepped.How.DONE, words[5], rest, below);
            case "undone" -> stepped(Fact.Stepped.How.UNDONE, words[5], rest, below);
            case "redone" -> stepped(Fact.Stepped.How.REDONE, words[5], rest, below);
            case "gone" -> Optional.of(new Fact.Gone(rest));
            default -> Optional.empty();
        };
    }

    private static Optional<Fact> stepped(Fact.Stepped.How how, String step, String rest, List<String> below) {
        String[] words = rest.split(" ", 2);
        boolean whole = number(step) && words.length == 2;
        return whole
                ? Optional.of(new Fact.Stepped(how, Integer.parseInt(step), words[0], words[1], below))
                : Optional.empty();
    }

    private static Optional<Fact> moved(String step, String rest) {
        String[] words = rest.split(" ", 3);
        int arrow = rest.indexOf(ARROW);
        if (words.length < 3 || arrow < 0 || !number(step)) {
            return Optional.empty();
        }
        String cell = words[0] + " " + words[1];
        return Optional.of(new Fact.Moved(
                cell,
                rest.substring(cell.length() + 1, arrow),
                rest.substring(arrow + ARROW.length()),
                Integer.parseInt(step)));
    }

    /// Up to nine digits; asked of every move, so without a pattern.
    private static boolean number(String word) {
        boolean digits = !word.isEmpty() && word.length() <= 9;
        for (int i = 0; i < word.length() && digits; i++) {
            digits = word.charAt(i) >= '0' && word.charAt(i) <= '9';
        }
        return digits;
    }
}
