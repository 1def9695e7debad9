package longthrow.dsp.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a desk is made of, fixed when its show is opened: channels, buses and matrices, each mono or stereo, beside one
/// stereo main and, where it is wanted, a mono centre.
///
/// @param sampleRate the show's rate in Hz
/// @param stereoChannels one entry a channel, 1 to 1,024 of them: true for a stereo strip
/// @param busShapes one entry a bus, up to 48
/// @param stereoMatrices one entry a matrix, up to 16: true for a stereo matrix
/// @param hasCentre whether there is a mono centre beside main left and right
public record DeskLayout(
        int sampleRate,
        List<Boolean> stereoChannels,
        List<BusShape> busShapes,
        List<Boolean> stereoMatrices,
        boolean hasCentre) {
    /// Buses of a desk that asks for nothing else.
    public static final int BUSES = 16;

    /// Most channel strips a desk can have.
    public static final int MAX_CHANNELS = 1024;

    /// Most buses a desk can have.
    public static final int MAX_BUSES = 48;

    /// Most matrices a desk can have.
    public static final int MAX_MATRICES = 16;

    /// Effect racks of every desk; one that holds nothing costs nothing.
    public static final int RACKS = 16;

    /// The kinds of strip, by the first word of their ids and in the order in which a strip's index counts through
    /// them. Main is always the last strip.
    public static final List<String> KINDS = List.of("ch", "bus", "matrix", "fx", "centre", "main");

    /// What a bus is for.
    public enum BusKind {
        /// Members are sent to it, each at a level of its own.
        AUX,
        /// Members are switched to it, behind their faders and pans.
        GROUP
    }

    /// What a bus is.
    public record BusShape(BusKind kind, boolean stereo) {
        /// The bus of a desk that asks for nothing else.
        public static final BusShape STEREO_AUX = new BusShape(BusKind.AUX, true);

        /// The same bus, mono or stereo.
        public BusShape wide(boolean isStereo) {
            return new BusShape(kind, isStereo);
        }
    }

    public DeskLayout {
        stereoChannels = List.copyOf(stereoChannels);
        busShapes = List.copyOf(busShapes);
        stereoMatrices = List.copyOf(stereoMatrices);
        require("channels", stereoChannels.size(), 1, MAX_CHANNELS);
        require("buses", busShapes.size(), 0, MAX_BUSES);
        require("matrices", stereoMatrices.size(), 0, MAX_MATRICES);
    }

    private static void require(String what, int count, int least, int most) {
        if (count < least || count > most) {
            throw new IllegalArgumentException("a desk has " + least + " to " + most + " " + what + ", not " + count);
        }
    }

    /// A desk of channels and aux buses, without matrices or centre.
    public DeskLayout(int sampleRate, List<Boolean> stereoChannels, List<Boolean> stereoBuses) {
        this(
                sampleRate,
                stereoChannels,
                stereoBuses.stream().map(BusShape.STEREO_AUX::wide).toList(),
                List.of(),
                false);
    }

    /// A desk of mono channels and the usual stereo buses.
    public static DeskLayout mono(int sampleRate, int channels) {
        return new DeskLayout(sampleRate, Collections.nCopies(channels, false), Collections.nCopies(BUSES, true));
    }

    /// A desk of mono channels with as much behind them as there can be: it has every id that any desk has.
    public static DeskLayout full(int sampleRate, int channels) {
        return new DeskLayout(
                sampleRate,
                Collections.nCopies(channels, false),
                Collections.nCopies(MAX_BUSES, BusShape.STEREO_AUX),
                Collections.nCopies(MAX_MATRICES, true),
                true);
    }

    /// The same desk with other channels.
    public DeskLayout withChannels(List<Boolean> stereo) {
        return new DeskLayout(sampleRate, stereo, busShapes, stereoMatrices, hasCentre);
    }

    /// The same desk with other buses.
    public DeskLayout withBuses(List<BusShape> shapes) {
        return new DeskLayout(sampleRate, stereoChannels, shapes, stereoMatrices, hasCentre);
    }

    /// The same desk with these matrices, with a centre or without.
    public DeskLayout withMatrices(List<Boolean> stereo, boolean centre) {
        return new DeskLayout(sampleRate, stereoChannels, busShapes, stereo, centre);
    }

    /// How many channel strips there are.
    public int channels() {
        return stereoChannels.size();
    }

    /// How many buses there are.
    public int buses() {
        return busShapes.size();
    }

    /// How many matrices there are.
    public int matrices() {
        return stereoMatrices.size();
    }

    /// One entry a bus: true for a stereo bus.
    public List<Boolean> stereoBuses() {
        return busShapes.stream().map(BusShape::stereo).toList();
    }

    /// One entry a sum that strips are sent to, buses and then racks: true for a stereo one.
    public List<Boolean> stereoSends() {
        return Stream.concat(stereoBuses().stream(), stereo("fx").stream()).toList();
    }

    /// One entry a bus: true for a group.
    public List<Boolean> groups() {
        return busShapes.stream().map(bus -> bus.kind() == BusKind.GROUP).toList();
    }

    /// Which of a kind's strips are stereo, one entry a strip.
    public List<Boolean> stereo(String kind) {
        return switch (kind) {
            case "ch" -> stereoChannels;
            case "bus" -> stereoBuses();
            case "matrix" -> stereoMatrices;
            case "fx" -> Collections.nCopies(RACKS, true);
            case "centre" -> hasCentre ? List.of(false) : List.of();
            case "main" -> List.of(true);
            default -> List.of();
        };
    }

    /// How many strips there are of a kind.
    public int count(String kind) {
        return stereo(kind).size();
    }

    /// The strip index of a kind's first strip; -1 for what is no kind of strip (`monitor`).
    public int first(String kind) {
        int first = 0;
        for (String other : KINDS) {
            if (other.equals(kind)) {
                return first;
            }
            first += count(other);
        }
        return -1;
    }

    /// What monitors and phones can listen to, the strips' paths with a dash: `main`, `bus-1` …, `matrix-1` …,
    /// `centre`.
    public List<String> sources() {
        List<String> words = new ArrayList<>(List.of("main"));
        for (String kind : List.of("bus", "matrix")) {
            for (int number = 1; number <= count(kind); number++) {
                words.add(kind + "-" + number);
            }
        }
        if (hasCentre) {
            words.add("centre");
        }
        return List.copyOf(words);
    }

    /// What detectors can listen to beside their own strip: the channels, then all sources.
    public List<String> keys() {
        return Stream.concat(
                        IntStream.rangeClosed(1, channels()).mapToObj(number -> "ch-" + number), sources().stream())
                .toList();
    }

    /// Where a kind's strips begin among the keys.
    int firstKey(String kind) {
        return switch (kind) {
            case "ch" -> 0;
            case "main" -> channels();
            case "bus" -> channels() + 1;
            case "matrix" -> channels() + 1 + buses();
            case "centre" -> channels() + 1 + buses() + matrices();
            default -> throw new IllegalArgumentException("no detector listens to " + kind);
        };
    }

    /// How many strips of all kinds.
    public int strips() {
        return main() + 1;
    }

    /// The strip index of main, the last.
    public int main() {
        return first("main");
    }

    /// Whether the strip at this index has two lanes.
    public boolean stereo(int strip) {
        int first = 0;
        for (String kind : KINDS) {
            List<Boolean> stereo = stereo(kind);
            if (strip < first + stereo.size()) {
                return stereo.get(strip - first);
            }
            first += stereo.size();
        }
        throw new IllegalArgumentException("a desk of " + first + " strips has no strip " + strip);
    }
}
