package longthrow.dsp.engine;

import java.util.List;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.strip.BusStrip;
import longthrow.dsp.strip.ChannelStrip;
import longthrow.dsp.strip.MainStrip;
import longthrow.dsp.strip.Monitor;

/// The desk's table as its blocks declared it: sections `ch`, `bus`, `main` and `monitor`, and the blocks that hold the
/// row handles. Immutable.
public record DeskTable(
        DeskLayout desk, TableLayout layout, ChannelStrip channel, BusStrip bus, MainStrip main, Monitor monitor) {
    /// Declares every row of a desk.
    public static DeskTable of(DeskLayout desk) {
        Scope channels = Scope.section(0);
        ChannelStrip channel = new ChannelStrip(channels, desk.buses());
        int firstBusRow = end(0, channels);
        Scope buses = Scope.section(firstBusRow);
        BusStrip bus = new BusStrip(buses);
        int firstMainRow = end(firstBusRow, buses);
        Scope mains = Scope.section(firstMainRow);
        MainStrip main = new MainStrip(mains);
        int firstMonitorRow = end(firstMainRow, mains);
        Scope monitors = Scope.section(firstMonitorRow);
        Monitor monitor = new Monitor(monitors);
        List<Section> sections = List.of(
                new Section("ch", desk.channels(), true, 0, channels.declared()),
                new Section("bus", desk.buses(), true, firstBusRow, buses.declared()),
                new Section("main", 1, false, firstMainRow, mains.declared()),
                new Section("monitor", 1, false, firstMonitorRow, monitors.declared()));
        return new DeskTable(desk, new TableLayout(sections), channel, bus, main, monitor);
    }

    private static int end(int firstRow, Scope scope) {
        return firstRow + scope.declared().size();
    }

    /// The index of the strip that a cell belongs to (channels, buses, main), or -1 for the monitor's cells.
    public int strip(int cell) {
        return switch (layout.section(cell).prefix()) {
            case "ch" -> Cell.column(cell);
            case "bus" -> desk.channels() + Cell.column(cell);
            case "main" -> desk.main();
            default -> -1;
        };
    }
}
