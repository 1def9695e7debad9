package longthrow.dsp.engine;

import java.util.Optional;
import longthrow.dsp.strip.Held;
import longthrow.dsp.strip.Lineup;

/// How paths of different latency are brought in step ("delay compensation"): what each sum waits for, how long each
/// lane is held back before it, and how long each output is. Worked out by `LatencyPlanner`, adopted by the engine at a
/// grid line. Immutable.
public final class LatencyPlan {
    private final Lineup lineup;
    /// `[kind of strip][group of lanes][place]`
    private final Held[][][] held;
    private final int[] pads;
    private final Figures[] figures;
    private final Apart apart;

    /// What a strip's latency is made of, in frames. Delays that the user sets do not count.
    ///
    /// @param own what the strip itself adds
    /// @param leaves by how much the end of the strip lags behind the desk's inputs
    /// @param held how long it is held back at most, where others hear it or at its output
    /// @param output by how much its output lags, limiter and wait included; without an output the same as `leaves`
    /// @param group with which outputs it leaves in step; empty where it has none, or keeps out of compensation
    /// @param beyond whether it would have to wait longer than it can
    public record Figures(int own, int leaves, int held, int output, Optional<String> group, boolean beyond) {}

    /// By how many frames lags what leaves inside of strips: one entry a channel, one an external insert.
    record Apart(int[] directs, int[] sends) {}

    LatencyPlan(Lineup lineup, Held[][][] held, int[] pads, Figures[] figures, Apart apart) {
        this.apart = apart;
        this.lineup = lineup;
        this.held = held;
        this.pads = pads;
        this.figures = figures;
    }

    Lineup lineup() {
        return lineup;
    }

    Held[][] held(int kind) {
        return held[kind];
    }

    /// By how many frames a channel's direct out lags, apart from what the user delays.
    int direct(int channel) {
        return apart.directs[channel];
    }

    /// By how many frames lags what is sent to an external insert.
    int sent(int external) {
        return apart.sends[external];
    }

    int[] pads() {
        return pads;
    }

    /// What the latency of a strip, counted through all of the desk, is made of.
    public Figures figures(int strip) {
        return figures[strip];
    }
}
