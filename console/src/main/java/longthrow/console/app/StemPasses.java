package longthrow.console.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskTable;
import longthrow.dsp.engine.Generation;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.ParameterTable;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Values;

/// Each channel by itself, after its fader and pan: the buses are borrowed, sixteen channels a pass, one to a bus.
final class StemPasses {
    private final Mix mix;
    private final DeskLayout desk;
    private final TableLayout layout;
    private final TableLayout own;

    /// One pass: `mix` has channels `first` to `first + count - 1` on its buses, in order.
    record Pass(Mix mix, int first, int count) {}

    StemPasses(Mix mix) {
        this.mix = mix;
        // A borrowed bus must keep both sides, and the level that is sent to it.
        desk = mix.desk().withBuses(Collections.nCopies(DeskLayout.BUSES, DeskLayout.BusShape.STEREO_AUX));
        own = DeskTable.of(mix.desk()).layout();
        layout = DeskTable.of(desk).layout();
    }

    /// The passes for all channels.
    List<Pass> all() {
        List<Pass> passes = new ArrayList<>();
        for (int first = 0; first < desk.channels(); first += desk.buses()) {
            int count = Math.min(desk.buses(), desk.channels() - first);
            passes.add(new Pass(mix.with(desk, values(first, count), lanes(first, count)), first, count));
        }
        return passes;
    }

    private Values values(int first, int count) {
        ParameterTable table = copy(mix.values());
        for (int bus = 0; bus < desk.buses(); bus++) {
            for (var row : layout.section("bus").orElseThrow().rows()) {
                table.set(cell("bus/" + (bus + 1) + "/" + row.key()), row.initial());
            }
            for (int channel = 0; channel < desk.channels(); channel++) {
                table.set(send(channel, bus, "on"), 0);
            }
        }
        for (int rack = 0; rack < DeskLayout.RACKS; rack++) {
            table.set(cell("fx/" + (rack + 1) + "/algorithm"), 0);
        }
        for (int bus = 0; bus < count; bus++) {
            lead(table, first + bus, bus);
        }
        return table.snapshot();
    }

    private void lead(ParameterTable table, int channel, int bus) {
        table.set(send(channel, bus, "on"), 1);
        table.set(send(channel, bus, "level"), 0);
        table.set(send(channel, bus, "tap"), 0);
        table.set(send(channel, bus, "pan"), table.get(cell("ch/" + (channel + 1) + "/pan")));
    }

    private ParameterTable copy(Values values) {
        ParameterTable table = new ParameterTable(layout);
        for (int row = 0; row < values.rows(); row++) {
            OptionalInt to = layout.cell(own.id(Cell.of(row, 0)));
            for (int column = 0; column < values.columns(row) && to.isPresent(); column++) {
                table.set(Cell.of(Cell.row(to.getAsInt()), column), values.get(row, column));
            }
        }
        return table;
    }

    /// The channels' own lanes; a pan's lane moves the borrowed bus's pan as well.
    private List<Generation.Played> lanes(int first, int count) {
        List<Generation.Played> lanes = new ArrayList<>();
        for (Generation.Played played : mix.lanes()) {
            String id = own.id(played.cell());
            if (id.startsWith("ch/") && !id.contains("/send/")) {
                lanes.add(played.to(cell(id)));
                int channel = Cell.column(played.cell());
                if (id.endsWith("/pan") && channel >= first && channel < first + count) {
                    lanes.add(played.to(send(channel, channel - first, "pan")));
                }
            }
        }
        return lanes;
    }

    private int send(int channel, int bus, String key) {
        return cell("ch/" + (channel + 1) + "/send/" + (bus + 1) + "/" + key);
    }

    private int cell(String id) {
        OptionalInt cell = layout.cell(id);
        return cell.orElseThrow(() -> new IllegalStateException("no cell " + id));
    }
}
