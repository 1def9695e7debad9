package longthrow.controllers.protocol;

import java.util.Arrays;
import java.util.Optional;

/// A MIDI Show Control command (MSC 1.0, and 1.1 where it grew): what a show's master asks of lighting, sound and
/// machinery.
public sealed interface Msc {
    /// Runs a cue.
    record Go(CueName cue) implements Msc {}

    /// Halts a running cue, or all.
    record Stop(CueName cue) implements Msc {}

    /// Lets a halted cue, or all, go on.
    record Resume(CueName cue) implements Msc {}

    /// Runs a cue in a time of its own.
    ///
    /// @param hundredths hundredths of a frame beyond the time
    record TimedGo(Timecode time, int hundredths, CueName cue) implements Msc {}

    /// Makes a cue the next one.
    record Load(CueName cue) implements Msc {}

    /// Sets a control, at once or in a time.
    record Set(int control, int value, Optional<Timecode> time) implements Msc {}

    /// Fires a macro.
    record Fire(int macro) implements Msc {}

    /// Turns a cue off.
    record GoOff(CueName cue) implements Msc {}

    /// Runs a cue and sets the clock to its time.
    record GoJamClock(CueName cue) implements Msc {}

    /// A command to the whole receiver.
    record Whole(Deed deed) implements Msc {}

    /// A command to a cue list, or to the present one.
    record ToList(ListDeed deed, Optional<CueNumber> list) implements Msc {}

    /// Sets the clock of a cue list, or of the present one.
    record SetClock(Timecode time, int hundredths, Optional<CueNumber> list) implements Msc {}

    /// Opens or closes a cue path.
    record Path(boolean open, CueNumber path) implements Msc {}

    /// What is asked of the whole receiver.
    enum Deed {
        ALL_OFF(0x08),
        RESTORE(0x09),
        RESET(0x0A);

        private final int code;

        Deed(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        static Optional<Msc> of(int code) {
            return Arrays.stream(values())
                    .filter(deed -> deed.code == code)
                    .findFirst()
                    .map(Whole::new);
        }
    }

    /// What is asked of a cue list.
    enum ListDeed {
        STANDBY_NEXT(0x11),
        STANDBY_PREVIOUS(0x12),
        SEQUENCE_NEXT(0x13),
        SEQUENCE_PREVIOUS(0x14),
        START_CLOCK(0x15),
        STOP_CLOCK(0x16),
        ZERO_CLOCK(0x17),
        MTC_CHASE_ON(0x19),
        MTC_CHASE_OFF(0x1A),
        OPEN_LIST(0x1B),
        CLOSE_LIST(0x1C);

        private final int code;

        ListDeed(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        static Optional<Msc> of(int code, Optional<CueNumber> list) {
            return Arrays.stream(values())
                    .filter(deed -> deed.code == code)
                    .findFirst()
                    .map(deed -> new ToList(deed, list));
        }
    }

    /// A whole message.
    ///
    /// @param device whom it is for, see `DeviceAddress`
    /// @param format what kind of receiver it is for, see `MscFormat`
    record Message(int device, int format, Msc command) {
        /// As bytes.
        public byte[] bytes() {
            return MscBytes.write(this);
        }
    }

    /// The message in these bytes, when they hold one that is whole.
    static Optional<Message> read(byte[] sysEx) {
        return MscBytes.read(sysEx);
    }
}
