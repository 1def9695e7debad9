package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longthrow.dsp.engine.DeskLayout.BusKind;
import longthrow.dsp.engine.DeskLayout.BusShape;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.strip.Side;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No parameter of the catalogue clicks: stepped over its whole range on a tone of 1 kHz it leaves at most -75 dB of
/// the whole farther than 1 kHz away, at every output of the desk, through a Blackman-Harris window of 8192 points.
/// Whatever is declared is stepped here, and must be heard to step, or stands in `ClickScenes` with the reason why not.
class EveryClickTest {
    private static final int RATE = TestDesk.RATE;
    private static final int WINDOW = Residue.WINDOW;
    private static final int STEP = 4 * WINDOW + 12;
    /// Frames after which the step is over, but not what begins late: a second window starts there.
    private static final int LATER = 2400;
    private static final double ODD_MILLIS = 0.3;
    private static final int FRAMES = 6 * WINDOW;
    /// Every so many are stepped in each build, all of them in the long one.
    private static final int SAMPLE = 60;

    private static final DeskLayout SHAPE = new DeskLayout(
            RATE,
            List.of(false, true),
            List.of(BusShape.STEREO_AUX, new BusShape(BusKind.GROUP, true), BusShape.STEREO_AUX.wide(false)),
            List.of(true),
            true);
    /// Main and monitors, the buses, the matrix, phones, centre and two direct outs: one side each of most.
    private static final int[] LOOKED_AT = {0, 1, 2, 3, 4, 6, 8, 10, 12, 13, 14, 20, 21};
    private static final TableLayout LAYOUT = DeskTable.of(SHAPE).layout();
    private static final String[] BASE = {
        "ch/1/send/1/level=-3 dB", "ch/1/send/3/level=-3 dB", "ch/1/fxsend/1/level=-3 dB", "ch/2/fader=-6 dB",
        "fx/1/algorithm=width", "fx/1/send/1/level=-6 dB", "bus/1/main=on", "bus/1/matrix/1/level=-3 dB",
        "bus/1/send/3/level=-3 dB", "bus/1/fxsend/2/level=-6 dB", "main/matrix/1/level=-6 dB", "ch/1/centre/on=on",
        "centre/matrix/1/level=-6 dB"
    };

    /// One id of each family, by the family: the id with N for each number.
    private static Map<String, String> families() {
        Map<String, String> families = new LinkedHashMap<>();
        for (int row = 0; row < LAYOUT.rows(); row++) {
            if (LAYOUT.columns(row) > 0) {
                String id = LAYOUT.id(Cell.of(row, 0));
                families.putIfAbsent(
                        id.replaceAll("(?<=/)\\d+", "N"),
                        id.replaceAll("/geq/1$", "/geq/18").replaceAll("^dca/1/dca/1$", "dca/1/dca/2"));
            }
        }
        return families;
    }

    static List<String> every() {
        return families().keySet().stream()
                .filter(family -> ClickScenes.except(family).isEmpty())
                .toList();
    }

    static Stream<String> some() {
        List<String> every = every();
        return IntStream.range(0, every.size() / SAMPLE).mapToObj(number -> every.get(number * SAMPLE + SAMPLE / 2));
    }

    @ParameterizedTest
    @MethodSource("some")
    void someParametersDoNotClick(String family) {
        step(family);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("every")
    void noParameterClicks(String family) {
        step(family);
    }

    /// The oscillator's tone glides: between 900 and 1100 Hz nothing comes farther than 1 kHz from the middle.
    @Test
    void theOscillatorGlidesToItsFrequency() {
        TestDesk desk = new TestDesk(SHAPE).set("osc/on=on", "osc/to/main=on", "osc/freq=900");
        float[] all = Arrays.copyOf(desk.render(WINDOW + 12)[0], 2 * WINDOW);
        float[] after = desk.set("osc/freq=1100").render(WINDOW - 12)[0];
        System.arraycopy(after, 0, all, WINDOW + 12, WINDOW - 12);
        assertThat(residue(all, WINDOW / 2)).isLessThan(-75);
    }

    private static void step(String family) {
        String id = Objects.requireNonNull(families().get(family));
        Parameter parameter = LAYOUT.parameter(LAYOUT.cell(id).orElseThrow());
        boolean heard = false;
        for (double[] way : ways(parameter)) {
            heard |= step(family, id, parameter.exact(way[0]), parameter.exact(way[1]));
        }
        assertThat(heard || ClickScenes.unheard(family))
                .as("%s is heard to step", id)
                .isTrue();
    }

    /// There and back between both ends; a choice goes from its first word to some others.
    private static List<double[]> ways(Parameter parameter) {
        double low = parameter.minimum();
        // a delay by whole waves would not be heard
        boolean delays = !parameter.stepped() && parameter.key().matches(".*(delay|lookahead)");
        double high = parameter.maximum() - (delays ? ODD_MILLIS : 0);
        Stream<Double> ends = parameter.stepped() && high - low > 1
                ? Stream.of(1.0, 2.0, 3.0, high).filter(end -> end <= high).distinct()
                : Stream.of(high);
        return ends.flatMap(end -> Stream.of(new double[] {low, end}, new double[] {end, low}))
                .toList();
    }

    private static boolean step(String family, String id, String from, String to) {
        String strip = id.replaceAll("^((ch|bus|matrix|fx|dca|mutegroup|automix)/\\d+|[a-z]+).*", "$1");
        TestDesk desk = desk(ClickScenes.settings(family, strip)).set(id + "=" + from);
        float[][] in = in();
        float[][] out = desk.render(piece(in, 0, STEP));
        float[][] after = desk.set(id + "=" + to).render(piece(in, STEP, FRAMES));
        boolean heard = false;
        for (int output : LOOKED_AT) {
            float[] all = Arrays.copyOf(out[output], FRAMES);
            System.arraycopy(after[output], 0, all, STEP, FRAMES - STEP);
            for (int window : new int[] {STEP - WINDOW / 2, STEP + LATER}) {
                double residue = residue(all, window);
                double steady = residue < -75 ? -75 : steady(all);
                assertThat(residue)
                        .as("%s from %s to %s, output %d, at %d, steady %.1f", id, from, to, output, window, steady)
                        .isLessThan(Math.max(-75, steady + 1));
            }
            heard |= Math.abs(level(all, WINDOW) - level(all, FRAMES - WINDOW)) > 1e-6;
            heard |= differs(all);
        }
        return heard;
    }

    /// Whether the tone has another phase behind the step: 48 frames are one wave.
    private static boolean differs(float[] all) {
        double most = 0;
        for (int n = 0; n < 48; n++) {
            most = Math.max(most, Math.abs(all[WINDOW + n] - all[WINDOW + 48 * 750 + n]));
        }
        return most > 1e-4;
    }

    private static double level(float[] all, int from) {
        return Measure.rms(all, from, from + 48 * 100);
    }

    private static double residue(float[] signal, int from) {
        return Residue.of(signal, from, 0.02);
    }

    /// What a detector that follows each wave leaves before the step and long behind it.
    private static double steady(float[] all) {
        return Math.max(residue(all, WINDOW), residue(all, FRAMES - WINDOW));
    }

    private static TestDesk desk(String settings) {
        Patch patch = Patch.oneToOne(SHAPE)
                .withAlt(0, Patch.Ports.both(1))
                .withTalkback(1)
                .withOutput(20, Optional.of(new Outlet(Outlet.Kind.CHANNEL, 0, Side.LEFT)))
                .withOutput(21, Optional.of(new Outlet(Outlet.Kind.RETURN, 0, Side.LEFT)));
        TestDesk desk = new TestDesk(SHAPE).patch(patch).set(BASE);
        Arrays.stream(settings.split(" ")).filter(setting -> !setting.isEmpty()).forEach(desk::set);
        return desk;
    }

    private static float[][] in() {
        float[] tone = Signals.sine(1000, 0.2, RATE, FRAMES);
        float[] soft = Signals.sine(1000, 0.1, RATE, FRAMES);
        return new float[][] {tone, soft, tone};
    }

    private static float[][] piece(float[][] in, int from, int to) {
        return Arrays.stream(in).map(port -> Arrays.copyOfRange(port, from, to)).toArray(float[][]::new);
    }
}
