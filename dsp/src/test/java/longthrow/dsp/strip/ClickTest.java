package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.TestDesk;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// No parameter clicks: stepped over its whole range on a tone of 1 kHz it leaves at most -75 dB of the whole farther
/// than 1 kHz away, through a Blackman-Harris window of 8192 points, wherever the step falls in the tone.
class ClickTest {
    private static final int RATE = TestDesk.RATE;

    /// What stays beside the tone when the value steps there and back, the worst of both ways.
    private static final DeskLayout NO_BUSES = new DeskLayout(RATE, List.of(false), List.of());

    static double spread(String base, String from, String to) {
        double worst = Double.NEGATIVE_INFINITY;
        for (String[] way : new String[][] {{from, to}, {to, from}}) {
            float[] tone = Signals.sine(1000, 0.5, RATE, 38_400);
            TestDesk desk = new TestDesk(NO_BUSES).set("ch/1/pan=L100");
            set(desk, base);
            set(desk, way[0]);
            // half a second to settle, then a step that lands away from a zero of the tone, in the middle of the window
            float[] before = desk.render(Arrays.copyOf(tone, 24_012))[TestDesk.MAIN_LEFT];
            set(desk, way[1]);
            float[] after = desk.render(Arrays.copyOfRange(tone, 24_012, 38_400))[TestDesk.MAIN_LEFT];
            float[] out = Arrays.copyOf(before, 38_400);
            System.arraycopy(after, 0, out, 24_012, after.length);
            worst = Math.max(worst, Measure.residue(out, 1000, 1000, RATE, 20_000, 28_192));
        }
        return worst;
    }

    private static void set(TestDesk desk, String settings) {
        for (String setting : settings.strip().split(" ")) {
            desk.set("ch/1/" + setting);
        }
    }

    @ParameterizedTest(name = "{0}, {1} to {2}")
    @CsvSource({
        "eq/on=on eq/2/freq=1000 comp/on=on comp/threshold=-30 eq/2/gain=18, order=eq-first, order=comp-first",
        "eq/on=on eq/2/freq=1000 comp/on=on comp/threshold=-30 eq/2/gain=-18, order=eq-first, order=comp-first",
        "eq/on=on eq/2/freq=1000, eq/2/gain=-18, eq/2/gain=18",
        "eq/on=on eq/2/gain=18, eq/2/freq=20, eq/2/freq=20000",
        "eq/on=on eq/2/freq=1000 eq/2/gain=18, eq/2/q=0.1, eq/2/q=20",
        "eq/on=on eq/2/freq=900 eq/2/gain=12, eq/2/type=bell, eq/2/type=low-shelf",
        "eq/on=on eq/1/freq=900 eq/1/gain=12, eq/1/type=high-shelf, eq/1/type=high-pass",
        "hpf/on=on, hpf/freq=20, hpf/freq=2000",
        "hpf/on=on hpf/freq=500, hpf/slope=12, hpf/slope=24",
        "lpf/on=on, lpf/freq=200, lpf/freq=20000",
        "lpf/on=on lpf/freq=2000, lpf/slope=12, lpf/slope=24",
        "trim=0, delay=0.25, delay=400.6",
        "trim=0, delay=0, delay=7.7"
    })
    void equalizerFiltersOrderAndDelay(String base, String from, String to) {
        assertThat(spread(base, from, to)).isLessThan(-75);
    }

    /// Where a step opens or closes the gate, or an expander follows each wave of the tone, its own attack and release
    /// are what is heard, so they are long here.
    @ParameterizedTest(name = "{0}, {1} to {2}")
    @CsvSource({
        "deess/freq=3000 deess/threshold=-40, deess/on=off, deess/on=on",
        "deess/on=on deess/threshold=-40, deess/freq=1000, deess/freq=12000",
        "deess/on=on deess/freq=1000 deess/range=24, deess/threshold=-40, deess/threshold=0",
        "deess/on=on deess/freq=1000 deess/threshold=-40, deess/range=0, deess/range=24"
    })
    void deEsser(String base, String from, String to) {
        assertThat(spread(base, from, to)).isLessThan(-75);
    }

    @ParameterizedTest(name = "{0}, {1} to {2}")
    @CsvSource({
        "gate/threshold=-60, gate/on=off, gate/on=on",
        "gate/threshold=0 gate/range=100, gate/on=off, gate/on=on",
        "gate/on=on gate/attack=120 gate/release=4000, gate/threshold=0, gate/threshold=-80",
        "gate/on=on gate/threshold=0 gate/attack=0.1 gate/release=5, gate/range=0, gate/range=100",
        "gate/on=on gate/threshold=0 gate/range=20, gate/attack=0.1, gate/attack=120",
        "gate/on=on gate/threshold=0 gate/range=20, gate/release=5, gate/release=4000",
        "gate/on=on gate/threshold=-40, gate/hold=0.1, gate/hold=2000",
        "gate/on=on gate/threshold=-40, gate/hysteresis=0, gate/hysteresis=12",
        "gate/on=on gate/threshold=0 gate/attack=120 gate/release=2000, gate/mode=gate, gate/mode=expander",
        "gate/on=on gate/threshold=0 gate/release=5 gate/attack=0.1, gate/mode=gate, gate/mode=ducker",
        "gate/on=on gate/threshold=-40 gate/release=5 gate/attack=0.1, gate/mode=expander, gate/mode=ducker",
        "gate/on=on gate/threshold=0 gate/mode=expander gate/attack=120 gate/release=2000, gate/ratio=1, gate/ratio=20",
        "gate/on=on gate/threshold=-40, gate/lookahead=0.5, gate/lookahead=4.25",
        "gate/on=on gate/threshold=-60 gate/key/freq=2000, gate/key/filter=off, gate/key/filter=high-pass",
        "gate/on=on gate/threshold=-60 gate/key/filter=high-pass, gate/key/freq=100, gate/key/freq=4000",
        "gate/on=on gate/threshold=-60 gate/key/filter=band-pass, gate/key/q=0.3, gate/key/q=10",
        "gate/on=on gate/threshold=-60 gate/key/filter=low-pass, gate/key/listen=off, gate/key/listen=on"
    })
    void gate(String base, String from, String to) {
        assertThat(spread(base, from, to)).isLessThan(-75);
    }

    @ParameterizedTest(name = "{0}, {1} to {2}")
    @CsvSource({
        "comp/on=on, comp/threshold=0, comp/threshold=-60",
        "comp/on=on comp/threshold=-40, comp/ratio=1, comp/ratio=100",
        "comp/on=on comp/threshold=-10, comp/knee=0, comp/knee=24",
        "comp/on=on comp/threshold=-40, comp/attack=0.1, comp/attack=120",
        "comp/on=on comp/threshold=-40, comp/release=100, comp/release=4000",
        "comp/on=on comp/threshold=-40, comp/makeup=0, comp/makeup=24",
        "comp/on=on comp/threshold=-40, comp/mix=0, comp/mix=100",
        "comp/on=on comp/threshold=-40, comp/detector=peak, comp/detector=rms",
        "comp/on=on comp/threshold=-40, comp/detector=peak, comp/detector=true-rms",
        "comp/on=on comp/threshold=-40, comp/topology=forward, comp/topology=feedback",
        "comp/on=on comp/threshold=-40, comp/hold=0.1, comp/hold=2000",
        "comp/on=on comp/threshold=-40, comp/auto=off, comp/auto=on",
        "comp/on=on comp/threshold=-40, comp/lookahead=0, comp/lookahead=5",
        "comp/on=on comp/threshold=-40, comp/lookahead=0.5, comp/lookahead=4.25",
        "comp/lookahead=5 comp/threshold=-40, comp/on=off, comp/on=on",
        "comp/on=on comp/threshold=-40 comp/key/freq=2000, comp/key/filter=off, comp/key/filter=high-pass",
        "comp/on=on comp/threshold=-40 comp/key/freq=200, comp/key/filter=band-pass, comp/key/filter=low-pass",
        "comp/on=on comp/threshold=-40 comp/key/filter=high-pass, comp/key/freq=20, comp/key/freq=20000",
        "comp/on=on comp/threshold=-40 comp/key/filter=band-pass, comp/key/q=0.3, comp/key/q=10",
        "comp/on=on comp/threshold=-40 comp/key/filter=low-pass, comp/key/listen=off, comp/key/listen=on"
    })
    void compressor(String base, String from, String to) {
        assertThat(spread(base, from, to)).isLessThan(-75);
    }
}
