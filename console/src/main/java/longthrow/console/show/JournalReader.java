package longthrow.console.show;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads a journal entry by entry up to the first one that is not whole, so that no more of it is in memory than that.
/// Belongs to whoever reads.
public final class JournalReader {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int CHECK_DIGITS = 8;

    private final String name;
    private final InputStream in;
    private final Consumer<Entry> to;
    private final List<String> unknown = new ArrayList<>();
    /// The lines of an entry, each with its end, and behind them the line after it.
    private byte[] bytes = new byte[1 << 10];
    private int entryEnd;
    private int filled;
    private String time = "";
    private Instant at = Instant.EPOCH;
    private boolean any;
    private long wanted = Long.MAX_VALUE;

    /// What came of reading: in words what had to be cut, and which whole entries say something that only another
    /// version understands.
    public record Told(Optional<String> cut, List<String> unknown) {}

    private JournalReader(String name, InputStream in, Consumer<Entry> to) {
        this.name = name;
        this.in = new BufferedInputStream(in, BUFFER_BYTES);
        this.to = to;
    }

    /// Reads all of a stream; `name` is what its words call it.
    public static Told read(String name, InputStream in, Consumer<Entry> to) throws IOException {
        return new JournalReader(name, in, to).read();
    }

    /// The first entry of a journal that this version understands. Waits for the disk.
    static Optional<Entry> first(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>(1);
        try (InputStream in = Files.newInputStream(file)) {
            JournalReader reader = new JournalReader("", in, entries::add);
            reader.wanted = 1;
            reader.read();
        }
        return entries.stream().findFirst();
    }

    /// Reads a journal of a show's folder; what is wrong with it is added to `words`. Waits for the disk.
    static void read(Path folder, Path file, List<String> words, Consumer<Entry> to) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Told told = read(name(folder, file), in, to);
            told.cut.ifPresent(words::add);
            words.addAll(told.unknown);
        }
    }

    /// What words call a journal: `journal/000007.journal`.
    static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private Told read() throws IOException {
        boolean line = line();
        if (!line || !text(0, filled - 1).equals(Lines.heading("journal"))) {
            boolean nothing = !line && Lines.heading("journal").startsWith(text(0, filled));
            String other = name + " does not begin with '" + Lines.heading("journal") + "': nothing in it was read";
            return new Told(nothing ? Optional.empty() : Optional.of(other), List.of());
        }
        filled = 0;
        int heard = 1;
        boolean more = line();
        while (more && wanted > 0) {
            int count = 1;
            entryEnd = filled;
            more = line();
            while (more && indented()) {
                entryEnd = filled;
                count++;
                more = line();
            }
            if (!whole()) {
                return new Told(Optional.of(cut(heard)), List.copyOf(unknown));
            }
            tell(heard + 1);
            heard += count;
            System.arraycopy(bytes, entryEnd, bytes, 0, filled - entryEnd);
            filled -= entryEnd;
        }
        return new Told(filled == 0 ? Optional.empty() : Optional.of(cut(heard)), List.copyOf(unknown));
    }

    /// Appends a line to what is there; false where the stream ends before the line does.
    private boolean line() throws IOException {
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (filled == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * filled);
            }
            bytes[filled++] = (byte) one;
            if (one == '\n') {
                return true;
            }
        }
        return false;
    }

    private boolean indented() {
        return filled - entryEnd > 2 && bytes[entryEnd] == ' ' && bytes[entryEnd + 1] == ' ';
    }

    private boolean whole() {
        int from = CHECK_DIGITS + 1;
        return entryEnd > from
                && bytes[CHECK_DIGITS] == ' '
                && text(0, CHECK_DIGITS).equals(JournalText.check(bytes, from, entryEnd - from));
    }

    private void tell(int line) {
        String[] said = text(0, entryEnd - 1).split("\n");
        Optional<Entry> entry = entry(said);
        entry.ifPresentOrElse(to, () -> unknown.add(odd(line, said[0])));
        any |= entry.isPresent();
        wanted -= entry.isPresent() ? 1 : 0;
    }

    private Optional<Entry> entry(String[] said) {
        String[] words = said[0].split(" ", 7);
        if (words.length < 7) {
            return Optional.empty();
        }
        List<String> below = new ArrayList<>(said.length - 1);
        for (int i = 1; i < said.length; i++) {
            below.add(said[i].substring(JournalText.INDENT.length()));
        }
        try {
            Instant when = words[1].equals(time) ? at : Instant.parse(words[1]);
            time = words[1];
            at = when;
            return JournalText.fact(words, below).map(fact -> new Entry(when, words[2], words[3], fact));
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    private String cut(int line) {
        return name + " is whole up to line " + line + ", to " + (any ? at : "its beginning")
                + "; what stands after it was torn when the program or the machine stopped, and is left out";
    }

    private String odd(int line, String entry) {
        String[] words = entry.split(" ", 6);
        return name + " line " + line + ": this version does not understand '" + (words.length > 4 ? words[4] : entry)
                + "'; the line is passed over and left where it is";
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
