package longthrow.console.importer;

import java.util.Map;
import java.util.Set;

/// What the lines of one strip of an X32 are here. All values of a line are read before the first is set, so that a
/// faulty line changes nothing.
///
/// @param to where the values go
/// @param path the strip here: `ch/3`, `bus/1`, `matrix/2`, `main`, `centre`, `dca/4`
/// @param linked odd buses that carry the next one as their right side
record X32Strip(X32Desk to, String path, Set<Integer> linked) {
    private static final Map<String, String> COLOURS = Map.of(
            "OFF", "black", "RD", "red", "GN", "green", "YE", "yellow", "BL", "blue", "MG", "magenta", "CY", "cyan",
            "WH", "white");
    private static final Map<String, String> BANDS = Map.of(
            "LCut",
            "high-pass",
            "LShv",
            "low-shelf",
            "PEQ",
            "bell",
            "VEQ",
            "bell",
            "HShv",
            "high-shelf",
            "HCut",
            "low-pass");
    private static final Map<String, String> TAPS =
            Map.of("IN/LC", "input", "<-EQ", "pre-eq", "EQ->", "post-eq", "PRE", "pre", "POST", "post", "GRP", "post");
    private static final Map<String, String> GATES =
            Map.of("EXP2", "expander", "EXP3", "expander", "EXP4", "expander", "GATE", "gate", "DUCK", "ducker");
    private static final String DECIBELS = "a level in dB such as -6.0 or -oo";
    private static final String MILLIS = "a time in ms";

    void read(X32Line line, String section) {
        switch (section) {
            case "" -> master(line);
            case "config" -> config(line);
            case "delay" -> delay(line);
            case "preamp" -> preamp(line);
            case "gate" -> gate(line);
            case "gate/filter" -> filter(line, "gate/key/");
            case "dyn" -> dynamics(line);
            case "dyn/filter" -> filter(line, "comp/key/");
            case "eq" -> to.set(id("eq/on"), line.on(0));
            case "mix" -> mix(line);
            case "grp" -> groups(line);
            case "automix" -> automix(line);
            case "insert" -> insert(line);
            default -> others(line, section);
        }
    }

    private String id(String key) {
        return path + "/" + key;
    }

    private void others(X32Line line, String section) {
        if (section.matches("eq/\\d")) {
            band(line, section);
        } else if (section.matches("mix/\\d\\d")) {
            send(line, Integer.parseInt(section.substring(4)));
        } else {
            to.leave(section, "there is no such thing here");
        }
    }

    private static String known(Map<String, String> words, String word, String what) {
        String here = words.get(word);
        if (here == null) {
            throw new X32Line.Fault(word, what + ": " + String.join(", ", new java.util.TreeSet<>(words.keySet())));
        }
        return here;
    }

    private void config(X32Line line) {
        String name = line.word(0, "a name in quotes");
        boolean icon = !path.startsWith("dca/") || line.words().size() > 2;
        String code = line.word(icon ? 2 : 1, "a colour such as YE");
        String colour = known(COLOURS, code.endsWith("i") ? code.substring(0, code.length() - 1) : code, "a colour");
        to.text(path, "name", name);
        to.text(path, "colour", colour);
        if (path.startsWith("ch/") && line.words().size() > 3) {
            source((int) line.value(3, "a source from 0 to 64"));
        }
    }

    private void source(int source) {
        if (source >= 1 && source <= 32) {
            to.hear(path, source);
        } else {
            to.leave("source " + source, "only the 32 inputs can be patched to ports of the device");
        }
    }

    private void delay(X32Line line) {
        boolean on = line.on(0);
        double millis = line.value(1, MILLIS);
        to.set(id("delay"), on ? millis : 0);
    }

    private void preamp(X32Line line) {
        double trim = line.value(0, "a trim in dB");
        boolean invert = line.on(1);
        boolean filter = line.words().size() > 2;
        boolean on = filter && line.on(2);
        double slope = filter ? line.value(3, "12, 18 or 24 dB an octave") : 0;
        double hertz = filter ? line.hertz(4) : 0;
        to.set(id("trim"), trim);
        to.set(id("polarity"), invert);
        if (filter) {
            to.set(id("hpf/on"), on);
            to.set(id("hpf/freq"), hertz);
            to.choose(id("hpf/slope"), slope > 12 ? "24" : "12");
            if (slope == 18) {
                to.note(id("hpf/slope") + ": 18 dB an octave taken as 24");
            }
        }
    }

    private void gate(X32Line line) {
        boolean on = line.on(0);
        String word = line.word(1, "a kind of gate");
        String mode = known(GATES, word, "a kind of gate");
        double threshold = line.value(2, "a threshold in dB");
        double range = line.value(3, "a range in dB");
        double attack = line.value(4, MILLIS);
        double hold = line.value(5, MILLIS);
        double release = line.value(6, MILLIS);
        int key = (int) line.value(7, "a key source from 0 to 64");
        to.set(id("gate/on"), on);
        to.choose(id("gate/mode"), mode);
        if (mode.equals("expander")) {
            to.set(id("gate/ratio"), word.charAt(3) - '0');
        }
        to.set(id("gate/threshold"), threshold);
        to.set(id("gate/range"), range);
        times("gate/", attack, hold, release);
        key("gate/", key);
    }

    private void times(String block, double attack, double hold, double release) {
        to.set(id(block + "attack"), attack);
        to.set(id(block + "hold"), hold);
        to.set(id(block + "release"), release);
    }

    /// 0 is the strip itself, then inputs, aux inputs, effect returns, buses.
    private void key(String block, int source) {
        if (source == 0) {
            to.choose(id(block + "key/source"), "own");
        } else if (source <= 40) {
            to.choose(id(block + "key/source"), "ch-" + source);
        } else if (source >= 49 && source <= 64) {
            to.choose(id(block + "key/source"), "bus-" + (source - 48));
        } else {
            to.leave("key source " + source, "effect returns are no keys here");
        }
    }

    private void filter(X32Line line, String block) {
        boolean on = line.on(0);
        String type = line.word(1, "LC6, LC12, HC6, HC12 or a Q");
        boolean cut = type.matches("[LH]C\\d+");
        double q = cut ? 0 : line.value(1, "LC6, LC12, HC6, HC12 or a Q");
        double hertz = line.hertz(2);
        String word = cut ? type.startsWith("L") ? "high-pass" : "low-pass" : "band-pass";
        to.choose(id(block + "filter"), on ? word : "off");
        to.set(id(block + "freq"), hertz);
        if (!cut) {
            to.set(id(block + "q"), q);
        }
    }

    /// Matrices have no key: one value less.
    private void dynamics(X32Line line) {
        boolean on = line.on(0);
        boolean compressor = known(Map.of("COMP", "c", "EXP", "e"), line.word(1, "COMP or EXP"), "a mode")
                .equals("c");
        String detector = known(Map.of("PEAK", "peak", "RMS", "rms"), line.word(2, "PEAK or RMS"), "a detector");
        double threshold = line.value(4, "a threshold in dB");
        double ratio = line.value(5, "a ratio such as 2.0");
        double makeup = line.value(7, "a gain in dB");
        double attack = line.value(8, MILLIS);
        double hold = line.value(9, MILLIS);
        double release = line.value(10, MILLIS);
        String order = known(
                Map.of("PRE", "comp-first", "POST", "eq-first"), line.word(11, "PRE or POST"), "a place beside the EQ");
        boolean keyed = line.words().size() > 14;
        int key = keyed ? (int) line.value(12, "a key source from 0 to 64") : 0;
        double mix = line.value(keyed ? 13 : 12, "a mix in percent");
        boolean auto = line.words().size() > (keyed ? 14 : 13) && line.on(keyed ? 14 : 13);
        to.set(id("comp/on"), on && compressor);
        if (!compressor) {
            to.leave("dyn EXP", "a compressor here is no expander; it is off, use the gate as one");
            return;
        }
        to.choose(id("comp/detector"), detector);
        to.set(id("comp/threshold"), threshold);
        to.set(id("comp/ratio"), ratio);
        to.set(id("comp/makeup"), makeup);
        times("comp/", attack, hold, release);
        to.choose(id("order"), order);
        key("comp/", key);
        to.set(id("comp/mix"), mix);
        to.set(id("comp/auto"), auto);
        to.leave(
                "envelope " + line.words().get(3) + " and knee " + line.words().get(6), "no dB are published for them");
    }

    private void insert(X32Line line) {
        if (line.on(0)) {
            to.leave("insert", "effects are not imported; put a rack in the strip");
        }
    }

    private void band(X32Line line, String band) {
        String type = line.word(0, "a kind of band");
        String here = known(BANDS, type, "a kind of band");
        double hertz = line.hertz(1);
        double gain = line.value(2, "a gain in dB");
        double q = line.value(3, "a Q");
        to.choose(id(band + "/type"), here);
        to.set(id(band + "/freq"), hertz);
        to.set(id(band + "/gain"), gain);
        to.set(id(band + "/q"), q);
        if (type.equals("VEQ")) {
            to.note(id(band) + ": a vintage band taken as a bell");
        }
    }

    /// `on fader`, then of strips that feed main `st pan mono mlevel`, of main itself `pan`.
    private void mix(X32Line line) {
        boolean on = line.on(0);
        double fader = line.value(1, DECIBELS);
        int values = line.words().size();
        boolean feeds = values >= 6;
        boolean main = feeds && line.on(2);
        double pan = values == 3 ? line.value(2, "a pan") : feeds ? line.value(3, "a pan from -100 to +100") : 0;
        boolean mono = feeds && line.on(4);
        double level = feeds ? line.value(5, DECIBELS) : 0;
        to.set(id("mute"), !on);
        to.set(id("fader"), fader);
        if (feeds) {
            to.set(id("main"), main);
            to.set(id("centre/on"), mono);
            to.set(id("centre/level"), level);
        }
        if (feeds || values == 3) {
            to.set(id("pan"), pan);
        }
    }

    private void master(X32Line line) {
        boolean on = line.on(0);
        double fader = line.value(1, DECIBELS);
        to.set(id("mute"), !on);
        to.set(id("fader"), fader);
    }

    /// To buses from channels, to matrices from buses and main. The odd of two says pan and tap for both.
    private void send(X32Line line, int number) {
        boolean on = line.on(0);
        double level = line.value(1, DECIBELS);
        boolean pair = line.words().size() > 3;
        double pan = pair ? line.value(2, "a pan from -100 to +100") : 0;
        String tap = pair ? known(TAPS, line.word(3, "a tap"), "a tap") : "";
        boolean buses = path.startsWith("ch/");
        if (buses && number % 2 == 0 && linked.contains(number - 1)) {
            to.leave("send " + number, "bus " + number + " is the right side of bus " + (number - 1));
            return;
        }
        boolean group = pair && line.words().get(3).equals("GRP");
        if (group) {
            to.note(id("send/" + number) + ": a subgroup's send taken as one behind the fader at 0 dB");
        }
        String send = id((buses ? "send/" : "matrix/") + number);
        to.set(send + "/on", on);
        to.set(send + "/level", group ? 0 : level);
        if (pair) {
            taps(buses, number, tap);
        }
        if (pair && buses) {
            to.set(send + "/pan", pan);
        }
    }

    private void taps(boolean buses, int number, String tap) {
        String word = buses || tap.equals("post") ? tap : "pre";
        to.choose(id((buses ? "send/" : "matrix/") + number + "/tap"), word);
        if (!buses || !linked.contains(number)) {
            to.choose(id((buses ? "send/" : "matrix/") + (number + 1) + "/tap"), word);
        }
        if (!word.equals(tap)) {
            to.note(id("matrix/" + number + "/tap") + ": " + tap + " taken as pre");
        }
    }

    private void groups(X32Line line) {
        boolean[] dcas = line.bits(0);
        boolean[] mutes = line.bits(1);
        for (int i = 0; i < dcas.length; i++) {
            to.set(id("dca/" + (i + 1)), dcas[i]);
        }
        for (int i = 0; i < mutes.length; i++) {
            to.set(id("mutegroup/" + (i + 1)), mutes[i]);
        }
    }

    private void automix(X32Line line) {
        String group = known(Map.of("OFF", "none", "X", "1", "Y", "2"), line.word(0, "OFF, X or Y"), "a group");
        double weight = line.value(1, "a weight in dB");
        to.choose(id("automix/group"), group);
        to.set(id("automix/weight"), weight);
    }
}
