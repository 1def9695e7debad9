package longthrow.dsp.driver;

/// How a driver's renderer fares.
///
/// @param share rendering time over block time, smoothed over half a second: 1 is all of one core
/// @param worst the largest share of a single block since the load was last asked for
/// @param blocks blocks rendered since the start
/// @param late how many of them came too late for the device
/// @param lateNanos when the newest of those came, by the driver's clock
public record Load(double share, double worst, long blocks, long late, long lateNanos) {
    /// Before the first block.
    public static final Load NONE = new Load(0, 0, 0, 0, 0);
}
