package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import longthrow.console.frame.LoudnessPast;
import longthrow.dsp.meter.FullReading;
import org.junit.jupiter.api.Test;

/// The full set of meters, from the engine to the picture, turned by hand.
class MeteringTest {
    /// A tone in mono at pan centre reaches either side of main 3 dB lower.
    private static final double CENTRE = -3.01;

    private final Rig rig = new Rig(3);

    private List<FullReading> listen(int millis) {
        for (int done = 0; done < millis; done += 100) {
            rig.run(100);
            rig.console.metering().work();
        }
        rig.run(50);
        return rig.picture().full();
    }

    private void roll() {
        rig.tone(1, 0.5, 60);
        rig.console.metering().turned();
        rig.act("ch/2/select");
        rig.act("transport/play");
        rig.run(100);
    }

    @Test
    void mainAndTheSelectedStripAreMeasuredWhole() {
        roll();
        List<FullReading> full = listen(4000);
        assertThat(full).hasSize(2);
        FullReading main = full.get(0);
        FullReading strip = full.get(1);
        assertThat(main.strip()).isEqualTo(rig.console.engine().table().desk().main());
        assertThat(main.loudness().shortTerm()).isEqualTo((float) (-6.02 + CENTRE), within(0.1f));
        assertThat(main.truePeak()[0]).isEqualTo((float) (-6.02 + CENTRE), within(0.1f));
        assertThat(strip.strip()).isEqualTo(1);
        assertThat(strip.rms()[0]).isEqualTo(-9.03f, within(0.05f));
        assertThat(strip.correlation()).isEqualTo(1, within(0.001f));
    }

    @Test
    void anotherSelectedStripIsMeasuredAfresh() {
        roll();
        listen(1000);
        rig.act("ch/1/select");
        List<FullReading> full = listen(500);
        assertThat(full.get(1).strip()).isZero();
        assertThat(full.get(1).highest()[0]).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(full.get(1).frame()).isLessThan(Rig.RATE);
        assertThat(full.get(0).frame()).isGreaterThan(Rig.RATE);
    }

    @Test
    void ofADcaMainIsMeasured() {
        roll();
        rig.act("dca/1/select");
        List<FullReading> full = listen(500);
        assertThat(full.get(1).strip()).isEqualTo(full.get(0).strip());
        assertThat(full.get(1).highest()[0]).isEqualTo(full.get(0).highest()[0]);
    }

    @Test
    void clearingThePeaksStartsLoudnessAnew() {
        roll();
        listen(1000);
        rig.set("main/fader", Double.NEGATIVE_INFINITY);
        listen(1000);
        assertThat(listen(100).getFirst().loudness().integrated()).isGreaterThan(-20);
        rig.act("peaks/clear");
        FullReading main = listen(1000).getFirst();
        assertThat(main.loudness().integrated()).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(main.truePeak()[0]).isEqualTo(Float.NEGATIVE_INFINITY);
    }

    /// A tone at -9 dB a side for three seconds, then 10 dB more, which is over full scale.
    @Test
    void howLoudMainWasAndWhereItClippedIsRemembered() {
        roll();
        listen(3100);
        LoudnessPast quiet = rig.picture().past();
        assertThat(quiet.seconds()).isEqualTo(3);
        assertThat(quiet.momentary()[2]).isEqualTo((float) (-6.02 + CENTRE), within(0.1f));
        assertThat(quiet.overs()).containsOnly(0);
        rig.set("ch/2/fader", 10);
        listen(2000);
        LoudnessPast loud = rig.picture().past();
        assertThat(loud.seconds()).isEqualTo(5);
        assertThat(loud.momentary()[4]).isEqualTo((float) (4 + CENTRE), within(0.1f));
        assertThat(loud.overs()[4]).isPositive();
        assertThat(loud.overs()[1]).isZero();
        assertThat(rig.picture().past()).isSameAs(loud);
    }

    @Test
    void nothingIsMeasuredUntilSomebodyDoes() {
        rig.tone(1, 0.5, 60);
        rig.act("transport/play");
        rig.run(500);
        assertThat(rig.console.metering().work()).isZero();
        assertThat(rig.picture().full()).isEmpty();
    }

    @Test
    void aThreadOfItsOwnMeasuresAndEnds() {
        roll();
        MeterThread thread = new MeterThread(rig.console);
        thread.close();
        rig.run(10);
        assertThat(rig.console.metering().work()).isPositive();
    }
}
