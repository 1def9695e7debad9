package longthrow.dsp.strip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The places between a channel's blocks where sends are taken and inserts work, in the order of the signal. Between
/// the same two blocks, what is named after the block before (`input`, `post-eq`) is taken before inserts work there,
/// and what is named after the block behind (`pre-eq`) behind them; keys are taken behind the filters.
public final class Junctions {
    private static final int BEHIND_A_BLOCK = 0;
    private static final int INSERT = 1;
    private static final int BEFORE_A_BLOCK = 2;

    private final List<Place> places;
    private final int key;
    private final int keyBlock;

    /// One of them.
    ///
    /// @param block how many blocks of the path lie before it
    /// @param tap whether sends are taken here
    /// @param number the tap's, as `Taps` counts, or the insert path's stop
    public record Place(int block, int rank, boolean tap, int number) {}

    private Junctions(List<Place> places, int keyBlock) {
        this.places = List.copyOf(places);
        this.keyBlock = keyBlock;
        key = (int) places.stream()
                .filter(place -> place.block < keyBlock || (place.block == keyBlock && place.rank == BEHIND_A_BLOCK))
                .count();
    }

    /// Those of a channel.
    public static Junctions of(ChannelStrip strip) {
        List<Place> places = new ArrayList<>();
        int[] taps = strip.taps();
        for (int tap = 0; tap < taps.length; tap++) {
            boolean before = tap == Send.PRE_EQ - Send.INPUT;
            places.add(new Place(taps[tap], before ? BEFORE_A_BLOCK : BEHIND_A_BLOCK, true, tap));
        }
        InsertPath inserts = strip.insertPath();
        IntStream.range(0, InsertPath.STOPS)
                .mapToObj(stop -> new Place(inserts.block(stop), INSERT, false, stop))
                .forEach(places::add);
        places.sort(Comparator.comparingInt(Place::block).thenComparingInt(Place::rank));
        return new Junctions(places, strip.keyTap());
    }

    /// How many there are.
    public int count() {
        return places.size();
    }

    /// One of them, from 0.
    public Place at(int index) {
        return places.get(index);
    }

    /// How many lie before the place where other strips' detectors listen.
    public int key() {
        return key;
    }

    /// How many blocks lie before that place.
    public int keyBlock() {
        return keyBlock;
    }
}
