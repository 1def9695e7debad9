package longthrow.dsp.strip;

import java.util.List;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Row;

/// Where along its path a strip's inserts work. The path has fixed stops, in the order of the signal; a position is a
/// word that leads to one of them. Before and behind the EQ are two stops each, since the EQ stands before the
/// compressor or behind it. Inserts at the same stop work in the order of their numbers.
public final class InsertPath {
    static final String INPUT = "input";
    static final String PRE_GATE = "pre-gate";
    static final String PRE_FADER = "pre-fader";

    /// The words of strips behind a sum, which have no gate.
    static final List<String> BEHIND_SUMS = List.of(INPUT, "pre-eq", "post-eq", PRE_FADER);

    static final List<String> OF_CHANNELS = List.of(INPUT, PRE_GATE, "pre-eq", "post-eq", PRE_FADER);

    /// How many stops a path has.
    public static final int STOPS = 7;

    /// The stop that each of a channel's words leads to, with the EQ before the compressor and behind it; the others'
    /// words are the same without the second.
    private static final int[] EARLY = {0, 1, 2, 3, 6};

    private static final int[] LATE = {0, 1, 4, 5, 6};

    private final List<Insert> inserts;
    private final Row order;
    private final boolean gated;
    private final int[] blocks;

    private InsertPath(List<Insert> inserts, Equalizer equalizer, List<Block> path, int input, int gate) {
        this.inserts = inserts;
        order = equalizer.order();
        gated = inserts.getFirst().position().parameter().choices().size() == EARLY.length;
        int early = path.indexOf(equalizer);
        int late = path.indexOf(equalizer.behind());
        blocks = new int[] {input, gate, early, early + 1, late, late + 1, path.size()};
    }

    /// Of a channel: its input is behind trim and polarity.
    static InsertPath of(ChannelStrip strip) {
        List<Block> path = strip.path();
        return new InsertPath(
                strip.inserts(), strip.equalizer(), path, path.indexOf(strip.trim()) + 1, path.indexOf(strip.gate()));
    }

    /// Of a strip behind a sum: its input is the sum.
    static InsertPath behindSum(List<Insert> inserts, Equalizer equalizer, List<Block> path) {
        return new InsertPath(inserts, equalizer, path, 0, 0);
    }

    /// A strip's inserts.
    public List<Insert> inserts() {
        return inserts;
    }

    /// How many blocks of the path lie before a stop.
    public int block(int stop) {
        return blocks[stop];
    }

    /// At which stop an insert, counted from 0, is to work.
    public int stop(CellSource cells, int column, int which) {
        int word = (int) cells.get(inserts.get(which).position(), column);
        int place = gated || word == 0 ? word : word + 1;
        return cells.on(order, column) ? LATE[place] : EARLY[place];
    }

    /// Whether a change of this row concerns the inserts.
    public boolean reads(String key) {
        return order.parameter().key().equals(key) || inserts.stream().anyMatch(insert -> insert.reads(key));
    }
}
