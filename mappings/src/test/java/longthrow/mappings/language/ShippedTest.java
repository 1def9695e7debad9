package longthrow.mappings.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import longthrow.mappings.Desks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedTest {
    private final SurfaceLibrary library = new SurfaceLibrary(Desks.vocabulary(), List.of());

    @ParameterizedTest
    @MethodSource("longthrow.mappings.language.SurfaceLibrary#shipped")
    void everyShippedSurfaceIsFaultlessAndSaysWhatItIsBuiltOn(String id) {
        SurfaceLibrary.Found found = library.find(id);
        assertThat(found.problems()).isEmpty();
        assertThat(found.sound()).isTrue();
        assertThat(found.profile().orElseThrow().options()).containsKey("source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mcu", "xtouch", "nanokontrol2"})
    void everyExampleIsFaultless(String id) {
        SurfaceReader reader = new SurfaceReader(Desks.vocabulary());
        assertThat(reader.read(id + ".surface", Examples.text(id), Examples.shelf(reader))
                        .problems())
                .isEmpty();
    }
}
