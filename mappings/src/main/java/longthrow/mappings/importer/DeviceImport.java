package longthrow.mappings.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Profile;
import longthrow.mappings.language.SurfaceLibrary;

/// Turns one Mackie device of Ardour into a profile on top of the shipped Mackie Control: what the device lacks goes,
/// what stands elsewhere moves. What a file does not say is as Ardour takes it then.
final class DeviceImport {
    private static final String BASE = "mcu";
    private static final String EXTENDER = "mcu-xt";
    private static final int STRIPS = 8;
    private static final Set<String> YES = Set.of("yes", "y", "true", "1");
    private static final Set<String> STRIP =
            Set.of("fader", "vpot", "vpot.push", "rec", "solo", "mute", "select", "meter", "lcd.top", "lcd.low");

    /// The byte that names the unit in its messages (protocols, 2.1).
    private static final Map<String, String> DEVICES = Map.of("MCU", "14", "MCXT", "15", "LC", "10", "LCXT", "11");

    private static final Set<String> SAID = Set.of(
            "Name",
            "DeviceType",
            "Strips",
            "Extenders",
            "MasterPosition",
            "MasterFader",
            "TimecodeDisplay",
            "TwoCharacterDisplay",
            "GlobalControls",
            "JogWheel",
            "TouchSenseFaders",
            "NoHandShake",
            "HasMeters",
            "HasSeparateMeters",
            "LogicControlButtons",
            "HasQConSecondLCD",
            "HasQConMasterMeters");
    private static final Map<String, String> FOREIGN = Map.of(
            "UsesIPMIDI", "connect it by a MIDI port of the system or by TCP; ipMIDI is no port here",
            "SingleFaderFollowsSelection", "bind its one fader to selected/fader in a map of your own",
            "IsQCon", "the file does not say what that means in bytes",
            "IsPlatformMp", "the file does not say what that means in bytes",
            "IsProG2", "the file does not say what that means in bytes");

    private final String file;
    private final Profile base;
    private final Map<String, String> said = new HashMap<>();
    private final List<Import.LeftOut> leftOut = new ArrayList<>();
    private final DeviceButtons buttons;
    private int kept;

    DeviceImport(SurfaceLibrary library, String file) {
        this.file = file;
        base = library.base(BASE)
                .profile()
                .orElseThrow(() -> new IllegalStateException("the library has no profile " + BASE));
        buttons = new DeviceButtons(base);
    }

    Import.Done read(List<Element> elements) {
        for (Element element : elements) {
            if (element.parent().equals("Buttons")) {
                buttons.read(element).ifPresentOrElse(why -> leave(element, why), () -> kept++);
            } else if (!element.name().equals("Buttons")) {
                fact(element);
            }
        }
        Map<Element, String> clashes = buttons.clashes();
        clashes.forEach(this::leave);
        kept -= clashes.size();
        return new Import.Done(text(), kept, leftOut);
    }

    private void fact(Element element) {
        String name = element.name().equals("usesIPMIDI") ? "UsesIPMIDI" : element.name();
        String value = element.words("value").orElse("");
        if (said.containsKey(name)) {
            leave(element, "the file says it before, and the first one counts");
        } else if (value.isEmpty()) {
            leave(element, "it has no value");
        } else if (FOREIGN.containsKey(name) && yes(value)) {
            leave(element, FOREIGN.get(name));
        } else if (!SAID.contains(name) && !FOREIGN.containsKey(name)) {
            leave(element, "nothing is known of it");
        } else if (name.equals("Strips") && !value.matches("0*[1-8]")) {
            leave(element, "a unit of this family has 1 to 8 strips; further ones are units of their own");
        } else if (name.equals("DeviceType") && !DEVICES.containsKey(value)) {
            leave(element, "known are " + DEVICES.keySet().stream().sorted().toList());
        } else {
            said.put(name, value);
            kept++;
        }
    }

    private void leave(Element element, String why) {
        String words = element.words("value")
                .or(() -> element.words("name"))
                .map(value -> " " + value)
                .orElse("");
        leftOut.add(new Import.LeftOut(element.line(), element.name() + words, why));
    }

    private static boolean yes(String value) {
        return YES.contains(value.toLowerCase(java.util.Locale.ROOT));
    }

    private boolean has(String fact, boolean otherwise) {
        return said.containsKey(fact) ? yes(said.get(fact)) : otherwise;
    }

    private int number(String fact, int otherwise) {
        String value = said.getOrDefault(fact, "");
        return value.matches("\\d{1,2}") ? Integer.parseInt(value) : otherwise;
    }

    private String text() {
        String name = said.getOrDefault("Name", Names.stem(file));
        String id = Names.id(name);
        List<String> text = new ArrayList<>(List.of("format 1"));
        text.add("profile " + id + " " + Names.quoted(name) + " extends " + BASE);
        text.add("# Imported from " + Names.plain(file) + ", a Mackie device of Ardour.");
        int extenders = number("Extenders", 0);
        if (extenders > 0) {
            text.add("# From left to right: --surface \"" + units(id, extenders) + "\"");
        }
        leftOut.forEach(one -> text.add("# Left out: " + one));
        text.addAll(options());
        text.addAll(faders("fader[1..8]", "pb i"));
        text.addAll(has("MasterFader", true) ? faders("fader.main", "pb 9") : List.of());
        text.addAll(displays());
        text.addAll(buttons.lines());
        text.addAll(removals());
        boolean more = has("HasQConSecondLCD", false) || has("HasQConMasterMeters", false);
        text.addAll(more ? second(id, name) : List.of());
        if (extenders > 0) {
            text.addAll(List.of(
                    "", "profile " + id + "-xt " + Names.quoted(name + " (extender)") + " extends " + EXTENDER));
            text.addAll(options());
            text.addAll(faders("fader[1..8]", "pb i"));
            text.addAll(meters() ? List.of() : List.of("remove control meter[1..8]"));
        }
        return String.join("\n", text);
    }

    /// The main unit stands where the file says, counted from 1.
    private String units(String id, int extenders) {
        int main = Math.max(1, number("MasterPosition", 1));
        List<String> units = new ArrayList<>();
        for (int unit = 1; unit <= extenders + 1; unit++) {
            units.add(id + (unit == main ? "" : "-xt") + "@PORT" + unit);
        }
        return String.join("+", units);
    }

    private List<String> options() {
        return has("NoHandShake", false)
                ? List.of("option source documents", "option handshake none")
                : List.of("option source documents");
    }

    /// Faders that do not feel a hand count as held for a while after they moved.
    private List<String> faders(String span, String message) {
        return has("TouchSenseFaders", false)
                ? List.of()
                : List.of("override control " + span + " fader io " + message + " max 16383");
    }

    private List<String> displays() {
        String device = DEVICES.getOrDefault(said.getOrDefault("DeviceType", "MCU"), "14");
        return device.equals("14")
                ? List.of()
                : List.of(
                        "option device-id 0x" + device,
                        "change lcd.top[1..8] out sysex <F0 00 00 66 " + device + " 12 {7*i-7} {text} F7>",
                        "change lcd.low[1..8] out sysex <F0 00 00 66 " + device + " 12 {49+7*i} {text} F7>");
    }

    private boolean meters() {
        return said.containsKey("HasSeparateMeters") ? has("HasSeparateMeters", true) : has("HasMeters", true);
    }

    private List<String> removals() {
        Set<String> families = new LinkedHashSet<>();
        if (!has("MasterFader", true)) {
            families.add("fader.main");
        }
        if (!meters()) {
            families.add("meter");
        }
        if (!has("TimecodeDisplay", false)) {
            families.addAll(List.of("time", "smpte", "beats"));
        }
        if (!has("TwoCharacterDisplay", true)) {
            families.add("assignment");
        }
        if (!has("JogWheel", false)) {
            families.add("jog");
        }
        if (!has("GlobalControls", false)) {
            families.addAll(globals());
        }
        families.removeIf(family -> highest(family) < 0);
        List<String> lines = new ArrayList<>();
        families.forEach(family -> lines.add("remove control " + family + range(family, 1)));
        int strips = number("Strips", STRIPS);
        STRIP.stream()
                .sorted()
                .filter(family -> strips < STRIPS && !families.contains(family) && highest(family) > strips)
                .forEach(family -> lines.add("remove control " + family + range(family, strips + 1)));
        return lines;
    }

    private Set<String> globals() {
        Set<String> families = new LinkedHashSet<>();
        base.controls().stream()
                .filter(control -> !STRIP.contains(control.family()))
                .filter(control -> Set.of(Kind.BUTTON, Kind.LAMP, Kind.KNOB).contains(control.kind()))
                .map(Control::family)
                .forEach(families::add);
        families.removeAll(Set.of("smpte", "beats"));
        return families;
    }

    private int highest(String family) {
        return base.controls().stream()
                .filter(control -> control.family().equals(family))
                .mapToInt(Control::index)
                .max()
                .orElse(-1);
    }

    private String range(String family, int first) {
        int last = highest(family);
        return last == 0 ? "" : "[" + first + (first == last ? "" : ".." + last) + "]";
    }

    /// What QCon units have more (protocols, 2.10 and 2.12), and what it shows.
    private List<String> second(String id, String name) {
        List<String> controls = new ArrayList<>();
        List<String> map = new ArrayList<>(
                List.of("", "map " + id + "-mix " + Names.quoted(name) + " for " + id + " extends " + BASE + "-mix"));
        if (has("HasQConSecondLCD", false)) {
            controls.add("control lcd2.top[1..8] text 7 out sysex <F0 00 00 67 15 13 {7*i-7} {text} F7>");
            controls.add("control lcd2.low[1..8] text 7 out sysex <F0 00 00 67 15 13 {49+7*i} {text} F7>");
            map.add("lcd2.top[1..8] <- ch/{bank+i}/fader | text value 6");
            map.add("lcd2.low[1..8] <- ch/{bank+i}/mode | text short 6");
        }
        if (has("HasQConMasterMeters", false)) {
            controls.add("control meter.left meter out chanpress 2 0 as mcu-meter");
            controls.add("control meter.right meter out chanpress 2 16 as mcu-meter");
            map.add("meter.left <- main/meter");
            map.add("meter.right <- main/meter");
        }
        controls.addAll(map);
        return controls;
    }
}
