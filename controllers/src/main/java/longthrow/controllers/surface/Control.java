package longthrow.controllers.surface;

import java.util.Optional;

/// One thing on a surface that a hand moves or an eye sees.
///
/// @param family the name without its index: `fader`, `fader.main`, `vpot.push`
/// @param index 1 and up within the family, 0 for a control that is alone
/// @param width characters of a text or digits of a display, else 0
/// @param in what it sends
/// @param out what moves or lights it
/// @param touch what it sends when a finger touches it
/// @param maximumIn the wire value of the control's far end as it sends it
/// @param maximumOut the wire value of the far end as it is told
/// @param relative the coding of an encoder's turns
/// @param lamp the wire values of its lamp
/// @param codec the name of a special output coding (`mcu-ring`, `mcu-meter`, `mcu-digits`)
/// @param line the line of the profile's file that declares it
public record Control(
        String family,
        int index,
        Kind kind,
        int width,
        Optional<Address> in,
        Optional<Address> out,
        Optional<Address> touch,
        int maximumIn,
        int maximumOut,
        Optional<Relative> relative,
        Optional<Lamp> lamp,
        Optional<String> codec,
        int line) {
    /// The control's name in files: `fader[3]` or `fader.main`.
    public String name() {
        return index == 0 ? family : family + "[" + index + "]";
    }

    @Override
    public int hashCode() {
        return 31 * family.hashCode() + index; // one control of a profile is told from another by name alone
    }

    /// A lamp's wire values; `blink` is empty where the device cannot.
    public record Lamp(int off, Optional<Integer> blink, int on) {}
}
