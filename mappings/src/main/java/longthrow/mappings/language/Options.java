package longthrow.mappings.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The free facts of a profile, and what may stand behind each.
final class Options {
    private static final Pattern ANY = Pattern.compile(".+");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,6}");
    private static final Pattern TIME = Pattern.compile("\\d{1,6}(\\.\\d+)?\\s*(ms|s)");
    private static final Pattern SWITCH = Pattern.compile("on|off");
    private static final Pattern CHANNEL = Pattern.compile("[1-9]|1[0-6]");
    private static final String NAME = "(?:\"[^\"]+\"|[^\"<>|]+)";
    private static final String ANSWER = "<\\s*[Ff]0(?:\\s+(?:[0-7][0-9A-Fa-f]|\\?\\?|\\*))*\\s+[Ff]7\\s*>";
    private static final Pattern NAMES = Pattern.compile(NAME + "(?:\\s*\\|\\s*" + NAME + ")*");
    private static final Pattern IDENTITY =
            Pattern.compile("(?:" + NAME + "|" + ANSWER + ")(?:\\s*\\|\\s*(?:" + NAME + "|" + ANSWER + "))*");
    private static final Map<String, Pattern> KNOWN = Map.ofEntries(
            Map.entry("handshake", Pattern.compile("required|optional|none")),
            Map.entry("source", Pattern.compile("verified|documents")),
            Map.entry("rate-out", NUMBER),
            Map.entry("identity", IDENTITY),
            Map.entry("on-connect", Pattern.compile("repaint|none")),
            Map.entry("meter-decay", Pattern.compile("device|host")),
            Map.entry("echo", SWITCH),
            Map.entry("park", SWITCH),
            Map.entry("fader-step", NUMBER),
            Map.entry("encoder-zero", Pattern.compile("step|ignore")),
            Map.entry("touch-release", TIME),
            Map.entry("device-id", Pattern.compile("0x[0-9A-Fa-f]{2}")),
            Map.entry("channel", CHANNEL),
            Map.entry("strips", NUMBER),
            Map.entry("silence", TIME),
            Map.entry("latency", TIME),
            Map.entry("rate-sysex", NUMBER),
            Map.entry("port-name", NAMES),
            Map.entry("echo-guard", TIME),
            Map.entry("repeat-guard", TIME));
    private static final Map<Pattern, String> EXPECTED = Map.of(
            NUMBER, "a number above 0",
            TIME, "a time such as 500ms or 1.5s",
            CHANNEL, "a channel from 1 to 16",
            IDENTITY, "a name such as \"X-Touch*\" or an answer such as <F0 7E ?? 06 02 42 * F7>",
            NAMES, "names such as \"X-Touch*\" | \"X-TOUCH*\"");

    private Options() {}

    /// The keys that are known.
    static Set<String> keys() {
        return KNOWN.keySet();
    }

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
