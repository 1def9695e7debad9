package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.Optional;
import longthrow.dsp.strip.Crossing;
import longthrow.dsp.strip.Held;
import longthrow.dsp.strip.Waits;
import longthrow.dsp.thread.AudioThread;

/// Takes the desk from one latency plan to the next: what has to wait gathers its past first, then all go over at once.
@AudioThread
final class Compensation {
    private static final Held[] NOBODY = new Held[Lags.PLACES];

    private final Crossing crossing;
    private final DeskOutputs outputs;
    /// `[kind of strip][group of lanes]`
    private final Waits[][] waits;
    private LatencyPlan now;
    private LatencyPlan next;
    private LatencyPlan wanted;
    private boolean moves;

    static {
        Arrays.fill(NOBODY, Held.NONE);
    }

    /// Begins with a plan in which nobody waits.
    Compensation(Crossing crossing, DeskOutputs outputs, Waits[][] waits, LatencyPlan first) {
        this.crossing = crossing;
        this.outputs = outputs;
        this.waits = waits;
        now = first;
        next = first;
        wanted = first;
    }

    /// Takes a plan for channels on these lanes, before they move there. Where nothing but lanes changes, what waits
    /// moves with them; `seated` must follow.
    void adopt(Optional<LatencyPlan> plan, ChannelLanes channels) {
        wanted = plan.isPresent() ? plan.get() : wanted;
        moves = channels.waits() != waits[0];
        waits[0] = channels.waits();
        moves &= next == now && wanted.lineup() == now.lineup();
        if (moves) {
            prepare();
        }
    }

    /// Groups of a kind that were added begin where the first groups of their blocks are.
    void join(int kind, BlockLanes<?> lanes) {
        Waits[] all = lanes.waits();
        for (int group = waits[kind].length; group < all.length; group++) {
            boolean planned = group < wanted.held(kind).length;
            all[group].join(all[lanes.blocks()[group]], planned ? wanted.held(kind)[group] : NOBODY);
        }
        waits[kind] = all;
    }

    /// The channels are on their lanes.
    void seated() {
        if (moves) {
            arrive();
        }
        moves = false;
    }

    /// Takes the plan on at once.
    void snap() {
        prepare();
        crossing.begin(next.lineup());
        outputs.pad(next.pads());
        arrive();
    }

    /// At a grid line, before outputs advance.
    void advance() {
        if (crossing.advance()) {
            arrive();
        }
        if (crossing.fading()) {
            return;
        }
        if (next != wanted) {
            prepare();
        }
        if (next != now && ready()) {
            crossing.begin(next.lineup());
            outputs.pad(next.pads());
        }
    }

    private void prepare() {
        next = wanted;
        for (int kind = 0; kind < waits.length; kind++) {
            for (int group = 0; group < waits[kind].length; group++) {
                // groups that were made later than the plan carry nobody yet
                boolean planned = group < next.held(kind).length;
                waits[kind][group].prepare(planned ? next.held(kind)[group] : NOBODY);
            }
        }
    }

    private boolean ready() {
        boolean all = true;
        for (Waits[] kind : waits) {
            for (Waits group : kind) {
                all &= group.ready();
            }
        }
        return all;
    }

    private void arrive() {
        crossing.finish();
        now = next;
        for (Waits[] kind : waits) {
            for (Waits group : kind) {
                group.arrive();
            }
        }
    }
}
