package longthrow.console.view;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.JScrollBar;
import javax.swing.JViewport;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;

/// Strips side by side behind a viewport that moves by whole strips; only those in sight follow the frames.
@EventThread
final class StripRow extends JViewport implements View {
    private final JPanel row = new JPanel(null);
    private final List<Integer> strips = new ArrayList<>();
    private final List<StripView> views = new ArrayList<>();
    private final JScrollBar bar = new JScrollBar(JScrollBar.HORIZONTAL);
    private Optional<DeskFrame> shown = Optional.empty();
    private int pitch = Span.STRIP.px() + Span.STRIP_GAP.px();

    StripRow(String words) {
        setView(row);
        setBackground(Ink.GROUND.color());
        row.setBackground(Ink.GROUND.color());
        setScrollMode(SIMPLE_SCROLL_MODE);
        getAccessibleContext().setAccessibleName(words);
        bar.getAccessibleContext().setAccessibleName("Scroll " + words);
        bar.setBackground(Ink.GROUND.color());
        bar.addAdjustmentListener(event -> setViewPosition(new Point(event.getValue() * pitch, 0)));
        addMouseWheelListener(
                event -> bar.setValue(bar.getValue() + (int) Math.signum(event.getPreciseWheelRotation())));
        addChangeListener(event -> shown.ifPresent(this::present));
    }

    /// The bar that moves the row.
    JScrollBar bar() {
        return bar;
    }

    /// How many strips the row has.
    int count() {
        return views.size();
    }

    /// Puts other strips into the row.
    void fill(DeskFrame frame, List<Integer> indexes, Hand hand, Consumer<String> complain) {
        strips.clear();
        views.clear();
        row.removeAll();
        for (int index : indexes) {
            StripView view = new StripView(frame, index, hand, complain);
            strips.add(index);
            views.add(view);
            row.add(view);
        }
        shown = Optional.of(frame);
    }

    /// Lays the strips out `pitch` apart in a window of `width` by `height`.
    void arrange(int x, int y, int width, int height, int pitch) {
        this.pitch = pitch;
        setBounds(x, y, width, height);
        row.setSize(views.size() * pitch, height);
        row.setPreferredSize(new Dimension(views.size() * pitch, height));
        for (int i = 0; i < views.size(); i++) {
            views.get(i).setBounds(i * pitch, 0, pitch - Span.STRIP_GAP.px(), height);
        }
        int fitting = Math.max(1, (width + Span.STRIP_GAP.px()) / pitch);
        bar.setValues(Math.min(bar.getValue(), Math.max(0, views.size() - fitting)), fitting, 0, views.size());
        setViewPosition(new Point(bar.getValue() * pitch, 0));
    }

    /// True when some strips are out of sight.
    boolean overflows() {
        return bar.getVisibleAmount() < bar.getMaximum();
    }

    /// Brings a strip into sight when it is in this row.
    void reveal(int strip) {
        int at = strips.indexOf(strip);
        if (at >= 0 && at < bar.getValue()) {
            bar.setValue(at);
        } else if (at >= bar.getValue() + bar.getVisibleAmount()) {
            bar.setValue(at - bar.getVisibleAmount() + 1);
        }
    }

    @Override
    public void present(DeskFrame frame) {
        shown = Optional.of(frame);
        Rectangle sight = getViewRect();
        for (StripView view : views) {
            if (view.getX() < sight.x + sight.width && view.getX() + view.getWidth() > sight.x) {
                view.present(frame);
            }
        }
    }
}
