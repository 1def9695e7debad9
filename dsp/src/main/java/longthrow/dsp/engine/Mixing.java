package longthrow.dsp.engine;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Ends;
import longthrow.dsp.strip.Sums;
import longthrow.dsp.thread.AudioThread;

/// Racks and buses at work, each behind what is sent to it. Another order comes into force at a grid line, once
/// nothing sounds that would be against it.
@AudioThread
final class Mixing {
    private static final int BUS_COST = DeskLayout.KINDS.indexOf("bus") - 1;
    private static final int RACK_COST = DeskLayout.KINDS.indexOf("fx") - 1;

    private final Racks racks;
    private final Buses buses;
    private final SendOrder order;
    private final Compensation compensation;
    private final CostMeter costs;
    private Sequence now;
    private Sequence wanted;

    Mixing(Racks racks, Buses buses, SendOrder order, Compensation compensation, CostMeter costs) {
        this.racks = racks;
        this.buses = buses;
        this.order = order;
        this.compensation = compensation;
        this.costs = costs;
        now = Sequencer.atRest(racks, buses);
        wanted = now;
        order.adopt(now.turns(), wanted.turns(), buses, racks);
    }

    /// Asks for an order.
    void want(Sequence sequence) {
        if (sequence != wanted) {
            wanted = sequence;
            order.adopt(now.turns(), wanted.turns(), buses, racks);
        }
    }

    /// Takes the order that is wanted, if it can; at a grid line, before values are adopted.
    void settle() {
        if (now == wanted || !clear(buses.lanes(), 0) || !clear(racks.lanes(), buses.count())) {
            return;
        }
        compensation.join(DeskLayout.KINDS.indexOf("bus"), wanted.buses());
        compensation.join(DeskLayout.KINDS.indexOf("fx"), wanted.racks());
        buses.move(wanted.buses());
        racks.move(wanted.racks());
        now = wanted;
        order.adopt(now.turns(), wanted.turns(), buses, racks);
    }

    /// Whether no send of these strips, which are the nodes from `first` on, would be against the order.
    private <E extends Ends<E>> boolean clear(BlockLanes<E> lanes, int first) {
        boolean clear = true;
        for (int column = 0; column < lanes.map().columns(); column++) {
            int sends = first == 0 ? buses.values().sends() : buses.count();
            for (int send = 0; send < sends && clear; send++) {
                clear = wanted.turns().before(first + column, send) || !sends(lanes, column, send);
            }
        }
        return clear;
    }

    private static <E extends Ends<E>> boolean sends(BlockLanes<E> lanes, int column, int send) {
        boolean heard = false;
        for (int lane = lanes.map().firstLane(column); lane <= lanes.map().lastLane(column); lane++) {
            heard |= lanes.ends().get(lane / Lanes.WIDTH).sends(lane % Lanes.WIDTH, send);
        }
        return heard;
    }

    /// Renders one piece of a grid block.
    void render(Sums sums, int from, int to) {
        buses.begin(from, to);
        for (int step : now.steps()) {
            int place = step >= 0 ? RACK_COST : BUS_COST;
            costs.begin(place);
            if (step >= 0) {
                racks.render(step, sums, from, to);
            } else {
                buses.render(~step, sums, from, to);
            }
            costs.end(place);
        }
    }
}
