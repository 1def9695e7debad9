package longthrow.console.app;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import longthrow.console.sync.SyncPlan;
import longthrow.console.sync.Traffic;
import longthrow.controllers.protocol.CueNumber;
import longthrow.controllers.protocol.DeviceAddress;
import longthrow.controllers.protocol.MscFormat;
import longthrow.controllers.protocol.Timecode;
import longthrow.controllers.protocol.TimecodeRate;
import longthrow.mappings.language.Nearest;

/// What `--sync` says: a port, and after `=` what goes over it and how, with commas:
/// `tcp:192.168.1.9:7100=mtc-out,mmc-out,rate=29.97,start=01:00:00:00`. A port alone hears everything and sends
/// nothing.
record SyncWord(String port, SyncPlan plan) {
    private static final List<String> KEYS = List.of("rate", "start", "device", "group", "format", "list", "freewheel");
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)\\s*s?");

    /// Reads the word, or says what is wrong with it.
    static SyncWord parse(String text) {
        String[] parts = text.strip().split("=", 2);
        SyncPlan plan = parts.length == 1 ? SyncPlan.LISTENER : new Reader(text, parts[1]).plan();
        return new SyncWord(parts[0].strip(), plan);
    }

    /// Reads the words after the port.
    private static final class Reader {
        private final String text;
        private final Set<Traffic> traffic = EnumSet.noneOf(Traffic.class);
        private final Set<Integer> groups = new HashSet<>();
        private OptionalInt device = OptionalInt.empty();
        private TimecodeRate rate = TimecodeRate.FPS_25;
        private String start = "00:00:00:00";
        private SyncPlan plan = SyncPlan.LISTENER;

        Reader(String text, String words) {
            this.text = text;
            for (String word : words.split(",")) {
                read(word.strip());
            }
        }

        SyncPlan plan() {
            Timecode first = Timecode.parse(rate, start)
                    .orElseThrow(() -> wrong("start=" + start, "a time at " + rate.words() + ", as 01:00:00:00"));
            Set<Traffic> all = traffic.isEmpty() ? plan.traffic() : traffic;
            try {
                return plan.with(all).from(first).to(new DeviceAddress(device, groups));
            } catch (IllegalArgumentException odd) {
                throw new WrongWord("--sync " + text + ": " + odd.getMessage(), odd);
            }
        }

        private void read(String word) {
            Optional<Traffic> way = Arrays.stream(Traffic.values())
                    .filter(any -> any.word().equals(word))
                    .findFirst();
            int equals = word.indexOf('=');
            if (way.isPresent()) {
                traffic.add(way.get());
            } else if (equals > 0 && KEYS.contains(word.substring(0, equals))) {
                set(word, word.substring(0, equals), word.substring(equals + 1).strip());
            } else {
                List<String> known = Stream.concat(
                                Arrays.stream(Traffic.values()).map(Traffic::word),
                                KEYS.stream().map(key -> key + "="))
                        .toList();
                throw new WrongWord("--sync " + text + ": nothing is called '" + word + "'" + Nearest.hint(word, known)
                        + "; there are " + String.join(", ", known));
            }
        }

        private void set(String word, String key, String value) {
            switch (key) {
                case "rate" -> rate = TimecodeRate.parse(value).orElseThrow(() -> wrong(word, "24, 25, 29.97 or 30"));
                case "start" -> start = value;
                case "device" -> device = OptionalInt.of(number(word, value, 0, DeviceAddress.ALL - 1));
                case "group" -> groups.add(number(word, value, 1, 15));
                case "format" ->
                    plan = plan.as(MscFormat.parse(value)
                            .orElseThrow(() -> wrong(
                                    word, "sound, lighting, machinery, video, projection, process, pyro or all")));
                case "list" ->
                    plan = plan.in(CueNumber.parse(value).orElseThrow(() -> wrong(word, "a cue list's number")));
                default -> plan = plan.patient(nanos(word, value));
            }
        }

        private long nanos(String word, String value) {
            Matcher seconds = SECONDS.matcher(value);
            if (!seconds.matches()) {
                throw wrong(word, "seconds, as 2s");
            }
            return Math.round(Double.parseDouble(seconds.group(1)) * 1e9);
        }

        private int number(String word, String value, int least, int most) {
            int number = value.matches("\\d{1,3}") ? Integer.parseInt(value) : -1;
            if (number < least || number > most) {
                throw wrong(word, least + " to " + most);
            }
            return number;
        }

        private WrongWord wrong(String word, String takes) {
            return new WrongWord("--sync " + text + ": '" + word + "' takes " + takes);
        }
    }
}
