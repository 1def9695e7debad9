package longthrow.dsp.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import longthrow.dsp.effect.RackStrip;
import longthrow.dsp.effect.Tempo;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.strip.Automix;
import longthrow.dsp.strip.BusStrip;
import longthrow.dsp.strip.ChannelStrip;
import longthrow.dsp.strip.Dca;
import longthrow.dsp.strip.External;
import longthrow.dsp.strip.Gang;
import longthrow.dsp.strip.House;
import longthrow.dsp.strip.MainStrip;
import longthrow.dsp.strip.MatrixStrip;
import longthrow.dsp.strip.Monitor;
import longthrow.dsp.strip.MuteGroup;
import longthrow.dsp.strip.Oscillator;
import longthrow.dsp.strip.SoloMode;
import longthrow.dsp.strip.Talkback;

/// The desk's table as its blocks declared it: a section a kind of strip (`ch`, `bus`, `matrix`, `fx`, `centre`,
/// `main`), what stands above strips (`dca`, `mutegroup`, `gang`, `automix`), `beat`, `monitor`, `phones`, `osc`,
/// `talkback`, `external` and `desk`; and the blocks that hold the row handles. Immutable.
///
/// @param centre a mono main; the section has no column where the desk has no centre
public record DeskTable(
        DeskLayout desk,
        TableLayout layout,
        ChannelStrip channel,
        BusStrip bus,
        MatrixStrip matrix,
        Tempo tempo,
        RackStrip rack,
        MainStrip centre,
        MainStrip main,
        Monitor monitor,
        SoloMode solo,
        Monitor phones,
        Oscillator oscillator,
        Talkback talkback,
        Dca dca,
        MuteGroup muteGroup,
        Automix.Switch automix,
        External external,
        House house) {
    /// Declares every row of a desk.
    public static DeskTable of(DeskLayout desk) {
        Sections sections = new Sections(desk);
        List<String> keys = desk.keys();
        ChannelStrip channel = sections.add("ch", in -> new ChannelStrip(in, desk.groups(), DeskLayout.RACKS, keys));
        BusStrip bus =
                sections.add("bus", in -> new BusStrip(in, desk.matrices(), desk.groups(), keys, DeskLayout.RACKS));
        MatrixStrip matrix = sections.add("matrix", in -> new MatrixStrip(in, keys, DeskLayout.RACKS));
        Tempo tempo = sections.add("beat", Tempo::new);
        RackStrip rack = sections.add("fx", in -> new RackStrip(in, tempo, desk.groups()));
        MainStrip centre = sections.add("centre", in -> new MainStrip(in, desk.matrices(), keys, DeskLayout.RACKS));
        MainStrip main = sections.add("main", in -> new MainStrip(in, desk.matrices(), keys, DeskLayout.RACKS));
        Listened monitor =
                sections.add("monitor", in -> new Listened(new Monitor(in, desk.sources()), new SoloMode(in)));
        Monitor phones = sections.add("phones", in -> new Monitor(in, desk.sources()));
        Oscillator oscillator = sections.add("osc", in -> new Oscillator(in, desk.buses(), desk.matrices()));
        Talkback talkback = sections.add("talkback", in -> new Talkback(in, desk.buses(), desk.matrices()));
        Dca dca = sections.add("dca", Dca.COUNT, Dca::new);
        MuteGroup muteGroup = sections.add("mutegroup", MuteGroup.COUNT, MuteGroup::new);
        sections.add("gang", Gang.COUNT, Gang::new);
        Automix.Switch automix = sections.add("automix", Automix.COUNT, Automix.Switch::new);
        External external = sections.add("external", External.COUNT, External::new);
        House house = sections.add("desk", House::new);
        return new DeskTable(
                desk,
                new TableLayout(sections.declared),
                channel,
                bus,
                matrix,
                tempo,
                rack,
                centre,
                main,
                monitor.monitor,
                monitor.solo,
                phones,
                oscillator,
                talkback,
                dca,
                muteGroup,
                automix,
                external,
                house);
    }

    private record Listened(Monitor monitor, SoloMode solo) {}

    /// The sections declared so far.
    private record Sections(DeskLayout desk, List<Section> declared) {
        private static final List<String> NUMBERED =
                List.of("ch", "bus", "matrix", "fx", "dca", "mutegroup", "gang", "automix", "external");

        Sections(DeskLayout desk) {
            this(desk, new ArrayList<>());
        }

        <T> T add(String prefix, Function<Scope, T> blocks) {
            return add(prefix, DeskLayout.KINDS.contains(prefix) ? desk.count(prefix) : 1, blocks);
        }

        <T> T add(String prefix, int columns, Function<Scope, T> blocks) {
            int firstRow =
                    declared.stream().mapToInt(section -> section.rows().size()).sum();
            Scope in = Scope.section(firstRow);
            T made = blocks.apply(in);
            declared.add(new Section(prefix, columns, NUMBERED.contains(prefix), firstRow, in.declared()));
            return made;
        }
    }

    /// The index of the strip that a cell belongs to, or -1 for cells of monitors and phones.
    public int strip(int cell) {
        int first = desk.first(layout.section(cell).prefix());
        return first < 0 ? -1 : first + Cell.column(cell);
    }
}
