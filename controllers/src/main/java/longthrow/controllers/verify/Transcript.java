package longthrow.controllers.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was said and seen in a test, line by line with its time, and the verdicts at its end. Belongs to the test's
/// thread.
public final class Transcript {
    private static final int MOST = 50_000;

    private final List<String> lines = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final String heading;
    private long began = Long.MIN_VALUE;

    Transcript(String heading) {
        this.heading = heading;
    }

    void line(long nanos, String what, String words) {
        began = began == Long.MIN_VALUE ? nanos : began;
        if (lines.size() < MOST) {
            lines.add(String.format(Locale.ROOT, "%9.3f  %-7s  %s", (nanos - began) / 1e9, what, words));
        }
    }

    void verdict(long nanos, Verdict verdict) {
        verdicts.add(verdict);
        line(nanos, "verdict", verdict.text());
    }

    /// What was found out so far.
    public List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    /// The whole, to be kept.
    public String text() {
        StringBuilder text = new StringBuilder(heading).append("\n\n");
        verdicts.forEach(verdict -> text.append(verdict.text()).append('\n'));
        text.append("\n     time  what     words\n");
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
