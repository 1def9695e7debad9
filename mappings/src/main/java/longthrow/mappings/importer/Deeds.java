package longthrow.mappings.importer;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import longthrow.mappings.importer.Aim.Sort;

/// What Ardour's functions and actions are on this desk.
final class Deeds {
    private static final Map<String, Aim> KNOWN = Map.ofEntries(
            known("transport-stop", "stop", "transport/stop"),
            known("transport-roll", "play", "transport/play"),
            known("transport-zero", "start", "transport/locate"),
            known("transport-start", "start", "transport/locate"),
            known("loop-toggle", "loop", "transport/loop"),
            known("rec-enable", "record", "transport/record"),
            known("toggle-rec-enable", "record", "transport/record"),
            known("transport/stop", "stop", "transport/stop"),
            known("transport/roll", "play", "transport/play"),
            known("transport/transitiontoroll", "play", "transport/play"),
            known("transport/record", "record", "transport/record"),
            known("transport/record-roll", "record", "transport/record"),
            known("transport/loop", "loop", "transport/loop"),
            known("transport/gotozero", "start", "transport/locate"),
            known("transport/gotostart", "start", "transport/locate"),
            known("transport/rewind", "rewind", "transport/rewind"),
            known("transport/forward", "forward", "transport/forward"),
            known("transport-end", "end", "transport/end"),
            known("transport/gotoend", "end", "transport/end"),
            known("transport/toggleroll", "play", "transport/toggle"),
            known("common/jump-forward-to-mark", "next-mark", "marker/next"),
            known("common/jump-backward-to-mark", "previous-mark", "marker/previous"),
            known("common/add-location-from-playhead", "mark", "marker/add"),
            known("common/save", "save", "show/save"),
            known("main/save", "save", "show/save"),
            known("editor/undo", "undo", "history/undo"),
            known("editor/redo", "redo", "history/redo"),
            Map.entry("mixer/unity-gain", selected("unity", Sort.ACTION, "fader = 0 dB")),
            Map.entry("editor/track-record-enable-toggle", selected("rec", Sort.SWITCH, "record")),
            Map.entry("editor/track-mute-toggle", selected("mute", Sort.SWITCH, "mute")),
            Map.entry("editor/track-solo-toggle", selected("solo", Sort.SWITCH, "solo")));

    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("rec-disable", "transport/record, pressed again, stops writing; there is no key of its own"),
            Map.entry("transport/togglerollforgetcapture", "this desk keeps what was recorded"),
            Map.entry("transport/transitiontoreverse", "this desk does not play backwards"));

    private Deeds() {}

    private static Map.Entry<String, Aim> known(String theirs, String family, String ours) {
        return Map.entry(theirs, Aim.action(family, ours));
    }

    private static Aim selected(String family, Sort sort, String words) {
        return new Aim.Target("selected." + family, sort, "selected/" + words);
    }

    /// What a function or an action does here; some maps write an action where a function belongs.
    static Aim of(String words, Optional<String> argument, int bankSize) {
        String known = words.toLowerCase(Locale.ROOT);
        return switch (known) {
            case "next-bank" -> Aim.action("bank.right", "bank + " + bankSize);
            case "prev-bank" -> Aim.action("bank.left", "bank - " + bankSize);
            case "set-bank" -> argument.map(number -> bank(number, bankSize)).orElse(new Aim.None("it names no bank"));
            case "select" -> argument.map(Deeds::select).orElse(new Aim.None("it names no strip"));
            default -> KNOWN.getOrDefault(known, new Aim.None(foreign(words)));
        };
    }

    private static Aim bank(String number, int size) {
        return number.matches("\\d{1,2}")
                ? Aim.action("bank.to." + number, "macro bank-" + Integer.parseInt(number) * size)
                : new Aim.None("\"" + number + "\" is no number of a bank");
    }

    private static Aim select(String number) {
        return number.matches("[1-9]\\d{0,2}")
                ? new Aim.Target("select", Integer.parseInt(number), Sort.ACTION, "ch/{i}/select")
                : new Aim.None("\"" + number + "\" is no number of a strip");
    }

    private static String foreign(String words) {
        return FOREIGN.getOrDefault(
                words.toLowerCase(Locale.ROOT), "there is nothing like \"" + words + "\" on this desk");
    }
}
