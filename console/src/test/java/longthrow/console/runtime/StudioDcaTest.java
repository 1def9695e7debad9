package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.desk.House;
import longthrow.console.frame.Mode;
import longthrow.console.show.Show;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Taper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Members of DCAs under hands, in a STUDIO show and in a LIVE one (rules S0, A11): bytes at a surface, samples of
/// main.
class StudioDcaTest {
    private static final Taper FADER = new Taper.Fader();
    private static final Pattern MOTOR = Pattern.compile("E0 ([0-9A-F]{2}) ([0-9A-F]{2})");
    private static final double TAPE = 20 * Math.log10(0.1) - 3.0103; // behind the pan's centre

    private final Rig rig = new Rig(2);
    private final Plugged mcu = new Plugged(rig, "mcu");

    @BeforeEach
    void song() {
        rig.run(1_100); // the surface has been greeted
        float[] level = new float[10 * Rig.RATE];
        Arrays.fill(level, 0.1f);
        rig.console.sources().plug(0, new Rig.Tape(level), new float[] {0.1f});
        rig.console.playhead().songChanged();
        rig.set("ch/1/dca/2", 1);
        house(House.STUDIO);
    }

    private void house(House rules) {
        Show.Setup old = rig.console.state().setup();
        Show.Setup setup = new Show.Setup(
                old.name(),
                old.tempo(),
                rules,
                old.surfaces(),
                old.safe(),
                old.recallLocked(),
                old.go(),
                old.latencies(),
                old.own());
        rig.console.state().setup(setup, rig.console.desk());
        rig.run(200);
        mcu.heard();
    }

    /// Where the first motor was sent last, in dB.
    private double motor() {
        Matcher bend = MOTOR.matcher(String.join(" ", mcu.heard()));
        double position = Double.NaN;
        while (bend.find()) {
            position = (Integer.parseInt(bend.group(1), 16) + 128 * Integer.parseInt(bend.group(2), 16)) / 16383.0;
        }
        return FADER.toValue(position);
    }

    private void hand(double decibels) {
        int sent = (int) Math.round(16383 * FADER.toPosition(decibels));
        mcu.say(String.format(Locale.ROOT, "E0 %02X %02X", sent & 0x7F, sent >> 7));
    }

    /// The lane of the DCA: 0 dB until 0.5 s, then down to -20 dB at 2.5 s.
    private void dcaLane() {
        Lane down = new Lane(
                new long[] {0, Rig.RATE / 2, 5L * Rig.RATE / 2},
                new double[] {FADER.toPosition(0), FADER.toPosition(0), FADER.toPosition(-20)},
                false);
        rig.console.automation().lanes().put(rig.cell("dca/2/fader"), Optional.of(down));
        rig.act("transport/locate", "0 s");
        rig.run(20);
    }

    /// The loudest and the quietest that is heard in so long, in dB of the fader.
    private double[] heard(double millis) {
        float[] samples = rig.run(millis);
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (float sample : samples) {
            double decibels = 20 * Math.log10(Math.abs(sample)) - TAPE;
            most = Math.max(most, decibels);
            least = Math.min(least, decibels);
        }
        return new double[] {least, most};
    }

    @Test
    void s0AndS8InStudioAMembersMotorFollowsItsDcaAndInLiveItStays() {
        mcu.settled();
        rig.set("ch/1/fader", -3);
        rig.set("dca/2/fader", -10);
        rig.run(300);
        assertThat(motor()).isCloseTo(-13, within(0.05));
        assertThat(rig.value("ch/1/fader")).isEqualTo(-3);
        house(House.LIVE);
        rig.set("dca/2/fader", -20);
        rig.run(300);
        assertThat(String.join(" ", mcu.heard())).doesNotContain("E0 ");
        hand(-5);
        rig.run(20);
        assertThat(rig.value("ch/1/fader")).isCloseTo(-5, within(0.01));
    }

    @Test
    void acceptance6TheHeardLevelIsTheHandsUnderAMovingDcaAndSoItIsPlayedBack() {
        rig.console.automation().arming().mode(0, Mode.TOUCH);
        dcaLane();
        rig.act("transport/play");
        rig.run(700);
        mcu.say("90 68 7F");
        hand(-6);
        rig.run(100);
        double[] live = heard(1_000);
        assertThat(live).containsExactly(new double[] {-6, -6}, within(0.1));
        mcu.say("90 68 00");
        rig.run(600);
        rig.act("transport/stop");
        rig.run(20);
        assertThat(rig.console.automation().passes().takes()).hasSize(1);
        rig.act("transport/locate", "0 s");
        rig.act("transport/play");
        rig.run(850);
        assertThat(heard(850)).containsExactly(new double[] {-6, -6}, within(0.1));
        rig.run(900);
        assertThat(heard(100)).as("back on the old curve").containsExactly(new double[] {-20, -20}, within(0.1));
    }

    @Test
    void acceptance6UnderADcaAtSilenceAHandWritesNothing() {
        rig.console.automation().arming().mode(0, Mode.TOUCH);
        rig.set("dca/2/fader", Double.NEGATIVE_INFINITY);
        rig.act("transport/play");
        rig.run(300);
        mcu.say("90 68 7F");
        hand(-6);
        rig.run(300);
        mcu.say("90 68 00");
        rig.run(300);
        rig.act("transport/stop");
        rig.run(20);
        assertThat(rig.value("ch/1/fader")).isZero();
        assertThat(rig.console.automation().passes().takes()).isEmpty();
        assertThat(rig.console.automation().lanes().has(rig.cell("ch/1/fader"))).isFalse();
    }

    @Test
    void whatAHandAsksForIsHeldInTheFadersRange() {
        mcu.settled();
        rig.set("dca/2/fader", -20);
        rig.run(200);
        mcu.say("90 68 7F");
        hand(5);
        rig.run(20);
        assertThat(rig.value("ch/1/fader")).isEqualTo(10);
        mcu.heard();
        mcu.say("90 68 00");
        rig.run(200);
        assertThat(motor()).as("as loud as it can be").isCloseTo(-10, within(0.05));
    }

    @Test
    void aFaderThatIsArmedByItselfIsLeftOut() {
        rig.act("ch/1/fader/automation", "touch");
        rig.set("dca/2/fader", -10);
        rig.run(300);
        mcu.heard();
        hand(-5);
        rig.run(20);
        assertThat(rig.value("ch/1/fader")).isCloseTo(-5, within(0.01));
    }

    private String level() {
        return rig.console.port().reading("ch/1/fader/effective").orElseThrow().toString();
    }

    @Test
    void whoLeavesADcaIsOfferedWhatItWasGiven() {
        dcaLane();
        rig.set("ch/1/fader", -3);
        rig.run(200);
        rig.set("ch/1/dca/2", 0);
        rig.run(20);
        assertThat(rig.notices())
                .last()
                .asString()
                .isEqualTo(
                        "ch/1 left dca/2, which moved it; automation/coalesce ch/1 from dca/2 gives it what was heard");
        rig.act("automation/coalesce", "ch/1 from dca/2");
        for (double second : new double[] {0.25, 1.5, 2, 3}) {
            rig.act("transport/locate", second + " s");
            rig.run(20);
            double dca = rig.value("dca/2/fader");
            assertThat(rig.value("ch/1/fader")).isCloseTo(-3 + dca, within(0.1));
        }
        rig.act("history/undo");
        rig.run(20);
        assertThat(rig.value("ch/1/fader")).isCloseTo(-3, within(1e-9));
        assertThat(rig.value("dca/2/fader")).isCloseTo(-20, within(0.01));
    }

    @Test
    void aDcaIsCoalescedIntoItsMembersOnceByWhateverWay() {
        rig.set("ch/1/dca/5", 1);
        rig.set("dca/5/dca/2", 1);
        rig.set("dca/2/fader", -12);
        rig.run(200);
        String before = level();
        rig.act("automation/coalesce", "dca/2");
        rig.run(20);
        assertThat(level()).isEqualTo(before).contains("-12.0");
        assertThat(rig.value("dca/2/fader")).isZero();
        assertThat(rig.value("dca/5/fader")).isEqualTo(-12);
        assertThat(rig.value("ch/1/fader")).isZero();
        assertThat(rig.notices()).last().asString().isEqualTo("coalesced dca/2 into members: 1");
        rig.act("history/undo");
        rig.run(20);
        assertThat(level()).isEqualTo(before);
        assertThat(rig.value("dca/2/fader")).isEqualTo(-12);
        rig.act("automation/coalesce", "dca/2 from dca/2");
        rig.run(20);
        assertThat(rig.notices()).last().asString().isEqualTo("'dca/2' is no strip that could be in dca/2");
    }
}
