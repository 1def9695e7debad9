package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.strip.Block;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.Group;
import longthrow.dsp.strip.KeySources;
import longthrow.dsp.strip.Trim;
import org.junit.jupiter.api.Test;

/// A group whose strips stand still is left alone, until something moves one.
class LaneGroupTest {
    private static final DeskTable TABLE = DeskTable.of(DeskLayout.mono(TestDesk.RATE, 2));
    private static final List<Block> TRIM =
            TABLE.channel().path().stream().filter(Trim.class::isInstance).toList();
    private static final int HERE = 3;
    private static final int THERE = 12;

    private final Cells cells = new Cells(TABLE.layout());

    private static LaneGroup group() {
        Group group = new Group(Lanes.best(), TestDesk.RATE, Group.Rooms.own(), KeySources.NONE);
        LaneGroup made = new LaneGroup(group, TRIM);
        for (int block = 0; block < 10; block++) {
            made.advance();
        }
        return made;
    }

    private void trim(LaneGroup group, double decibels) {
        int cell = TABLE.layout().cell("ch/1/trim").orElseThrow();
        cells.set(Cell.row(cell), 0, decibels);
        group.adopt(HERE, 0, 1, cells);
    }

    /// What a lane makes of a one at a block's end.
    private static float rendered(LaneGroup group, int lane) {
        group.advance();
        float[] signal = group.group().signal();
        int last = (Lanes.GRID - 1) * Lanes.WIDTH + lane;
        signal[last] = 1;
        group.process(0, Lanes.GRID);
        return signal[last];
    }

    @Test
    void oneThatStoodStillGoesOnWithAStripThatComesOnItsWay() {
        LaneGroup left = group();
        LaneGroup stood = group();
        trim(left, -20);
        rendered(left, HERE);
        stood.take(THERE, left, HERE);
        float last = 1;
        for (int block = 0; block < 100; block++) {
            last = rendered(stood, THERE);
            assertThat(last).isEqualTo(rendered(left, HERE));
        }
        assertThat(last).isCloseTo(0.1f, within(1e-6f));
    }

    @Test
    void oneThatStoodStillFollowsAValueThatChanges() {
        LaneGroup group = group();
        for (double decibels : new double[] {-20, 0, -20}) {
            trim(group, decibels);
            float last = 1;
            for (int block = 0; block < 100; block++) {
                last = rendered(group, HERE);
            }
            assertThat((double) last).isCloseTo(Math.pow(10, decibels / 20), within(1e-6));
        }
    }
}
