package longthrow.controllers.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Show control messages as bytes and back. A message that breaks off, or whose numbers are none, holds no command.
final class MscBytes {
    private static final int DATA = 6; // F0 7F device 02 format command
    private static final int TIME = 5;
    private static final int GO = 0x01;
    private static final int STOP = 0x02;
    private static final int RESUME = 0x03;
    private static final int TIMED_GO = 0x04;
    private static final int LOAD = 0x05;
    private static final int SET = 0x06;
    private static final int FIRE = 0x07;
    private static final int GO_OFF = 0x0B;
    private static final int GO_JAM_CLOCK = 0x10;
    private static final int SET_CLOCK = 0x18;
    private static final int OPEN_PATH = 0x1D;
    private static final int CLOSE_PATH = 0x1E;

    private final byte[] bytes;
    private final int end;

    private MscBytes(byte[] sysEx) {
        bytes = sysEx;
        end = sysEx.length - 1;
    }

    static Optional<Msc.Message> read(byte[] sysEx) {
        boolean show = sysEx.length > DATA && sysEx[1] == 0x7F && sysEx[3] == 0x02;
        return show
                ? new MscBytes(sysEx).command(sysEx[5]).map(what -> new Msc.Message(sysEx[2], sysEx[4], what))
                : Optional.empty();
    }

    private Optional<Msc> command(int code) {
        return switch (code) {
            case GO -> cue(DATA).map(Msc.Go::new);
            case STOP -> cue(DATA).map(Msc.Stop::new);
            case RESUME -> cue(DATA).map(Msc.Resume::new);
            case LOAD -> cue(DATA).filter(cue -> cue.number().isPresent()).map(Msc.Load::new);
            case GO_OFF -> cue(DATA).map(Msc.GoOff::new);
            case GO_JAM_CLOCK -> cue(DATA).map(Msc.GoJamClock::new);
            case TIMED_GO ->
                time(DATA)
                        .flatMap(time ->
                                cue(DATA + TIME).map(cue -> new Msc.TimedGo(time, bytes[DATA + TIME - 1], cue)));
            case SET -> set();
            case FIRE -> end > DATA ? Optional.of(new Msc.Fire(bytes[DATA])) : Optional.empty();
            case SET_CLOCK ->
                time(DATA)
                        .flatMap(time ->
                                list(DATA + TIME).map(list -> new Msc.SetClock(time, bytes[DATA + TIME - 1], list)));
            case OPEN_PATH, CLOSE_PATH ->
                list(DATA).flatMap(path -> path).map(path -> new Msc.Path(code == OPEN_PATH, path));
            default -> Msc.Deed.of(code).or(() -> list(DATA).flatMap(list -> Msc.ListDeed.of(code, list)));
        };
    }

    private Optional<Msc> set() {
        if (end < DATA + 4) {
            return Optional.empty();
        }
        int control = bytes[DATA + 1] << 7 | bytes[DATA];
        int value = bytes[DATA + 3] << 7 | bytes[DATA + 2];
        return Optional.of(new Msc.Set(control, value, time(DATA + 4)));
    }

    private Optional<Timecode> time(int at) {
        return at + TIME <= end ? Timecode.ofBytes(bytes, at) : Optional.empty();
    }

    /// The cue named from there on; empty where its numbers are none.
    private Optional<CueName> cue(int at) {
        List<Optional<CueNumber>> fields = new ArrayList<>();
        String[] words = at < end ? text(at).split("\0", -1) : new String[0];
        boolean wrong = words.length > 3;
        boolean ended = false;
        for (String word : words) {
            Optional<CueNumber> number = CueNumber.parse(word);
            wrong |= (number.isEmpty() && !word.isEmpty()) || (ended && number.isPresent());
            ended |= number.isEmpty();
            fields.add(number);
        }
        while (fields.size() < 3) {
            fields.add(Optional.empty());
        }
        return wrong ? Optional.empty() : Optional.of(new CueName(fields.get(0), fields.get(1), fields.get(2)));
    }

    /// The list named from there on, empty in the optional where none is; empty itself where its number is none.
    private Optional<Optional<CueNumber>> list(int at) {
        String word = at < end ? text(at) : "";
        Optional<CueNumber> number = CueNumber.parse(word);
        return word.isEmpty() || number.isPresent() ? Optional.of(number) : Optional.empty();
    }

    private String text(int at) {
        return new String(bytes, at, end - at, StandardCharsets.US_ASCII);
    }

    static byte[] write(Msc.Message message) {
        Writer to = new Writer(message);
        switch (message.command()) {
            case Msc.Go(CueName cue) -> to.code(GO).cue(cue);
            case Msc.Stop(CueName cue) -> to.code(STOP).cue(cue);
            case Msc.Resume(CueName cue) -> to.code(RESUME).cue(cue);
            case Msc.Load(CueName cue) -> to.code(LOAD).cue(cue);
            case Msc.GoOff(CueName cue) -> to.code(GO_OFF).cue(cue);
            case Msc.GoJamClock(CueName cue) -> to.code(GO_JAM_CLOCK).cue(cue);
            case Msc.TimedGo(Timecode time, int hundredths, CueName cue) ->
                to.code(TIMED_GO).time(time, hundredths).cue(cue);
            case Msc.Set(int control, int value, Optional<Timecode> time) -> {
                to.code(SET).pair(control).pair(value);
                time.ifPresent(in -> to.time(in, 0));
            }
            case Msc.Fire(int macro) -> to.code(FIRE).code(macro & 0x7F);
            case Msc.Whole(Msc.Deed deed) -> to.code(deed.code());
            case Msc.ToList(Msc.ListDeed deed, Optional<CueNumber> list) -> {
                to.code(deed.code());
                list.ifPresent(to::number);
            }
            case Msc.SetClock(Timecode time, int hundredths, Optional<CueNumber> list) -> {
                to.code(SET_CLOCK).time(time, hundredths);
                list.ifPresent(to::number);
            }
            case Msc.Path(boolean open, CueNumber path) ->
                to.code(open ? OPEN_PATH : CLOSE_PATH).number(path);
        }
        return to.message();
    }

    private static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Writer(Msc.Message message) {
            code(0xF0).code(0x7F).code(message.device()).code(0x02).code(message.format());
        }

        Writer code(int value) {
            out.write(value);
            return this;
        }

        Writer pair(int value) {
            return code(value & 0x7F).code(value >> 7 & 0x7F);
        }

        Writer time(Timecode time, int hundredths) {
            byte[] four = new byte[TIME - 1];
            time.into(four, 0);
            out.write(four, 0, four.length);
            return code(hundredths);
        }

        Writer number(CueNumber number) {
            byte[] digits = number.toString().getBytes(StandardCharsets.US_ASCII);
            out.write(digits, 0, digits.length);
            return this;
        }

        void cue(CueName cue) {
            cue.number().ifPresent(this::number);
            cue.list().ifPresent(list -> code(0).number(list));
            cue.path().ifPresent(path -> code(0).number(path));
        }

        byte[] message() {
            return code(0xF7).out.toByteArray();
        }
    }
}
