package longthrow.dsp.engine;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `EveryStepTest` at twice the rate; apart from it, since the two take minutes and can run side by side.
@Tag("long")
class EveryStepTwiceTest {
    static List<String> all() {
        return EveryStepTest.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void noParameterClicksAtTwiceTheRate(String id) {
        EveryStepTest.neverClicks(EveryStepTest.DOUBLE, id, EveryStepTest.setting(id));
    }
}
