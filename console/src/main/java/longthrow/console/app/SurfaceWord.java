package longthrow.console.app;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `--surface` says: one unit, or several joined to a set from left to right:
/// `mcu@tcp:127.0.0.1:7001+mcu@tcp:127.0.0.1:7002`.
record SurfaceWord(List<Unit> units) {
    private static final Pattern UNIT = Pattern.compile("([\\w-]+)@(.+)");
    // A plus joins units only where a profile follows it, since ports may have one in their names.
    private static final Pattern JOIN = Pattern.compile("\\+(?=[\\w-]+@)");

    /// Every device that is recognised.
    static final SurfaceWord AUTO = new SurfaceWord(List.of());

    SurfaceWord {
        units = List.copyOf(units);
    }

    /// A device of a profile at a port.
    record Unit(String profile, String port) {
        String words() {
            return profile + "@" + port;
        }
    }

    /// Reads the word, or says what one looks like.
    static SurfaceWord parse(String text) {
        if (text.strip().equals("auto")) {
            return AUTO;
        }
        List<Unit> units = new ArrayList<>();
        for (String word : JOIN.split(text.strip())) {
            Matcher unit = UNIT.matcher(word);
            if (!unit.matches()) {
                throw new WrongWord(
                        "--surface " + text + ": '" + word
                                + "' is no surface; write PROFILE@PORT, for example mcu@tcp:127.0.0.1:7001 or \"xtouch@X-Touch\", or auto");
            }
            units.add(new Unit(unit.group(1), unit.group(2)));
        }
        return new SurfaceWord(units);
    }
}
