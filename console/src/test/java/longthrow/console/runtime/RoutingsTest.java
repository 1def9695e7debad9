package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.console.frame.Routing;
import org.junit.jupiter.api.Test;

/// What the window is told of the patch.
class RoutingsTest {
    private final Rig rig = new Rig(3);

    private Routing routing() {
        rig.run(50);
        return rig.picture().routing();
    }

    @Test
    void theWindowSeesThePatchAndEveryChangeOfIt() {
        Routing plain = routing();
        assertThat(plain.feeds().subList(0, 3))
                .containsExactly(
                        new Routing.Feed("ch/1", 0, 0), new Routing.Feed("ch/2", 1, 1), new Routing.Feed("ch/3", 2, 2));
        assertThat(plain.outputs()).startsWith("main left", "main right");
        assertThat(routing()).isSameAs(plain);
        rig.act("patch", "in ch/2 7 8");
        rig.act("patch", "in talkback none");
        rig.act("patch", "out 1 bus/3 right");
        rig.act("patch", "out 2 none");
        Routing other = routing();
        assertThat(other.feeds()).contains(new Routing.Feed("ch/2", 6, 7));
        assertThat(other.feeds()).contains(new Routing.Feed("talkback", Routing.NO_PORT, Routing.NO_PORT));
        assertThat(other.outputs()).startsWith("bus/3 right", "");
        rig.act("history/undo");
        assertThat(routing().outputs()).startsWith("bus/3 right", "main right");
    }

    /// Each of them is a word that the patch takes.
    @Test
    void everySourceCanBePatched() {
        for (String source : routing().sources()) {
            rig.act("patch", "out 9 " + source);
            rig.run(20);
            assertThat(rig.picture().routing().outputs().get(8)).isEqualTo(source);
        }
    }
}
