package longthrow.mappings;

import java.util.ArrayList;
import java.util.List;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.mappings.language.Vocabulary;
import longthrow.mappings.language.Word;
import longthrow.mappings.language.Word.Sort;

/// A desk for tests: the rows that maps name, and the words of a real one.
public final class Desks {
    private Desks() {}

    /// A desk of that many channels, with 4 buses' sends, a main strip and a monitor.
    public static TableLayout layout(int channels) {
        Scope channel = Scope.section(0);
        strip(channel);
        channel.scope("gate").toggle("on", false);
        channel.scope("gate").choice("mode", "gate", "expander");
        Scope eq = channel.scope("eq");
        for (int band = 1; band <= 4; band++) {
            eq.scope("" + band).decibels("gain", -18, 18, 0);
            eq.scope("" + band).hertz("freq", 20, 20_000, 1000);
        }
        for (int send = 1; send <= 4; send++) {
            channel.scope("send/" + send).fader("level", Double.NEGATIVE_INFINITY);
        }
        Section channels16 = new Section("ch", channels, true, 0, channel.declared());
        Scope main = Scope.section(channels16.rows().size());
        strip(main);
        Section mainStrip = new Section("main", 1, false, channels16.rows().size(), main.declared());
        int next = mainStrip.firstRow() + mainStrip.rows().size();
        Scope monitor = Scope.section(next);
        monitor.toggle("dim", false);
        return new TableLayout(
                List.of(channels16, mainStrip, new Section("monitor", 1, false, next, monitor.declared())));
    }

    private static void strip(Scope in) {
        in.fader("fader", 0);
        in.toggle("mute", false);
        in.pan("pan");
        in.toggle("solo", false);
        in.toggle("record", false);
    }

    /// The words of a desk: its parameters, and the readings and actions of a real one.
    public static Vocabulary vocabulary() {
        List<Word> words = new ArrayList<>();
        for (String strip : List.of("ch/{}", "main")) {
            words.add(new Word(strip + "/name", Sort.TEXT, "the strip's name"));
            words.add(new Word(strip + "/colour", Sort.TEXT, "the strip's colour"));
            words.add(new Word(strip + "/meter", Sort.LEVEL, "the strip's level"));
            words.add(new Word(strip + "/touched", Sort.WORDS, "the parameter touched last"));
            words.add(new Word(strip + "/fader/waiting", Sort.FLAG, "the fader waits to be caught"));
            words.add(new Word(strip + "/select", Sort.ACTION, "selects the strip"));
        }
        words.add(new Word("any/solo", Sort.FLAG, "a strip is soloed"));
        words.add(new Word("transport/timecode", Sort.WORDS, "where the song is"));
        words.add(new Word("scene/current", Sort.WORDS, "the scene recalled last"));
        for (String action : List.of(
                "transport/play",
                "transport/stop",
                "transport/record",
                "transport/position",
                "transport/locate",
                "transport/rewind",
                "transport/forward",
                "scene/next",
                "scene/previous",
                "scene/store",
                "scene/{}/select",
                "cue/go",
                "automation/mode",
                "history/undo",
                "history/redo",
                "panic")) {
            words.add(new Word(action, Sort.ACTION, action));
        }
        return Vocabulary.of(layout(16), words);
    }
}
