package longthrow.console.runtime;

import longthrow.console.desk.Desk;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// How fast beats follow each other: by a hand that taps, or by a clock from outside.
@ControlThread
public final class Tempo {
    private final Desk desk;
    private final Taps taps = new Taps();
    private final int tempo;
    private final int follows;

    Tempo(Desk desk) {
        this.desk = desk;
        tempo = desk.layout().cell("beat/tempo").orElseThrow();
        follows = desk.layout().cell("beat/clock").orElseThrow();
    }

    /// A hand taps a beat; from the second one on the tempo follows.
    void tap(Origin by) {
        taps.tap(desk.nanos()).ifPresent(beats -> desk.set(tempo, beats, by));
    }

    /// Clock from outside runs at so many beats a minute; the delays follow if they are to.
    public void clock(double beats) {
        double tenths = Math.rint(beats * 10) / 10;
        if (desk.value(follows) >= 0.5
                && desk.value(tempo) != desk.layout().parameter(tempo).clamp(tenths)) {
            desk.settle(tempo, tenths, Origin.FILE);
        }
    }
}
