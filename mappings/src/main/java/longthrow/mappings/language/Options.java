package longthrow.mappings.language;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The free facts of a profile, and what may stand behind each.
final class Options {
    private static final Pattern ANY = Pattern.compile(".+");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,6}");
    private static final Pattern TIME = Pattern.compile("\\d{1,6}(\\.\\d+)?\\s*(ms|s)");
    private static final Pattern SWITCH = Pattern.compile("on|off");
    private static final Map<String, Pattern> KNOWN = Map.ofEntries(
            Map.entry("handshake", Pattern.compile("required|optional|none")),
            Map.entry("source", Pattern.compile("verified|documents")),
            Map.entry("rate-out", NUMBER),
            Map.entry("identity", ANY),
            Map.entry("on-connect", Pattern.compile("repaint|none")),
            Map.entry("meter-decay", Pattern.compile("device|host")),
            Map.entry("echo", SWITCH),
            Map.entry("park", SWITCH),
            Map.entry("fader-step", NUMBER),
            Map.entry("encoder-zero", Pattern.compile("step|ignore")),
            Map.entry("touch-release", TIME),
            Map.entry("device-id", Pattern.compile("0x[0-9A-Fa-f]{2}")));
    private static final Map<Pattern, String> EXPECTED =
            Map.of(NUMBER, "a number above 0", TIME, "a time such as 500ms or 1.5s");

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
            String expected = EXPECTED.getOrDefault(legal, legal.pattern().replace("|", ", "));
            report.error(tokens.line(), value, "\"" + text + "\" is no " + key.text() + "; expected " + expected);
            return;
        }
        options.put(key.text(), text);
    }
}
