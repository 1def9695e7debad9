package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeterTapTest {
    /// What a reader heard, frame by frame.
    private static final class Heard {
        private final List<float[][]> main = new ArrayList<>();
        private final List<float[][]> strip = new ArrayList<>();
        private final List<Integer> indexes = new ArrayList<>();
        private int gaps;

        void take(MeterTap tap) {
            tap.hear(block -> {
                main.add(new float[][] {block.main()[0].clone(), block.main()[1].clone()});
                strip.add(new float[][] {block.strip()[0].clone(), block.strip()[1].clone()});
                indexes.add(block.index());
                gaps += block.afterGap() ? 1 : 0;
            });
        }

        static float[] joined(List<float[][]> blocks, int side) {
            float[] all = new float[blocks.size() * 64];
            for (int i = 0; i < blocks.size(); i++) {
                System.arraycopy(blocks.get(i)[side], 0, all, 64 * i, 64);
            }
            return all;
        }
    }

    private static TestDesk desk() {
        return new TestDesk(new DeskLayout(TestDesk.RATE, List.of(false, true), List.of(true, false)))
                .set("ch/1/trim=-6 dB", "ch/1/pan=L30", "ch/2/fader=-10 dB", "ch/1/send/2/level=-3 dB")
                .set("main/outdelay=1 ms", "bus/2/fader=-5 dB");
    }

    private static float[][] programme() {
        return new float[][] {Signals.noise(1, 0.5, 6400), Signals.noise(2, 0.5, 6400), Signals.noise(3, 0.5, 6400)};
    }

    @ParameterizedTest(name = "{0} frames a call")
    @ValueSource(ints = {64, 17, 480})
    void hearsMainAndABusAsTheyLeaveTheDesk(int block) {
        TestDesk desk = desk().blocks(block);
        int bus = desk.layout().first("bus") + 1;
        desk.engine().tap().choose(bus);
        float[][] out = desk.render(programme());
        Heard heard = new Heard();
        heard.take(desk.engine().tap());
        assertThat(Heard.joined(heard.main, 0)).isEqualTo(out[0]);
        assertThat(Heard.joined(heard.main, 1)).isEqualTo(out[1]);
        int output = Engine.FIRST_BUS_OUTPUT + 2;
        assertThat(Heard.joined(heard.strip, 0)).isEqualTo(out[output]);
        assertThat(Heard.joined(heard.strip, 1)).as("mono, on both sides").isEqualTo(out[output]);
        assertThat(heard.indexes).containsOnly(bus);
    }

    @Test
    void hearsAChannelBeforeItsFader() {
        TestDesk desk = desk();
        float[][] in = programme();
        desk.engine().tap().choose(1);
        desk.render(in);
        Heard heard = new Heard();
        heard.take(desk.engine().tap());
        assertThat(Heard.joined(heard.strip, 0)).isEqualTo(in[1]);
        assertThat(Heard.joined(heard.strip, 1)).isEqualTo(in[2]);
    }

    @Test
    void followsTheChoiceOnTheNextGridLine() {
        TestDesk desk = desk();
        Heard heard = new Heard();
        desk.engine().tap().choose(0);
        desk.render(programme());
        desk.engine().tap().choose(desk.layout().main());
        desk.render(programme());
        heard.take(desk.engine().tap());
        assertThat(heard.indexes.subList(0, 100)).containsOnly(0);
        assertThat(heard.indexes.subList(100, 200)).containsOnly(desk.layout().main());
        assertThat(Heard.joined(heard.strip.subList(100, 200), 1))
                .isEqualTo(Heard.joined(heard.main.subList(100, 200), 1));
    }

    @Test
    void handsOverNothingUntilAStripIsChosen() {
        TestDesk desk = desk();
        desk.render(programme());
        assertThat(desk.engine().tap().hear(block -> {})).isZero();
    }

    @Test
    void saysThatBlocksWereLostWhenTheReaderSlept() {
        TestDesk desk = desk();
        desk.engine().tap().choose(0);
        Heard heard = new Heard();
        desk.render(64 * 1500);
        heard.take(desk.engine().tap());
        assertThat(heard.main).hasSize(1024);
        assertThat(heard.gaps).isZero();
        desk.render(64 * 10);
        heard.take(desk.engine().tap());
        assertThat(heard.main).hasSize(1034);
        assertThat(heard.gaps).isEqualTo(1);
    }

    @Test
    void listensWithoutAllocating() {
        TestDesk desk = desk();
        float[][] in = Arrays.stream(programme())
                .map(signal -> Arrays.copyOf(signal, 64))
                .toArray(float[][]::new);
        float[][] out = new float[desk.engine().outputs()][64];
        desk.engine().tap().choose(2);
        assertThat(NoAllocation.bytes(2000, () -> desk.engine().render(in, out, 64)))
                .as("while nobody takes the blocks")
                .isZero();
    }
}
