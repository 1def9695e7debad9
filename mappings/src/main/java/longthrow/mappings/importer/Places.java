package longthrow.mappings.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.mappings.importer.Aim.Sort;
import longthrow.mappings.language.Vocabulary;
import longthrow.mappings.language.Word;

/// What the places of Ardour's mixer (`/route/send/gain B1 2`) are on this desk.
final class Places {
    /// Stands in the names of controls of a strip's own number, whatever the bank.
    static final String FIXED = "fixed.";

    private static final Pattern STRIP = Pattern.compile("([BS]?)(\\d+)");
    private static final Pattern BAND = Pattern.compile("eq/(\\w+)/(\\d)");
    private static final Map<String, Key> KEYS = Map.ofEntries(
            Map.entry("gain", new Key("fader", "fader")),
            Map.entry("trim", new Key("trim", "trim")),
            Map.entry("pan", new Key("pan", "pan")),
            Map.entry("pandirection", new Key("pan", "pan")),
            Map.entry("balance", new Key("pan", "pan")),
            Map.entry("solo", new Key("solo", "solo")),
            Map.entry("mute", new Key("mute", "mute")),
            Map.entry("recenable", new Key("rec", "record")),
            Map.entry("eq/enable", new Key("eq", "eq/on")),
            Map.entry("filter/hi/freq", new Key("hpf.freq", "hpf/freq")),
            Map.entry("filter/hi/enable", new Key("hpf", "hpf/on")),
            Map.entry("filter/hi/slope", new Key("hpf.slope", "hpf/slope")),
            Map.entry("filter/low/freq", new Key("lpf.freq", "lpf/freq")),
            Map.entry("filter/low/enable", new Key("lpf", "lpf/on")),
            Map.entry("filter/low/slope", new Key("lpf.slope", "lpf/slope")),
            Map.entry("compressor/enable", new Key("comp", "comp/on")),
            Map.entry("compressor/threshold", new Key("comp.threshold", "comp/threshold")),
            Map.entry("compressor/makeup", new Key("comp.makeup", "comp/makeup")));
    private static final Map<String, String> FOREIGN = Map.of(
            "panwidth", "a strip of this desk has a pan, no width",
            "plugin/parameter", "plug-ins are Ardour's own; bind what the strip has itself: eq, comp, gate",
            "compressor/speed", "attack and release stand by themselves here",
            "compressor/mode", "this compressor has no modes",
            "send/direction", "Ardour binds nothing to it either");

    private static final Map<String, String> BANDS = Map.of("gain", "gain", "freq", "freq", "q", "q", "shape", "type");
    private static final Map<String, String> SENDS = Map.of("send/gain", "level", "send/enable", "on");
    private static final Set<String> KINDS = Set.of("route", "rid", "track", "bus");

    private final Vocabulary words;

    Places(Vocabulary words) {
        this.words = words;
    }

    /// What controls are called, and the key of the strip.
    private record Key(String family, String words) {
        /// A strip has sends 1 to 16 and bands 1 to 4.
        boolean exists() {
            return words.matches("send/([1-9]|1[0-6])/.*|eq/[1-4]/.*");
        }
    }

    /// A kind of strip.
    ///
    /// @param family what stands before the names of its controls
    /// @param prefix of its paths
    /// @param like a kind that the vocabulary lists
    private record Strip(String family, int index, String prefix, String like) {}

    /// The target of a place, or why there is none.
    Aim of(String uri) {
        List<String> parts = Arrays.asList(uri.strip().split("\\s+"));
        String path = parts.getFirst().replaceFirst("^/", "");
        if (!path.contains("/") || parts.size() < 2) {
            return new Aim.None(uri.isBlank() ? "it is empty" : "\"" + uri + "\" is no place of a mixer");
        }
        String kind = path.substring(0, path.indexOf('/'));
        String name = parts.get(1);
        return strip(kind, name)
                .map(strip -> on(strip, path.substring(kind.length() + 1), parts.subList(2, parts.size())))
                .orElseGet(() -> new Aim.None(noStrip(kind, name)));
    }

    private static Optional<Strip> strip(String kind, String name) {
        Matcher number = STRIP.matcher(name);
        boolean bus = kind.equals("bus");
        if (name.equalsIgnoreCase("master") && !kind.equals("vca")) {
            return Optional.of(new Strip("main.", 0, "main/", "main/"));
        }
        if (!number.matches() || !KINDS.contains(kind) || number.group(2).matches("0+|\\d{4,}")) {
            return Optional.empty();
        }
        int index = Integer.parseInt(number.group(2));
        String section = bus ? "bus/" : "ch/";
        return switch (number.group(1)) {
            case "B" -> Optional.of(new Strip(bus ? "bus." : "", index, section + "{bank+i}/", section + "{}/"));
            case "S" ->
                index == 1 && !bus ? Optional.of(new Strip("selected.", 0, "selected/", "ch/{}/")) : Optional.empty();
            default -> Optional.of(new Strip((bus ? "bus." : "") + FIXED, index, section + "{i}/", section + "{}/"));
        };
    }

    private static String noStrip(String kind, String name) {
        if (kind.equals("vca")) {
            return "this map can name channels, buses and main only";
        }
        if (!KINDS.contains(kind)) {
            return "\"" + kind + "\" is no kind of strip";
        }
        return name.startsWith("S") && STRIP.matcher(name).matches()
                ? "only one strip is selected here, and that is S1"
                : "\"" + name + "\" is no number of a strip; this desk knows strips by number, from 1, and main";
    }

    private Aim on(Strip strip, String what, List<String> numbers) {
        Optional<String> foreign = Optional.ofNullable(FOREIGN.get(what));
        if (foreign.isPresent()) {
            return new Aim.None(foreign.get());
        }
        Optional<Key> key = numbered(what, numbers).filter(Key::exists).or(() -> Optional.ofNullable(KEYS.get(what)));
        if (key.isEmpty()) {
            String whole = String.join(" ", what, String.join(" ", numbers)).strip();
            return new Aim.None("\"" + whole + "\" is nothing that a strip of this desk has");
        }
        String like = Vocabulary.pattern(strip.like() + key.get().words());
        return words.find(like)
                .<Aim>map(word -> new Aim.Target(
                        strip.family() + key.get().family(),
                        strip.index(),
                        word.sort() == Word.Sort.SWITCH ? Sort.SWITCH : Sort.VALUE,
                        strip.prefix() + key.get().words()))
                .orElseGet(() -> new Aim.None("this desk has no \"" + like + "\""));
    }

    /// Places with a number in them: bands count from 0, sends from 1.
    private static Optional<Key> numbered(String what, List<String> numbers) {
        Matcher band = BAND.matcher(what);
        String key = band.matches() ? BANDS.getOrDefault(band.group(1), "") : "";
        if (!key.isEmpty()) {
            String place = Integer.parseInt(band.group(2)) + 1 + "/" + key;
            return Optional.of(new Key("eq." + place.replace('/', '.'), "eq/" + place));
        }
        boolean send = numbers.size() == 1 && numbers.getFirst().matches("\\d{1,3}");
        return Optional.ofNullable(SENDS.get(what))
                .filter(level -> send)
                .map(level -> send(Math.max(1, Integer.parseInt(numbers.getFirst())), level));
    }

    private static Key send(int number, String key) {
        return new Key("send." + number + (key.equals("level") ? "" : "." + key), "send/" + number + "/" + key);
    }
}
