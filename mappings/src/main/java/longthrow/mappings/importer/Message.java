package longthrow.mappings.importer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The message of a binding: what the device sends. Immutable.
///
/// @param kind as the language calls it: `cc`, `note`, `pc`, `pb`, `nrpn`, `rpn`, `sysex`
/// @param channel from 1; 0 for a message without one
/// @param number of the note, controller or program
/// @param facets what follows its numbers: `fine`, `press 1..1`
/// @param relative an encoder's coding, or nothing
record Message(String kind, int channel, int number, String facets, Optional<String> relative) {
    private static final Map<String, String> KINDS = Map.of(
            "ctl",
            "cc",
            "ctl-toggle",
            "cc",
            "ctl-dial",
            "cc",
            "note",
            "note",
            "pgm",
            "pc",
            "pb",
            "pb",
            "nrpn",
            "nrpn",
            "rpn",
            "rpn");

    /// How Ardour's encoders send: enc-r sets bit 6 for plus, enc-l for minus (Ardour's manual, generic MIDI maps).
    private static final Map<String, String> ENCODERS =
            Map.of("enc-r", "sign-plus", "enc-l", "sign-minus", "enc-2", "twos", "enc-b", "offset");

    private static final List<String> WHOLE = List.of("sysex", "msg");

    /// A message, or why there is none.
    sealed interface Reading {
        /// Read.
        record Of(Message message) implements Reading {}

        /// Not to be read.
        record None(String why) implements Reading {}
    }

    /// The attribute that says what a binding listens to.
    static Optional<String> attribute(Element binding) {
        return Stream.of(KINDS.keySet(), ENCODERS.keySet(), WHOLE, List.of("rpn-delta", "nrpn-delta"))
                .flatMap(java.util.Collection::stream)
                .filter(binding::has)
                .findFirst();
    }

    static Reading of(Element binding) {
        String attribute = attribute(binding).orElse("");
        if (attribute.isEmpty()) {
            return new Reading.None("it names no message");
        }
        if (attribute.endsWith("-delta")) {
            return new Reading.None("the language has no form for changes by parameter number");
        }
        String words = binding.words(attribute).orElse("");
        return WHOLE.contains(attribute) ? Bytes.read(words) : numbered(binding, attribute, words);
    }

    private static Reading numbered(Element binding, String attribute, String words) {
        boolean long14 = attribute.endsWith("rpn");
        int most = long14 ? 16383 : 127;
        Optional<Integer> number = number(words, most);
        Optional<Integer> channel = binding.words("channel").flatMap(word -> number(word, 16));
        if (number.isEmpty()) {
            return new Reading.None(attribute + " \"" + words + "\" is no number within 0.." + most);
        }
        if (channel.isEmpty()) {
            return new Reading.None(binding.words("channel")
                    .map(word -> "channel \"" + word + "\" is none of 1..16")
                    .orElse("it names no channel"));
        }
        String kind = KINDS.getOrDefault(attribute, "cc");
        String facets = kind.equals("nrpn") ? "fine" : "";
        // Ardour reads channel 0 as the first one.
        return new Reading.Of(new Message(
                kind, Math.max(1, channel.get()), number.get(), facets, Optional.ofNullable(ENCODERS.get(attribute))));
    }

    private static Optional<Integer> number(String words, int most) {
        return words.matches("\\d{1,5}") && Integer.parseInt(words) <= most
                ? Optional.of(Integer.parseInt(words))
                : Optional.empty();
    }

    /// Where two bindings listen to the same.
    String address() {
        return kind.equals("pb")
                ? "pb " + channel
                : kind + " " + channel + " " + number + (kind.equals("sysex") ? facets : "");
    }
}
