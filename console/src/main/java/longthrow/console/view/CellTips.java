package longthrow.console.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JComponent;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Unit;
import longthrow.dsp.thread.EventThread;

/// Says in the tooltips of controls which cell they stand over, its range, and which control of a surface moves it now.
@EventThread
final class CellTips implements View {
    private final TableLayout layout;
    private final List<Tip> tips = new ArrayList<>();
    private List<Map<String, String>> done = List.of();

    private record Tip(JComponent on, int cell) {}

    CellTips(TableLayout layout) {
        this.layout = layout;
    }

    /// A control over a cell.
    void on(JComponent control, int cell) {
        tips.add(new Tip(control, cell));
        tell(tips.getLast(), Map.of());
    }

    /// Words are made anew only when a surface does something else.
    @Override
    public void present(DeskFrame frame) {
        if (other(frame.surfaces())) {
            done = frame.surfaces().stream().map(DeskFrame.Surface::does).toList();
            Map<String, String> movers = movers(frame.surfaces());
            tips.forEach(tip -> tell(tip, movers));
        }
    }

    private boolean other(List<DeskFrame.Surface> surfaces) {
        boolean same = surfaces.size() == done.size();
        for (int i = 0; same && i < done.size(); i++) {
            same = surfaces.get(i).does() == done.get(i);
        }
        return !same;
    }

    /// What moves each cell, by its id: `fader[9] of X-Touch`.
    private static Map<String, String> movers(List<DeskFrame.Surface> surfaces) {
        Map<String, String> movers = new HashMap<>();
        for (DeskFrame.Surface surface : surfaces) {
            surface.does().forEach((control, does) -> {
                String id = does.split(" ", 2)[0];
                String mover = control + " of " + surface.profile().name();
                movers.merge(id, mover, (one, more) -> one + ", " + more);
            });
        }
        return movers;
    }

    private void tell(Tip tip, Map<String, String> movers) {
        String id = layout.id(tip.cell);
        String mover = movers.getOrDefault(id, "no control of a surface");
        tip.on.setToolTipText(id + ": " + range(layout.parameter(tip.cell)) + "; " + mover);
    }

    private static String range(Parameter parameter) {
        return parameter.unit() == Unit.SWITCH
                ? "off, on"
                : parameter.unit() == Unit.CHOICE
                        ? parameter.choices(", ")
                        : parameter.format(parameter.minimum()) + " to " + parameter.format(parameter.maximum());
    }
}
