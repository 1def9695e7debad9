package longthrow.console.scene;

import java.util.Optional;

/// How long a control travels at a recall (rule S6). Immutable.
///
/// @param up seconds of a move upwards in control position
/// @param down seconds of a move downwards
/// @param delay seconds that it stands first
public record FadeTime(double up, double down, double delay, Curve curve) {
    /// The longest time, in seconds.
    public static final double MOST = 3600;

    /// At once.
    public static final FadeTime NONE = even(0);

    public FadeTime {
        require("fade up", up);
        require("fade down", down);
        require("delay", delay);
    }

    private static void require(String what, double seconds) {
        if (!(seconds >= 0 && seconds <= MOST)) {
            throw new IllegalArgumentException("a " + what + " lasts 0 to " + (int) MOST + " s, not " + seconds + " s");
        }
    }

    /// As long upwards as downwards, without delay, even in control position.
    public static FadeTime even(double seconds) {
        return new FadeTime(seconds, seconds, 0, Curve.LINEAR);
    }

    /// Seconds of a move.
    public double travel(boolean upwards) {
        return upwards ? up : down;
    }

    /// Seconds from the recall until the slower direction has arrived.
    public double whole() {
        return delay + Math.max(up, down);
    }

    /// Whether everything arrives at once.
    public boolean none() {
        return whole() <= 0;
    }

    /// The words of files and commands: `5 s down 2 s delay 1 s curve s`, what is usual left out.
    public String words() {
        StringBuilder words = new StringBuilder(seconds(up));
        if (down != up) {
            words.append(" down ").append(seconds(down));
        }
        if (delay > 0) {
            words.append(" delay ").append(seconds(delay));
        }
        if (curve != Curve.LINEAR) {
            words.append(" curve ").append(curve.word());
        }
        return words.toString();
    }

    private static String seconds(double seconds) {
        return (seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds)) + " s";
    }

    /// Reads such words; a unit may be missing. Empty where they are none.
    public static Optional<FadeTime> parse(String text) {
        return new Words(text).read();
    }

    /// One pass over the words.
    private static final class Words {
        private final String[] words;
        private int at;

        Words(String text) {
            words = text.strip().replaceAll("(\\d)s\\b", "$1 s").split("\\s+");
        }

        Optional<FadeTime> read() {
            double up = seconds();
            double down = up;
            double delay = 0;
            Optional<Curve> curve = Optional.of(Curve.LINEAR);
            while (at < words.length && curve.isPresent()) {
                switch (words[at++]) {
                    case "down" -> down = seconds();
                    case "delay" -> delay = seconds();
                    case "curve" -> curve = at < words.length ? Curve.of(words[at++]) : Optional.empty();
                    default -> curve = Optional.empty();
                }
            }
            boolean good = up >= 0 && down >= 0 && delay >= 0 && Math.max(up, Math.max(down, delay)) <= MOST;
            double[] times = {up, down, delay};
            return good ? curve.map(bend -> new FadeTime(times[0], times[1], times[2], bend)) : Optional.empty();
        }

        /// The next words as seconds; below 0 where they are none.
        private double seconds() {
            if (at == words.length || !words[at].matches("\\d{1,4}(\\.\\d+)?")) {
                return -1;
            }
            double seconds = Double.parseDouble(words[at++]);
            at += at < words.length && words[at].equals("s") ? 1 : 0;
            return seconds;
        }
    }
}
