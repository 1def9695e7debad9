package longthrow.console.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// The measured desk does the work that the strip load asks for: its six buses read what a double-precision reference
/// with the same kind of ballistics reads.
class StripLoadTest {
    @Test
    void readsWhatTheReferenceReads() {
        StripLoad.rms()
                .forEach((bus, level) ->
                        assertThat(level).as(bus).isCloseTo(StripLoad.EXPECTED_RMS.get(bus), within(0.5)));
    }
}
