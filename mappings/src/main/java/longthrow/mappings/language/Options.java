package longthrow.mappings.language;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The free facts of a profile, and what may stand behind each.
final class Options {
    private static final Pattern ANY = Pattern.compile(".+");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,6}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");
    private static final Map<String, Pattern> KNOWN = Map.ofEntries(
            Map.entry("handshake", Pattern.compile("required|optional|none")),
            Map.entry("source", Pattern.compile("verified|documents")),
            Map.entry("rate-out", NUMBER),
            Map.entry("identity", ANY),
            Map.entry("on-connect", Pattern.compile("repaint|none")),
            Map.entry("meter-decay", Pattern.compile("device|host")),
            Map.entry("echo", Pattern.compile("on|off")),
            Map.entry("steps", NUMBER),
            Map.entry("touch-release", COUNT),
            Map.entry("device-id", Pattern.compile("[0-9A-Fa-f]{2}( [0-9A-Fa-f]{2})*")));

    private Options() {}

    /// Reads `KEY VALUE…` into the options; a key that nobody knows stays, with a warning.
    static void read(Tokens tokens, Report report, Map<String, String> options) {
        Token key = tokens.next();
        Token value = tokens.peek();
        String text = tokens.rest();
        if (!key.isWord() || text.isEmpty()) {
            report.error(tokens.line(), value, "expected a key and a value after \"option\"");
            return;
        }
        Pattern legal = KNOWN.getOrDefault(key.text(), ANY);
        if (!KNOWN.containsKey(key.text())) {
            String hint = Nearest.hint(key.text(), List.copyOf(KNOWN.keySet()));
            report.warn(tokens.line(), key, "unknown option \"" + key.text() + "\"" + hint);
        } else if (!legal.matcher(text).matches()) {
            String expected = legal.pattern().contains("|") ? legal.pattern().replace("|", ", ") : "a number";
            report.error(tokens.line(), value, "\"" + text + "\" is no " + key.text() + "; expected " + expected);
            return;
        }
        options.put(key.text(), text);
    }
}
