package longthrow.console.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.show.Show;
import longthrow.controllers.surface.RoundTrip;
import longthrow.dsp.thread.ControlThread;

/// How late the hands of each surface arrive (rule A9): as its file says, unless the show says otherwise, by a figure
/// or by one that was measured here.
@ControlThread
final class SurfaceLatency {
    private static final Pattern WORDS = Pattern.compile("(?:(.*)\\s)?(\\d{1,3}(?:\\.\\d{1,3})?\\s*ms|measure|usual)");

    private final Console console;
    private final Map<Seat, RoundTrip> running = new LinkedHashMap<>();

    SurfaceLatency(Console console) {
        this.console = console;
    }

    /// `4.2 ms`, `measure` or `usual`, of all units or, with its port in front, of one; nothing tells all.
    void ask(String argument) {
        Matcher words = WORDS.matcher(argument);
        if (argument.isEmpty()) {
            seats().forEach(seat -> console.notices().say(told(seat)));
        } else if (!words.matches()) {
            console.notices()
                    .say("'" + argument + "' is no latency of a surface; say 4.2 ms (0 to "
                            + (int) Show.Setup.MAX_LATENCY
                            + "), measure or usual, with the port in front for one unit");
        } else {
            Optional<String> port = Optional.ofNullable(words.group(1)).map(String::strip);
            List<Seat> asked = seats().stream()
                    .filter(seat -> port.map(seat.unit.port()::equals).orElse(true))
                    .toList();
            asked.forEach(seat -> ask(seat, words.group(2)));
            if (asked.isEmpty()) {
                console.notices()
                        .say("there is no surface"
                                + port.map(name -> " at " + name).orElse(""));
            }
        }
    }

    private void ask(Seat seat, String what) {
        switch (what) {
            case "usual" -> keep(seat, Optional.empty());
            case "measure" -> measure(seat);
            default ->
                keep(seat, Optional.of(Double.parseDouble(what.replace("ms", "").strip())));
        }
    }

    private List<Seat> seats() {
        return console.attached().surfaces().stream()
                .flatMap(set -> set.seats().stream())
                .filter(seat -> seat.drawn.isEmpty())
                .toList();
    }

    private void measure(Seat seat) {
        Optional<RoundTrip> trip = RoundTrip.of(seat.unit.profile()).filter(any -> seat.ready);
        trip.ifPresent(asks -> {
            running.put(seat, asks);
            seat.unit.time(asks);
        });
        if (trip.isEmpty()) {
            console.notices()
                    .say(seat.words
                            + (seat.ready ? " answers nothing that could be timed; give a figure" : " is not there"));
        }
    }

    /// Keeps what was measured.
    void work() {
        running.entrySet().removeIf(entry -> {
            boolean done = entry.getValue().done();
            if (done) {
                arrived(entry.getKey(), entry.getValue());
            }
            return done;
        });
    }

    private void arrived(Seat seat, RoundTrip trip) {
        if (trip.oneWay().isEmpty()) {
            console.notices().say(seat.words + " did not answer; its latency stays as it is");
        } else {
            double millis = trip.oneWay().getAsLong() / 1e6;
            keep(seat, Optional.of(Math.round(Math.min(millis, Show.Setup.MAX_LATENCY) * 1e3) / 1e3));
        }
    }

    private void keep(Seat seat, Optional<Double> millis) {
        if (millis.filter(value -> value > Show.Setup.MAX_LATENCY).isPresent()) {
            console.notices()
                    .say("a surface is at most " + (int) Show.Setup.MAX_LATENCY + " ms late, not " + millis.get());
            return;
        }
        Map<String, Double> all = new TreeMap<>(console.state().setup().latencies());
        all.remove(seat.words);
        millis.ifPresent(value -> all.put(seat.words, value));
        console.state().setup(console.state().setup().with(all), console.desk());
        console.notices().say(told(seat));
    }

    private String told(Seat seat) {
        Map<String, Double> all = console.state().setup().latencies();
        return String.format(
                Locale.ROOT,
                "%s is %.1f ms late%s",
                seat.words,
                seat.latencyNanos(all) / 1e6,
                all.containsKey(seat.words) ? "" : ", as its file says");
    }
}
