package longthrow.dsp.engine;

import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.strip.External;
import longthrow.dsp.strip.Membership;
import longthrow.dsp.strip.Output;

/// Finds who reads each row of the table, once, when an engine is made: where its changes are noted, and which blocks
/// of a strip they concern.
record Wiring(TableLayout layout, SignalPath path) {
    private static final int[] WHOLE = {0};

    /// Who has to hear of a row.
    private record Reader(Changes changes, int[] blocks) {}

    /// The values in force, which tell their changes to those who read them.
    Effective effective() {
        Changes[] changes = new Changes[layout.rows()];
        int[][] blocks = new int[layout.rows()][];
        for (int row = 0; row < layout.rows(); row++) {
            int first = Cell.of(row, 0);
            Reader reader = reader(
                    layout.section(first).prefix(), layout.parameter(first).key());
            changes[row] = reader.changes();
            blocks[row] = reader.blocks();
        }
        return new Effective(layout, changes, blocks);
    }

    private Reader reader(String prefix, String key) {
        if (Output.holds(key)) {
            return new Reader(path.outputs().of(prefix).changes(), Outputs.BLOCKS);
        }
        boolean member = Membership.holds(key);
        return switch (prefix) {
            case "ch" -> channel(key, member);
            case "dca", "mutegroup", "gang", "automix", "desk" -> above(prefix, key);
            case "fx" -> rack(key, member);
            // what is known of gear outside is read by the latency plan
            case "external" -> new Reader(new Changes(External.COUNT, 0), new int[0]);
            case "beat" -> new Reader(path.tempo(), WHOLE);
            case "monitor", "phones", "osc", "talkback" ->
                new Reader(path.room().changes(), WHOLE);
            default -> behind(path.sections().behind(prefix).values(), key, member);
        };
    }

    private Reader channel(String key, boolean member) {
        ChannelValues channels = path.sections().channels().values();
        return new Reader(member ? channels.members() : channels.changes(), channels.blocksOf(key));
    }

    private Reader above(String prefix, String key) {
        Above above = path.shared().above();
        return new Reader(above.changes(prefix), above.blocks(key));
    }

    private Reader rack(String key, boolean member) {
        Racks racks = path.sections().racks();
        return new Reader(member ? racks.members() : racks.changes(), racks.blocksOf(key));
    }

    private static Reader behind(BusValues strips, String key, boolean member) {
        return new Reader(member ? strips.members() : strips.changes(), strips.blocksOf(key));
    }
}
