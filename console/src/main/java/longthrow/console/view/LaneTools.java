package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.LaneSheet;
import longthrow.console.timeline.Beats;
import longthrow.console.timeline.Grid;
import longthrow.console.timeline.Range;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// The row of tools above the lanes.
@EventThread
final class LaneTools extends JPanel implements View {
    private static final List<Grid> GRIDS = List.of(Grid.values());
    private final List<View> parts = new ArrayList<>();
    private final LaneDesk desk;

    LaneTools(LaneDesk desk, LanesPanel lanes) {
        super(new MigLayout(
                "insets 0, gap 4 0, fill",
                "[60!,fill][60!,fill][60!,fill]12[118!,fill]12[48!,fill][48!,fill][52!,fill][58!,fill]12"
                        + "[100:230:230,fill]push[0:190:190,fill]12[28!,fill][28!,fill][40!,fill][66!,fill]12[76!,fill]",
                "[28!,fill]"));
        this.desk = desk;
        setBackground(Ink.GROUND.color());
        for (LaneTool tool : LaneTool.values()) {
            key(
                    "tool/" + tool.name().toLowerCase(Locale.ROOT),
                    tool.words(),
                    tool.name(),
                    frame -> desk.tool() == tool,
                    () -> desk.tool(tool));
        }
        put(new PickKey(
                "automation/grid",
                "What places snap to; markers and ranges draw as well",
                () -> "SNAP " + desk.grid().words().toUpperCase(Locale.ROOT),
                () -> GRIDS.stream()
                        .map(grid -> "SNAP " + grid.words().toUpperCase(Locale.ROOT))
                        .toList(),
                at -> desk.grid(GRIDS.get(at))));
        plain("automation/cut", "Cut what is selected (Ctrl-X)", "CUT", desk::cut);
        plain("automation/copy", "Copy what is selected, else the lane (Ctrl-C)", "COPY", () -> desk.edit("copy", ""));
        key("automation/paste", "Paste at the cursor (Ctrl-V)", "PASTE", frame -> false, desk::paste);
        plain("automation/delete", "Delete what is selected, or the point (Delete)", "DELETE", desk::delete);
        add(field(), "wmin 0");
        put(new Line("automation/place", Type.NUMBER, Ink.DIM, Kept.of(this::pointed, Pointed::words)).rightwards());
        plain("view/zoom/out", "Show more of the song (Ctrl and wheel)", "−", () -> zoom(1.5));
        plain("view/zoom/in", "Show less of the song, finer (Ctrl and wheel)", "+", () -> zoom(1 / 1.5));
        plain("view/zoom/fit", "Show the whole song", "FIT", () -> desk.axis().fit());
        key(
                "view/follow",
                "Let the lanes follow the playhead",
                "FOLLOW",
                frame -> desk.follows(),
                () -> desk.follows(!desk.follows()));
        put(new PickKey(
                "automation/lane",
                "Take out the lane of another control of this strip",
                () -> "+ LANE",
                () -> lanes.offered().stream().map(this::label).toList(),
                at -> lanes.takeOut(lanes.offered().get(at).cell())));
    }

    private String label(LaneSheet.Control control) {
        return desk.parameter(control.cell()).label();
    }

    private void zoom(double factor) {
        desk.axis()
                .zoom(
                        factor,
                        Math.clamp(
                                desk.axis().x((double) desk.cursor()),
                                0,
                                desk.axis().width()));
    }

    private void plain(String id, String words, String face, Runnable action) {
        key(id, words, face, frame -> false, action);
    }

    private void key(
            String id, String words, String face, java.util.function.Predicate<DeskFrame> lit, Runnable action) {
        Key key = new Key(id, words, face, Ink.ACCENT, lit, action);
        key.setToolTipText(id + ": " + words);
        put(key);
    }

    private <T extends JComponent & View> void put(T part) {
        parts.add(part);
        add(part, "wmin 0");
    }

    /// `+3 dB` shifts, `50 %` scales, `-inf to 0 dB` ramps, `1beat later` moves: what is selected, else the lane.
    private JTextField field() {
        JTextField field = new JTextField();
        field.setName("automation/words");
        field.setFont(Type.BODY.font());
        field.putClientProperty("JTextField.placeholderText", "+3 dB · 50 % · -inf to 0 dB");
        field.getAccessibleContext().setAccessibleName("Shift, scale or ramp what is selected");
        field.setToolTipText("automation/shift, scale, ramp: +3 dB, 50 %, -inf to 0 dB, 1beat later; Enter does it");
        field.addActionListener(event -> {
            type(field.getText().strip());
            field.selectAll();
        });
        return field;
    }

    private void type(String words) {
        boolean ramps = words.contains(" to ");
        boolean scales = words.endsWith("%") && !words.startsWith("+") && !words.startsWith("-");
        if (!words.isEmpty()) {
            desk.edit(ramps ? "ramp" : scales ? "scale" : "shift", "= " + words);
        }
    }

    private Pointed pointed(DeskFrame frame) {
        int rate = frame.transport().sampleRate();
        return new Pointed(desk.part(), desk.cursor(), frame.sheet().beats(), rate);
    }

    /// What is selected of the song, else where the cursor is.
    private record Pointed(Optional<Range> part, long cursor, Beats beats, int rate) {
        private String words() {
            return part.map(range -> LaneDesk.place(beats, rate, range.from()) + " – " + beats.place(range.to()))
                    .orElseGet(() -> LaneDesk.place(beats, rate, cursor));
        }
    }

    @Override
    public void present(DeskFrame frame) {
        parts.forEach(part -> part.present(frame));
    }
}
