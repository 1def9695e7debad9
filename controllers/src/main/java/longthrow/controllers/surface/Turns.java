package longthrow.controllers.surface;

import java.util.List;

/// The outputs of one rank, each in its turn. Belongs to the control thread.
final class Turns {
    private final Output.Rank rank;
    private final List<Output> outputs;
    private int next;

    Turns(Output.Rank rank, List<Output> outputs) {
        this.rank = rank;
        this.outputs = List.copyOf(outputs);
    }

    boolean motors() {
        return rank == Output.Rank.MOTOR;
    }

    int size() {
        return outputs.size();
    }

    Output next() {
        Output output = outputs.get(next);
        next = (next + 1) % outputs.size();
        return output;
    }
}
