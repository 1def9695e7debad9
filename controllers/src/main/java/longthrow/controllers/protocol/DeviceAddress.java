package longthrow.controllers.protocol;

import java.util.OptionalInt;
import java.util.Set;

/// Which of the device numbers in universal SysEx messages somebody answers to.
///
/// @param device the own number, 0 to 7E hex; without one every message is heard
/// @param groups the groups it belongs to, 1 to 15 (show control's 70 to 7E hex)
public record DeviceAddress(OptionalInt device, Set<Integer> groups) {
    /// The number that all devices hear.
    public static final int ALL = 0x7F;

    /// Hears every message, speaks to all.
    public static final DeviceAddress EVERYBODY = new DeviceAddress(OptionalInt.empty(), Set.of());

    private static final int FIRST_GROUP = 0x70;
    private static final int GROUPS = 15;

    public DeviceAddress {
        groups = Set.copyOf(groups);
        boolean wrong = (device.isPresent() && (device.getAsInt() < 0 || device.getAsInt() >= ALL))
                || groups.stream().anyMatch(group -> group < 1 || group > GROUPS);
        if (wrong) {
            throw new IllegalArgumentException("a device is 0 to 126, a group 1 to 15, not " + device + ", " + groups);
        }
    }

    /// True when a message to `number` is for this device.
    public boolean hears(int number) {
        return number == ALL
                || (device.isEmpty() && groups.isEmpty())
                || (device.isPresent() && device.getAsInt() == number)
                || groups.contains(number - FIRST_GROUP + 1);
    }

    /// The number that own messages carry.
    public int speaksAs() {
        return device.orElse(ALL);
    }
}
