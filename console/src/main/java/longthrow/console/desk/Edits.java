package longthrow.console.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Many cells that somebody changes by one deed, a paste, a preset, a reset: one entry of the history, and for
/// each cell what a hand's move of it would mean. What is in a hand stays there, what would make no sense is
/// refused, and what is being written becomes part of the ride. Gangs do not follow: each fader goes where it
/// was sent.
@ControlThread
public final class Edits {
    private static final String IN_HAND = "in hand";

    private final Desk desk;

    /// Changes a desk.
    public Edits(Desk desk) {
        this.desk = desk;
    }

    /// What shall change.
    ///
    /// @param words what is done, for the history
    /// @param values the values that cells shall have
    /// @param texts the words that strips shall have
    /// @param exchanged cells that only trade their values with each other: what could only stand once still does
    public record Edit(
            String words, Map<Integer, Double> values, Map<Integer, StripText> texts, Set<Integer> exchanged) {
        public Edit {
            exchanged = Set.copyOf(exchanged);
        }

        /// Without an exchange.
        public Edit(String words, Map<Integer, Double> values, Map<Integer, StripText> texts) {
            this(words, values, texts, Set.of());
        }
    }

    /// What came of it.
    ///
    /// @param changed how many values and strips' words are others now
    /// @param left how many cells were left alone, by why
    public record Done(int changed, Map<String, Integer> left) {
        /// The same as a sentence that begins with what was done.
        public String words(String deed) {
            StringBuilder words = new StringBuilder(deed);
            if (changed == 0 && left.isEmpty()) {
                words.append(": it is so already");
            }
            left.forEach((why, count) -> words.append("; ")
                    .append(count)
                    .append(count == 1 ? " control left alone: " : " controls left alone: ")
                    .append(why));
            return words.toString();
        }
    }

    /// Does it.
    public Done make(Edit edit, Origin by) {
        Map<String, Integer> left = new TreeMap<>();
        Map<Integer, Double> stores = new LinkedHashMap<>();
        Map<Integer, Double> momentary = new LinkedHashMap<>();
        edit.values.forEach((cell, wanted) -> {
            double value = desk.layout().parameter(cell).clamp(wanted);
            if (desk.stored(cell) == value && desk.value(cell) == value) {
                return;
            }
            Optional<String> why = why(cell, value, edit.exchanged.contains(cell));
            if (why.isPresent()) {
                left.merge(why.get(), 1, Integer::sum);
            } else if (by.kind().isHand() && desk.judged(cell, value, by)) {
                momentary.put(cell, value);
            } else {
                stores.put(cell, value);
            }
        });
        Map<Integer, StripText> texts = new LinkedHashMap<>(edit.texts);
        texts.entrySet().removeIf(text -> desk.text(text.getKey()).equals(text.getValue()));
        if (!stores.isEmpty() || !texts.isEmpty()) {
            desk.history().as(by, () -> settle(desk, new Edit(edit.words, stores, texts), by));
        }
        momentary.forEach((cell, value) -> {
            desk.hands().move(cell, by, desk.nanos());
            desk.follow(cell, value, by);
        });
        return new Done(stores.size() + momentary.size() + texts.size(), left);
    }

    private Optional<String> why(int cell, double value, boolean exchanged) {
        if (desk.hands().held(cell)) {
            return Optional.of(IN_HAND);
        }
        // a DCA's memberships point at DCAs: there an exchange can close a circle
        boolean nests = desk.layout().parameter(cell).column() == Column.DCA;
        return exchanged && !nests ? Optional.empty() : desk.refusal(cell, value);
    }

    /// Settles cells at once as one undo step, whatever stands against it; a hand's own edit asks first.
    public static void settle(Desk desk, String words, Map<Integer, Double> cells, Origin by) {
        settle(desk, words, cells, by, Map.of());
    }

    /// The same for words too.
    public static void settle(Desk desk, Edit edit, Origin by) {
        settle(desk, edit.words, edit.values, by, edit.texts);
        edit.texts.forEach(desk::reword);
    }

    private static void settle(
            Desk desk, String words, Map<Integer, Double> cells, Origin by, Map<Integer, StripText> texts) {
        desk.enter(new Desk.Batch(
                words,
                Step.Sort.EDIT,
                cells.keySet().stream().mapToInt(Integer::intValue).toArray(),
                cells.values().stream().mapToDouble(Double::doubleValue).toArray(),
                texts,
                desk::cross));
        cells.forEach((cell, value) -> desk.settle(cell, value, by));
    }
}
