package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskTable;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.Unit;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every block lets a strip go on in another lane of another group, to the bit, and says when it may be
/// left alone.
class MovingLanesTest {
    private static final int RATE = 48_000;
    private static final int BLOCKS = 400;
    private static final int HERE = 3;
    private static final int THERE = 12;
    static final DeskTable TABLE = DeskTable.of(DeskLayout.full(RATE, 2));

    static Stream<Arguments> blocks() {
        return Stream.of(
                        of("ch", TABLE.channel().path()),
                        of("bus", TABLE.bus().path()),
                        of("matrix", TABLE.matrix().path()),
                        of("main", TABLE.main().path()))
                .flatMap(found -> found);
    }

    private static Stream<Arguments> of(String section, List<Block> path) {
        return IntStream.range(0, path.size()).mapToObj(at -> Arguments.of(section, at, path.get(at)));
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}, block {1} of the path")
    @MethodSource("blocks")
    void goesOnInAnotherLane(String section, int at, Block block) {
        float[] prepared = render(section, block, BLOCKS, true);
        for (int move : new int[] {1, 103, 201, 309, BLOCKS}) {
            assertThat(Arrays.mismatch(render(section, block, move, false), prepared))
                    .as("the first sample that differs, moved before grid block %d", move)
                    .isEqualTo(-1);
        }
    }

    /// Prepares every grid block, or only those that the block asks for.
    private static float[] render(String section, Block block, int move, boolean every) {
        Group[] groups = {group(), group()};
        LaneBlock[] lanes = {block.on(groups[0]), block.on(groups[1])};
        Cells cells = new Cells(TABLE.layout());
        float[] in = Signals.noise(7, 0.5, BLOCKS * Lanes.GRID);
        float[] out = new float[in.length];
        int on = 0;
        int lane = HERE;
        boolean restless = true;
        for (int grid = 0; grid < BLOCKS; grid++) {
            if (grid == move) {
                lanes[1].take(THERE, lanes[0], HERE);
                on = 1;
                lane = THERE;
                restless = true;
            }
            if (grid % 100 == 0) {
                turn(section, cells, grid / 100);
                lanes[on].adopt(lane, 0, cells);
                restless = true;
            }
            if (grid == 0) {
                lanes[0].snap();
            }
            restless = (restless || every) && lanes[on].advance();
            pass(groups[on].signal(), lanes[on], lane, in, out, grid * Lanes.GRID);
        }
        return out;
    }

    static Group group() {
        return new Group(Lanes.best(), RATE, Group.Rooms.own(), new KeySources(200, 200));
    }

    static void pass(float[] signal, LaneBlock lanes, int lane, float[] in, float[] out, int at) {
        for (int frame = 0; frame < Lanes.GRID; frame++) {
            signal[frame * Lanes.WIDTH + lane] = in[at + frame];
        }
        lanes.process(0, Lanes.GRID);
        for (int frame = 0; frame < Lanes.GRID; frame++) {
            out[at + frame] = signal[frame * Lanes.WIDTH + lane];
        }
    }

    /// Another value for every row, all switches on. In every other round detectors neither look ahead nor
    /// hear others: what does has to be prepared in every block, and would hide what else has to be.
    static void turn(String prefix, Cells cells, int round) {
        Section section = TABLE.layout().section(prefix).orElseThrow();
        for (int i = 0; i < section.rows().size(); i++) {
            int row = section.firstRow() + i;
            Parameter parameter = TABLE.layout().parameter(Cell.of(row, 0));
            double position = parameter.unit() == Unit.SWITCH ? 1 : (row * 7 + round * 5) % 17 / 16.0;
            boolean plain = round % 2 == 1 && parameter.key().matches(".*/(lookahead|key/source)");
            position = plain ? 0 : position;
            cells.set(row, 0, parameter.taper().toValue(position));
        }
    }
}
