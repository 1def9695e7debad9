package longthrow.dsp.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longthrow.dsp.engine.DeskLayout.BusKind;
import longthrow.dsp.engine.DeskLayout.BusShape;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.strip.Side;

/// A small desk with one of everything, and for each of its parameters the settings under which it is heard: the way of
/// the sound to its strip, the switches above it, and one neighbour after the other. All but `ways` and `apart` follows
/// from the table.
final class Stage {
    /// A mono channel, another one, a stereo one; a bus of each kind; matrices and a centre.
    static final DeskLayout DESK = at(TestDesk.RATE);

    /// Four inputs of the channels, another one of the first, and the talkback's.
    static final int INPUTS = 6;

    private static final TableLayout TABLE = DeskTable.of(DESK).layout();

    private Stage() {}

    /// The same desk at another rate.
    static DeskLayout at(int rate) {
        return new DeskLayout(
                rate,
                List.of(false, false, true),
                List.of(BusShape.STEREO_AUX, new BusShape(BusKind.AUX, false), new BusShape(BusKind.GROUP, true)),
                List.of(true, false),
                true);
    }

    /// Ports 1:1, then the alt input, the talkback and the direct outs of channels and a return.
    static Patch patch() {
        Patch patch = Patch.oneToOne(DESK).withAlt(0, Patch.Ports.both(4)).withTalkback(5);
        int next = patch.outputs().size();
        for (int channel = 0; channel < DESK.channels(); channel++) {
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                patch = patch.withOutput(next++, Optional.of(new Outlet(Outlet.Kind.CHANNEL, channel, side)));
            }
        }
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            patch = patch.withOutput(next++, Optional.of(new Outlet(Outlet.Kind.RETURN, 0, side)));
        }
        return patch;
    }

    /// The cells to move: every row in the first column of each width.
    static Stream<String> ids() {
        return TABLE.sections().stream()
                .flatMap(section -> columns(section)
                        .boxed()
                        .flatMap(column -> IntStream.range(0, section.rows().size())
                                .mapToObj(row -> TABLE.id(Cell.of(section.firstRow() + row, column)))))
                .filter(id -> !ofAnAlgorithm(id));
    }

    /// The algorithms and what they own.
    private static boolean ofAnAlgorithm(String id) {
        String algorithm = parameter(id).key().split("/")[0];
        return algorithm.equals("algorithm")
                || TABLE.cell(strip(id) + "/algorithm").stream()
                        .anyMatch(cell -> TABLE.parameter(cell).choices().contains(algorithm));
    }

    private static IntStream columns(Section section) {
        return switch (section.prefix()) {
            case "ch" -> IntStream.of(0, 2);
            case "bus" -> IntStream.of(0, 1, 2);
            case "matrix" -> IntStream.of(0, 1);
            default -> IntStream.of(0);
        };
    }

    /// Whether nothing that leaves the desk depends on a parameter.
    ///
    /// The desk itself makes something of gangs, armed tracks and how they are written, exclusive solos and
    /// of who leads the tempo: the engine does not read them. A pan counts into stereo aux buses only. No
    /// DCA and no bus is in itself, and the circumstances of a ping are words.
    static boolean unheard(String id) {
        String key = parameter(id).key();
        String kind = id.substring(0, id.indexOf('/'));
        boolean desk = List.of("gang", "record", "record-format", "solo/exclusive", "clock")
                        .contains(key)
                || kind.equals("gang");
        boolean pan = key.matches("send/\\d+/pan") && !stereoAux(Integer.parseInt(key.split("/")[1]));
        boolean itself = (kind.equals("dca") && key.equals(strip(id)))
                || (kind.equals("bus") && key.startsWith(strip(id).replace("bus", "send") + "/"));
        return desk || pan || itself || key.startsWith("measured/");
    }

    private static boolean stereoAux(int bus) {
        return DESK.busShapes().get(bus - 1).equals(BusShape.STEREO_AUX);
    }

    static Parameter parameter(String id) {
        return TABLE.parameter(TABLE.cell(id).orElseThrow());
    }

    /// The path of a parameter's strip: `ch/1`.
    private static String strip(String id) {
        return TABLE.strip(TABLE.cell(id).orElseThrow());
    }

    /// The settings with which a parameter is tried: those that bring sound to it, then the same with one of its
    /// neighbours elsewhere.
    static List<List<String>> settings(String id) {
        List<String> base = new ArrayList<>(way(id));
        if (parameter(id).key().startsWith("fxsend/")) {
            base.add("fx/" + parameter(id).key().split("/")[1] + "/algorithm=width");
        }
        base.addAll(above(id));
        base.addAll(apart(id));
        List<List<String>> all = new ArrayList<>(List.of(base));
        for (String neighbour : neighbours(id)) {
            for (String value : ends(parameter(neighbour))) {
                all.add(Stream.concat(base.stream(), Stream.of(neighbour + "=" + value))
                        .toList());
            }
        }
        return all;
    }

    /// How the sound gets there.
    private static List<String> way(String id) {
        String strip = strip(id);
        String[] words = strip.split("/");
        return switch (words[0]) {
            case "bus" -> List.of("ch/1/send/" + words[1] + "/level=0", "ch/1/send/" + words[1] + "/on=on");
            case "matrix" -> List.of("main/matrix/" + words[1] + "/level=0");
            case "fx" -> List.of("ch/1/fxsend/1/level=0", "fx/1/algorithm=width");
            case "centre" -> List.of("ch/1/centre/on=on");
            case "osc" -> List.of("osc/on=on", "osc/to/main=on");
            case "talkback" -> List.of("talkback/on=on", "talkback/to/main=on");
            case "dca" -> List.of("ch/1/dca/1=on");
            case "mutegroup" -> List.of("ch/1/mutegroup/1=on", "mutegroup/1/on=on");
            case "external" -> List.of("ch/2/insert/1/what=external-1");
            case "automix" -> List.of("ch/1/automix/group=1", "ch/2/automix/group=1");
            case "beat" -> List.of("ch/1/fxsend/1/level=0", "fx/1/algorithm=delay", "fx/1/delay/left/note=1/16");
            default -> List.of();
        };
    }

    /// What reaches a parameter from elsewhere on the desk.
    private static List<String> apart(String id) {
        String strip = strip(id);
        String key = parameter(id).key();
        String number = key.substring(key.lastIndexOf('/') + 1);
        if (key.startsWith("dca/")) {
            return List.of("dca/" + number + "/fader=-12");
        }
        if (key.startsWith("mutegroup/")) {
            return List.of("mutegroup/" + number + "/on=on");
        }
        if (key.startsWith("insert/")) {
            return List.of(
                    strip + "/" + key.replaceAll("/[a-z]+$", "/what") + "=rack-1",
                    strip + "/comp/on=" + (key.endsWith("/position") ? "on" : "off"),
                    "fx/1/algorithm=multiband",
                    "fx/1/multiband/mid/gain=-12");
        }
        if (key.startsWith("automix/")) {
            return List.of(strip + "/automix/group=1", "ch/2/automix/group=1");
        }
        if (key.endsWith("/tap")) {
            return there(strip + "/fader=-12", strip + "/trim=6", strip + "/eq/on=on", strip + "/eq/2/gain=18");
        }
        if (key.startsWith("gate/") && !key.equals("gate/attack")) {
            // what opens a gate is heard as fast as its attack is
            return List.of(strip + "/gate/attack=120");
        }
        if (id.equals("desk/align")) {
            return List.of("main/comp/on=on", "main/comp/lookahead=5", "ch/1/send/1/level=0", "ch/1/send/1/on=on");
        }
        return switch (key) {
            case "order" -> List.of(strip + "/eq/on=on", strip + "/eq/2/gain=18", strip + "/comp/on=on");
            case "align" ->
                List.of(
                        "ch/2/comp/on=on",
                        "ch/2/comp/lookahead=5",
                        "main/matrix/1/level=0",
                        "main/matrix/2/level=0",
                        "matrix/2/comp/on=on",
                        "matrix/2/comp/lookahead=5");
            case "mute-cuts-pre" -> List.of("ch/1/mute=on", "ch/1/" + strip.replace("bus", "send") + "/tap=pre");
            case "solo-safe" ->
                List.of("monitor/solo/mode=in-place", strip.startsWith("fx") ? "ch/1/solo=on" : "ch/2/solo=on");
            case "solo/mode" -> List.of("ch/1/solo=on", "ch/1/fader=-20");
            case "pan" -> there(strip + "/matrix/1/level=0");
            case "dim-level" -> List.of(strip + "/dim=on");
            default -> List.of();
        };
    }

    private static List<String> there(String... settings) {
        return Arrays.stream(settings)
                .filter(setting ->
                        TABLE.cell(setting.substring(0, setting.indexOf('='))).isPresent())
                .toList();
    }

    /// The switches of everything that a parameter is a part of, levels that are shut, and the algorithm of an effect.
    private static List<String> above(String id) {
        List<String> settings = new ArrayList<>();
        for (int cut = id.indexOf('/', strip(id).length() + 1); cut > 0; cut = id.indexOf('/', cut + 1)) {
            String scope = id.substring(0, cut);
            put(settings, id, scope + "/on", "on");
            TABLE.cell(scope + "/level").stream()
                    .filter(cell -> TABLE.parameter(cell).initial() == Double.NEGATIVE_INFINITY)
                    .forEach(cell -> put(settings, id, scope + "/level", "0"));
        }
        String[] words = parameter(id).key().split("/");
        TABLE.cell(strip(id) + "/algorithm").stream()
                .filter(cell -> TABLE.parameter(cell).choices().contains(words[0]))
                .forEach(cell -> put(settings, id, TABLE.id(cell), words[0]));
        return settings;
    }

    private static void put(List<String> settings, String moved, String id, String value) {
        if (!id.equals(moved) && TABLE.cell(id).isPresent()) {
            settings.add(id + "=" + value);
        }
    }

    /// The other parameters of the same part, and of the parts that it is in.
    private static List<String> neighbours(String id) {
        String strip = strip(id);
        Section section = TABLE.section(TABLE.cell(id).orElseThrow());
        String key = parameter(id).key();
        String scope = key.substring(0, key.lastIndexOf('/') + 1);
        boolean whole = key.endsWith("/on");
        return section.rows().stream()
                .map(Parameter::key)
                .filter(other -> !other.equals(key) && !other.endsWith("/on"))
                .filter(other -> (whole && other.startsWith(scope))
                        || scope.startsWith(other.substring(0, other.lastIndexOf('/') + 1)))
                .filter(other -> scope.isEmpty() || other.contains("/"))
                .map(other -> strip + "/" + other)
                .sorted(Comparator.comparing(other -> parameter(other).stepped()))
                .toList();
    }

    /// Where a parameter can be led, both ends or each word, without where it stands.
    static List<String> ends(Parameter parameter) {
        DoubleStream values = parameter.stepped()
                ? IntStream.rangeClosed(0, (int) parameter.maximum()).asDoubleStream()
                : DoubleStream.of(parameter.minimum(), parameter.maximum());
        return values.filter(value -> value != parameter.initial())
                .mapToObj(parameter::exact)
                .toList();
    }

    /// From where to where a parameter is stepped, both ways: over its range, and between each two words of a few, or
    /// of more than that each next two.
    static List<String[]> steps(Parameter parameter) {
        if (!parameter.stepped()) {
            return both(parameter, parameter.minimum(), parameter.maximum());
        }
        List<String[]> steps = new ArrayList<>();
        int words = (int) parameter.maximum() + 1;
        for (int from = 0; from < words; from++) {
            for (int to = from + 1; to < words; to++) {
                if (words <= 4 || to == from + 1 || (to == words - 1 && from == 0)) {
                    steps.addAll(both(parameter, from, to));
                }
            }
        }
        return steps;
    }

    private static List<String[]> both(Parameter parameter, double from, double to) {
        String[] ends = {parameter.exact(from), parameter.exact(to)};
        return Arrays.asList(ends, new String[] {ends[1], ends[0]});
    }
}
