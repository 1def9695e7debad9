package longthrow.console.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What each block of the strip costs: the strip load with the block on, less the same with it off, in CPU time of the
/// rendering thread. Blocks that the load leaves off are measured on top of it.
///
/// @param stripNanos what a strip of the whole load costs a grid block of 64 frames
/// @param blocks in signal order
public record BlockCosts(int channels, int block, double stripNanos, List<Block> blocks) {
    private static final int ROUNDS = 7;
    private static final int SETTLING = 3; // batches until nothing glides
    private static final int BATCHES = 8;
    private static final int GRID = 64;

    public BlockCosts {
        blocks = List.copyOf(blocks);
    }

    /// One block.
    ///
    /// @param name the key of its rows: `gate`
    /// @param inLoad whether the strip load has it on
    /// @param stripNanos what it adds to a strip a grid block
    public record Block(String name, boolean inLoad, double stripNanos) {}

    /// What is left of the load without its blocks: input, trim, meters, fader, pan and sums.
    public double restNanos() {
        return stripNanos
                - blocks.stream()
                        .filter(Block::inLoad)
                        .mapToDouble(Block::stripNanos)
                        .sum();
    }

    /// Measures; takes some seconds.
    public static BlockCosts measure(int channels, int block) {
        LoadDesk desk = new LoadDesk(channels, 0);
        desk.engine().warmUp();
        return measure(desk, channels, block, ROUNDS);
    }

    /// The same with so many rounds for each block.
    static BlockCosts measure(LoadDesk desk, int channels, int block, int rounds) {
        Batch batch = new Batch(desk.engine(), channels, block);
        double share = (double) GRID / block / batch.blocks() / channels;
        batch.cost(BATCHES * rounds, false);
        double whole = batch.cost(BATCHES * rounds, false) * share;
        List<Block> blocks = new ArrayList<>();
        for (String key : desk.switches()) {
            boolean inLoad = desk.on(key);
            double nanos = difference(desk, batch, key, rounds) * share;
            desk.turn(key, inLoad);
            blocks.add(new Block(key.substring(0, key.indexOf('/')), inLoad, nanos));
        }
        return new BlockCosts(channels, block, whole, blocks);
    }

    /// The median of several rounds: both states of a round meet the same moment of a busy machine.
    private static double difference(LoadDesk desk, Batch batch, String key, int count) {
        double[] rounds = new double[count];
        for (int round = 0; round < count; round++) {
            rounds[round] = cost(desk, batch, key, true) - cost(desk, batch, key, false);
        }
        Arrays.sort(rounds);
        return rounds[count / 2];
    }

    private static double cost(LoadDesk desk, Batch batch, String key, boolean on) {
        desk.turn(key, on);
        batch.cost(SETTLING, false);
        return batch.cost(BATCHES, false);
    }
}
