package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import longthrow.console.desk.DeskWords;
import longthrow.console.show.Show;
import longthrow.dsp.engine.DeskLayout;
import longthrow.mappings.binding.Reading;
import longthrow.mappings.language.SurfaceLibrary;
import longthrow.mappings.language.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every word of the vocabulary does or shows something by being there.
class EveryWordTest {
    private static final Rig ACTS = new Rig(2);
    private static final Rig RIG = new Rig(Show.fresh("Full", DeskLayout.full(Rig.RATE, 2)));

    static {
        RIG.console.recall().store("Verse");
    }

    static Stream<Word> actions() {
        return DeskWords.all().stream().filter(word -> word.sort() == Word.Sort.ACTION);
    }

    static Stream<Word> readings() {
        return DeskWords.all().stream().filter(word -> word.sort() != Word.Sort.ACTION);
    }

    private static String path(Word word) {
        return word.pattern().replace("{}", "1");
    }

    @ParameterizedTest
    @MethodSource("actions")
    void anActionIsKnown(Word word) {
        ACTS.console.recall().store("Verse");
        ACTS.act(path(word));
        ACTS.run(3);
        assertThat(ACTS.notices()).noneMatch(notice -> notice.contains("there is no action"));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void aReadingShowsWhatItsSortPromises(Word word) {
        assertThat(RIG.console.port().reading(path(word))).hasValueSatisfying(reading -> {
            Class<? extends Reading> expected = switch (word.sort()) {
                case LEVEL -> Reading.Level.class;
                case FLAG -> Reading.Flag.class;
                case TEXT -> word.pattern().endsWith("colour") ? Reading.Colour.class : Reading.Words.class;
                default -> Reading.Words.class;
            };
            assertThat(reading).isInstanceOf(expected);
        });
    }

    @Test
    void aPathBeyondTheDeskShowsNothing() {
        for (String path : List.of("ch/3/name", "ch/3/select", "fx/17/meter", "transport/warp", "", "ch")) {
            assertThat(RIG.console.port().reading(path)).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"transport/warp", "scene/1/explode", "dance"})
    void anActionNobodyKnowsIsSaid(String action) {
        Rig rig = new Rig(1);
        rig.console.recall().store("Verse");
        rig.act(action);
        rig.run(3);
        assertThat(rig.notices()).last().asString().isEqualTo("there is no action '" + action + "'");
    }

    @Test
    void everyShippedSurfaceIsSoundOnThisDesk() {
        SurfaceLibrary library =
                new SurfaceLibrary(DeskWords.vocabulary(RIG.console.desk().layout()), List.of());
        for (String id : SurfaceLibrary.shipped()) {
            assertThat(library.find(id).problems()).as(id).isEmpty();
        }
    }
}
