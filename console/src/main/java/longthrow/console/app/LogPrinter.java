package longthrow.console.app;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import longthrow.console.show.Logged;

/// Prints a show's log as it is read: a line a change, or an array of JSON; it holds no more than a page of it.
final class LogPrinter implements Consumer<Logged> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final int PAGE = 1_000;

    private final PrintWriter out;
    private final boolean json;
    private final Columns columns = new Columns();
    private long count;

    LogPrinter(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /// A change for programs.
    record Line(String at, String user, String origin, int step, String what, String before, String after) {}

    @Override
    public void accept(Logged line) {
        if (json) {
            out.print((count == 0 ? "[ " : ", ") + Json.write(forPrograms(line)));
        } else {
            columns.row(TIME.format(line.at()), line.user(), line.by(), line.words());
            if (count % PAGE == PAGE - 1) {
                columns.print(out);
            }
        }
        count++;
    }

    private static Line forPrograms(Logged line) {
        return new Line(
                line.at().toString(), line.user(), line.by(), line.step(), line.what(), line.before(), line.after());
    }

    /// All have been told.
    void end() {
        if (json) {
            out.println(count == 0 ? "[ ]" : " ]");
        } else if (count == 0) {
            out.println("no such change is known; a journal begins with the first move on a show that a desk has open");
        } else {
            columns.print(out);
        }
    }
}
