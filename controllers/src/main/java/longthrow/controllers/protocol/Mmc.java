package longthrow.controllers.protocol;

import java.util.ArrayList;
import java.util.List;

/// A MIDI Machine Control command (MMC 1.0): what one machine asks of another.
public sealed interface Mmc {
    /// Commands that are a byte and no more.
    enum Key {
        STOP(0x01),
        PLAY(0x02),
        DEFERRED_PLAY(0x03),
        FAST_FORWARD(0x04),
        REWIND(0x05),
        RECORD_STROBE(0x06),
        RECORD_EXIT(0x07),
        RECORD_PAUSE(0x08),
        PAUSE(0x09),
        EJECT(0x0A),
        CHASE(0x0B),
        ERROR_RESET(0x0C),
        RESET(0x0D),
        WAIT(0x7C),
        RESUME(0x7F);

        private final int code;

        Key(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /// How a machine is asked to turn at a speed that is not play.
    enum Turning {
        VARIABLE_PLAY(0x45),
        SEARCH(0x46),
        SHUTTLE(0x47);

        private final int code;

        Turning(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /// A key of the machine was pressed.
    record Press(Key key) implements Mmc {}

    /// Go to a time.
    ///
    /// @param hundredths hundredths of a frame beyond it
    record Locate(Timecode time, int hundredths) implements Mmc {}

    /// Go to the time that the machine keeps in an information field.
    record LocateField(int field) implements Mmc {}

    /// Turn at so many times play's speed, backwards where negative.
    record Turn(Turning how, double speed) implements Mmc {}

    /// Move by so many of the machine's steps, backwards where negative.
    record Step(int steps) implements Mmc {}

    /// Make a track, counted from 1, ready to record, or not.
    record Arm(int track, boolean on) implements Mmc {}

    /// A whole message to a device.
    record Message(int device, List<Mmc> commands) {
        public Message {
            commands = List.copyOf(commands);
        }
    }

    /// Every command in a SysEx message that this desk knows, with the device it is for; none where it holds none.
    static Message read(byte[] sysEx) {
        List<Mmc> commands = new ArrayList<>();
        boolean machine = sysEx.length > 5 && sysEx[1] == 0x7F && sysEx[3] == 0x06;
        if (machine) {
            new MmcBytes(sysEx).read(commands);
        }
        return new Message(machine ? sysEx[2] : DeviceAddress.ALL, commands);
    }

    /// The message that gives this command to a device.
    default byte[] bytes(int device) {
        return MmcBytes.write(device, this);
    }
}
