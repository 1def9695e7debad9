package longthrow.console.view;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.KeyStroke;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Unit;
import longthrow.dsp.thread.EventThread;

/// The keyboard on a lane: everything that the pointer does.
@EventThread
final class LaneKeys {
    private static final double STEP = 0.0125; // of the travel: half a decibel in the upper half of a fader

    private final LanePlot plot;
    private final List<LaneDeed> deeds = new ArrayList<>();

    /// What can be done at the cursor.
    record LaneDeed(String words, Runnable does) {}

    LaneKeys(LanePlot plot) {
        this.plot = plot;
        deed("RIGHT", "cursor to the next line of the grid", () -> step(1, false));
        deed("LEFT", "cursor to the line before", () -> step(-1, false));
        deed("shift RIGHT", "select to the next line", () -> step(1, true));
        deed("shift LEFT", "select back to the line before", () -> step(-1, true));
        deed("UP", "raise", () -> raise(1));
        deed("DOWN", "lower", () -> raise(-1));
        deed("shift UP", "raise a little", () -> raise(0.1));
        deed("shift DOWN", "lower a little", () -> raise(-0.1));
        deed("ctrl UP", "scale to 110 %", () -> desk().edit("scale", "= 110 %"));
        deed("ctrl DOWN", "scale to 90 %", () -> desk().edit("scale", "= 90 %"));
        deed("ctrl RIGHT", "move what is selected a line of the grid on", () -> slide(1));
        deed("ctrl LEFT", "move what is selected a line of the grid back", () -> slide(-1));
        deed("ENTER", "set a point", this::set);
        deed("DELETE", "delete what is selected, or the point", () -> desk().delete());
        deed("ctrl X", "cut", () -> desk().cut());
        deed("ctrl C", "copy", () -> desk().edit("copy", ""));
        deed("ctrl V", "paste", () -> desk().paste());
        deed(
                "ctrl A",
                "select everything",
                () -> desk().select(plot.cell(), 0, desk().axis().length()));
        deed("ESCAPE", "select nothing", () -> desk().point(plot.cell(), desk().cursor()));
        deed("HOME", "cursor to the start", () -> desk().point(plot.cell(), 0));
        for (LaneTool tool : LaneTool.values()) {
            deed(tool.stroke(), tool.words(), () -> desk().tool(tool));
        }
        plot.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                if (desk().cell() != plot.cell()) {
                    desk().point(plot.cell(), desk().cursor());
                }
                plot.repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                plot.repaint();
            }
        });
    }

    private void deed(String stroke, String words, Runnable does) {
        Runnable here = () -> {
            if (desk().cell() != plot.cell()) {
                desk().point(plot.cell(), desk().cursor());
            }
            does.run();
        };
        deeds.add(new LaneDeed(words, here));
        plot.getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
        plot.getActionMap().put(stroke, Deed.of(here));
    }

    /// All of them, for screen readers.
    List<LaneDeed> deeds() {
        return deeds;
    }

    private LaneDesk desk() {
        return plot.desk();
    }

    private void step(int way, boolean selects) {
        long to = desk().step(desk().cursor(), way);
        if (selects) {
            long held = desk().part()
                    .map(range -> range.from() == desk().cursor() ? range.to() : range.from())
                    .orElse(desk().cursor());
            desk().select(plot.cell(), held, to);
        } else {
            desk().point(plot.cell(), to);
        }
    }

    /// What is selected, else the point at the cursor, which is set where there is none.
    private void raise(double steps) {
        Parameter parameter = plot.parameter();
        double position = plot.lane().positionAt(desk().cursor());
        if (desk().part().isPresent()) {
            double way = parameter.unit() == Unit.DECIBELS
                    ? 0.5
                    : parameter.taper().toValue(0.5 + STEP) - parameter.taper().toValue(0.5);
            desk().edit("shift", String.format(Locale.ROOT, "= %+.4f", steps * way));
        } else {
            double value = parameter.stepped()
                    ? parameter.taper().toValue(position) + Math.signum(steps)
                    : parameter.taper().toValue(Math.clamp(position + steps * STEP, 0, 1));
            desk().edit(
                            "draw",
                            plot.cell(),
                            desk().near().orElse(desk().cursor()) + " = " + parameter.exact(parameter.clamp(value)));
        }
    }

    private void set() {
        double position = plot.lane().positionAt(desk().cursor());
        desk().edit("draw", plot.cell(), desk().cursor() + " = " + desk().value(plot.cell(), position));
    }

    private void slide(int way) {
        desk().part().ifPresent(range -> {
            long by = desk().step(range.from(), way) - range.from();
            double seconds = (double) Math.abs(by) / desk().shown().transport().sampleRate();
            desk().edit("shift", String.format(Locale.ROOT, "= %.6f s %s", seconds, by < 0 ? "earlier" : "later"));
            desk().select(plot.cell(), range.from() + by, range.to() + by);
        });
    }
}
