package longthrow.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.Outlet;
import longthrow.dsp.engine.Patch;
import longthrow.dsp.engine.Patch.Ports;
import longthrow.dsp.strip.External;
import longthrow.dsp.strip.Side;

/// The patch in words, a fact a line: `in c3 5`, `alt c3 7`, `in c4 7 8`, `in talkback 9`, `in external/2 11
/// 12` (what comes back from gear that is inserted), `out 7 b3 left`, `out 8 external/2 left` (what is sent to
/// it), `out 9 none`. Strips go by their permanent ids; their paths (`ch/3`) are understood too. Ports count
/// from 1.
public record PatchText(Strips strips) {
    private static final Pattern PORT = Pattern.compile("[1-9]\\d{0,3}");
    private static final String NONE = "none";
    private static final String TALKBACK = "talkback";
    private static final String EXTERNAL = Outlet.Kind.EXTERNAL.prefix() + "/";

    /// What came of reading a line.
    public sealed interface Read {
        /// The patch that it makes.
        record Patched(Patch patch) implements Read {}

        /// Why it makes none.
        record Wrong(String why) implements Read {}
    }

    /// Every line in which a patch differs from 1:1, always in the same order.
    public List<String> write(Patch patch) {
        Patch plain = Patch.oneToOne(strips.shape());
        List<String> lines = new ArrayList<>();
        inputs("in ", patch.main(), plain.main(), lines);
        inputs("alt ", patch.alt(), plain.alt(), lines);
        if (patch.talkback() != plain.talkback()) {
            lines.add("in " + TALKBACK + " " + port(patch.talkback()));
        }
        for (int external = 0; external < External.COUNT; external++) {
            if (patch.returns().get(external).any()) {
                lines.add("in " + EXTERNAL + (external + 1) + " "
                        + ports(patch.returns().get(external)));
            }
        }
        for (int port = 0;
                port < Math.max(patch.outputs().size(), plain.outputs().size());
                port++) {
            if (!patch.output(port).equals(plain.output(port))) {
                lines.add(output(port, patch.output(port)));
            }
        }
        return lines;
    }

    private void inputs(String word, List<Ports> now, List<Ports> plain, List<String> lines) {
        for (int strip = 0; strip < now.size(); strip++) {
            if (!now.get(strip).equals(plain.get(strip))) {
                lines.add(word + strips.id(strip) + " " + ports(now.get(strip)));
            }
        }
    }

    private String output(int port, Optional<Outlet> outlet) {
        return "out " + (port + 1) + " " + outlet.map(this::outlet).orElse(NONE);
    }

    private String outlet(Outlet outlet) {
        OptionalInt strip = strips.ofPath(outlet.path());
        String id = strip.isPresent() ? strips.id(strip.getAsInt()) : outlet.path();
        return (id + " " + side(outlet, strips.shape())).strip();
    }

    /// The side in words; empty where nobody asks for one of a strip that was made mono.
    public static String side(Outlet outlet, DeskLayout shape) {
        boolean plain = outlet.side() == Side.MONO && !outlet.sided(shape);
        return plain ? "" : outlet.side().name().toLowerCase(Locale.ROOT);
    }

    /// Ports in words: `5`, `7 8`, `none`.
    public static String ports(Ports ports) {
        return ports.left() == ports.right() ? port(ports.left()) : port(ports.left()) + " " + port(ports.right());
    }

    private static String port(int port) {
        return port == Patch.NONE ? NONE : String.valueOf(port + 1);
    }

    /// Reads a line on top of a patch.
    public Read read(Patch on, String line) {
        List<String> words = List.of(line.strip().split("\\s+"));
        try {
            return new Read.Patched(
                    switch (words.getFirst()) {
                        case "in" -> input(on, words);
                        case "alt" -> on.withAlt(channel(word(words, 1)), ports(words));
                        case "out" -> on.withOutput(number(word(words, 1)), outlet(words));
                        default -> throw new Unclear("'" + line + "' is no patch");
                    });
        } catch (Unclear unclear) {
            return new Read.Wrong(unclear.getMessage()
                    + "; say 'in ch/3 5', 'in ch/4 7 8' (left and right), 'alt ch/3 9', 'in talkback 10',"
                    + " 'in external/2 11', 'out 7 bus/3 left', 'out 8 ch/3' (its direct out), 'out 10 external/2 left'"
                    + " or 'out 9 none'");
        }
    }

    private Patch input(Patch on, List<String> words) {
        if (word(words, 1).equals(TALKBACK)) {
            require(words, 3);
            return on.withTalkback(portOrNone(word(words, 2)));
        }
        if (word(words, 1).startsWith(EXTERNAL)) {
            return on.withReturn(external(word(words, 1)), ports(words));
        }
        return on.withMain(channel(word(words, 1)), ports(words));
    }

    private static int external(String word) {
        for (int external = 0; external < External.COUNT; external++) {
            if (word.equals(EXTERNAL + (external + 1))) {
                return external;
            }
        }
        throw new Unclear(
                "'" + word + "' is no external insert; they are " + EXTERNAL + "1 to " + EXTERNAL + External.COUNT);
    }

    private Ports ports(List<String> words) {
        require(words, 4);
        int left = portOrNone(word(words, 2));
        return new Ports(left, words.size() > 3 ? portOrNone(words.get(3)) : left);
    }

    private static void require(List<String> words, int most) {
        if (words.size() > most) {
            throw new Unclear("'" + String.join(" ", words) + "' says too much");
        }
    }

    private Optional<Outlet> outlet(List<String> words) {
        require(words, 4);
        if (word(words, 2).equals(NONE)) {
            return Optional.empty();
        }
        Outlet found = outletOf(word(words, 2), words.size() > 3 ? side(words.get(3)) : Side.MONO);
        boolean sided = found.kind() != Outlet.Kind.CENTRE;
        return Optional.of(sided ? found : new Outlet(found.kind(), found.index(), Side.MONO));
    }

    private Outlet outletOf(String word, Side side) {
        OptionalInt strip = strip(word);
        String path = strip.isPresent() ? strips.path(strip.getAsInt()) : word;
        for (Outlet.Kind kind : Outlet.Kind.values()) {
            for (int index = 0; path.startsWith(kind.prefix()) && index < kind.count(strips.shape()); index++) {
                Outlet outlet = new Outlet(kind, index, side);
                if (outlet.path().equals(path)) {
                    return outlet;
                }
            }
        }
        throw new Unclear("nothing of this desk that leaves by a port is called '" + word + "'");
    }

    private static Side side(String word) {
        return switch (word) {
            case "left" -> Side.LEFT;
            case "right" -> Side.RIGHT;
            case "mono" -> Side.MONO;
            default -> throw new Unclear("'" + word + "' is no side; left, right or mono are");
        };
    }

    private int channel(String word) {
        OptionalInt strip = strip(word);
        if (strip.isEmpty() || strip.getAsInt() >= strips.shape().channels()) {
            throw new Unclear("'" + word + "' is no channel of this desk, which has "
                    + strips.shape().channels());
        }
        return strip.getAsInt();
    }

    private OptionalInt strip(String word) {
        OptionalInt byId = strips.ofId(word);
        return byId.isPresent() ? byId : strips.ofPath(word);
    }

    private static int portOrNone(String word) {
        return word.equals(NONE) ? Patch.NONE : number(word);
    }

    private static int number(String word) {
        int port = PORT.matcher(word).matches() ? Integer.parseInt(word) : 0;
        if (port < 1 || port > Patch.MOST) {
            throw new Unclear("'" + word + "' is no port; they count from 1 to " + Patch.MOST);
        }
        return port - 1;
    }

    private static String word(List<String> words, int index) {
        if (index >= words.size()) {
            throw new Unclear("'" + String.join(" ", words) + "' says too little");
        }
        return words.get(index);
    }

    /// A word that means nothing here.
    private static final class Unclear extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unclear(String why) {
            super(why);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
