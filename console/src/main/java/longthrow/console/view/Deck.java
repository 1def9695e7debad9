package longthrow.console.view;

import java.awt.Graphics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.thread.EventThread;

/// The channels, the buses in use and main, all strips of one width; channels and buses scroll where they do not fit.
@EventThread
final class Deck extends JPanel implements View {
    private static final double WIDEST = 1.6; // a strip grows to 120 pixels before the deck leaves room free

    private final StripRow channels = new StripRow("channels");
    private final StripRow buses = new StripRow("buses");
    private final StripRow main = new StripRow("main");
    private final Hand hand;
    private final Consumer<String> complain;
    private Optional<TableLayout> layout = Optional.empty();
    private BusesInUse inUse = new BusesInUse();
    private Optional<DeskFrame> shown = Optional.empty();
    private boolean everyBus;
    private int selected = -1;
    private int arranged;

    Deck(Hand hand, Consumer<String> complain) {
        super(null);
        this.hand = hand;
        this.complain = complain;
        setBackground(Ink.GROUND.color());
        for (StripRow row : List.of(channels, buses, main)) {
            add(row);
            add(row.bar());
        }
    }

    @Override
    public void present(DeskFrame frame) {
        boolean other = layout.isEmpty() || layout.get() != frame.layout();
        if (other) {
            inUse = new BusesInUse();
            everyBus = false;
        }
        shown = Optional.of(frame);
        if (inUse.look(frame) || other) {
            layout = Optional.of(frame.layout());
            fill(frame, other);
        }
        if (frame.selected() != selected) {
            selected = frame.selected();
            channels.reveal(selected);
            buses.reveal(selected);
        }
        channels.present(frame);
        buses.present(frame);
        main.present(frame);
    }

    /// Whether every bus has its strip, used or not.
    boolean everyBus() {
        return everyBus;
    }

    /// Shows every bus, or those in use again.
    void flipBuses() {
        everyBus = !everyBus;
        shown.ifPresent(frame -> {
            inUse.all(frame, everyBus);
            fill(frame, false);
        });
    }

    private void fill(DeskFrame frame, boolean all) {
        int channelCount = frame.layout().section("ch").map(Section::columns).orElse(0);
        List<Integer> numbers = new ArrayList<>();
        inUse.used().forEach(bus -> numbers.add(channelCount + bus));
        buses.fill(frame, numbers, hand, complain);
        if (all) {
            channels.fill(
                    frame,
                    java.util.stream.IntStream.range(0, channelCount).boxed().toList(),
                    hand,
                    complain);
            main.fill(frame, List.of(mainOf(frame)), hand, complain);
        }
        revalidate();
        repaint();
    }

    private static int mainOf(DeskFrame frame) {
        return frame.strips().stream().map(DeskFrame.Strip::path).toList().indexOf("main");
    }

    @Override
    public void doLayout() {
        int gap = Span.STRIP_GAP.px();
        int divider = 2 * Span.UNIT.px() + 1;
        int room = getWidth() - divider + gap;
        int fitting = Math.max(3, room / (Span.STRIP.px() + gap));
        int wanted = channels.count() + buses.count() + main.count();
        int pitch = Math.min(room / Math.min(fitting, Math.max(1, wanted)), (int) (Span.STRIP.px() * WIDEST));
        int right = Math.min(buses.count(), Math.max(1, fitting / 4));
        int left = Math.min(channels.count(), fitting - right - 1);
        boolean bar = left < channels.count() || right < buses.count();
        int height = getHeight() - (bar ? Span.UNIT.px() + Span.HALF.px() : 0);
        arrange(channels, 0, left, pitch, height, bar);
        int x = left * pitch - gap + divider;
        arrange(buses, x, right, pitch, height, bar);
        arrange(main, x + right * pitch, 1, pitch, height, false);
        if (getWidth() != arranged) {
            arranged = getWidth();
            channels.reveal(selected);
            buses.reveal(selected);
        }
    }

    private void arrange(StripRow row, int x, int strips, int pitch, int height, boolean bar) {
        int width = Math.max(0, strips * pitch - Span.STRIP_GAP.px());
        row.arrange(x, 0, width, height, pitch);
        row.bar().setVisible(bar && row.overflows());
        row.bar().setBounds(x, getHeight() - Span.UNIT.px(), width, Span.UNIT.px());
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        g.setColor(Ink.HAIRLINE.color());
        int next = buses.count() > 0 ? buses.getX() : main.getX();
        g.fillRect(next - Span.UNIT.px() - 1, Span.UNIT.px(), 1, Math.max(0, getHeight() - 2 * Span.UNIT.px()));
    }
}
