package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import longthrow.console.desk.House;
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
    }
}
