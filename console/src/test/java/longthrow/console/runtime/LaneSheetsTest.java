package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import longthrow.console.frame.LaneSheet;
import longthrow.console.frame.Mode;
import org.junit.jupiter.api.Test;

/// What the window is told of lanes, passes and moves.
class LaneSheetsTest {
    private static final String FADER = "ch/1/fader";
    private final Rig rig = new Rig(2);

    private LaneSheet sheet() {
        return rig.picture().sheet();
    }

    private LaneSheet.Control control() {
        return sheet().controls().stream()
                .filter(control -> control.cell() == rig.cell(FADER))
                .findFirst()
                .orElseThrow();
    }

    /// Moves the fader now and half a second later.
    private void move(double first, double second) {
        rig.set(FADER, first);
        rig.run(500);
        rig.set(FADER, second);
        rig.run(500);
    }

    @Test
    void aPassIsSeenWhileItIsWrittenAndAfterwardsWithItsRawTake() {
        rig.console.automation().arming().mode(0, Mode.LATCH);
        rig.act("transport/play");
        rig.run(200);
        move(-12, -6);
        assertThat(sheet().writing()).containsOnlyKeys(rig.cell(FADER));
        rig.act("transport/stop");
        rig.run(40);
        assertThat(sheet().writing()).isEmpty();
        assertThat(control().mode()).isEqualTo(Mode.LATCH);
        assertThat(control().kept()).isPresent();
        assertThat(control().raw()).hasSize(1);
        LaneSheet.Pass pass = sheet().passes().getLast();
        assertThat(pass.words()).isEqualTo("fader of ch/1");
        assertThat(pass.range().orElseThrow().from() / 48_000.0).isCloseTo(0.2, within(0.03));
        rig.act("pass/1/mute");
        rig.run(40);
        assertThat(sheet().passes().getLast().muted()).isTrue();
        assertThat(control().raw()).isEmpty();
        assertThat(control().kept()).isEmpty();
        var before = sheet().controls();
        rig.run(100);
        assertThat(sheet().controls()).as("drawn once").isSameAs(before);
    }

    @Test
    void a7WhatPreviewIsolatesIsSeen() {
        rig.act("automation/preview");
        rig.act("automation/trim-lock");
        rig.act("transport/play");
        rig.run(200);
        assertThat(sheet().riding().preview()).isTrue();
        assertThat(sheet().riding().isolated()).isEmpty();
        move(-12, -6);
        assertThat(sheet().riding().isolated()).isEqualTo("fader of ch/1");
        assertThat(sheet().riding().trimLock()).isTrue();
        rig.act("automation/preview");
        rig.run(40);
        assertThat(sheet().riding().isolated()).isEmpty();
        assertThat(sheet().riding().preview()).isFalse();
    }

    @Test
    void a1SafeAndSuspendAreSeenOnStrips() {
        assertThat(sheet().riding()).isEqualTo(LaneSheet.Riding.NONE);
        rig.act("ch/2/automation/safe");
        rig.act("automation/suspend");
        rig.run(40);
        assertThat(sheet().riding().safe()).containsExactly("ch/2");
        assertThat(sheet().riding().suspended()).isTrue();
    }

    @Test
    void a3RulesOfPassesAndModesOfClassesAreSeen() {
        rig.act("automation/end", "hold");
        rig.act("automation/glide", "250 ms");
        rig.act("automation/rest", "3 s");
        rig.act("automation/chase", "off");
        rig.act("automation/coalescing", "exit");
        rig.act("automation/class/pan", "touch");
        rig.run(40);
        LaneSheet.Rules rules = sheet().riding().rules();
        assertThat(rules)
                .isEqualTo(new LaneSheet.Rules("hold", "0.25 s", "3 s", "off", "exit", Map.of("pan", Mode.TOUCH)));
        rig.run(100);
        assertThat(sheet().riding().rules()).as("told once").isSameAs(rules);
    }

    @Test
    void a14MovesOfTheLastMinuteAreSeenAndKeptBetweenTwoTimes() {
        rig.act("transport/play");
        rig.run(200);
        move(-12, -6);
        rig.run(1_000);
        move(-20, -30);
        LaneSheet.Trace trace = sheet().past().traces().getLast();
        assertThat(trace.cell()).isEqualTo(rig.cell(FADER));
        assertThat(trace.nanos()).isSorted();
        assertThat(sheet().past().nanos() - trace.nanos()[0]).isCloseTo(3_000_000_000L, within(200_000_000L));
        rig.act("automation/keep", "3.2..1.2 s ago pass");
        rig.run(40);
        double last = control().kept().orElseThrow().positionAt(Math.round(0.9 * Rig.RATE));
        var taper = rig.console.desk().layout().parameter(rig.cell(FADER)).taper();
        assertThat(taper.toValue(last)).isCloseTo(-6, within(0.2));
        double later = control().kept().orElseThrow().positionAt(3L * Rig.RATE);
        assertThat(taper.toValue(later)).as("moved later, not kept").isGreaterThan(-1);
        rig.act("automation/keep", "1..3 s ago pass");
        rig.run(3);
        assertThat(rig.notices()).last().asString().startsWith("'1..3 s ago pass' does not say what to keep");
    }

    /// Rule A14 makes nothing of what no lane and no scene may hold.
    @Test
    void whatCannotBeKeptIsNoMove() {
        rig.set("ch/1/record", 1);
        rig.run(300);
        assertThat(rig.value("ch/1/record")).isEqualTo(1);
        assertThat(sheet().past().traces()).isEmpty();
        move(-12, -6);
        assertThat(sheet().past().traces())
                .singleElement()
                .extracting(LaneSheet.Trace::cell)
                .isEqualTo(rig.cell(FADER));
    }

    @Test
    void aMinuteLaterTheyAreGone() {
        move(-12, -6);
        rig.console.work(rig.clock.nanos() + 61_000_000_000L);
        assertThat(rig.console.automation().keep().log().traces(rig.clock.nanos() + 1_000_000_000L))
                .isEmpty();
        assertThat(rig.picture().sheet().past().traces()).isEmpty();
    }
}
