package longthrow.dsp.engine;

import longthrow.dsp.output.Limiter;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.strip.Monitor;

/// How late what leaves the desk is: its plan, and behind it the output stages and direct outs with delays of their
/// own. Reads no state of the engine.
record OutputLatency(DeskTable table, DeskOutputs outputs) {
    /// Frames from the desk's inputs to the output of a strip of a kind, with these values and by a plan:
    /// `bus`, `matrix`, `centre`, `main`, `monitor`, `phones`; the direct out of a `ch` or `fx`; the send of an
    /// `external`.
    int frames(Values values, LatencyPlan plan, String kind, int strip) {
        if (kind.equals("ch")) {
            return plan.direct(strip);
        }
        if (kind.equals("fx")) {
            return plan.figures(table.desk().first(kind) + strip).leaves();
        }
        if (kind.equals("external")) {
            return plan.sent(strip);
        }
        int asked = outputs.of(kind).delay(values, strip);
        return switch (kind) {
            case "monitor" -> asked + heard(table.monitor(), values, plan) + look(kind, values);
            case "phones" -> asked + heard(table.phones(), values, plan) + look(kind, values);
            default -> asked + plan.figures(table.desk().first(kind) + strip).output();
        };
    }

    private int heard(Monitor listeners, Values values, LatencyPlan plan) {
        return plan.figures(listened(listeners, values)).leaves();
    }

    /// The strip that monitors or phones are switched to, in the order of the layout's words.
    private int listened(Monitor listeners, Values values) {
        int source = (int) values.get(listeners.source(), 0);
        DeskLayout desk = table.desk();
        boolean behind = source > desk.buses() + desk.matrices();
        return source == 0 ? desk.main() : behind ? desk.first("centre") : desk.first("bus") + source - 1;
    }

    private int look(String kind, Values values) {
        return outputs.of(kind).looksAhead(values, 0)
                ? Limiter.lookAheadFrames(table.desk().sampleRate())
                : 0;
    }
}
