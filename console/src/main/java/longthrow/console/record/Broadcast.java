package longthrow.console.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The broadcast extension of a wave file (EBU Tech 3285), as far as takes need it: who wrote the file, and the song's
/// frame at which it begins, the time reference.
final class Broadcast {
    /// `bext` as a little-endian word.
    static final int ID = 0x74786562;

    /// A chunk of version 1 without coding history.
    private static final int LENGTH = 602;

    /// Behind 256 bytes of description.
    private static final int ORIGINATOR_AT = 256;

    /// Behind originator and its reference (32 bytes each), date (10) and time (8).
    private static final int REFERENCE_AT = 338;

    private static final String ORIGINATOR = "Longthrow";

    private Broadcast() {}

    /// What the chunk takes of a file.
    static int bytes() {
        return 8 + LENGTH;
    }

    /// Writes the chunk of a file that begins at a frame of the song.
    static void put(ByteBuffer into, long songFrame) {
        WavWriter.id(into, "bext").putInt(LENGTH);
        int at = into.position();
        into.put(at + ORIGINATOR_AT, ORIGINATOR.getBytes(StandardCharsets.US_ASCII));
        into.putLong(at + REFERENCE_AT, songFrame);
        into.putShort(at + REFERENCE_AT + 8, (short) 1);
        into.position(at + LENGTH);
    }

    /// The first bytes of a chunk that `reference` has to see.
    static int needed() {
        return REFERENCE_AT + 8;
    }

    /// Where a take of this program begins in the song; 0 for other programs' files, whose time references count from
    /// midnight.
    static long reference(ByteBuffer chunk) {
        byte[] name = new byte[ORIGINATOR.length() + 1];
        chunk.get(ORIGINATOR_AT, name);
        boolean own = new String(name, StandardCharsets.US_ASCII).equals(ORIGINATOR + "\0");
        return own ? Math.max(0, chunk.getLong(REFERENCE_AT)) : 0;
    }
}
