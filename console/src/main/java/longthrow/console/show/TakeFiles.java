package longthrow.console.show;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.automation.Take;
import longthrow.console.desk.Strips;

/// Where raw takes lie, below `takes/`: `c10.fader.0003.take` is the third pass's take of that cell, in bytes.
record TakeFiles(Strips strips) {
    private static final Pattern NAME = Pattern.compile("([^.]+)\\.(.+)\\.(\\d{4,9})\\.take");

    String file(Take take) {
        return new LaneText(strips).word(take.cell()) + String.format(Locale.ROOT, ".%04d.take", take.pass());
    }

    /// Empty when the name names no control of this desk, or the bytes are no take.
    Optional<Take> read(String name, byte[] bytes) {
        Matcher words = NAME.matcher(name);
        if (!words.matches()) {
            return Optional.empty();
        }
        OptionalInt cell = strips.cellOfId(words.group(1), words.group(2).replace('.', '/'));
        return cell.isPresent()
                ? Optional.of(new Take(cell.getAsInt(), Integer.parseInt(words.group(3)), bytes))
                        .filter(Take::sound)
                : Optional.empty();
    }
}
