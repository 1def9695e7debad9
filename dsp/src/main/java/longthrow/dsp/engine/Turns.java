package longthrow.dsp.engine;

import java.util.ArrayList;
import java.util.List;

/// The order in which buses and racks are worked out, so that each comes behind all that is sent to it. What can be
/// done at once is: a turn takes strips of one block, that is of those which would share sixteen lanes if nothing were
/// sent from bus to bus. Immutable.
///
/// @param turns in their order
/// @param kept one entry a node: the sends that are in order, a bit each
/// @param later one entry a node: the nodes that have their turn later, a bit each
record Turns(List<Turn> turns, long[] kept, long[] later) {
    /// Some strips of a block, a bit each.
    record Turn(int block, long nodes) {}

    /// Nothing is sent; `blocks` holds one entry a node.
    static Turns atRest(int[] blocks) {
        long[] none = new long[blocks.length];
        return new Order(blocks).turns(none);
    }

    /// The order for sends that are open, and those that may open while lanes play them. A send that would close a loop
    /// is left out: of those that are open, one that has just opened rather than one that was in order before.
    Turns with(int[] blocks, long[] open, long[] played) {
        Order order = new Order(blocks);
        long[] before = new long[open.length];
        for (int node = 0; node < before.length; node++) {
            before[node] = open[node] & kept[node];
        }
        order.add(before);
        order.add(open);
        order.add(played);
        return order.turns(order.sends);
    }

    /// Whether one node has its turn before another.
    boolean before(int node, int other) {
        return (later[node] >>> other & 1) != 0;
    }

    /// An order that is being found.
    private static final class Order {
        private final int[] blocks;
        private final long[] sends;
        /// What each node leads to, by whatever way.
        private final long[] reach;

        Order(int[] blocks) {
            this.blocks = blocks;
            sends = new long[blocks.length];
            reach = new long[blocks.length];
        }

        void add(long[] wanted) {
            for (int from = 0; from < sends.length; from++) {
                for (long left = wanted[from] & ~sends[from]; left != 0; left &= left - 1) {
                    int to = Long.numberOfTrailingZeros(left);
                    if (from != to && (reach[to] >>> from & 1) == 0) {
                        add(from, to);
                    }
                }
            }
        }

        private void add(int from, int to) {
            sends[from] |= 1L << to;
            for (int node = 0; node < reach.length; node++) {
                if (node == from || (reach[node] >>> from & 1) != 0) {
                    reach[node] |= reach[to] | 1L << to;
                }
            }
        }

        Turns turns(long[] kept) {
            List<Turn> turns = new ArrayList<>();
            long[] later = new long[blocks.length];
            long left = blocks.length == 0 ? 0 : -1L >>> (Long.SIZE - blocks.length);
            while (left != 0) {
                Turn turn = next(left);
                turns.add(turn);
                left &= ~turn.nodes;
                for (long each = turn.nodes; each != 0; each &= each - 1) {
                    later[Long.numberOfTrailingZeros(each)] = left;
                }
            }
            return new Turns(List.copyOf(turns), kept, later);
        }

        /// The first block of which all that is left can go, or else the one of which most can.
        private Turn next(long left) {
            Turn best = new Turn(0, 0);
            long waiting = 0;
            for (int node = 0; node < sends.length; node++) {
                waiting |= (left >>> node & 1) != 0 ? sends[node] : 0;
            }
            for (int block = 0; ; block++) {
                long there = left & nodes(block);
                if (nodes(block) == 0) {
                    return best;
                }
                if (there != 0 && (there & waiting) == 0) {
                    return new Turn(block, there);
                }
                long ready = there & ~waiting;
                best = Long.bitCount(ready) > Long.bitCount(best.nodes) ? new Turn(block, ready) : best;
            }
        }

        private long nodes(int block) {
            long nodes = 0;
            for (int node = 0; node < blocks.length; node++) {
                nodes |= blocks[node] == block ? 1L << node : 0;
            }
            return nodes;
        }
    }
}
