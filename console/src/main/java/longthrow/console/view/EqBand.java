package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.thread.EventThread;

/// A band of an equaliser under a hand: where it stands, what moves it, and the gain that it gets back once flattened.
@EventThread
final class EqBand {
    private static final double LIFT = 3; // dB that a band gets which was flat from the start
    private static final Pattern APART = Pattern.compile("\\s*;\\s*|,\\s+");

    private final TableLayout layout;
    private final Hand hand;
    private final String id;
    private final List<Integer> cells; // as they are typed: frequency, gain, quality, type
    private Values now;
    private double before = LIFT;

    private EqBand(DeskFrame frame, Hand hand, String id) {
        layout = frame.layout();
        now = frame.values();
        this.hand = hand;
        this.id = id;
        cells = List.of(cell("freq"), cell("gain"), cell("q"), cell("type"));
    }

    private int cell(String key) {
        return layout.cell(id + "/" + key).orElseThrow();
    }

    /// The bands that the strip at `path` has.
    static List<EqBand> of(DeskFrame frame, String path, Hand hand) {
        List<EqBand> bands = new ArrayList<>();
        for (int number = 1; number <= EqCurve.BANDS; number++) {
            OptionalInt gain = frame.layout().cell(path + "/eq/" + number + "/gain");
            if (gain.isPresent()) {
                bands.add(new EqBand(frame, hand, path + "/eq/" + number));
            }
        }
        return bands;
    }

    /// Its path: `ch/3/eq/2`.
    String id() {
        return id;
    }

    /// What stands on its point.
    String face() {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    /// Stands where a frame says.
    void stand(Values values) {
        now = values;
    }

    double frequency() {
        return now.get(frequencyCell());
    }

    double gain() {
        return now.get(gainCell());
    }

    int frequencyCell() {
        return cells.get(0);
    }

    int gainCell() {
        return cells.get(1);
    }

    /// Moves up the spectrum by so many octaves.
    void shift(double octaves) {
        set(0, frequency() * Math.pow(2, octaves));
    }

    void lift(double decibels) {
        set(1, gain() + decibels);
    }

    /// Makes it so many times as narrow.
    void sharpen(double times) {
        set(2, now.get(cells.get(2)) * times);
    }

    /// Flattens it, or gives it its gain back.
    void flip() {
        double gain = gain();
        if (gain != 0) {
            before = gain;
        }
        set(1, gain == 0 ? before : 0);
    }

    private void set(int which, double value) {
        int cell = cells.get(which);
        hand.set(
                cell,
                Math.clamp(
                        value,
                        layout.parameter(cell).minimum(),
                        layout.parameter(cell).maximum()));
    }

    /// Its gain, from 0 to 1, as a fader would have it.
    double position() {
        return layout.parameter(gainCell()).taper().toPosition(gain());
    }

    void position(double share) {
        set(1, layout.parameter(gainCell()).taper().toValue(share));
    }

    /// What is heard of it: `400 Hz, 6.0 dB, 1.00, bell`; may be typed so.
    String words() {
        return String.join(
                ", ",
                cells.stream()
                        .map(cell -> layout.parameter(cell).format(now.get(cell)))
                        .toList());
    }

    /// Takes what was typed: all of it, or nothing and the reason why not.
    Optional<String> take(String typed) {
        List<String> words = List.of(APART.split(typed.strip()));
        List<OptionalDouble> values = new ArrayList<>();
        List<Integer> meant = new ArrayList<>();
        for (int place = 0; place < words.size(); place++) {
            int which = meant(words.get(place).toLowerCase(Locale.ROOT), place);
            meant.add(which);
            values.add(layout.parameter(cells.get(which)).parse(words.get(place).replaceFirst("^[qQ]\\s*", "")));
        }
        int wrong = values.indexOf(OptionalDouble.empty());
        if (wrong >= 0) {
            return Optional.of(refusal(words.get(wrong), cells.get(meant.get(wrong))));
        }
        for (int i = 0; i < meant.size(); i++) {
            hand.set(cells.get(meant.get(i)), values.get(i).getAsDouble());
        }
        return Optional.empty();
    }

    /// Which value a word is of: by its unit, else by its place.
    private int meant(String word, int place) {
        if (word.endsWith("hz") || word.endsWith("k")) {
            return 0;
        }
        if (word.endsWith("db")) {
            return 1;
        }
        if (word.startsWith("q")) {
            return 2;
        }
        return layout.parameter(cells.get(3)).choices().contains(word) ? 3 : Math.min(place, 3);
    }

    private String refusal(String word, int cell) {
        return "“" + word + "” is no value for " + layout.id(cell) + ": type " + Palette.range(layout.parameter(cell));
    }
}
