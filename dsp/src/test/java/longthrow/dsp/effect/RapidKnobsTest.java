package longthrow.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longthrow.dsp.engine.RapidMoves;
import longthrow.dsp.engine.Residue;
import longthrow.dsp.parameter.Parameter;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Effects whose knobs never rest: led anywhere in its range every 1 or 5 ms, alone, or by a hundred recalls in a
/// second together with all others, a knob moves what comes out and leaves at most -75 dB of the whole farther than
/// 1 kHz from a tone. The tone swells and ebbs by a tremolo, so that what looks at levels has levels to look at.
class RapidKnobsTest {
    private static final int[] BLOCKS = {64, 1, 1024, 7, 256, 4096};
    private static final double TREMOLO_HERTZ = 12;
    /// -80 dBFS: what differs less does not count as heard.
    private static final double HEARD = 1e-4;

    static List<Arguments> everyKnob() {
        List<Arguments> all = new ArrayList<>();
        for (String effect : EffectBench.effects()) {
            for (Parameter knob : EffectBench.parameters(effect)) {
                all.add(Arguments.of(effect, knob.key(), all.size()));
            }
        }
        return all;
    }

    static Stream<Arguments> everyPace() {
        List<Arguments> knobs = everyKnob();
        return IntStream.range(0, 4 * knobs.size()).mapToObj(turn -> {
            Object[] knob = knobs.get(turn / 4).get();
            int block = BLOCKS[(turn + turn / 4) % BLOCKS.length];
            return Arguments.of(knob[1], turn % 2 == 0 ? 48_000 : 96_000, block, turn % 4 < 2 ? 1 : 5);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "hall/diffusion, 48000, 256, 5",
        "plate/modulation, 48000, 7, 5",
        "chorus/depth, 96000, 64, 5",
        "multiband/mid/attack, 48000, 64, 1"
    })
    void aKnobThatNeverRestsDoesNotClick(String knob, int rate, int block, double millis) {
        staysBesideTheTone(knob, rate, block, millis);
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}, {1} Hz, blocks of {2}, every {3} ms")
    @MethodSource("everyPace")
    void noKnobThatNeverRestsClicks(String knob, int rate, int block, double millis) {
        staysBesideTheTone(knob, rate, block, millis);
    }

    private static void staysBesideTheTone(String key, int rate, int block, double millis) {
        String effect = key.substring(0, key.indexOf('/'));
        List<Parameter> knob = EffectBench.parameters(effect).stream()
                .filter(each -> each.key().equals(key))
                .toList();
        RapidMoves moves = RapidMoves.of(rate, block, millis);
        float[][] out = played(effect, knob, moves);
        float[][] rest = played(effect, List.of(), moves);
        assertThat(Math.max(Measure.difference(out[0], rest[0]), Measure.difference(out[1], rest[1])))
                .as("moved")
                .isGreaterThan(HEARD);
        judge(effect, out, rate);
    }

    static List<String> effects() {
        return EffectBench.effects();
    }

    /// An attack of half a millisecond would follow a tone from wave to wave under a threshold that falls.
    @Test
    void aHundredRecallsOfAMultibandCompressorInASecondDoNotClick() {
        recalledNeverClicks("multiband", 48_000);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("effects")
    void aHundredRecallsInASecondDoNotClick(String effect) {
        for (int rate : new int[] {32_000, 48_000, 96_000, 192_000}) {
            recalledNeverClicks(effect, rate);
        }
    }

    private static void recalledNeverClicks(String effect, int rate) {
        judge(effect, played(effect, EffectBench.parameters(effect), RapidMoves.of(rate, 64, 10)), rate);
    }

    /// Where nothing swells any more, after four windows, the moves begin.
    private static float[][] played(String effect, List<Parameter> knobs, RapidMoves moves) {
        int rate = moves.rate();
        int begin = 4 * Residue.window(rate);
        float[][] tones = tones(effect, rate, 2 * begin);
        EffectBench bench = bench(effect, rate, knobs).settle().blocks(moves.block());
        float[][] out = new float[2][2 * begin];
        int moved = -1;
        for (int from = 0; from < 2 * begin; from += moves.block()) {
            if (from >= begin && moves.at(from) != moved) {
                moved = moves.at(from);
                bench.set(settings(knobs, moved));
            }
            int to = Math.min(2 * begin, from + moves.block());
            float[][] piece =
                    bench.render(Arrays.copyOfRange(tones[0], from, to), Arrays.copyOfRange(tones[1], from, to));
            for (int side = 0; side < 2; side++) {
                System.arraycopy(piece[side], 0, out[side], from, to - from);
            }
        }
        return out;
    }

    private static EffectBench bench(String effect, int rate, List<Parameter> knobs) {
        return new EffectBench(rate, Impulse.room(rate))
                .set("algorithm=" + effect)
                .set(settings(knobs));
    }

    private static String[] settings(List<Parameter> knobs, int move) {
        return knobs.stream()
                .map(knob -> knob.key() + "=" + knob.exact(RapidMoves.value(knob, move)))
                .toArray(String[]::new);
    }

    /// Under what else a knob is heard.
    private static String[] settings(List<Parameter> knobs) {
        return under(knobs.size() == 1 ? knobs.getFirst().key() : "");
    }

    /// The same for one knob.
    static String[] under(String key) {
        return switch (key) {
            case "width/low-freq" -> new String[] {"width/mono-lows=on"};
            default ->
                key.startsWith("multiband/low/")
                        ? new String[] {"multiband/low-freq=800", "multiband/low/threshold=-40"}
                        : key.startsWith("multiband/high/")
                                ? new String[] {"multiband/high-freq=1000", "multiband/high/threshold=-40"}
                                : new String[0];
        };
    }

    /// The harmonics of what bends its input have to lie farther apart than a click is looked for.
    private static double tone(String effect) {
        return effect.equals("saturation") ? 9500 : 1000;
    }

    /// What is driven by 36 dB is soft enough not to fold back.
    private static double loudest(String effect) {
        return effect.equals("saturation") ? 0.02 : 0.2;
    }

    private static float[][] tones(String effect, int rate, int frames) {
        float[][] tones = new float[2][];
        for (int side = 0; side < 2; side++) {
            float[] whole = Signals.sine(tone(effect), loudest(effect) / (1 + side), rate, frames + 20 * side);
            tones[side] = Arrays.copyOfRange(whole, 20 * side, 20 * side + frames);
            for (int n = 0; n < frames; n++) {
                double tremolo = 0.55 - 0.45 * Math.cos(2 * Math.PI * TREMOLO_HERTZ * n / rate);
                double swell = 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, n / (2.0 * Residue.window(rate))));
                tones[side][n] *= (float) (swell * tremolo);
            }
        }
        return tones;
    }

    private static void judge(String effect, float[][] out, int rate) {
        assertThat(residue(effect, out, rate)).as("dB beside the tone").isLessThan(-75);
    }

    private static double residue(String effect, float[][] out, int rate) {
        int window = Residue.window(rate);
        double worst = -300;
        for (float[] side : out) {
            for (int half = 8; half <= 14; half++) {
                Residue.Parts parts = tone(effect) == 1000
                        ? Residue.parts(side, half * window / 2, window, rate, loudest(effect) / 10)
                        : Residue.besideHarmonics(side, half * window / 2, rate, loudest(effect) / 10, tone(effect));
                worst = Math.max(worst, parts.ratio());
            }
        }
        return worst;
    }
}
