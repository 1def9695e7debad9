package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Values;

/// Which buses are worth a strip on screen: those that a send feeds or that anybody moved. A bus that was shown stays.
final class BusesInUse {
    private final TreeSet<Integer> used = new TreeSet<>();
    private Optional<Values> before = Optional.empty();

    /// Looks at a frame; returns true when a bus joined.
    boolean look(DeskFrame frame) {
        int size = used.size();
        TableLayout layout = frame.layout();
        for (Section section : layout.sections()) {
            for (int i = 0; i < section.rows().size(); i++) {
                look(section, section.firstRow() + i, section.rows().get(i), frame.values());
            }
        }
        before = Optional.of(frame.values());
        return used.size() > size;
    }

    private void look(Section section, int row, Parameter parameter, Values values) {
        boolean bus = section.prefix().equals("bus");
        boolean send = parameter.key().startsWith("send/") && parameter.key().endsWith("/level");
        if (!(bus || send) || (before.isPresent() && !values.rowChanged(row, before.get()))) {
            return;
        }
        for (int column = 0; column < values.columns(row); column++) {
            if (values.get(Cell.of(row, column)) != parameter.initial()) {
                used.add(bus ? column : Integer.parseInt(parameter.key().split("/")[1]) - 1);
            }
        }
    }

    /// All buses of the frame count as used from now on, or only those that are.
    void all(DeskFrame frame, boolean all) {
        used.clear();
        before = Optional.empty();
        look(frame);
        if (all) {
            int count = frame.layout().section("bus").map(Section::columns).orElse(0);
            IntStream.range(0, count).forEach(used::add);
        }
    }

    /// The buses in use, counted from 0, in order.
    List<Integer> used() {
        return new ArrayList<>(used);
    }
}
