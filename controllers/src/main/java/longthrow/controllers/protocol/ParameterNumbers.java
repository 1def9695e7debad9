package longthrow.controllers.protocol;

import java.util.Arrays;

/// Follows which registered or non-registered parameter each channel has selected, and says which one a data entry is
/// for. A selection stays until it changes; either half of its number may come first or alone.
public final class ParameterNumbers {
    /// What the number 7F 7F means: nothing is selected, data entries are void.
    public static final int NOTHING = 0x3FFF;

    private final int[] number = new int[32]; // by kind and channel
    private final boolean[] registered = new boolean[16];

    /// The parts of a data entry.
    public enum Part {
        HIGH,
        LOW,
        INCREMENT,
        DECREMENT
    }

    /// Who hears data entries.
    public interface Receiver {
        /// A data entry for that parameter; `channel` counts from 1.
        void on(boolean registered, int channel, int number, Part part, int value);
    }

    /// Nothing is selected at first.
    public ParameterNumbers() {
        Arrays.fill(number, NOTHING);
    }

    /// Takes a control change; false when its controller has nothing to do with parameter numbers.
    public boolean onController(int channel, int controller, int value, Receiver to) {
        switch (controller) {
            case 0x62, 0x64 -> select(channel, controller == 0x64, 0x3F80, value);
            case 0x63, 0x65 -> select(channel, controller == 0x65, 0x7F, value << 7);
            case 0x06 -> data(channel, Part.HIGH, value, to);
            case 0x26 -> data(channel, Part.LOW, value, to);
            case 0x60 -> data(channel, Part.INCREMENT, value, to);
            case 0x61 -> data(channel, Part.DECREMENT, value, to);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void select(int channel, boolean isRegistered, int keep, int half) {
        int slot = slot(channel, isRegistered);
        registered[channel - 1] = isRegistered;
        number[slot] = (number[slot] & keep) | half;
    }

    private void data(int channel, Part part, int value, Receiver to) {
        boolean isRegistered = registered[channel - 1];
        int selected = number[slot(channel, isRegistered)];
        if (selected != NOTHING) {
            to.on(isRegistered, channel, selected, part, value);
        }
    }

    private static int slot(int channel, boolean isRegistered) {
        return channel - 1 + (isRegistered ? 16 : 0);
    }
}
