package longthrow.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import longthrow.console.desk.DeskWords;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskTable;
import longthrow.mappings.language.SurfaceLibrary;
import longthrow.mappings.language.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every shipped surface, by being there, is held against the words of the real desk.
class SurfacesTest {
    private static final Vocabulary WORDS =
            DeskWords.vocabulary(DeskTable.of(DeskLayout.mono(48_000, 12)).layout());

    static List<String> surfaces() {
        return SurfaceLibrary.shipped();
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void everyShippedSurfaceSpeaksTheDesksOwnWords(String id) {
        SurfaceLibrary.Found found = new SurfaceLibrary(WORDS, List.of()).find(id);
        assertThat(found.problems()).isEmpty();
        assertThat(found.profile()).isPresent();
        assertThat(found.maps()).isNotEmpty();
    }
}
