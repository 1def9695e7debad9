package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import longthrow.console.desk.House;
import longthrow.console.desk.HouseRule;
import longthrow.console.show.ShowFolder;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// LIVE and STUDIO (rule S0) are chosen like any other edit of the show.
class HouseRulesTest {
    private final Rig rig = new Rig(2);

    private House house() {
        return rig.console.state().setup().house();
    }

    private boolean lamp() {
        return rig.console.port().reading("show/studio").orElseThrow().equals(new Reading.Flag(true));
    }

    @Test
    void areChosenSaidAndTakenBack() {
        rig.perform("show/studio", "");
        assertThat(house()).isEqualTo(House.STUDIO);
        assertThat(lamp()).isTrue();
        assertThat(rig.notices()).last().isEqualTo("the show is STUDIO from now on");
        rig.run(50);
        assertThat(rig.picture().watch().studio()).isTrue();
        rig.perform("history/undo", "");
        assertThat(house()).isEqualTo(House.LIVE);
        assertThat(lamp()).isFalse();
        rig.perform("history/redo", "");
        assertThat(house()).isEqualTo(House.STUDIO);
        rig.perform("show/live", "");
        assertThat(house()).isEqualTo(House.LIVE);
        rig.perform("show/live", "");
        assertThat(rig.notices()).last().isEqualTo("the show is LIVE already");
    }

    /// The whole desk leaves in one sample in a studio; what the user chose otherwise comes back with LIVE by undo.
    @Test
    void s0TheDeskIsAlignedAsAWholeInAStudio() {
        rig.perform("show/studio", "");
        assertThat(rig.stored("desk/align")).isEqualTo(1);
        rig.perform("history/undo", "");
        assertThat(rig.stored("desk/align")).isZero();
        rig.set("desk/align", 1);
        rig.perform("show/studio", "");
        rig.perform("show/live", "");
        assertThat(rig.stored("desk/align")).isZero();
    }

    /// What the page Setup and the bar's tooltip say is what holds, not what the house would have.
    @Test
    void s0TheWindowSaysWhichRulesHoldAndWhichAreTheShowsOwn() {
        assertThat(said()).isEqualTo("members' motors stay while a DCA moves, UNDO leaves rides alone");
        rig.perform("show/rule", "motors studio");
        assertThat(said()).isEqualTo("members' motors follow their DCA (its own rule), UNDO leaves rides alone");
        rig.perform("show/rule", "takes studio");
        rig.set("desk/align", 1);
        assertThat(said())
                .startsWith("members' motors follow their DCA (its own rule), UNDO leaves rides alone, ")
                .endsWith("channels hear the take after a recording (its own rule), all outputs leave together"
                        + " (its own rule)");
        rig.perform("show/studio", "");
        assertThat(said()).isEqualTo("members' motors follow their DCA, UNDO takes rides back too");
        rig.perform("show/rule", "undo live");
        rig.set("desk/align", 0);
        assertThat(said())
                .isEqualTo(
                        "members' motors follow their DCA, UNDO leaves rides alone (its own rule), outputs leave each"
                                + " for itself (its own rule)");
    }

    private String said() {
        rig.run(50);
        return rig.picture().watch().rules();
    }

    @Test
    void s0EachRuleIsASwitchOfItsOwn(@TempDir Path folder) {
        rig.perform("show/rule", "motors studio");
        assertThat(rig.notices()).last().isEqualTo("motors of a DCA's members: STUDIO, in a show that is LIVE");
        assertThat(rig.console.state().setup().by(HouseRule.MOTORS)).isEqualTo(House.STUDIO);
        assertThat(rig.console.state().setup().by(HouseRule.UNDO)).isEqualTo(House.LIVE);
        assertThat(house()).isEqualTo(House.LIVE);
        ShowFolder place = new ShowFolder(folder);
        assertThat(place.save(rig.console.state().show(rig.console))).isEmpty();
        assertThat(place.open().show().orElseThrow().setup().own())
                .containsExactly(Map.entry(HouseRule.MOTORS, House.STUDIO));

        rig.perform("history/undo", "");
        assertThat(rig.console.state().setup().own()).isEmpty();
        rig.perform("history/redo", "");
        rig.perform("show/rule", "motors usual");
        assertThat(rig.notices()).last().isEqualTo("motors of a DCA's members: LIVE");
        rig.perform("show/rule", "engines studio");
        assertThat(rig.notices()).last().asString().contains("no house rule; say motors, undo, lanes, return, takes");
        rig.perform("show/rule", "");
        assertThat(rig.notices()).endsWith("what channels hear after a recording: LIVE");
    }

    /// Rule S0 in what it does: LIVE but for motors, LIVE but for UNDO.
    @Test
    void s0ARuleOfItsOwnIsHeeded() {
        rig.set("ch/1/dca/1", 1);
        rig.set("dca/1/fader", -10);
        assertThat(shown()).isZero();
        rig.perform("show/rule", "motors studio");
        assertThat(shown()).isEqualTo(-10);

        rig.perform("scene/store", "Verse");
        rig.perform("scene/1/recall", "");
        rig.settle("ch/2/fader", -30);
        rig.perform("show/rule", "undo studio");
        rig.settle("ch/2/fader", -20);
        rig.perform("history/undo", "");
        assertThat(rig.stored("ch/2/fader")).as("a ride after a recall").isEqualTo(-30);
    }

    /// What a motor is told of channel 1.
    private double shown() {
        return rig.console
                .port()
                .value(rig.console.desk().layout().cell("ch/1/fader").orElseThrow());
    }

    @Test
    void areKeptInTheShowsFile(@TempDir Path folder) {
        rig.perform("show/studio", "");
        ShowFolder place = new ShowFolder(folder);
        assertThat(place.save(rig.console.state().show(rig.console))).isEmpty();
        assertThat(place.open().show().orElseThrow().setup().house()).isEqualTo(House.STUDIO);
    }

    @Test
    void stayUnderShowLock() {
        rig.perform("show/lock", "on");
        rig.perform("show/studio", "");
        assertThat(house()).isEqualTo(House.LIVE);
        rig.perform("show/rule", "motors studio");
        assertThat(rig.console.state().setup().own()).isEmpty();
    }
}
