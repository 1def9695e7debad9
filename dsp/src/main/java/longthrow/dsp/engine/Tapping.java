package longthrow.dsp.engine;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// Fills the meter tap: main and the buses as they leave the desk, a channel or an effect's return as its own meter
/// hears it.
@AudioThread
final class Tapping {
    private final MeterTap tap;
    private final Channels channels;
    private final Racks racks;
    private final DeskOutputs outputs;
    private final Outputs main;
    /// How many strips with outputs stand before the racks.
    private final int buses;
    private boolean open;

    Tapping(MeterTap tap, Channels channels, Racks racks, DeskOutputs outputs) {
        this.tap = tap;
        this.channels = channels;
        this.racks = racks;
        this.outputs = outputs;
        main = outputs.of("main");
        buses = outputs.of("bus").count() + outputs.of("matrix").count();
    }

    /// Chooses what to hear during a grid block; once a grid line, before the block.
    void begin() {
        open = tap.begin();
        boolean channel = open && tap.filling().index() < channels.count();
        if (channel) {
            channels.tap(tap.filling().index(), tap.filling().strip());
        } else {
            channels.untap();
        }
    }

    /// Hears what left the desk in frames `from` to `to` of the block.
    void hear(int from, int to) {
        if (!open) {
            return;
        }
        MeterTap.Block block = tap.filling();
        copy(main.left(0), block.main(), from, to);
        int strip = block.index() - channels.count();
        int rack = strip - buses;
        if (rack >= 0 && rack < racks.count()) {
            racks.hear(rack, block.strip(), from, to);
        } else if (strip >= 0) {
            copy(outputs.leftAt(rack < 0 ? strip : strip - racks.count()), block.strip(), from, to);
        }
        if (to == Lanes.GRID) {
            tap.finish();
            open = false;
        }
    }

    private static void copy(float[][] left, float[][] into, int from, int to) {
        for (int side = 0; side < into.length; side++) {
            System.arraycopy(left[Math.min(side, left.length - 1)], 0, into[side], from, to - from);
        }
    }
}
