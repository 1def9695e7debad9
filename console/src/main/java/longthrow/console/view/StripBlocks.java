package longthrow.console.view;

import java.awt.Dimension;
import java.awt.LayoutManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// Builds the blocks of one strip from the rows that it has.
@EventThread
final class StripBlocks {
    private static final Pattern SEND = Pattern.compile("(send|fxsend|matrix)/(\\d+)/(level|on|tap|pan)");
    private static final Set<String> ON_THE_STRIP = Set.of("fader", "pan", "mute", "solo");
    private static final int FEW = 5; // bands that no longer stand side by side
    private static final int SIDE_BY_SIDE = 110;
    private static final Cells LOW = new Cells(new Dimension(240, 80), 400, 8);
    private static final Cells SENDS = new Cells(new Dimension(58, 150), 110, 10);
    private static final String AT = "cell 0 1, aligny top, wmin 0";
    private static final String GRAPH = "cell 0 1, grow, push, wmin 140, hmin 0, aligny top";
    private static final String BESIDE = "cell 0 1, aligny top, growx 0";

    private final DeskFrame frame;
    private final int strip;
    private final String path;
    private final Hand hand;
    private final Consumer<String> complain;
    private final List<View> parts = new ArrayList<>();
    private final Set<String> placed = new HashSet<>();

    StripBlocks(DeskFrame frame, int strip, Hand hand, Consumer<String> complain) {
        this.frame = frame;
        this.strip = strip;
        this.hand = hand;
        this.complain = complain;
        path = frame.strips().get(strip).path();
    }

    /// The strip's path.
    String path() {
        return path;
    }

    /// All that was built, to be handed every frame.
    List<View> parts() {
        return parts;
    }

    Block equaliser() {
        return block("EQ", "eq/on").beside(new EqGraph(frame, strip, hand, complain));
    }

    /// The filters and bands side by side; many of them are low, and in as many rows as they need.
    JPanel bands() {
        boolean many = has("eq/" + FEW + "/gain");
        JPanel bands = many ? plain(LOW) : row();
        if (has("hpf/on")) {
            bands.add(block("HIGH-PASS", "hpf/on").controls(2, AT, "hpf/freq", "hpf/slope"), "grow, pushx");
        }
        for (int band = 1; has("eq/" + band + "/gain"); band++) {
            String key = "eq/" + band + "/";
            String[] knobs = {key + "freq", key + "gain", key + "q"};
            Block block = block("BAND " + band, "");
            bands.add(
                    many
                            ? block.low(key + "type", 3, knobs)
                            : block.head(key + "type").controls(3, AT, knobs),
                    "grow, pushx");
        }
        if (has("lpf/on")) {
            bands.add(block("LOW-PASS", "lpf/on").controls(2, AT, "lpf/freq", "lpf/slope"), "grow, pushx");
        }
        return bands;
    }

    /// How high they stand in a width.
    static int height(JPanel bands, int width) {
        return bands.getLayout() instanceof Cells cells ? cells.height(bands.getComponentCount(), width) : SIDE_BY_SIDE;
    }

    JPanel dynamics() {
        DynamicsLaws laws = new DynamicsLaws(frame.layout(), path);
        JPanel row = row();
        if (has("gate/on")) {
            Block gate = block("GATE", "gate/on")
                    .with(
                            new DynamicsGraph(
                                    path + "/gate/graph",
                                    "Gate of " + path,
                                    laws::gate,
                                    meters -> meters.gateDecibels()[strip]),
                            GRAPH)
                    .controls(
                            4,
                            BESIDE,
                            "gate/threshold",
                            "gate/range",
                            "gate/attack",
                            "gate/hold",
                            "gate/release",
                            "gate/hysteresis",
                            "gate/ratio",
                            "gate/lookahead",
                            "gate/mode",
                            "gate/key/source",
                            "gate/key/filter",
                            "gate/key/listen",
                            "gate/key/freq",
                            "gate/key/q");
            row.add(gate, "grow, push, hmin 0");
        }
        if (has("comp/on")) {
            Block compressor = block("COMPRESSOR", "comp/on")
                    .with(
                            new DynamicsGraph(
                                    path + "/comp/graph",
                                    "Compressor of " + path,
                                    laws::compressor,
                                    meters -> meters.compressorDecibels()[strip]),
                            GRAPH)
                    .controls(
                            5,
                            BESIDE,
                            "comp/threshold",
                            "comp/ratio",
                            "comp/attack",
                            "comp/release",
                            "comp/makeup",
                            "comp/knee",
                            "comp/hold",
                            "comp/mix",
                            "comp/lookahead",
                            "comp/auto",
                            "comp/detector",
                            "comp/topology",
                            "comp/key/source",
                            "comp/key/filter",
                            "comp/key/listen",
                            "comp/key/freq",
                            "comp/key/q");
            row.add(compressor, "grow, push, hmin 0");
        }
        if (has("deess/on")) {
            row.add(
                    block("DE-ESSER", "deess/on")
                            .controls(1, AT, "deess/freq", "deess/threshold", "deess/range")
                            .with(new DeEsserBar(strip, path), "cell 0 2, growx, h 14!, wmin 0"),
                    "growy, hmin 0");
        }
        group(row, "LIMITER", "limiter/on", 1, "limiter/ceiling", "limiter/release", "limiter/lookahead");
        return row;
    }

    JPanel graphic() {
        JPanel row = row();
        group(row, "GRAPHIC EQ", "geq/on", 16, numbered("geq/", 31));
        return row;
    }

    JPanel sends() {
        Box field = new Box("Sends", "");
        field.setLayout(SENDS);
        field.setBorder(BorderFactory.createEmptyBorder(10, 10, 10, 10));
        Section section = frame.layout().section(path.replaceAll("/.*", "")).orElseThrow();
        for (Parameter parameter : section.rows()) {
            Matcher send = SEND.matcher(parameter.key());
            if (send.matches() && send.group(3).equals("level")) {
                send(field, send.group(1), Integer.parseInt(send.group(2)));
            }
        }
        return field;
    }

    private void send(JPanel field, String kind, int number) {
        String to = kind.equals("send") ? "bus" : kind.equals("fxsend") ? "fx" : "matrix";
        boolean there = frame.layout().section(to).map(Section::columns).orElse(0) >= number;
        if (there) {
            SendView send = new SendView(frame, path, kind + "/" + number, to + "/" + number, hand, complain);
            parts.add(send);
            field.add(send);
        }
    }

    JPanel routing() {
        JPanel row = row();
        group(row, "INPUT", "", 2, "trim", "delay", "source", "width", "polarity", "align");
        group(
                row,
                "OUTPUT",
                "",
                2,
                "fader/trim",
                "fader/overlay",
                "outdelay",
                "direct/level",
                "centre/level",
                "direct/tap",
                "main",
                "centre/on");
        group(
                row,
                "INSERTS",
                "",
                3,
                "insert/1/what",
                "insert/1/position",
                "insert/1/on",
                "insert/2/what",
                "insert/2/position",
                "insert/2/on",
                "order");
        group(
                row,
                "AUTOMIX, GANG, SOLO",
                "",
                2,
                "automix/weight",
                "automix/group",
                "gang",
                "solo-safe",
                "record",
                "solo-phones",
                "mute-cuts-pre");
        group(row, "DCA", "", 4, numbered("dca/", 24));
        group(row, "MUTE GROUPS", "", 3, numbered("mutegroup/", 12));
        rest(row);
        return row;
    }

    /// The effect of a rack, its knobs those of the algorithm at work; empty where the strip is no rack's return.
    Optional<Block> effect() {
        return algorithms().map(words -> {
            int cell = frame.layout().cell(path + "/algorithm").orElseThrow();
            String word = frame.layout().parameter(cell).format(frame.values().get(cell));
            String[] own = keys().filter(key -> key.startsWith(word + "/")).toArray(String[]::new);
            return block("EFFECT", "on")
                    .head("algorithm")
                    .controls(14, AT, "mix")
                    .controls(14, AT, own);
        });
    }

    private Optional<List<String>> algorithms() {
        OptionalInt cell = frame.layout().cell(path + "/algorithm");
        return cell.isPresent()
                ? Optional.of(frame.layout().parameter(cell.getAsInt()).choices())
                : Optional.empty();
    }

    private Stream<String> keys() {
        return frame.layout().section(path.replaceAll("/.*", "")).orElseThrow().rows().stream()
                .map(Parameter::key);
    }

    /// What no other block shows, so that every row of the strip has its place.
    private void rest(JPanel row) {
        List<String> elsewhere = algorithms().orElse(List.of());
        String[] left = keys().filter(key -> !placed.contains(key))
                .filter(key -> !ON_THE_STRIP.contains(key) && !SEND.matcher(key).matches())
                .filter(key -> elsewhere.stream().noneMatch(word -> key.startsWith(word + "/")))
                .toArray(String[]::new);
        group(row, "MORE", "", 4, left);
    }

    private static String[] numbered(String key, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> key + number).toArray(String[]::new);
    }

    /// A block of controls only, where the strip has any of them.
    private void group(JPanel row, String title, String on, int across, String... keys) {
        if (java.util.Arrays.stream(keys).anyMatch(this::has)) {
            row.add(block(title, on).controls(across, AT, keys), "growy, hmin 0");
        }
    }

    private Block block(String title, String on) {
        Block block = new Block(new Block.Site(frame, path, hand, complain, placed), title, on);
        parts.add(block);
        return block;
    }

    private boolean has(String key) {
        return frame.layout().cell(path + "/" + key).isPresent();
    }

    private static JPanel row() {
        return plain(new MigLayout("insets 0, gap 8 0, filly", "", "[grow,fill]"));
    }

    private static JPanel plain(LayoutManager layout) {
        JPanel row = new JPanel(layout);
        row.setBackground(Ink.GROUND.color());
        return row;
    }
}
