package longthrow.console.scene;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.console.desk.Desk;
import longthrow.console.desk.Strips;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskTable;
import longthrow.dsp.parameter.Origin;
import longthrow.kit.NoAllocation;
import org.junit.jupiter.api.Test;

/// A pass of fades makes nothing a cell for the collector, however many run.
class FadeGarbageTest {
    private static final int STRIPS = 96;
    private static final int PASSES = 1_000;
    private static final long HOUR_NANOS = 3_600_000_000_000L;

    private long nanos;

    @Test
    void aPassOfFadesMakesNothingACell() {
        DeskLayout shape = DeskLayout.mono(48_000, STRIPS);
        Desk desk = new Desk(new Strips(DeskTable.of(shape).layout(), shape));
        Fades fades = new Fades(desk);
        for (int strip = 0; strip < STRIPS; strip++) {
            int cell = desk.layout().cell("ch/" + (strip + 1) + "/fader").orElseThrow();
            desk.intend(cell, -30, Origin.SCENE);
            fades.start(cell, HOUR_NANOS);
        }
        int first = desk.layout().cell("ch/1/fader").orElseThrow();
        double before = desk.value(first);
        long bytes = NoAllocation.bytes(PASSES, () -> {
            nanos += 1_000_000;
            desk.at(nanos);
            fades.work(nanos);
        });
        assertThat(fades.count()).isEqualTo(STRIPS);
        assertThat(desk.value(first)).isNotEqualTo(before).isNotEqualTo(-30);
        // the columns of a pass would be 32 bytes a cell
        assertThat(bytes / PASSES).isLessThan(5L * STRIPS);
    }
}
