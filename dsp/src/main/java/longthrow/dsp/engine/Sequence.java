package longthrow.dsp.engine;

import longthrow.dsp.strip.BusOutputs;
import longthrow.dsp.strip.ChannelOutputs;

/// The order of buses and racks, and the groups that they stand in for it. Immutable but for the groups, which are the
/// audio thread's.
///
/// @param steps the groups in their order: those of racks as they are, those of buses inverted
record Sequence(Turns turns, BlockLanes<ChannelOutputs> racks, BlockLanes<BusOutputs> buses, int[] steps) {}
