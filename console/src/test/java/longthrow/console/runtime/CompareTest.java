package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.console.frame.Outlook;
import longthrow.console.frame.Wish;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.Test;

/// The two states of a strip, and presets looked at before they are loaded.
class CompareTest {
    private final Rig rig = new Rig(2);

    private Outlook.Shelf shelf() {
        rig.run(300);
        return rig.console.frames().latest().outlook().shelf();
    }

    @Test
    void eachSideKeepsWhatWasTurnedWhileItWasHeard() {
        rig.settle("ch/1/eq/2/gain", 3);
        rig.perform("ch/1/compare", "b");
        rig.settle("ch/1/eq/2/gain", -6);
        rig.perform("ch/1/compare", "");
        assertThat(rig.stored("ch/1/eq/2/gain")).isEqualTo(3);
        assertThat(shelf().compared()).isEqualTo(new Outlook.Compared("A", 1));
        rig.perform("ch/1/compare", "b");
        assertThat(rig.stored("ch/1/eq/2/gain")).isEqualTo(-6);
        assertThat(rig.console.desk().history().undoWords())
                .hasValueSatisfying(words -> assertThat(words).contains("B of ch 1"));
    }

    @Test
    void undoTakesTheOtherSideBackAndKnowsWhichItIs() {
        rig.perform("ch/1/compare", "b");
        rig.settle("ch/1/eq/2/gain", -6);
        rig.perform("ch/1/compare", "a");
        rig.perform("history/undo", "");

        assertThat(rig.stored("ch/1/eq/2/gain")).isEqualTo(-6);
        assertThat(shelf().compared().heard()).isEqualTo("B");
        rig.perform("ch/1/compare", "");
        assertThat(rig.stored("ch/1/eq/2/gain")).isEqualTo(0);
    }

    @Test
    void copyMakesBothSidesAlikeAndOtherStripsStayOut() {
        rig.perform("ch/1/compare", "b");
        rig.settle("ch/1/pan", 30);
        rig.perform("ch/1/compare/copy", "");
        assertThat(shelf().compared()).isEqualTo(new Outlook.Compared("B", 0));
        rig.perform("ch/1/compare", "");
        assertThat(rig.stored("ch/1/pan")).isEqualTo(30);
        assertThat(rig.stored("ch/2/pan")).isEqualTo(0);
        rig.perform("ch/9/compare", "");
        assertThat(rig.notices()).last().asString().contains("no strip 'ch/9'");
    }

    /// 1 kHz at 48 kHz steps by at most 2 pi / 48 of its peak from sample to sample: more would be a click.
    @Test
    void theOtherSideIsHeardWithinATenthOfASecondAndWithoutAClick() {
        rig.tone(0, 0.5, 10);
        rig.console.transport().play();
        rig.perform("ch/1/compare", "b");
        rig.settle("ch/1/fader", -20);
        rig.perform("ch/1/compare", "a");
        float[] before = rig.run(200);
        rig.console.post(new Wish.Act("ch/1/compare", "b", Origin.SCREEN));
        float[] after = rig.run(200);

        double loud = peak(before, before.length / 2);
        assertThat(loud).isGreaterThan(0.1);
        assertThat(20 * Math.log10(peak(after, after.length / 2) / loud))
                .isCloseTo(-20, org.assertj.core.api.Assertions.within(0.2));
        float last = before[before.length - 1];
        for (float sample : after) {
            assertThat(Math.abs(sample - last)).isLessThan((float) (loud * 2 * Math.PI / 48 * 1.2));
            last = sample;
        }
    }

    private static double peak(float[] samples, int from) {
        double peak = 0;
        for (int i = from; i < samples.length; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return peak;
    }

    @Test
    void aPresetIsLookedAtBeforeAnythingMoves() {
        rig.perform("ch/1/select", "");
        rig.perform("ch/1/preset/look", "Lead vocal");

        Outlook.Shelf shelf = shelf();
        assertThat(shelf.presets())
                .extracting(Outlook.Preset::name)
                .contains("Lead vocal")
                .doesNotContain("Concert hall");
        assertThat(shelf.looked()).isEqualTo("Lead vocal");
        assertThat(shelf.changes()).anySatisfy(line -> assertThat(line).contains("ch/1/comp/on", "off -> on"));
        assertThat(rig.stored("ch/1/comp/on")).isEqualTo(0);
        rig.perform("ch/1/preset/load", "Lead vocal");
        assertThat(shelf().changes()).singleElement().asString().contains("it is so already");
    }
}
