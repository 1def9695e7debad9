package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which of the desk's keys a text field that has the focus leaves to the desk.
class KeysTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "F1, true",
        "F9, true",
        "ctrl K, true",
        "ctrl S, true",
        "ctrl L, true",
        "ctrl Z, false",
        "G, false",
        "SPACE, false",
        "LEFT, false",
        "HOME, false"
    })
    void aTextFieldKeepsWhatMayBeTypedInIt(String stroke, boolean desks) {
        Theme.install();
        KeyStroke pressed = KeyStroke.getKeyStroke(stroke);
        assertThat(Keys.hears(Optional.of(new JTextField()), pressed)).isEqualTo(desks);
        assertThat(Keys.hears(Optional.empty(), pressed)).isTrue();
    }
}
