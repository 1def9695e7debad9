package longthrow.controllers.port;

import java.nio.ByteBuffer;

/// What waits in a link for its owner: a message, framed and stamped, or the news that the peer came or went.
/// Immutable.
sealed interface Item {
    /// What the item tells about: of two items with one subject the newer says all that counts.
    Object subject();

    /// A message of up to three bytes.
    ///
    /// @param number the registered or other parameter number that was chosen on the channel when a data entry came
    record Brief(int packed, int number, long nanos) implements Item {
        @Override
        public Object subject() {
            int status = packed >> 16;
            int kind = status & 0xF0;
            boolean whole = kind == 0xC0 || kind == 0xD0 || kind == 0xE0 || kind == 0xF0;
            int first = whole ? 0 : packed >> 8 & 0x7F;
            int same = kind == 0x80 ? status | 0x10 : status; // a note's release says the same of it as its press
            return (long) number << 32 | same << 8 | first;
        }
    }

    /// A whole SysEx message; only an equal one says the same.
    record SysEx(byte[] message, long nanos) implements Item {
        @Override
        public Object subject() {
            return ByteBuffer.wrap(message);
        }
    }

    /// The peer came or went.
    ///
    /// @param visit the number of its visit
    record Link(boolean alive, int visit, long nanos) implements Item {
        @Override
        public Object subject() {
            return Link.class;
        }
    }
}
