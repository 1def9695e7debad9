package longthrow.console.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import longthrow.dsp.parameter.Unit;

/// What a recall will do to the levels, from what the meters say now. Immutable.
///
/// @param known whether the meters have said anything yet; without that there is nothing to predict from
/// @param levels of all sums: buses, matrices, the centre, main
/// @param hazards what an engineer should know before GO
public record Forecast(boolean known, List<Level> levels, List<Hazard> hazards) {
    /// Nothing is known.
    public static final Forecast NONE = new Forecast(false, List.of(), List.of());

    /// RMS below which nothing is heard, in dBFS.
    public static final double SILENCE = -60;

    /// A change that is worth a word, in dB.
    private static final double WORTH = 0.05;

    public Forecast {
        levels = List.copyOf(levels);
        hazards = List.copyOf(hazards);
    }

    /// A sum's level behind its fader.
    ///
    /// @param path `bus/3`, `main`
    /// @param called with its name: `bus 3 Wedge left`
    /// @param before RMS of the last seconds, dBFS
    /// @param after RMS once the recall has arrived, dBFS
    public record Level(String path, String called, double before, double after) {
        /// How far it rises or falls, in dB; infinite where it comes from or goes to silence.
        public double rise() {
            if (before <= SILENCE || after <= SILENCE) {
                return before <= SILENCE && after <= SILENCE
                        ? 0
                        : after > before ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            }
            return after - before;
        }

        private boolean sounds() {
            return before > SILENCE || after > SILENCE;
        }

        /// Whether it rises or falls so far that it is worth a word.
        public boolean moves() {
            return Math.abs(rise()) >= WORTH;
        }

        /// The change in words: `+4.2 dB`, `from silence to -20.1 dBFS`, `to silence`; empty where it stays.
        public String words() {
            double rise = rise();
            if (Double.isInfinite(rise)) {
                return rise > 0 ? "from silence to " + format(after) : "to silence";
            }
            return moves() ? String.format(Locale.ROOT, "%+.1f dB", rise) : "";
        }

        private static String format(double level) {
            return level <= SILENCE ? "silence" : Unit.DECIBELS.format(level) + "FS";
        }

        /// Before, after and the change: `main  -18.2 dBFS -> -14.0 dBFS  +4.2 dB`.
        public String line() {
            return called + "  " + format(before) + (moves() ? " -> " + format(after) + "  " + words() : "  stays");
        }
    }

    /// Something that may hurt.
    ///
    /// @param path the strip that it concerns
    /// @param words `opens ch 3 Lead vocal, live at -18.0 dBFS`
    public record Hazard(Kind kind, String path, String words) {
        /// What may hurt.
        public enum Kind {
            /// A strip with signal that nobody heard is heard.
            OPENS,
            /// An aux bus rises by 6 dB or more.
            RISES,
            /// All members of a DCA fall silent.
            DCA_MUTED,
            /// Main falls silent.
            MAIN_SILENT,
            /// An output exceeds its ceiling.
            CEILING
        }
    }

    /// What is said before GO: the hazards, then every sum that sounds.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        hazards.forEach(hazard -> lines.add("hazard: " + hazard.words()));
        levels.stream().filter(Level::sounds).forEach(level -> lines.add(level.line()));
        return lines;
    }

    /// Whether it is known that every sum stays as loud as it is.
    public boolean still() {
        boolean still = known;
        for (int i = 0; still && i < levels.size(); i++) { // asked with each frame: without a stream
            still = !levels.get(i).moves();
        }
        return still;
    }

    /// What it does to the sum at a path: `+4.2 dB`; empty where it does nothing.
    public String words(String path) {
        return levels.stream()
                .filter(level -> level.path().equals(path))
                .findFirst()
                .map(Level::words)
                .orElse("");
    }
}
