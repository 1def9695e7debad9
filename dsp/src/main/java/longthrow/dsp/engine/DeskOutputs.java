package longthrow.dsp.engine;

import java.util.Collections;
import java.util.List;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.thread.AudioThread;

/// The output stages of every kind of strip, and of the monitors.
@AudioThread
final class DeskOutputs {
    /// Monitors and phones, whose readings come behind those of the strips.
    static final int LISTENING = 2;

    private final int channels;
    private final Outputs bus;
    private final Outputs matrix;
    private final Outputs centre;
    private final Outputs main;
    private final Outputs monitor;
    private final Outputs phones;
    /// In the order of the desk's strips.
    private final Outputs[] inOrder;
    private final Outputs[] all;

    /// What gives to the outputs.
    record From(Buses bus, Buses matrix, Buses centre, Buses main, Listening monitor, Listening phones) {}

    DeskOutputs(DeskTable table, From from) {
        DeskLayout desk = table.desk();
        int rate = desk.sampleRate();
        // what may change its width has two sides for good
        bus = new Outputs(table.bus().output(), from.bus, Collections.nCopies(desk.buses(), true), rate);
        matrix = new Outputs(table.matrix().output(), from.matrix, Collections.nCopies(desk.matrices(), true), rate);
        centre = new Outputs(table.centre().output(), from.centre, desk.stereo("centre"), rate);
        main = new Outputs(table.main().output(), from.main, desk.stereo("main"), rate);
        monitor = new Outputs(table.monitor().output(), from.monitor, List.of(true), rate);
        phones = new Outputs(table.phones().output(), from.phones, List.of(true), rate);
        channels = desk.channels();
        inOrder = new Outputs[] {bus, matrix, centre, main};
        all = new Outputs[] {bus, matrix, centre, main, monitor, phones};
    }

    /// Those of a kind of strip, or of `monitor` or `phones`.
    Outputs of(String prefix) {
        return switch (prefix) {
            case "bus" -> bus;
            case "matrix" -> matrix;
            case "centre" -> centre;
            case "main" -> main;
            case "monitor" -> monitor;
            case "phones" -> phones;
            default -> throw new IllegalArgumentException("no outputs of its own has " + prefix);
        };
    }

    /// The strips have given a piece of so many frames.
    void begin(int frames) {
        for (Outputs kind : all) {
            kind.begin(frames);
        }
    }

    /// Every port has been written.
    void finish() {
        for (Outputs kind : all) {
            kind.finish();
        }
    }

    /// What left a strip last, counted through the strips behind the channels that have outputs.
    float[][] leftAt(int strip) {
        int at = strip;
        for (Outputs kind : inOrder) {
            if (at < kind.count()) {
                return kind.left(at);
            }
            at -= kind.count();
        }
        return main.left(0);
    }

    /// Starts a new interval of readings.
    void clearReadings() {
        for (Outputs kind : all) {
            kind.clearReadings();
        }
    }

    /// Copies each limiter's lowest gain, counted through the strips behind the channels; returns of effects have
    /// none; then those of monitors and phones.
    void copyReadings(float[] lowestGain) {
        int at = 0;
        for (Outputs kind : inOrder) {
            at += kind == centre ? DeskLayout.RACKS : 0;
            kind.copyReadings(lowestGain, at);
            at += kind.count();
        }
        monitor.copyReadings(lowestGain, at);
        phones.copyReadings(lowestGain, at + 1);
    }

    /// Holds outputs back, one entry a strip of the desk.
    void pad(int[] frames) {
        int at = channels;
        for (Outputs kind : inOrder) {
            at += kind == centre ? DeskLayout.RACKS : 0;
            for (int strip = 0; strip < kind.count(); strip++) {
                kind.pad(strip, frames[at++]);
            }
        }
    }

    void adopt(Cells cells) {
        for (Outputs kind : all) {
            kind.adopt(cells);
        }
    }

    void snap() {
        for (Outputs kind : all) {
            kind.snap();
        }
    }

    void advance() {
        for (Outputs kind : all) {
            kind.advance();
        }
    }
}
