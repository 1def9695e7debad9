package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.surface.Feedback;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Surfaces that have keys to arm a strip: the key arms it, its lamp tells, whoever armed the strip.
class ArmKeyTest {
    private final Rig rig = new Rig(8);

    @ParameterizedTest
    @CsvSource({"mcu, rec[3]", "hui, rec[3]", "xtouch-midi, rec[3]", "apc40-mk2, arm[3]"})
    void armsAndShowsWhatIsArmed(String profile, String key) {
        EmulatedSurface device = rig.device(profile);
        rig.run(1_000);
        assertThat(lit(device, key)).isFalse();
        rig.press(device, key);
        assertThat(rig.value("ch/3/record")).isEqualTo(1);
        assertThat(lit(device, key)).isTrue();
        rig.settle("ch/3/record", 0);
        assertThat(lit(device, key)).isFalse();
    }

    private static boolean lit(EmulatedSurface device, String key) {
        return device.shows(Rig.control(device, key))
                .filter(shown -> shown instanceof Feedback.Light light && light.glow() == Feedback.Glow.ON)
                .isPresent();
    }
}
