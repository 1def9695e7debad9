package longthrow.console.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// The mix-minus of a strip (N-1): a bus that hears every channel as main does, at 0 dB behind its fader, but not that
/// strip: what a guest on the telephone, or a remote studio, gets back.
@ControlThread
public final class MixMinus {
    private final Desk desk;

    /// A cell and the value that it shall have.
    private record Wanted(int cell, double value) {}

    /// Mixes on a desk.
    public MixMinus(Desk desk) {
        this.desk = desk;
    }

    /// Makes the bus at `bus` (`bus/3`) the mix-minus of the channel at `strip` (`ch/5`), as one entry of the history;
    /// returns what was done, or why not, in words.
    public String make(String bus, String strip, Origin by) {
        OptionalInt left = desk.strips().ofPath(strip);
        OptionalInt to = desk.strips().ofPath(bus);
        String send = "send/" + bus.substring(bus.indexOf('/') + 1);
        if (left.isEmpty() || !strip.startsWith("ch/")) {
            return "'" + strip + "' is no channel; a mix-minus leaves one channel out: say " + bus + "/mixminus = ch/1";
        }
        if (to.isEmpty() || desk.strips().cell(left.getAsInt(), send + "/level").isEmpty()) {
            return "channels send nothing to '" + bus + "'; a mix-minus needs a bus that they are sent to";
        }
        String words = "mix-minus of " + desk.called(left.getAsInt()) + " on " + desk.called(to.getAsInt());
        List<Wanted> moves = wanted(send, left.getAsInt()).stream()
                .filter(wanted -> desk.stored(wanted.cell) != wanted.value || desk.value(wanted.cell) != wanted.value)
                .toList();
        if (moves.isEmpty()) {
            return bus + " is that mix-minus already";
        }
        Map<Integer, Double> values = new LinkedHashMap<>();
        moves.forEach(move -> values.put(move.cell, move.value));
        return new Edits(desk).make(new Edits.Edit(words, values, Map.of()), by).words(words);
    }

    private List<Wanted> wanted(String send, int leftOut) {
        List<Wanted> all = new ArrayList<>();
        IntStream.range(0, desk.strips().count())
                .filter(strip -> desk.strips().path(strip).startsWith("ch/"))
                .forEach(strip -> {
                    boolean heard = strip != leftOut;
                    add(all, strip, send + "/on", heard ? 1 : 0);
                    if (heard) {
                        add(all, strip, send + "/level", 0);
                        add(all, strip, send + "/tap", 0);
                    }
                });
        return all;
    }

    private void add(List<Wanted> all, int strip, String key, double value) {
        desk.strips().cell(strip, key).ifPresent(cell -> all.add(new Wanted(cell, value)));
    }
}
