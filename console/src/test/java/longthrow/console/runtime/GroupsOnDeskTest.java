package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Wish;
import longthrow.console.scene.Scene;
import longthrow.console.scene.ScopeGrid;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Feedback.Glow;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Taper;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// DCAs, mute groups, gangs, mix-minus and pan law from a wish or from the bytes of a surface to the sound, and back to
/// readings and the picture.
class GroupsOnDeskTest {
    private static final double CENTRE = -3.0103;

    private final Rig rig = new Rig(4);

    private void set(String... settings) {
        for (String setting : settings) {
            String[] words = setting.split("=", 2);
            int cell = rig.cell(words[0]);
            double value =
                    rig.console.desk().layout().parameter(cell).parse(words[1]).orElseThrow();
            rig.console.post(new Wish.Set(cell, value, Origin.SCREEN));
        }
        rig.run(200); // until the hands have left
    }

    private String words(String path) {
        return rig.console.port().reading(path).orElseThrow() instanceof Reading.Words(String words) ? words : "?";
    }

    private boolean lit(String path) {
        return rig.console.port().reading(path).orElseThrow().equals(new Reading.Flag(true));
    }

    private DeskFrame.Heard heard(String path) {
        rig.run(40);
        return rig.picture().strips().stream()
                .filter(strip -> strip.path().equals(path))
                .findFirst()
                .orElseThrow()
                .heard();
    }

    private void roll() {
        rig.tone(0, 1, 60);
        rig.act("transport/play");
        rig.run(100);
    }

    private double level() {
        rig.run(100);
        return Rig.level(rig.run(100));
    }

    @Test
    void aDcaIsHeardReadAndSeenAndTheMembersFaderStays() {
        roll();
        set("ch/1/dca/2=on", "dca/2/dca/7=on", "dca/2/fader=-10 dB", "dca/7/fader=-4 dB", "ch/1/fader=-1 dB");
        assertThat(level()).isCloseTo(CENTRE - 15, within(0.01));
        assertThat(rig.value("ch/1/fader")).isEqualTo(-1);
        assertThat(words("ch/1/fader/effective")).isEqualTo("-15.0 dB");
        assertThat(words("dca/2/fader/effective")).isEqualTo("-14.0 dB");
        assertThat(words("ch/2/fader/effective")).isEqualTo("0.0 dB");
        assertThat(heard("ch/1")).isEqualTo(new DeskFrame.Heard(-15, false, ""));
        rig.act("history/undo");
        rig.run(40);
        assertThat(words("ch/1/fader/effective")).isEqualTo("-14.0 dB");
    }

    @Test
    void theCausesOfAMuteAreKeptApart() {
        roll();
        rig.console.post(new Wish.Words("dca/3/name", "Drums", Origin.SCREEN));
        set("ch/1/mutegroup/5=on", "ch/1/dca/3=on", "ch/1/mute=on", "mutegroup/5/on=on", "dca/3/mute=on");
        assertThat(words("ch/1/mute/causes")).isEqualTo("own, group 5, dca 3 Drums");
        assertThat(lit("ch/1/mute/other")).as("its own mute shows").isFalse();
        assertThat(level()).isEqualTo(Double.NEGATIVE_INFINITY);
        set("ch/1/mute=off");
        assertThat(lit("ch/1/mute/other")).isTrue();
        set("ch/1/mute=on", "mutegroup/5/on=off", "dca/3/mute=off");
        assertThat(words("ch/1/mute/causes")).isEqualTo("own");
        assertThat(lit("ch/1/mute/other")).isFalse();
        assertThat(level()).isEqualTo(Double.NEGATIVE_INFINITY);
        set("ch/1/mute=off", "mutegroup/5/mode=dim", "mutegroup/5/dim=-12 dB", "mutegroup/5/on=on");
        assertThat(level()).isCloseTo(CENTRE - 12, within(0.01));
        assertThat(words("ch/1/mute/causes")).isEqualTo("group 5 -12.0 dB");
        assertThat(lit("ch/1/mute/other")).isFalse();
        set("mutegroup/5/mode=mute");
        assertThat(heard("ch/1")).isEqualTo(new DeskFrame.Heard(0, true, "group 5"));
        assertThat(rig.value("ch/1/mute")).isZero();
    }

    @Test
    void aSoloInPlaceMutesAReturnThatIsNotSafe() {
        set("monitor/solo/mode=in-place", "ch/1/solo=on");
        assertThat(words("fx/1/mute/causes")).isEmpty();
        assertThat(words("bus/1/mute/causes")).isEmpty();
        set("fx/1/solo-safe=off");
        assertThat(words("fx/1/mute/causes")).isEqualTo("solo");
        set("fx/1/solo=on");
        assertThat(words("fx/1/mute/causes")).isEmpty();
    }

    @Test
    void aDcaThatWouldFollowItselfIsRefusedAndTheCircleNamed() {
        rig.console.post(new Wish.Words("dca/2/name", "Band", Origin.SCREEN));
        set("dca/1/dca/2=on", "dca/2/dca/9=on", "dca/9/dca/1=on", "dca/4/dca/4=on");
        assertThat(rig.value("dca/9/dca/1")).isZero();
        assertThat(rig.value("dca/4/dca/4")).isZero();
        assertThat(rig.notices())
                .containsExactly(
                        "DCA 9 cannot follow DCA 1: it would follow itself, DCA 9 → DCA 1 → DCA 2 Band → DCA 9",
                        "DCA 4 cannot follow DCA 4: it would follow itself, DCA 4 → DCA 4");
        assertThat(rig.console.desk().history().words())
                .containsExactly("name of dca/2", "dca 2 of dca/1", "dca 9 of Band");
    }

    @Test
    void aMixMinusIsOneWordAndOneStepBack() {
        rig.tone(0, 1, 60);
        rig.tone(1, 0.1, 60);
        rig.act("transport/play");
        rig.act("ch/1/select");
        rig.act("bus/3/mixminus");
        rig.run(100);
        int left = longthrow.dsp.engine.Engine.FIRST_BUS_OUTPUT + 4;
        assertThat(Rig.level(rig.run(100, left))).isCloseTo(-20 + CENTRE, within(0.01));
        assertThat(rig.notices()).last().asString().isEqualTo("mix-minus of ch/1 on bus/3");
        rig.act("bus/3/mixminus", "ch/2");
        rig.run(100);
        assertThat(Rig.level(rig.run(100, left))).isCloseTo(CENTRE, within(0.01));
        rig.act("history/undo");
        rig.act("history/undo");
        rig.run(100);
        assertThat(Rig.level(rig.run(100, left))).isEqualTo(Double.NEGATIVE_INFINITY);
        rig.act("bus/3/mixminus", "main");
        rig.run(3);
        assertThat(rig.notices()).last().asString().startsWith("'main' is no channel");
    }

    @Test
    void anAutomixerTakesSixteenMicrophonesAndNoMore() {
        Rig wide = new Rig(18);
        for (int i = 1; i <= 17; i++) {
            wide.set("ch/" + i + "/automix/group", 1);
        }
        wide.set("ch/18/automix/group", 2);
        wide.run(20);
        assertThat(wide.value("ch/16/automix/group")).isEqualTo(1);
        assertThat(wide.value("ch/17/automix/group")).isZero();
        assertThat(wide.value("ch/18/automix/group")).isEqualTo(2);
        assertThat(wide.notices()).last().asString().startsWith("automixer 1 has its 16 microphones");
    }

    @Test
    void membershipIsAColumnOfItsOwnAndThePanLawStaysWhereItIs() {
        set("ch/1/dca/2=on", "desk/pan-law=-6 dB", "ch/1/gang=3");
        rig.act("scene/store", "Verse");
        rig.run(3);
        set("ch/1/dca/2=off", "desk/pan-law=0 dB", "ch/1/gang=none", "dca/2/fader=-10 dB");
        rig.act("scene/1/recall");
        rig.run(100);
        assertThat(rig.value("ch/1/dca/2")).isEqualTo(1);
        assertThat(rig.value("dca/2/fader")).isZero();
        assertThat(rig.value("desk/pan-law")).as("locked class").isEqualTo(3);
        assertThat(rig.value("ch/1/gang")).as("locked class").isZero();
    }

    @Test
    void aSceneThatWouldCloseACircleLeavesTheNestingAlone() {
        set("dca/1/dca/2=on");
        rig.act("scene/store", "One in two");
        rig.run(3);
        set("dca/1/dca/2=off", "dca/2/dca/1=on");
        rig.act("scene/1/recall");
        rig.run(20);
        assertThat(rig.value("dca/1/dca/2")).as("a whole recall turns both").isEqualTo(1);
        assertThat(rig.value("dca/2/dca/1")).isZero();
        set("dca/1/dca/2=off", "dca/2/dca/1=on");
        Scene scene = rig.console.scenes().scenes().getFirst();
        ScopeGrid narrow = ScopeGrid.EVERYTHING.withoutCell(rig.cell("dca/2/dca/1"));
        rig.console.scenes().replace(0, scene.scoped(narrow), "scope");
        rig.act("scene/1/recall");
        rig.run(20);
        assertThat(rig.value("dca/1/dca/2")).as("it would close the circle").isZero();
    }

    @Test
    void aShowKeepsNamesMembersLawAndNeedsNoDca(@TempDir Path folder) throws Exception {
        rig.console.post(new Wish.Words("dca/3/name", "Drum bus", Origin.SCREEN));
        set("dca/3/fader=-5 dB", "ch/2/dca/3=on", "dca/3/dca/1=on", "ch/2/mutegroup/12=on", "mutegroup/12/mode=dim");
        set("desk/pan-law=-4.5 dB", "ch/2/gang=8", "ch/2/automix/group=2");
        Show show = rig.console.show();
        new ShowFolder(folder).save(show);
        List<String> lines = java.nio.file.Files.readAllLines(folder.resolve("show.longthrow"));
        assertThat(lines)
                .contains(
                        "strip d3 dca/3 Drum bus",
                        "d3 dca/1 on",
                        "d3 fader -5.0 dB",
                        "c2 dca/3 on",
                        "c2 gang 8",
                        "c2 mutegroup/12 on",
                        "mutegroup/12 mode dim",
                        "desk pan-law -4.5 dB");
        assertThat(lines).noneMatch(line -> line.contains("dca/4"));
        ShowFolder.Opened opened = new ShowFolder(folder).open();
        assertThat(opened.problems()).isEmpty();
        Rig again = new Rig(opened.show().orElseThrow());
        assertThat(again.value("desk/pan-law")).isEqualTo(1);
        assertThat(again.value("ch/2/dca/3")).isEqualTo(1);
        assertThat(again.console.desk().called(again.cell("dca/3/fader"), " of "))
                .isEqualTo("fader of Drum bus");
    }

    private static final String FILE = """
            format 1
            profile box
            option source verified
            option handshake none
            option rate-out 20000
            control fader[1..4] fader  io pb i touch note 1 0x67+i
            control key[1..8]   button io note 1 i lamp off=0 blink=1 on=127
            map box-mix for box
            group bank size 4 over units
            fader[1..4] <-> strip/{bank+i}/fader
            key[1..4] <-> strip/{bank+i}/mute
            key[1..4] <-  strip/{bank+i}/mute/other | lamp blink
            key[5] <-> spill dca/2
            key[6] ->  bus/1/mixminus = ch/2
            key[7] <-> mutegroup/1/on | toggle
            key[8] <-> view dcas
            """;

    private OptionalDouble motor(EmulatedSurface device, int fader) {
        return rig.motor(device, "fader[" + fader + "]");
    }

    private static Glow lamp(EmulatedSurface device, int key) {
        return device.shows(Rig.control(device, "key[" + key + "]"))
                .map(shown -> shown instanceof Feedback.Light(var _, Glow glow) ? glow : Glow.OFF)
                .orElse(Glow.OFF);
    }

    @Test
    void aSurfaceSpillsADcaRidesItAndTellsMutesApart() {
        roll();
        set("ch/3/dca/2=on", "ch/1/dca/2=on", "dca/9/dca/2=on", "ch/1/mutegroup/1=on");
        EmulatedSurface device = rig.box(FILE);
        rig.run(400);
        rig.press(device, "key[5]");
        rig.run(300);
        assertThat(rig.picture().surfaces().getFirst().bank()).isEqualTo("spill dca/2 1-4");
        device.touch(Rig.control(device, "fader[1]"), true);
        device.move(Rig.control(device, "fader[1]"), 0.5);
        rig.run(200);
        double ridden = new Taper.Fader().toValue(0.5);
        assertThat(rig.value("dca/2/fader")).isCloseTo(ridden, within(0.01));
        assertThat(level()).isCloseTo(CENTRE + ridden, within(0.02));
        assertThat(motor(device, 2).orElseThrow()).as("own value of ch/1").isCloseTo(0.75, within(0.001));
        assertThat(words("dca/9/fader/effective")).isEqualTo("-10.0 dB");
        rig.press(device, "key[7]");
        rig.run(100);
        assertThat(lamp(device, 2)).as("muted by the group").isEqualTo(Glow.BLINK);
        assertThat(lamp(device, 3)).isEqualTo(Glow.OFF);
        assertThat(level()).isEqualTo(Double.NEGATIVE_INFINITY);
        rig.press(device, "key[2]");
        rig.press(device, "key[7]");
        rig.run(100);
        assertThat(lamp(device, 2)).as("its own mute stays").isEqualTo(Glow.ON);
        rig.press(device, "key[8]");
        rig.run(300);
        assertThat(rig.picture().surfaces().getFirst().bank()).isEqualTo("dcas 1-4");
        rig.press(device, "key[6]");
        rig.run(20);
        assertThat(rig.notices()).last().asString().isEqualTo("mix-minus of ch/2 on bus/1");
    }

    @Test
    void aRackIsInsertedInOneStripAndTheOtherIsTold() {
        set("ch/1/insert/1/what=rack-3", "ch/2/insert/2/what=rack-3");
        assertThat(rig.value("ch/1/insert/1/what")).isEqualTo(3);
        assertThat(rig.value("ch/2/insert/2/what")).isZero();
        assertThat(rig.notices())
                .containsExactly("rack-3 already works in ch/1; take it out there before insert 2 what of ch/2 has it");
        set("ch/1/insert/1/what=none", "ch/2/insert/2/what=rack-3");
        assertThat(rig.value("ch/2/insert/2/what")).isEqualTo(3);
    }
}
