package longthrow.dsp.engine;

import java.util.List;
import java.util.Optional;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.effect.Loaded;
import longthrow.dsp.parameter.Values;

/// Everything the control thread tells the engine, whole and immutable; the newest one wins at the next 64-frame grid
/// block.
///
/// @param values every cell of the desk
/// @param lanes the lanes that play, each over one cell; where one plays it stands in for the cell's value
/// @param inputs one entry a channel strip: the recorded material that it can play while the transport rolls
/// @param peakClears how often the peak holds were cleared so far
/// @param panicked while true every output (main, monitor, buses) goes to silence within one grid block, and back
///     by the usual ramp
/// @param racks one entry a rack: the effect that it holds, built by `RackLoader`; empty where the racks stay as they
/// are
/// @param patch the ports; empty for 1:1
/// @param places the lanes of the strips, found by the engine's `Seating`; empty where the strips stay where they are
/// @param latency how paths of different latency are brought in step; empty where that stays as it is
public record Generation(
        Values values,
        List<Played> lanes,
        List<Optional<StripInput>> inputs,
        TransportState transport,
        int peakClears,
        boolean panicked,
        List<Loaded> racks,
        Optional<Patch> patch,
        Optional<Places> places,
        Optional<LatencyPlan> latency) {
    public Generation {
        lanes = List.copyOf(lanes);
        inputs = List.copyOf(inputs);
        racks = List.copyOf(racks);
    }

    /// The same, with the ports 1:1, the racks and the compensation as they are.
    public Generation(
            Values values,
            List<Played> lanes,
            List<Optional<StripInput>> inputs,
            TransportState transport,
            int peakClears,
            boolean panicked) {
        this(
                values,
                lanes,
                inputs,
                transport,
                peakClears,
                panicked,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same, with the strips where they are.
    public Generation(
            Values values,
            List<Played> lanes,
            List<Optional<StripInput>> inputs,
            TransportState transport,
            int peakClears,
            boolean panicked,
            List<Loaded> racks,
            Optional<Patch> patch,
            Optional<LatencyPlan> latency) {
        this(values, lanes, inputs, transport, peakClears, panicked, racks, patch, Optional.empty(), latency);
    }

    /// A lane and the cell it moves.
    ///
    /// @param from the song's frame from which it does; before that the cell stays as it is
    /// @param round once the song has gone round its loops more often than this (`Position.rounds`), it does so
    ///     wherever the song is: what had moved the cell ends there
    public record Played(int cell, Lane lane, long from, long round) {
        /// Never by going round.
        public static final long NO_ROUND = Long.MAX_VALUE;

        /// One that moves its cell wherever the song is.
        public Played(int cell, Lane lane) {
            this(cell, lane, 0, NO_ROUND);
        }

        /// The same for another cell.
        public Played to(int other) {
            return new Played(other, lane, from, round);
        }
    }
}
