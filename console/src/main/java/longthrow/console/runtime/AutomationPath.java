package longthrow.console.runtime;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.desk.Desk;

/// A path of automation that says whose mode it means: what surfaces show there, and what they do there. Immutable.
sealed interface AutomationPath {
    String CLASS = "automation/class/";
    Pattern CLASS_ON = Pattern.compile(CLASS + "([a-z-]+)/on");
    Pattern PASS = Pattern.compile("pass/(\\d{1,9})/mute");
    String SAFE = "/automation/safe";
    String OWN = "/automation";

    /// Whether a class is automated.
    record ClassOn(String column) implements AutomationPath {}

    /// A class's mode.
    record OfClass(String column) implements AutomationPath {}

    /// Whether a pass is muted.
    record PassMuted(int number) implements AutomationPath {}

    /// Whether a strip is safe.
    record Safe(String whose) implements AutomationPath {}

    /// The mode of a strip or of a parameter.
    record Own(String whose) implements AutomationPath {}

    /// Reads a path; empty when it is none of these.
    static Optional<AutomationPath> read(String path) {
        Matcher on = CLASS_ON.matcher(path);
        if (on.matches()) {
            return Optional.of(new ClassOn(on.group(1)));
        }
        if (path.startsWith(CLASS)) {
            return Optional.of(new OfClass(path.substring(CLASS.length())));
        }
        Matcher pass = PASS.matcher(path);
        if (pass.matches()) {
            return Optional.of(new PassMuted(Integer.parseInt(pass.group(1))));
        }
        if (path.endsWith(SAFE)) {
            return Optional.of(new Safe(before(path, SAFE)));
        }
        return path.endsWith(OWN) ? Optional.of(new Own(before(path, OWN))) : Optional.empty();
    }

    private static String before(String path, String ending) {
        return path.substring(0, path.length() - ending.length());
    }

    /// The permanent id of a strip, or of a section that is none, by its path.
    static Optional<String> strip(Desk desk, String whose) {
        OptionalInt strip = desk.strips().ofPath(whose);
        if (strip.isPresent()) {
            return Optional.of(desk.strips().id(strip.getAsInt()));
        }
        boolean section = desk.layout().sections().stream()
                .flatMap(each -> each.rows().stream().limit(1))
                .anyMatch(row -> desk.layout().cell(whose + "/" + row.key()).isPresent());
        return section ? Optional.of(whose) : Optional.empty();
    }
}
