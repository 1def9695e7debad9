package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.LaneSheet;
import longthrow.console.frame.Mode;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// What stands left of a lane: the control's name, id, value and mode, a key that puts the lane away, and the scale.
@EventThread
final class LaneHead extends javax.swing.JPanel implements View {
    private static final List<String> MODES = Stream.concat(
                    Arrays.stream(Mode.values()).map(Mode::id), Stream.of("usual"))
            .toList();

    private final List<View> parts;

    /// @param away puts the lane away
    LaneHead(LaneDesk desk, LanePlot plot, Runnable away) {
        super(new MigLayout(
                "insets 6 12 6 0, gap 0 0, fill", "[grow,fill]6[34!,fill]", "[16!,fill]2[12!,fill]push[24!,fill]"));
        setBackground(Ink.PANEL.color());
        String id = desk.shown().layout().id(plot.cell());
        Line name = new Line(
                "lane/name", Type.STRONG, Ink.TEXT, frame -> plot.parameter().label());
        Line value = new Line(
                "lane/value",
                Type.NUMBER,
                Ink.TEXT,
                Kept.of(frame -> frame.values().get(plot.cell()), plot.parameter()::format));
        PickKey mode = new PickKey(
                id + "/automation",
                "Automation mode of " + id,
                () -> mode(desk, plot.cell()).id().toUpperCase(Locale.ROOT),
                () -> MODES.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList(),
                at -> desk.act("automation/mode", id + " " + MODES.get(at)));
        Key close =
                new Key("lane/away/" + id, "Put the lane of " + id + " away", "×", Ink.ACCENT, frame -> false, away);
        close.setToolTipText("Puts the lane away; + LANE brings it back");
        add(name, "split 2, wmin 0, growx");
        add(value.rightwards(), "w 76!");
        add(new Scale(plot.parameter()), "cell 1 0 1 3, growy, hmin 0");
        add(Line.fixed(Type.SCALE, Ink.DIM, id), "cell 0 1, wmin 0");
        add(mode, "cell 0 2, split 2, w 104!, h 24!");
        add(close, "w 24!, h 24!, gapx push");
        parts = List.of(name, value, mode, close);
    }

    private static Mode mode(LaneDesk desk, int cell) {
        Optional<LaneSheet.Control> control = desk.sheet().control(cell);
        return control.isPresent() ? control.get().mode() : Mode.OFF;
    }

    @Override
    public void present(DeskFrame frame) {
        parts.forEach(part -> part.present(frame));
    }

    @Override
    protected void paintComponent(java.awt.Graphics g) {
        super.paintComponent(g);
        g.setColor(Ink.HAIRLINE.color());
        g.fillRect(0, getHeight() - 1, getWidth(), 1);
    }

    /// The printed scale, which ends at the lane's edge.
    private static final class Scale extends Painted {
        private static final int ROOM = 11;
        private final Parameter parameter;

        private Scale(Parameter parameter) {
            super(javax.accessibility.AccessibleRole.LABEL);
            this.parameter = parameter;
            getAccessibleContext().setAccessibleName("Scale of " + parameter.label());
        }

        @Override
        public void present(DeskFrame frame) {}

        @Override
        void draw(Graphics2D g) {
            int travel = getParent().getHeight() - 2 * LanePlot.INSET - 1;
            int free = Integer.MIN_VALUE;
            g.setColor(Ink.DIM.color());
            for (double mark : LaneScale.marks(parameter)) {
                int y = Math.max(5, (int) Math.round(LanePlot.INSET + (1 - mark) * travel) - getY());
                if (y >= free && y < getHeight() + 6) {
                    Type.SCALE.right(g, LaneScale.words(parameter, mark), getWidth() - 6, y);
                    free = y + ROOM;
                }
            }
        }
    }
}
