package longthrow.mappings.language;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.mappings.Desks;
import org.junit.jupiter.api.Test;

class BrokenTest {
    @Test
    void everyFaultOfABrokenFileIsToldInOnePass() {
        SurfaceFile file = new SurfaceReader(Desks.vocabulary())
                .read("broken.surface", Examples.text("broken"), SurfaceReader.Shelf.empty());
        assertThat(file.problems())
                .map(Problem::toString)
                .containsExactly(
                        "broken.surface:3:21: unknown kind \"fadr\" - did you mean \"fader\"?",
                        "broken.surface:5:36: cc number 128 is outside 0..127 (index 8)",
                        "broken.surface:6:34: channel 17 is outside 1..16",
                        "broken.surface:7:1: unknown statement \"contrl\" - did you mean \"control\"?",
                        "broken.surface:10:1: index 9 is outside fader[1..8]",
                        "broken.surface:10:36: unknown transform \"takover\" - did you mean \"takeover\"?",
                        "broken.surface:11:16: unknown parameter \"ch/{bank+i}/fadr\" - did you mean \"ch/{}/fader\"?",
                        "broken.surface:12:44: unknown page \"pam\" of layer \"knobs\" - did you mean \"pan\"?",
                        "broken.surface:14:1: \"knob\" is bound twice under the same conditions (line 13)",
                        "broken.surface:15:1: unknown control \"q\"",
                        "broken.surface:16:22: unknown macro \"gone\"");
    }
}
