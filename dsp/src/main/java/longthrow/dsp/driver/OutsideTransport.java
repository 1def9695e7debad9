package longthrow.dsp.driver;

/// A transport that a driver's server keeps for all its clients, at the start of its newest block. Immutable.
///
/// @param rolling whether it rolls
/// @param frame where it is, in frames of the stream's rate
/// @param nanos when that was, by the machine's clock
public record OutsideTransport(boolean rolling, long frame, long nanos) {}
