package longthrow.console.show;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Lines of a log, one a gesture instead of one every ten milliseconds of it, in the order of their
/// beginnings. Only the newest are kept. Belongs to one thread.
public final class Gestures implements Consumer<Logged> {
    private final int most;
    private final TreeMap<Integer, Logged> kept = new TreeMap<>();
    private final Map<String, Open> open = new HashMap<>();
    private int count;

    /// Keeps so many lines.
    public Gestures(int most) {
        this.most = most;
    }

    /// A line that may go on, and its place.
    private record Open(int at, Logged line) {}

    @Override
    public void accept(Logged line) {
        Optional<Open> before = Optional.ofNullable(open.get(line.what())).filter(is -> is.line.goesOnIn(line));
        Open now = before.map(is -> new Open(is.at, is.line.with(line))).orElseGet(() -> new Open(count++, line));
        if (line.step() > 0) {
            open.put(line.what(), now);
        }
        if (before.isEmpty() || kept.containsKey(now.at)) {
            kept.put(now.at, now.line);
        }
        if (kept.size() > most) {
            kept.pollFirstEntry();
        }
    }

    /// The newest, oldest first.
    public List<Logged> lines() {
        return List.copyOf(kept.values());
    }

    /// How many there were in all.
    public int count() {
        return count;
    }
}
