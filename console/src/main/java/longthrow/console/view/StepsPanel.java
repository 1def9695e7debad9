package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JPanel;
import longthrow.console.frame.Archive;
import longthrow.console.frame.DeskFrame;
import net.miginfocom.swing.MigLayout;

/// The history in words: what REDO would do again, then what UNDO would take back, newest first.
final class StepsPanel extends Panel {
    private final Lines<StepRow.Item> list =
            new Lines<>("history/steps", "Steps of the history", new StepRow(), Ink.PANEL);
    private final List<View> parts;
    private Archive.Steps shown = Archive.Steps.NONE;
    private Optional<String> undo = Optional.empty();
    private Optional<String> redo = Optional.empty();

    StepsPanel(Hand hand) {
        super("History", "insets 12 8 8 8, gap 0 0, fill, wrap 1", "[grow,fill]", "[12!,fill]8[grow,fill]8[24!,fill]");
        add(Line.fixed(Type.LABEL, Ink.DIM, "HISTORY"), "gapx 8");
        add(list.hint("Nothing to undo yet: whatever is changed stands here.").scrolled(), "hmin 0, wmin 0");
        JPanel foot = PreviewPanel.plain(new MigLayout("insets 0, fill", "[grow,fill]4[grow,fill]", "[grow,fill]"));
        StepKey back = new StepKey("history/undo", "UNDO", Glyph.UNDO, DeskFrame::undo, hand);
        StepKey again = new StepKey("history/redo", "REDO", Glyph.REDO, DeskFrame::redo, hand);
        foot.add(back, "wmin 0");
        foot.add(again, "wmin 0");
        add(foot, "wmin 0");
        parts = List.of(back, again);
        Runnable cross = () -> list.chosen()
                .filter(StepRow.Item::next)
                .ifPresent(item -> hand.act(item.done() ? "history/undo" : "history/redo"));
        list.key("ENTER", cross);
        VersionsPanel.twice(list, cross);
    }

    @Override
    public void present(DeskFrame frame) {
        Archive.Steps now = frame.archive().steps();
        if (now != shown || !frame.undo().equals(undo) || !frame.redo().equals(redo)) {
            shown = now;
            undo = frame.undo();
            redo = frame.redo();
            list.put(items());
        }
        parts.forEach(part -> part.present(frame));
    }

    /// Under LIVE rules UNDO may leave newer rides alone, and another user's steps are not the desk's: what UNDO and
    /// REDO cross is the first that has their words.
    private List<StepRow.Item> items() {
        List<StepRow.Item> items = new ArrayList<>();
        int again = redo.map(shown.undone()::indexOf).orElse(-1);
        for (int i = shown.undone().size() - 1; i >= 0; i--) {
            items.add(new StepRow.Item(shown.undone().get(i), false, i == again));
        }
        boolean found = false;
        for (String words : shown.done()) {
            boolean next = !found && undo.equals(Optional.of(words));
            found |= next;
            items.add(new StepRow.Item(words, true, next));
        }
        return items;
    }
}
