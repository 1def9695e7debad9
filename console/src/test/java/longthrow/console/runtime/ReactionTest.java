package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import longthrow.console.desk.Desk;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Taper;
import longthrow.dsp.parameter.Values;
import org.junit.jupiter.api.Test;

/// How soon a byte of a surface has its effect, counted in control passes and blocks: one each.
class ReactionTest {
    private static final Taper FADER = new Taper.Fader();

    private final Rig rig = new Rig(8);
    private final Plugged mcu = new Plugged(rig, "mcu").settled();

    @Test
    void aFadersBytesReachTheEngineInOnePassAndTheSamplesInOneBlock() {
        float[] level = new float[60 * Rig.RATE / 10];
        Arrays.fill(level, 0.1f);
        rig.console.sources().plug(0, new Rig.Tape(level), new float[] {0.1f});
        rig.console.playhead().songChanged();
        rig.act("transport/play");
        float[] before = rig.run(500);
        float steady = before[before.length - 1];
        assertThat(before[before.length - Rig.BLOCK]).as("at rest").isEqualTo(steady);
        mcu.say("E0 00 40"); // 8192 of 16383
        float[] block = rig.run(Rig.BLOCK * 1000.0 / Rig.RATE);
        int cell = rig.cell("ch/1/fader");
        assertThat(rig.console.engine().generations().latest().values().get(cell))
                .isCloseTo(FADER.toValue(8192 / 16383.0), within(1e-9));
        assertThat(block).hasSize(Rig.BLOCK);
        assertThat(block[Rig.BLOCK - 1]).isLessThan(steady);
    }

    @Test
    void h2TheEchoGoesOutInThePassThatTookThePositionIn() {
        mcu.say("90 68 7F E0 11 22");
        rig.console.work(rig.clock.nanos());
        assertThat(mcu.heard()).contains("E0 11 22");
    }

    @Test
    void aKeysLampFollowsInTheSamePass() {
        mcu.say("90 10 7F");
        rig.console.work(rig.clock.nanos());
        assertThat(rig.value("ch/1/mute")).isEqualTo(1);
        assertThat(mcu.heard()).contains("90 10 7F");
    }

    @Test
    void s5AKeysByteRecallsTenThousandCellsInOnePassAndTheSamplesFollowInOneBlock() {
        Rig large = new Rig(128);
        Desk desk = large.console.desk();
        Plugged keys = new Plugged(large, "mcu");
        large.brings(0, frame -> 0.1);
        int[] cells = IntStream.range(0, desk.layout().rows())
                .filter(row -> desk.layout().id(Cell.of(row, 0)).matches("ch/.*(fader|freq|gain|q|level|pan)"))
                .flatMap(row -> IntStream.range(0, 128).map(column -> Cell.of(row, column)))
                .toArray();
        double[] values = Arrays.stream(cells)
                .mapToDouble(cell -> desk.layout().parameter(cell).taper().toValue(0.4))
                .toArray();
        desk.settleAll(cells, values, Origin.FILE);
        large.console.recall().store("Low");
        double[] low = Arrays.stream(cells).mapToDouble(desk::stored).toArray();
        desk.settleAll(cells, new double[cells.length], Origin.FILE);
        large.act("scene/1/select");
        float[] before = large.run(100);
        keys.say("90 53 7F");
        float[] block = large.run(Rig.BLOCK * 1000.0 / Rig.RATE);
        Values played = large.console.engine().generations().latest().values();
        assertThat(cells.length).isGreaterThan(10_000);
        assertThat(Arrays.stream(cells).mapToDouble(played::get).toArray()).isEqualTo(low);
        assertThat(block[Rig.BLOCK - 1]).isNotEqualTo(before[before.length - 1]);
    }
}
