package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import longthrow.console.frame.Forecast;
import longthrow.console.frame.Forecast.Hazard.Kind;
import longthrow.console.show.Show;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskLayout.BusKind;
import longthrow.dsp.engine.DeskLayout.BusShape;
import longthrow.dsp.engine.Engine;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the next GO will do to the levels, told before it, and measured at the outputs before and after it.
class ForecastTest {
    private final Rig rig = new Rig(Show.fresh(
            "Rig",
            DeskLayout.mono(Rig.RATE, 3)
                    .withBuses(List.of(BusShape.STEREO_AUX, new BusShape(BusKind.GROUP, true)))
                    .withMatrices(List.of(false), false)));

    /// Three tones that add up by power: 400 Hz, 1 kHz and 2.3 kHz, at -18, -12 and -24 dBFS of their peaks.
    private void play() {
        double[] hertz = {400, 1_000, 2_300};
        double[] peaks = {0.125, 0.25, 0.0625};
        for (int strip = 0; strip < 3; strip++) {
            float[] sine = Signals.sine(hertz[strip], peaks[strip], Rig.RATE, 4 * Rig.RATE);
            rig.console.sources().plug(strip, new Rig.Tape(sine), new float[] {1});
        }
        rig.console.playhead().songChanged();
        rig.act("transport/play");
        rig.run(450);
    }

    private void set(String settings) {
        for (String setting : settings.split(" ")) {
            String[] words = setting.split("=");
            rig.set(words[0], words[1].equals("-inf") ? Double.NEGATIVE_INFINITY : Double.parseDouble(words[1]));
        }
        rig.run(3);
    }

    /// Stores a scene of some settings, and goes back to others.
    private void store(String before, String after) {
        set(after);
        rig.act("scene/store", "1 Next");
        rig.run(3);
        set(before);
        rig.act("scene/1/select");
        play();
    }

    private Forecast forecast() {
        return rig.console.nextGo().forecast();
    }

    /// RMS of a pair of outputs in dBFS.
    private double level(int output) {
        double power = IntStream.range(0, 2)
                .mapToDouble(side -> {
                    float[] heard = rig.run(30, output + side);
                    return Math.pow(Measure.rms(heard, 0, heard.length), 2);
                })
                .sum();
        return 10 * Math.log10(power / 2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a fader, ch/1/fader=0, ch/1/fader=-9",
        "a mute, ch/2/mute=0, ch/2/mute=1",
        "a DCA, ch/2/dca/1=1 dca/1/fader=0, ch/2/dca/1=1 dca/1/fader=-6",
        "a DCA's mute, ch/2/dca/1=1 dca/1/mute=1, ch/2/dca/1=1 dca/1/mute=0",
        "a mute group that dims, ch/2/mutegroup/1=1 mutegroup/1/mode=1 mutegroup/1/dim=-10 mutegroup/1/on=1,"
                + " ch/2/mutegroup/1=0",
        "sends behind the fader, ch/1/send/1/level=-20 ch/2/send/1/level=-20,"
                + " ch/1/send/1/level=-5 ch/2/send/1/level=-20",
        "sends before the fader, ch/1/send/1/level=-6 ch/1/send/1/tap=1 ch/2/send/1/level=0 ch/1/fader=0 ch/2/fader=0,"
                + " ch/1/send/1/level=-6 ch/1/send/1/tap=1 ch/2/send/1/level=0 ch/1/fader=-20 ch/2/fader=-20",
        "pan of a send, ch/1/send/1/level=0 ch/2/send/1/level=0 bus/1/pan=100,"
                + " ch/1/send/1/level=0 ch/2/send/1/level=0 ch/2/send/1/pan=-100",
        "a group's fader, ch/2/main=0 ch/2/send/2/on=1 bus/2/fader=0, ch/2/main=0 ch/2/send/2/on=1 bus/2/fader=-8",
        "a strip that reaches main twice, ch/2/send/2/on=1 bus/2/fader=0, ch/2/send/2/on=1 bus/2/fader=-12",
        "a bus sent to a bus, ch/1/send/2/on=1 bus/2/send/1/level=-10, ch/1/send/2/on=1 bus/2/send/1/level=-3",
        "main's fader, main/fader=0, main/fader=-4",
        "make-up, ch/2/comp/on=1 ch/2/comp/threshold=0 ch/2/comp/makeup=0, ch/2/comp/on=1 ch/2/comp/threshold=0 ch/2/comp/makeup=5",
        "a compressor taken out, ch/2/comp/on=1 ch/2/comp/threshold=-20 ch/2/comp/attack=0.1," + " ch/2/comp/on=0"
    })
    void whatIsForetoldIsMeasured(String what, String before, String after) {
        store(before, after);
        Forecast foretold = forecast();
        double main = level(0);
        double bus = level(Engine.FIRST_BUS_OUTPUT);
        rig.act("cue/go");
        rig.run(120);
        double mainRise = level(0) - main;
        double busRise = level(Engine.FIRST_BUS_OUTPUT) - bus;
        assertThat(Math.max(Math.abs(mainRise), Double.isNaN(busRise) ? 0 : Math.abs(busRise)))
                .as("something is heard of it, dB")
                .isGreaterThan(0.5);
        assertThat(foretold.levels().getLast().rise()).as("main, dB").isCloseTo(mainRise, within(0.3));
        if (bus > Forecast.SILENCE) {
            assertThat(foretold.levels().getFirst().rise()).as("bus 1, dB").isCloseTo(busRise, within(0.3));
        }
    }

    @Test
    void hazardsAreNamedWithWhoCausesThem() {
        store(
                "ch/2/mute=1 ch/3/mute=1 ch/3/send/1/level=-30",
                "ch/2/mute=0 ch/2/dca/2=0 ch/2/send/1/level=-3 ch/3/mute=1");
        assertThat(forecast().hazards().stream().map(Forecast.Hazard::kind)).containsExactly(Kind.OPENS, Kind.RISES);
        assertThat(words("scene/hazards"))
                .matches(
                        "opens ch 2, live at -1\\d\\.\\d dBFS; bus 1 from silence to -[12]\\d\\.\\d dBFS, most of it ch 2");
        assertThat(words("bus/1/forecast")).startsWith("from silence to -");
        assertThat(words("main/forecast")).startsWith("+");
        rig.act("scene/1/forecast");
        rig.act("scene/1/preview");
        rig.run(3);
        assertThat(rig.notices())
                .contains("1 Next: the levels before and after")
                .anyMatch(line -> line.startsWith("hazard: opens ch 2, live at"))
                .anyMatch(line -> line.matches("main  -2\\d\\.\\d dBFS -> -1\\d\\.\\d dBFS  \\+\\d+\\.\\d dB"));
    }

    @Test
    void silenceOfMainAndOfADcaIsAHazard() {
        store(
                "ch/1/dca/3=1 ch/2/dca/3=1 ch/3/dca/3=1 ch/1/mute=0 ch/2/mute=0 dca/3/mute=0",
                "ch/1/dca/3=1 ch/2/dca/3=1 ch/3/dca/3=1 ch/1/mute=1 ch/2/mute=1 dca/3/mute=1");
        assertThat(words("scene/hazards")).isEqualTo("main falls to silence; mutes all 3 strips of dca 3");
        assertThat(words("main/forecast")).isEqualTo("to silence");
    }

    @ParameterizedTest(name = "limiter {0}: {2}")
    @CsvSource({"0, 12, full scale", "1, 4, its limiter's ceiling"})
    void anOutputAboveItsCeilingIsAHazard(int limiter, double fader, String what) {
        String limits = "main/limiter/on=" + limiter + " main/limiter/ceiling=-6";
        store(limits + " main/fader=0 ch/2/trim=4", limits + " main/fader=" + Math.min(10, fader) + " ch/2/fader=6");
        assertThat(forecast().hazards())
                .anyMatch(hazard -> hazard.kind() == Kind.CEILING
                        && hazard.words().startsWith("main would peak")
                        && hazard.words().endsWith("dB above " + what));
    }

    @Test
    void withoutSoundNothingIsForetold() {
        rig.act("scene/store", "1 Next");
        rig.run(3);
        rig.act("scene/1/select");
        rig.set("ch/1/mute", 1);
        rig.run(600);
        assertThat(forecast().hazards()).isEmpty();
        assertThat(words("main/forecast")).isEmpty();
    }

    private String words(String reading) {
        return rig.console.port().reading(reading).orElseThrow() instanceof Reading.Words(String words) ? words : "?";
    }
}
