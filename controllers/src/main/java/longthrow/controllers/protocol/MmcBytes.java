package longthrow.controllers.protocol;

import java.util.List;

/// Machine control commands as bytes and back. A message may hold several; those between 40 and 77 hex say how many
/// bytes they have, so that unknown ones are passed over (MMC 1.0, section 3).
final class MmcBytes {
    private static final int HEADER = 4; // F0 7F device 06
    private static final int EXTENSION = 0x00;
    private static final int MASKED_WRITE = 0x41;
    private static final int LOCATE = 0x44;
    private static final int STEP = 0x48;
    private static final int FIELD = 0x00;
    private static final int TARGET = 0x01;
    private static final int RECORD_READY = 0x4F; // the field of one bit a track
    private static final int FIRST_TRACK = 5; // bits before it arm video, timecode and auxiliary tracks
    private static final int BACK = 0x40;
    private static final int FRACTION = 1 << 14;

    private final byte[] bytes;
    private final int end;

    MmcBytes(byte[] sysEx) {
        bytes = sysEx;
        end = sysEx.length - 1;
    }

    void read(List<Mmc> commands) {
        int at = HEADER;
        while (at < end && bytes[at] != EXTENSION) {
            int code = bytes[at] & 0xFF;
            boolean counted = code >= 0x40 && code < 0x78;
            int count = counted && at + 1 < end ? bytes[at + 1] : 0;
            int from = at + (counted ? 2 : 1);
            if (from + count > end) {
                return;
            }
            if (counted) {
                counted(code, from, count, commands);
            } else {
                key(code, commands);
            }
            at = from + count;
        }
    }

    private static void key(int code, List<Mmc> commands) {
        for (Mmc.Key key : Mmc.Key.values()) {
            if (key.code() == code) {
                commands.add(new Mmc.Press(key));
            }
        }
    }

    private void counted(int code, int from, int count, List<Mmc> commands) {
        if (code == LOCATE) {
            locate(from, count, commands);
        } else if (code == STEP && count >= 1) {
            int steps = bytes[from] & 0x3F;
            commands.add(new Mmc.Step((bytes[from] & BACK) == 0 ? steps : -steps));
        } else if (code == MASKED_WRITE && count >= 4 && bytes[from] == RECORD_READY) {
            arm(bytes[from + 1], bytes[from + 2], bytes[from + 3], commands);
        } else if (count >= 3) {
            turn(code, from, commands);
        }
    }

    private void locate(int from, int count, List<Mmc> commands) {
        if (count >= 6 && bytes[from] == TARGET) {
            int hundredths = Math.min(99, bytes[from + 5]);
            Timecode.ofBytes(bytes, from + 1).ifPresent(time -> commands.add(new Mmc.Locate(time, hundredths)));
        } else if (count >= 2 && bytes[from] == FIELD) {
            commands.add(new Mmc.LocateField(bytes[from + 1]));
        }
    }

    private static void arm(int group, int mask, int values, List<Mmc> commands) {
        for (int bit = 0; bit < 7; bit++) {
            int track = 7 * group + bit - FIRST_TRACK + 1;
            if ((mask >> bit & 1) == 1 && track >= 1) {
                commands.add(new Mmc.Arm(track, (values >> bit & 1) == 1));
            }
        }
    }

    private void turn(int code, int from, List<Mmc> commands) {
        for (Mmc.Turning how : Mmc.Turning.values()) {
            if (how.code() == code) {
                commands.add(new Mmc.Turn(how, speed(bytes[from], bytes[from + 1], bytes[from + 2])));
            }
        }
    }

    /// Standard speed: sign, how many bits the fraction lends to the whole, three bits of whole, fourteen of fraction.
    private static double speed(int high, int middle, int low) {
        int lent = high >> 3 & 7;
        double speed = (double) ((high & 7) << 14 | middle << 7 | low) / FRACTION * (1 << lent);
        return (high & BACK) == 0 ? speed : -speed;
    }

    static byte[] write(int device, Mmc command) {
        return switch (command) {
            case Mmc.Press(Mmc.Key key) -> message(device, key.code());
            case Mmc.Locate(Timecode time, int hundredths) -> {
                byte[] message = message(device, LOCATE, 6, TARGET, 0, 0, 0, 0, hundredths);
                time.into(message, HEADER + 3);
                yield message;
            }
            case Mmc.LocateField(int field) -> message(device, LOCATE, 2, FIELD, field);
            case Mmc.Step(int steps) ->
                message(device, STEP, 1, (steps < 0 ? BACK : 0) | Math.min(63, Math.abs(steps)));
            case Mmc.Turn(Mmc.Turning how, double speed) -> turn(device, how.code(), speed);
            case Mmc.Arm(int track, boolean on) -> {
                int place = track - 1 + FIRST_TRACK;
                int bit = 1 << place % 7;
                yield message(device, MASKED_WRITE, 4, RECORD_READY, place / 7, bit, on ? bit : 0);
            }
        };
    }

    private static byte[] turn(int device, int code, double speed) {
        int lent = 0;
        while (lent < 7 && Math.abs(speed) >= 8 << lent) {
            lent++;
        }
        int steps = (int) Math.min((1 << 17) - 1, Math.round(Math.abs(speed) / (1 << lent) * FRACTION));
        int high = (speed < 0 ? BACK : 0) | lent << 3 | steps >> 14;
        return message(device, code, 3, high, steps >> 7 & 0x7F, steps & 0x7F);
    }

    private static byte[] message(int device, int... body) {
        byte[] message = new byte[HEADER + body.length + 1];
        message[0] = (byte) 0xF0;
        message[1] = 0x7F;
        message[2] = (byte) device;
        message[3] = 0x06;
        for (int i = 0; i < body.length; i++) {
            message[HEADER + i] = (byte) body[i];
        }
        message[message.length - 1] = (byte) 0xF7;
        return message;
    }
}
