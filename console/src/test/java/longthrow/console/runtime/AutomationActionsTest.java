package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import longthrow.console.desk.DeskWords;
import longthrow.console.frame.Mode;
import longthrow.dsp.parameter.Column;
import longthrow.mappings.binding.Reading;
import longthrow.mappings.language.Vocabulary;
import longthrow.mappings.language.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Automation as keys of surfaces and the screen ask for it.
class AutomationActionsTest {
    private static final Rig RIG = new Rig(3);

    private static Optional<Reading> shown(String path) {
        return RIG.console.port().reading(path);
    }

    @ParameterizedTest(name = "{0} = {1}: {2} shows {3}")
    @CsvSource({
        "automation/mode,            ch/2 latch,           ch/2/automation,            latch",
        "automation/mode,            class pan off,        automation/class/pan,       off",
        "automation/mode,            ch/3/eq/1/gain touch, ch/3/eq/1/gain/automation,  touch",
        "ch/2/automation,            touch-latch,          ch/2/automation,            touch-latch",
        "ch/2/fader/automation,      write,                ch/2/fader/automation,      write",
        "ch/2/fader/automation,      usual,                ch/2/fader/automation,      touch-latch",
        "automation/class/mute,      latch,                automation/class/mute,      latch",
        "automation/class/mute,      usual,                automation/class/mute,      usual",
        "external/2/automation,      touch,                external/2/automation,      touch",
    })
    void aModeIsSetAndShown(String action, String argument, String path, String word) {
        RIG.act(action, argument);
        RIG.run(3);
        assertThat(shown(path)).contains(new Reading.Words(word));
    }

    @ParameterizedTest(name = "{0} lights {1}")
    @CsvSource({
        "automation/suspend,   automation/suspend",
        "automation/safe,      automation/safe",
        "ch/3/automation/safe, ch/3/automation/safe"
    })
    void aSwitchTogglesAndLights(String action, String lamp) {
        RIG.act(action);
        RIG.run(3);
        assertThat(shown(lamp)).contains(new Reading.Flag(true));
        RIG.act(action, "off");
        RIG.run(3);
        assertThat(shown(lamp)).contains(new Reading.Flag(false));
    }

    @ParameterizedTest
    @CsvSource({
        "automation/mode,         ch/9 touch,   'ch/9' is neither a strip nor a parameter",
        "automation/mode,         class tea off, 'tea' is no class of parameters",
        "ch/1/solo/automation,    touch,         ch/1/solo is not automated; it belongs to the locked class",
        "ch/1/automation/safe,    perhaps,       'perhaps' is no state; say on, off or toggle",
    })
    void whatMakesNoSenseIsSaid(String action, String argument, String says) {
        RIG.act(action, argument);
        RIG.run(3);
        assertThat(RIG.notices()).last().asString().startsWith(says.replace("''", "'"));
    }

    @Test
    void aMapMayNameEveryParametersOwnMode() {
        Vocabulary words = DeskWords.vocabulary(RIG.console.desk().layout());
        for (String pattern : new String[] {"ch/{}/comp/threshold", "strip/{}/fader", "selected/pan"}) {
            assertThat(words.find(pattern + "/automation")).map(Word::sort).contains(Word.Sort.ACTION);
        }
        assertThat(words.find("ch/{}/nonsense/automation")).isEmpty();
    }

    @Test
    void theStripShowsThatItIsSafe() {
        Rig rig = new Rig(1);
        rig.console
                .automation()
                .arming()
                .modes(rig.console
                        .automation()
                        .arming()
                        .modes()
                        .safe("c1", true)
                        .with(Column.EQ, Optional.of(Mode.OFF)));
        assertThat(rig.console.port().reading("ch/1/mode")).contains(new Reading.Words("SAFE"));
    }
}
