package longthrow.console.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What each block of the strip and each effect of a rack costs: the strip load with it on, less the same with it off,
/// in CPU time of the rendering thread. Blocks that the load leaves off are measured on top of it. Everything is
/// measured once a round, so that a machine that is busy for a while is so for all alike; what is told is the median of
/// the rounds.
///
/// @param stripNanos what a strip of the whole load costs a grid block of 64 frames
/// @param blocks in signal order
/// @param effects in the order of the catalogue
public record BlockCosts(int channels, int block, double stripNanos, List<Block> blocks, List<Effect> effects) {
    private static final int ROUNDS = 5;
    private static final int SETTLING = 3; // batches until nothing glides
    private static final int BATCHES = 8;
    private static final int GRID = 64;

    public BlockCosts {
        blocks = List.copyOf(blocks);
        effects = List.copyOf(effects);
    }

    /// One block.
    ///
    /// @param name the key of its rows: `gate`
    /// @param inLoad whether the strip load has it on
    /// @param stripNanos what it adds to a strip a grid block
    public record Block(String name, boolean inLoad, double stripNanos) {}

    /// One effect.
    ///
    /// @param rackNanos what a rack with it, fed by a channel, costs a grid block
    public record Effect(String name, double rackNanos) {}

    /// What is left of the load without its blocks: input, trim, meters, fader, pan and sums.
    public double restNanos() {
        return stripNanos
                - blocks.stream()
                        .filter(Block::inLoad)
                        .mapToDouble(Block::stripNanos)
                        .sum();
    }

    /// The share of one core that such nanoseconds a grid block are.
    public static double share(double nanos) {
        return nanos * LoadSignal.RATE / GRID / 1e9;
    }

    /// Measures; takes a minute.
    public static BlockCosts measure(int channels, int block) {
        LoadDesk desk = new LoadDesk(channels, 0);
        desk.engine().warmUp();
        return measure(desk, channels, block, ROUNDS);
    }

    /// The same with so many rounds.
    static BlockCosts measure(LoadDesk desk, int channels, int block, int rounds) {
        Batch batch = new Batch(desk.engine(), channels, block);
        List<String> keys = desk.switches();
        List<Boolean> inLoad = keys.stream().map(desk::on).toList();
        List<String> effects = desk.effects();
        double[][] nanos = new double[1 + keys.size() + effects.size()][rounds];
        batch.cost(BATCHES * rounds, false);
        for (int round = 0; round < rounds; round++) {
            nanos[0][round] = batch.cost(BATCHES, false);
            for (int i = 0; i < keys.size(); i++) {
                nanos[1 + i][round] = block(desk, batch, keys.get(i));
                desk.turn(keys.get(i), inLoad.get(i));
            }
            for (int i = 0; i < effects.size(); i++) {
                nanos[1 + keys.size() + i][round] = effect(desk, batch, effects.get(i));
            }
        }
        double grids = (double) block * batch.blocks() / GRID;
        double[] costs = Arrays.stream(nanos)
                .mapToDouble(measured -> median(measured) / grids)
                .toArray();
        List<Block> blocks = IntStream.range(0, keys.size())
                .mapToObj(i -> new Block(name(keys.get(i)), inLoad.get(i), costs[1 + i] / channels))
                .toList();
        List<Effect> racks = IntStream.range(0, effects.size())
                .mapToObj(i -> new Effect(effects.get(i), costs[1 + keys.size() + i] / LoadDesk.RACKS))
                .toList();
        return new BlockCosts(channels, block, costs[0] / channels, blocks, racks);
    }

    private static String name(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    private static double median(double[] rounds) {
        Arrays.sort(rounds);
        return (rounds[(rounds.length - 1) / 2] + rounds[rounds.length / 2]) / 2;
    }

    /// Both states of a round meet the same moment of a busy machine.
    private static double block(LoadDesk desk, Batch batch, String key) {
        desk.turn(key, true);
        double on = settled(batch);
        desk.turn(key, false);
        return on - settled(batch);
    }

    private static double effect(LoadDesk desk, Batch batch, String effect) {
        desk.load(effect);
        double with = settled(batch);
        desk.load("none");
        return with - settled(batch);
    }

    private static double settled(Batch batch) {
        batch.cost(SETTLING, false);
        return batch.cost(BATCHES, false);
    }
}
