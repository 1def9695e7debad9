package longthrow.mappings;

import java.util.ArrayList;
import java.util.List;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskTable;
import longthrow.dsp.parameter.TableLayout;
import longthrow.mappings.language.Vocabulary;
import longthrow.mappings.language.Word;
import longthrow.mappings.language.Word.Sort;

/// A desk for tests: the rows that maps name, and the words of a real one.
public final class Desks {
    private static final Vocabulary VOCABULARY = words();

    private Desks() {}

    /// A desk of that many channels, as its blocks declare it.
    public static TableLayout layout(int channels) {
        return DeskTable.of(DeskLayout.mono(48_000, channels)).layout();
    }

    /// The words of a desk: its parameters, and the readings and actions of a real one.
    public static Vocabulary vocabulary() {
        return VOCABULARY;
    }

    private static Vocabulary words() {
        List<Word> words = new ArrayList<>();
        for (String strip : List.of("ch/{}", "bus/{}", "main")) {
            words.add(new Word(strip + "/name", Sort.TEXT, "the strip's name"));
            words.add(new Word(strip + "/colour", Sort.TEXT, "the strip's colour"));
            words.add(new Word(strip + "/meter", Sort.LEVEL, "the strip's level"));
            words.add(new Word(strip + "/touched", Sort.WORDS, "the parameter touched last"));
            words.add(new Word(strip + "/mode", Sort.WORDS, "the automation mode"));
            words.add(new Word(strip + "/comp/reduction", Sort.LEVEL, "the compressor's reduction"));
            words.add(new Word(strip + "/fader/waiting", Sort.FLAG, "the fader waits to be caught"));
            words.add(new Word(strip + "/fader/offset", Sort.WORDS, "how far the fader stands from its value"));
            words.add(new Word(strip + "/mute/other", Sort.FLAG, "something else mutes the strip"));
            words.add(new Word(strip + "/select", Sort.ACTION, "selects the strip"));
        }
        words.add(new Word("any/solo", Sort.FLAG, "a strip is soloed"));
        words.add(new Word("transport/timecode", Sort.WORDS, "where the song is"));
        words.add(new Word("transport/bars", Sort.WORDS, "where the song is in bars and beats"));
        words.add(new Word("scene/current", Sort.WORDS, "the scene recalled last"));
        for (String action : List.of(
                "transport/play",
                "transport/stop",
                "transport/record",
                "transport/position",
                "transport/locate",
                "transport/loop",
                "transport/rewind",
                "transport/forward",
                "transport/end",
                "transport/toggle",
                "marker/add",
                "marker/next",
                "marker/previous",
                "marker/{}/locate",
                "transport/return",
                "transport/loop/in",
                "transport/loop/out",
                "transport/punch",
                "transport/punch/in",
                "transport/punch/out",
                "transport/pre-roll",
                "transport/chase",
                "scene/next",
                "scene/previous",
                "scene/store",
                "scene/{}/select",
                "scene/{}/recall",
                "cue/go",
                "automation/mode",
                "automation/trim",
                "automation/suspend",
                "automation/class/level/on",
                "automation/class/mute/on",
                "automation/class/pan/on",
                "automation/class/send-level/on",
                "automation/class/send-on/on",
                "automation/class/insert/on",
                "history/undo",
                "history/redo",
                "show/save",
                "peaks/clear",
                "solo/clear",
                "panic")) {
            words.add(new Word(action, Sort.ACTION, action));
        }
        return Vocabulary.of(layout(16), words);
    }
}
