package longthrow.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import longthrow.dsp.parameter.TableLayout;
import longthrow.mappings.language.Vocabulary;
import longthrow.mappings.language.Word;

/// What a map may name beside parameters: the desk's actions, readings and text rows, a line each.
public final class DeskWords {
    private DeskWords() {}

    /// Everything that a map may name on a desk of this layout.
    public static Vocabulary vocabulary(TableLayout layout) {
        return Vocabulary.of(layout, all());
    }

    /// Actions, readings and texts.
    public static List<Word> all() {
        List<Word> words = new ArrayList<>();
        words.addAll(TransportWords.all());
        words.addAll(SceneWords.SCENES);
        words.addAll(SceneWords.CUES);
        words.addAll(AutomationWords.DESK);
        words.addAll(DESK);
        List.of("ch/{}", "bus/{}", "matrix/{}", "fx/{}", "centre", "main")
                .forEach(strip -> words.addAll(ofStrip(strip)));
        words.addAll(anyStrip("dca/{}"));
        BLOCKS.forEach((strip, blocks) -> blocks.forEach(block ->
                words.add(action(strip + "/" + block + "/reset", "makes this part of the strip as on a new desk"))));
        words.add(action(
                "bus/{}/mix",
                "makes what all strips send to the bus what they send to another, bus/3, or sent to it in a scene, bus/3 in"
                        + " 12 Verse; one step of undo"));
        words.add(action("bus/{}/mix/preview", "says what that would change, before -> after; nothing moves"));
        words.add(action(
                "bus/{}/mixminus",
                "makes the bus the mix-minus of a channel: everybody at 0 dB behind the fader but ch/5, or the selected"
                        + " channel"));
        List.of("ch/{}", "bus/{}")
                .forEach(strip -> words.add(reading(
                        strip + "/deess/reduction", Word.Sort.LEVEL, "how far the de-esser turns its band down now")));
        List.of("bus/{}", "matrix/{}", "centre", "main", "monitor", "phones")
                .forEach(strip -> words.add(reading(
                        strip + "/limiter/reduction",
                        Word.Sort.LEVEL,
                        "how far the output's limiter turns the output down now")));
        List.of("bus/{}", "matrix/{}", "centre", "main")
                .forEach(strip -> words.add(reading(
                        strip + "/forecast",
                        Word.Sort.WORDS,
                        "how far the next GO takes the level, by the meters now: +4.2 dB, to silence")));
        words.add(reading("ch/{}/gate/reduction", Word.Sort.LEVEL, "how far the gate turns the strip down now"));
        return List.copyOf(words);
    }

    /// What can be reset by a word of its own; every other part by `reset` with its name.
    private static final Map<String, List<String>> BLOCKS = new TreeMap<>(Map.of(
            "ch/{}", List.of("gate", "eq", "comp", "send"),
            "bus/{}", List.of("eq", "comp", "geq"),
            "main", List.of("eq", "comp", "geq")));

    private static final List<Word> DESK = List.of(
            action(
                    "why",
                    "says why a control did not move at the last recall, or what moved it, and who has it now: ch/3/fader;"
                            + " without any the selected strip's that moved last. Any parameter's name with /why shows it"),
            action(
                    "inspect",
                    "lets the window's scenes page look at a control, ch/3/fader, and say why it did not move; without"
                            + " any at the selected strip's that moved last"),
            action(
                    "history/undo",
                    "takes the newest step of whoever sits there back; its lamp is lit while there is one"),
            action(
                    "history/redo",
                    "does the step again that whoever sits there undid last; its lamp is lit while there is one"),
            action(
                    "surface/learn",
                    "waits for a control of a surface, then for a parameter on the screen, and joins them; again: gives up"),
            reading("surface/learning", Word.Sort.WORDS, "what the user should do while a surface learns"),
            action("show/save", "saves the show"),
            action(
                    "show/live",
                    "lets the show go by LIVE rules: members' motors stay while a DCA moves, UNDO after a recall leaves"
                            + " rides alone; its lamp is lit while it does"),
            action(
                    "show/studio",
                    "lets the show go by STUDIO rules: members' motors follow their DCA, UNDO takes everything back; its"
                            + " lamp is lit while it does"),
            action(
                    "show/rule",
                    "one rule the other way than LIVE or STUDIO have it: motors studio, undo, lanes, return, takes, each"
                            + " live, studio or usual; without words says how each goes"),
            action("show/open", "opens another show in place of this one: its folder"),
            action(
                    "show/new",
                    "makes a show to begin with and opens it in place of this one: live, studio, home or demo, and its"
                            + " name or folder, live Town hall"),
            action(
                    "show/version",
                    "keeps the show as it is now as a version of the name that follows, or else of the day and time"),
            action("show/versions", "looks which versions of the show are kept; the page Show lists them"),
            action(
                    "show/diff",
                    "tells on the page Show what became of the show since the version named; A -> B between two, -> A"
                            + " what restoring A would change"),
            action(
                    "show/restore",
                    "makes the desk what the version named was; what was there is kept as a version, and undo takes it"
                            + " back"),
            action("show/log", "reads who changed what, for the page Show"),
            action("show/check", "looks the show over before the doors open, for the page Show"),
            action(
                    "show/cancel",
                    "gives up whatever takes a while: reading, keeping, making, drawing; what there is stays"),
            action("show/stems", "opens what the show's strips play, and draws it, where that was given up"),
            action(
                    "show/load",
                    "takes part of another show, strips found by name or by id: ../spring strips ch/1..8 columns eq,gate by"
                            + " id; one step of undo"),
            action("show/load/preview", "says what that would change, and what is in its way; nothing moves"),
            held(
                    "show/lock",
                    2_000,
                    "locks the show: what could spoil it waits until it is unlocked by a key that was held 2 s, held, or"
                            + " by the PIN that it was locked with; on, on 1234, off 1234, held or toggle; its lamp is"
                            + " lit while it is locked"),
            action(
                    "surface/latency",
                    "how late hands on a surface arrive, which rides are recorded earlier by: 4.2 ms, measure (where the"
                            + " device answers) or usual (as its file says), with its port in front for one of several;"
                            + " without any it is told"),
            action(
                    "surface/user",
                    "who sits at a surface, and takes back there what was done there: its port and a name, or usual for"
                            + " whoever sits at the desk; without any it is told"),
            action(
                    "surface/watch",
                    "shows on the page Surfaces what passes between the desk and the unit at the named port, but meters and"
                            + " clocks; without a port it ends"),
            action("surface/watch/all", "the same with meters and clocks"),
            action(
                    "surface/calibrate",
                    "measures the named fader or knob of the unit that is watched, which the desk does not hear meanwhile;"
                            + " without a name it gives up"),
            action("surface/left", "moves the unit at the named port one place to the left within its set"),
            action("surface/right", "moves the unit at the named port one place to the right within its set"),
            action(
                    "engine/report",
                    "says what happened to the sound at a time of the day, 20:14:03, or in the last minute: x-runs,"
                            + " late blocks, collector pauses, load"),
            action(
                    "engine/device",
                    "plays through another device, as --device names it: jack, javasound, a device's name, none; one that does not"
                            + " play leaves the old one playing"),
            action(
                    "engine/block",
                    "renders in blocks of so many frames, 16 to 8192, where the device has no block of its own as JACK has"),
            action(
                    "engine/ping",
                    "measures how late the device is, out and in: '1 2' where a cable leads from output 1 to input 2; that"
                            + " output is silent for a second and plays a sweep, so it has to be asked for twice; 'stop' gives"
                            + " it up; its lamp is lit meanwhile"),
            reading("engine/latency", Word.Sort.WORDS, "how late the device is, out and in, as it was measured"),
            reading("engine/gaps", Word.Sort.WORDS, "what happened to the sound in the last minute, counted"),
            action("peaks/clear", "clears held peaks and clip marks"),
            action("solo/clear", "ends every solo; its lamp is lit while any strip is soloed"),
            action(
                    "patch",
                    "patches a port: 'in ch/3 5', 'in ch/4 7 8' (left and right), 'alt ch/3 9', 'in talkback 10', 'out 7"
                            + " bus/3 left', 'out 8 ch/3' (its direct out), 'out 9 none', what is sent to gear outside"
                            + " and comes back: 'out 10 external/2 left', 'in external/2 11', or everything 1:1"),
            action(
                    "soundcheck",
                    "lets every channel that has recorded material play it, and again gives the microphones back; on,"
                            + " off or toggle; its lamp is lit while any channel plays material"),
            action(
                    "external/{}/ping",
                    "measures how late gear outside is: a test signal leaves by its send and is looked for at its return;"
                            + " its strip is without the gear meanwhile; its lamp is lit meanwhile"),
            reading("external/{}/state", Word.Sort.WORDS, "how late gear outside is, and whether that is out of date"),
            action("beat/tap", "taps the tempo that delays follow; from the second tap on it counts"),
            action("panic", "silences every output, and again gives them back; its lamp is lit meanwhile"),
            reading("any/solo", Word.Sort.FLAG, "lit while any strip is soloed"));

    private static List<Word> ofStrip(String strip) {
        List<Word> words = new ArrayList<>(anyStrip(strip));
        words.add(action(
                strip + "/preset/load",
                "loads a preset by its name, or a part of it: Lead vocal, or Lead vocal: eq comp; one step of undo"));
        words.add(action(
                strip + "/preset/diff", "says what loading a preset would change, before -> after; nothing moves"));
        words.add(
                action(strip + "/preset/look", "lets the window's strip page show what loading a preset would change"));
        words.add(
                action(
                        strip + "/preset/save",
                        "keeps the strip's processing, or the parts that are named, as a preset of the show: My vocal: eq comp"));
        words.add(reading(strip + "/input", Word.Sort.TEXT, "what the strip plays"));
        words.add(reading(strip + "/meter", Word.Sort.LEVEL, "the strip's peak level"));
        words.add(reading(strip + "/rms", Word.Sort.LEVEL, "the strip's RMS level over 300 ms"));
        words.add(reading(
                strip + "/latency",
                Word.Sort.WORDS,
                "how late the strip's sound is at its output, or at its end, what it waits for others included"));
        words.add(reading(
                strip + "/cost",
                Word.Sort.WORDS,
                "what the strip took of a core in the last second, measured while it played"));
        words.add(
                reading(strip + "/comp/reduction", Word.Sort.LEVEL, "how far the compressor turns the strip down now"));
        return words;
    }

    /// What DCAs have too.
    private static List<Word> anyStrip(String strip) {
        return List.of(
                action(strip + "/select", "selects the strip; its lamp is lit while it is selected"),
                action(strip + "/copy", "copies the strip, or the parts that are named: eq, comp, sends, fader"),
                action(strip + "/paste", "puts what was copied, or the parts of it that are named, on the strip"),
                action(
                        strip + "/swap",
                        "exchanges the strip with the one that is named, ch/5, or the parts that follow, ch/5 eq"),
                action(
                        strip + "/reset",
                        "makes the strip as on a new desk but for fader and mute, or the parts that are named"),
                action(
                        strip + "/compare",
                        "lets the strip's other state be heard, A or B: a, b, or the other one; one step of undo; its lamp is"
                                + " lit while B is heard"),
                action(strip + "/compare/copy", "makes the strip's other state as the one that is heard"),
                action(strip + "/rename", "gives the strip another name"),
                action(strip + "/recolour", "gives the strip another colour: red, orange, … black, or #e5484d"),
                action(
                        strip + "/isolate",
                        "keeps the strip from recalls for the moment; on, off or toggle; its lamp is lit while it does"),
                action(
                        strip + "/recall-safe",
                        "keeps the strip, or a class of its controls, from every recall, with the show: on, eq, eq off; its"
                                + " lamp is lit while the whole strip is safe"),
                action(strip + "/automation", "the strip's automation: off, read, touch, touch-latch, latch or write"),
                action(
                        strip + "/automation/safe",
                        "keeps the strip's lanes from being written; on, off or toggle; its lamp is lit while it does"),
                reading(strip + "/name", Word.Sort.TEXT, "the strip's name"),
                reading(strip + "/colour", Word.Sort.TEXT, "the strip's colour"),
                reading(strip + "/icon", Word.Sort.TEXT, "the strip's icon"),
                reading(strip + "/touched", Word.Sort.WORDS, "the strip's parameter that moved last, as a value"),
                reading(
                        strip + "/next",
                        Word.Sort.WORDS,
                        "what the next GO does to the strip: mute off, level -6.0 dB -> 0.0 dB, joins dca 2"),
                reading(strip + "/owner", Word.Sort.WORDS, "who moves the strip's fader now"),
                reading(strip + "/mode", Word.Sort.WORDS, "the strip's automation mode"),
                reading(strip + "/fader/offset", Word.Sort.WORDS, "how far a fader that trims stands below its value"),
                reading(strip + "/fader/effective", Word.Sort.WORDS, "the strip's level with all DCAs above it"),
                reading(
                        strip + "/mute/causes",
                        Word.Sort.WORDS,
                        "why the strip is silent or turned down: own, group 3, dca 2 Drums"),
                reading(
                        strip + "/mute/other",
                        Word.Sort.FLAG,
                        "lit while the strip is silent although its own mute is not on"),
                reading(strip + "/fader/waiting", Word.Sort.FLAG, "lit while a fader without motor has to catch up"));
    }

    static Word action(String pattern, String says) {
        return new Word(pattern, Word.Sort.ACTION, says);
    }

    /// An action that takes the word `held` only from a key that was held so long (rules S13 and S14).
    static Word held(String pattern, long millis, String says) {
        return new Word(pattern, Word.Sort.ACTION, says, Optional.of(new Word.Held("held", millis)));
    }

    static Word reading(String pattern, Word.Sort sort, String says) {
        return new Word(pattern, sort, says);
    }
}
