package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import longthrow.console.desk.House;
import longthrow.console.frame.Mode;
import longthrow.console.show.Show;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Taper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Members of DCAs under hands, in a STUDIO show and in a LIVE one (rules S0, A11): bytes at a surface, samples of
/// main.
class StudioDcaTest {
    private static final Taper FADER = new Taper.Fader();
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
        rig.console.state().setup(old.with(rules), rig.console.desk());
        rig.run(200);
        mcu.heard();
    }

    /// Where the first motor was sent last, in dB.
    private double motor() {
        return MackieFaders.MCU.last(mcu.heard(), 1);
    }

    private void hand(double decibels) {
        mcu.say(MackieFaders.MCU.moved(1, decibels));
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
        assertThat(motor()).as("no motor").isNaN();
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
        mcu.say(MackieFaders.touched(1, true));
        hand(-6);
        rig.run(100);
        double[] live = heard(1_000);
        assertThat(live).containsExactly(new double[] {-6, -6}, within(0.1));
        mcu.say(MackieFaders.touched(1, false));
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

    /// Another hand's fader, for the DCA.
    private EmulatedSurface master() {
        return rig.box("""
                format 1
                profile master
                option source verified
                option handshake none
                option rate-out 20000
                control fader[1] fader io pb 1 max 16383
                map master-mix for master
                fader[1] -> dca/2/fader
                """);
    }

    /// The other hand rides the DCA from 0 to -8 dB within 0.8 s, and 0.1 s pass.
    private double[] rideTheDca(EmulatedSurface master) {
        double[] heard = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int step = 1; step <= 80; step++) {
            master.move(Rig.control(master, "fader[1]"), FADER.toPosition(-step / 10.0));
            double[] now = heard(10);
            heard[0] = Math.min(heard[0], now[0]);
            heard[1] = Math.max(heard[1], now[1]);
        }
        rig.run(100);
        return heard;
    }

    @Test
    void acceptance6InStudioTheHeardLevelIsTheHandsWhileAnotherHandRidesTheDca() {
        EmulatedSurface master = master();
        rig.console.automation().arming().mode(0, Mode.TOUCH);
        rig.act("transport/play");
        rig.run(300);
        mcu.say(MackieFaders.touched(1, true));
        hand(-6);
        rig.run(100);
        assertThat(rideTheDca(master)).containsExactly(new double[] {-6, -6}, within(0.1));
        assertThat(rig.value("dca/2/fader")).isCloseTo(-8, within(0.01));
        assertThat(rig.value("ch/1/fader")).as("hand less masters").isCloseTo(2, within(0.01));
    }

    @Test
    void acceptance6InLiveAMembersMotorStandsWhileAHandRidesItsDca() {
        house(House.LIVE);
        EmulatedSurface master = master();
        mcu.settled();
        rig.act("transport/play");
        rig.run(300);
        mcu.heard();
        assertThat(rideTheDca(master)).containsExactly(new double[] {-8, 0}, within(0.15));
        assertThat(motor()).as("no motor").isNaN();
        assertThat(rig.value("ch/1/fader")).isZero();
        mcu.say(MackieFaders.touched(1, true));
        hand(-6);
        rig.run(100);
        assertThat(heard(50))
                .as("the hand's own level, under its DCA")
                .containsExactly(new double[] {-14, -14}, within(0.1));
    }

    @Test
    void acceptance6UnderADcaAtSilenceAHandWritesNothing() {
        rig.console.automation().arming().mode(0, Mode.TOUCH);
        rig.set("dca/2/fader", Double.NEGATIVE_INFINITY);
        rig.act("transport/play");
        rig.run(300);
        mcu.say(MackieFaders.touched(1, true));
        hand(-6);
        assertThat(Rig.peak(rig.run(300))).isZero();
        mcu.say(MackieFaders.touched(1, false));
        rig.run(300);
        rig.act("transport/stop");
        rig.run(20);
        assertThat(rig.value("ch/1/fader")).isZero();
        assertThat(rig.console.automation().passes().takes()).isEmpty();
        assertThat(rig.console.automation().lanes().has(rig.cell("ch/1/fader"))).isFalse();
        rig.set("dca/2/fader", 0);
        rig.act("transport/locate", "0 s");
        rig.act("transport/play");
        rig.run(100);
        assertThat(heard(900)).as("the pass again").containsExactly(new double[] {0, 0}, within(0.01));
    }

    @Test
    void whatAHandAsksForIsHeldInTheFadersRange() {
        mcu.settled();
        rig.set("dca/2/fader", -20);
        rig.run(200);
        mcu.say(MackieFaders.touched(1, true));
        hand(5);
        rig.run(20);
        assertThat(rig.value("ch/1/fader")).isEqualTo(10);
        mcu.heard();
        mcu.say(MackieFaders.touched(1, false));
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
