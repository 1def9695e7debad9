package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import longthrow.console.app.SurfaceWord.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurfaceWordTest {
    @Test
    void readsOneUnit() {
        assertThat(SurfaceWord.parse("mcu@tcp:127.0.0.1:7001").units())
                .isEqualTo(List.of(new Unit("mcu", "tcp:127.0.0.1:7001")));
    }

    @Test
    void joinsUnitsFromLeftToRight() {
        assertThat(SurfaceWord.parse("xtouch@X-Touch +1+xtouch-ext@X-Touch Ext").units())
                .isEqualTo(List.of(new Unit("xtouch", "X-Touch +1"), new Unit("xtouch-ext", "X-Touch Ext")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mcu", "mcu@", "@tcp:1.2.3.4:5", "my surface@port"})
    void saysWhatASurfaceLooksLike(String text) {
        assertThatThrownBy(() -> SurfaceWord.parse(text))
                .isInstanceOf(WrongWord.class)
                .hasMessageContaining("PROFILE@PORT");
    }
}
