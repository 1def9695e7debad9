package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.thread.EventThread;

/// Which strips are soloed, in the monitors or in the phones; looked up anew only when a solo moved or one of them got
/// another name.
@EventThread
final class Soloed {
    private final List<Row> rows = new ArrayList<>();
    private Optional<Values> before = Optional.empty();
    private List<Named> soloed = List.of();
    private String words = "";

    private record Row(int row, Section section, boolean phones) {}

    /// A soloed strip, by its place among the frame's, below 0 where it has none there.
    private record Named(int strip, String name, String called, boolean phones) {
        private boolean holds(List<DeskFrame.Strip> strips) {
            return strip < 0 || strips.get(strip).name().equals(name);
        }

        private String words() {
            return phones ? called + " (phones)" : called;
        }
    }

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
        return !soloed.isEmpty();
    }

    /// Their names, those in the phones marked; `nothing` where none is.
    String who(DeskFrame frame) {
        look(frame);
        return words;
    }

    private void look(DeskFrame frame) {
        Values now = frame.values();
        boolean same = before.isPresent();
        for (int i = 0; same && i < rows.size(); i++) {
            same = !now.rowChanged(rows.get(i).row, before.get());
        }
        for (int i = 0; same && i < soloed.size(); i++) {
            same = soloed.get(i).holds(frame.strips());
        }
        before = Optional.of(now);
        if (!same) {
            soloed = rows.stream().flatMap(row -> soloed(frame, row)).toList();
            words = soloed.isEmpty()
                    ? "nothing soloed"
                    : soloed.stream().map(Named::words).collect(Collectors.joining(", "));
        }
    }

    private static Stream<Named> soloed(DeskFrame frame, Row row) {
        return IntStream.range(0, frame.values().columns(row.row))
                .filter(column -> frame.values().get(row.row, column) >= 0.5)
                .mapToObj(column -> named(frame.strips(), row.section.strip(column), row.phones));
    }

    private static Named named(List<DeskFrame.Strip> strips, String path, boolean phones) {
        int at = strips.stream().map(DeskFrame.Strip::path).toList().indexOf(path);
        return new Named(
                at,
                at < 0 ? path : strips.get(at).name(),
                at < 0 ? path : strips.get(at).called(),
                phones);
    }
}
