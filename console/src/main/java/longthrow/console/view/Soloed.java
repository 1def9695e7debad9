package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Values;

/// Which strips are soloed, in the monitors or in the phones; asked anew only when a solo moved.
final class Soloed {
    private final List<Row> rows = new ArrayList<>();
    private Optional<Values> before = Optional.empty();
    private List<String> paths = List.of();
    private String words = "";

    private record Row(int row, Section section, boolean phones) {}

    Soloed(TableLayout layout) {
        for (Section section : layout.sections()) {
            for (int i = 0; i < section.rows().size(); i++) {
                Parameter parameter = section.rows().get(i);
                boolean phones = parameter.key().equals("solo-phones");
                if (phones || parameter.key().equals("solo")) {
                    rows.add(new Row(section.firstRow() + i, section, phones));
                }
            }
        }
    }

    /// Whether any strip is.
    boolean any(DeskFrame frame) {
        look(frame);
        return !paths.isEmpty();
    }

    /// Their names, those in the phones marked; `nothing` where none is.
    String who(DeskFrame frame) {
        look(frame);
        return words;
    }

    private void look(DeskFrame frame) {
        Values now = frame.values();
        boolean moved = before.isEmpty();
        for (int i = 0; !moved && i < rows.size(); i++) {
            moved = now.rowChanged(rows.get(i).row, before.get());
        }
        before = Optional.of(now);
        if (moved) {
            paths = new ArrayList<>();
            List<String> names = new ArrayList<>();
            rows.forEach(row -> gather(frame, row, names));
            words = names.isEmpty() ? "nothing soloed" : String.join(", ", names);
        }
    }

    private void gather(DeskFrame frame, Row row, List<String> names) {
        for (int column = 0; column < frame.values().columns(row.row); column++) {
            if (frame.values().get(row.row, column) >= 0.5) {
                String path = row.section.strip(column);
                paths.add(path);
                String name = frame.strips().stream()
                        .filter(strip -> strip.path().equals(path))
                        .map(DeskFrame.Strip::name)
                        .findFirst()
                        .orElse(path);
                names.add(row.phones ? name + " (phones)" : name);
            }
        }
    }
}
