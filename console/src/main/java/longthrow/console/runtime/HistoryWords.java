package longthrow.console.runtime;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longthrow.console.frame.History;
import longthrow.console.frame.History.Cost;
import longthrow.console.frame.History.Event;
import longthrow.console.frame.History.Second;
import longthrow.dsp.driver.Incident;

/// The last minute in words: all of it, or what happened at a time of the day.
public final class HistoryWords {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MILLI = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final int DAY_SECONDS = 86_400;

    private HistoryWords() {}

    /// The answer to a question: a time of the day (`20:14:03`), or nothing for the whole minute.
    public static List<String> answer(History history, String question) {
        if (history.seconds().isEmpty()) {
            return List.of("nothing is known yet: a second of sound is told once it is over");
        }
        if (question.isBlank()) {
            return minute(history);
        }
        try {
            return List.of(about(history, LocalTime.parse(question.strip())));
        } catch (DateTimeParseException odd) {
            return List.of(
                    "'" + question.strip() + "' is no time of the day; say 20:14:03, or nothing for the last minute");
        }
    }

    private static List<String> minute(History history) {
        List<String> lines = new ArrayList<>();
        history.events().stream().map(HistoryWords::of).forEach(lines::add);
        Second slowest = history.seconds().stream()
                .max((one, other) -> Double.compare(one.worst(), other.worst()))
                .orElseThrow();
        double load = mean(history.seconds());
        lines.add(String.format(
                Locale.ROOT,
                "%s to %s: %s; load %s, the slowest block %s at %s%s",
                SECOND.format(history.seconds().getFirst().at()),
                SECOND.format(history.seconds().getLast().at()),
                counts(history.seconds()),
                percent(load),
                percent(slowest.worst()),
                SECOND.format(slowest.at()),
                costs(history.seconds())));
        return lines;
    }

    private static double mean(List<Second> seconds) {
        return seconds.stream().mapToDouble(Second::load).average().orElse(0);
    }

    /// The second asked for and those beside it: nobody's watch is right to the second.
    private static String about(History history, LocalTime asked) {
        List<Second> near = history.seconds().stream()
                .filter(second -> apart(second.at(), asked) <= 1)
                .toList();
        if (near.isEmpty()) {
            return SECOND.format(asked) + " is not among what is remembered: "
                    + SECOND.format(history.seconds().getFirst().at()) + " to "
                    + SECOND.format(history.seconds().getLast().at());
        }
        List<String> words = new ArrayList<>();
        long told = 0;
        for (Event event : history.events()) {
            if (apart(event.at(), asked) <= 1) {
                words.add(of(event));
                told += event.what().equals(Incident.Kind.PAUSE.word()) ? 1 : 0;
            }
        }
        count(near.stream().mapToLong(Second::pauses).sum() - told, Incident.Kind.PAUSE.word())
                .ifPresent(brief -> words.add(brief + " under 1 ms"));
        String events = String.join(", ", words);
        double worst = near.stream().mapToDouble(Second::worst).max().orElse(0);
        return SECOND.format(asked) + ": " + (events.isEmpty() ? "nothing happened" : events) + "; load "
                + percent(mean(near)) + ", the slowest block " + percent(worst) + costs(near);
    }

    /// Whole seconds between two times, over midnight too.
    private static int apart(LocalTime one, LocalTime other) {
        int seconds = Math.abs(one.toSecondOfDay() - other.toSecondOfDay());
        return Math.min(seconds, DAY_SECONDS - seconds);
    }

    /// `x-run at 20:14:03.412 (2.1 ms)`.
    static String of(Event event) {
        String many = event.count() > 1 ? event.count() + " " + event.what() + "s" : event.what();
        String lasted = event.millis() > 0 ? String.format(Locale.ROOT, " (%.1f ms)", event.millis()) : "";
        return many + " at " + MILLI.format(event.at()) + lasted;
    }

    /// `2 x-runs, 1 late block`; what did not happen is left out.
    static String counts(List<Second> seconds) {
        String words = Stream.of(
                        count(seconds.stream().mapToLong(Second::xruns).sum(), "x-run"),
                        count(seconds.stream().mapToLong(Second::late).sum(), "late block"),
                        count(seconds.stream().mapToLong(Second::pauses).sum(), "collector pause"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "nothing happened" : words;
    }

    private static Optional<String> count(long count, String what) {
        return count <= 0 ? Optional.empty() : Optional.of(count + " " + what + (count == 1 ? "" : "s"));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    /// `, 0.018 % of a core a strip, most ch/3 with 0.021 %`: the mean, and the dearest in any of these seconds.
    private static String costs(List<Second> seconds) {
        List<Cost> all =
                seconds.stream().flatMap(second -> second.strips().stream()).toList();
        double mean = all.stream().mapToDouble(Cost::share).average().orElse(0);
        return all.stream()
                .max(Comparator.comparingDouble(Cost::share))
                .map(most ->
                        ", " + fine(mean) + " of a core a strip, most " + most.strip() + " with " + fine(most.share()))
                .orElse("");
    }

    /// A share of a core, as small as one strip's.
    static String fine(double share) {
        return String.format(Locale.ROOT, "%.3f %%", share * 100);
    }
}
