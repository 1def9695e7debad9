package longthrow.console.timeline;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A tempo and a meter that count from a bar on.
///
/// @param bar the first bar of them, from 1
/// @param tempo quarter notes a minute
/// @param beats beats a bar
/// @param unit what note a beat is: 4 a quarter, 8 an eighth
public record TempoChange(int bar, double tempo, int beats, int unit) {
    private static final int MOST_BEATS = 64;
    private static final double SLOWEST = 10;
    private static final double FASTEST = 999;
    private static final Pattern METER = Pattern.compile("(\\d{1,2})/(1|2|4|8|16|32)");

    public TempoChange {
        if (bar < 1 || !(tempo >= SLOWEST && tempo <= FASTEST) || beats < 1 || beats > MOST_BEATS || !unit(unit)) {
            throw new IllegalArgumentException(
                    "no tempo: " + tempo + " bpm in " + beats + "/" + unit + " from bar " + bar);
        }
    }

    private static boolean unit(int unit) {
        return unit >= 1 && unit <= 32 && Integer.bitCount(unit) == 1;
    }

    /// The same from another bar on.
    public TempoChange at(int otherBar) {
        return new TempoChange(otherBar, tempo, beats, unit);
    }

    /// Reads `93.5 3/4`, a tempo alone or a meter alone, which leaves the other as it is here; empty where it is none.
    public Optional<TempoChange> read(String words) {
        TempoChange now = this;
        for (String word : words.strip().split("\\s+")) {
            Matcher meter = METER.matcher(word);
            boolean tempoWord = word.matches("\\d{1,3}(\\.\\d{1,4})?");
            double beatsAMinute = tempoWord ? Double.parseDouble(word) : now.tempo;
            int beatsABar = meter.matches() ? Integer.parseInt(meter.group(1)) : now.beats;
            boolean wrong = !(tempoWord || meter.matches())
                    || !(beatsAMinute >= SLOWEST && beatsAMinute <= FASTEST)
                    || beatsABar < 1
                    || beatsABar > MOST_BEATS;
            if (wrong) {
                return Optional.empty();
            }
            now = new TempoChange(
                    bar, beatsAMinute, beatsABar, meter.matches() ? Integer.parseInt(meter.group(2)) : now.unit);
        }
        return Optional.of(now);
    }

    /// `93.5 3/4`.
    public String words() {
        String number = tempo == Math.rint(tempo)
                ? Long.toString((long) tempo)
                : String.format(Locale.ROOT, "%.4f", tempo).replaceAll("0+$", "");
        return number + " " + beats + "/" + unit;
    }
}
