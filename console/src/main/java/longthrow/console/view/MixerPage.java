package longthrow.console.view;

import java.awt.Container;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Wish;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// The whole window: a view of frames that posts wishes, with or without a window around it.
@EventThread
public final class MixerPage extends JPanel {
    private static final int FRAME = 4;

    private boolean rehearsing;
    private transient Optional<DeskFrame> shown = Optional.empty();
    /// Pages take what the right column leaves, whatever stands on them: it keeps its width when a page is turned.
    private static final String NARROW = "cell 0 0, hmin 0, w 0:0:";
    private static final String WIDE = "cell 0 0 2 1, hmin 0, w 0:0:";
    private final transient List<View> parts;
    private final Pages pages = new Pages(this::turned);
    private final Palette palette;
    private final Guide guide;
    private final Toast toast;
    private final JPanel side;
    private final TransportPanel transport;
    private final transient MigLayout layout;

    /// A page whose controls post to `wishes`; `clock` stamps what is played on the surface's twin.
    public MixerPage(Consumer<Wish> wishes, Clock clock) {
        Theme.install(); // before the panel itself is made
        super();
        layout = new MigLayout(
                "insets 0, gap 0 0, fill, hidemode 3",
                columns(false),
                "12[grow,fill]12[" + Span.BOTTOM.px() + "!,fill]12");
        setLayout(layout);
        setBackground(Ink.GROUND.color());
        setOpaque(true);
        setName("mixer");
        setFocusable(true);
        getAccessibleContext().setAccessibleName("Mixer");
        Hand hand = new Hand(wishes);
        Notice notice = new Notice();
        Deck deck = new Deck(hand, notice::say);
        pages.put(Page.MIXER, () -> deck);
        pages.put(Page.STRIP, () -> new StripPage(hand, notice::say));
        pages.put(Page.SCENES, () -> new ScenesPage(hand));
        pages.put(Page.AUTOMATION, () -> new AutomationPage(hand));
        pages.put(Page.METERS, () -> new MetersPage(hand));
        pages.put(Page.MONITOR, () -> new MonitorPage(hand, notice::say));
        pages.put(Page.ROUTING, () -> new RoutingPage(hand));
        guide = new Guide(hand);
        pages.put(Page.SETUP, () -> new SetupPage(hand, guide::open));
        pages.put(Page.SURFACES, () -> new SurfacesPage(hand, clock));
        pages.put(Page.SHOW, () -> new ShowPage(hand));
        TopBar top = new TopBar(hand, notice, deck, pages);
        SidePanel column = new SidePanel(hand, clock, roomy -> {
            layout.setColumnConstraints(columns(roomy));
            revalidate();
        });
        side = column;
        transport = new TransportPanel(hand);
        MainPanel main = new MainPanel();
        add(top, "dock north, wmin 0, h " + Span.TOP.px() + "!");
        toast = new Toast(notice, clock);
        add(toast, "pos 0.5al 58 n n, w :pref:92%", 0);
        palette = new Palette(hand, Map.of(Guide.COMMAND, guide::open));
        add(palette, "pos 0.5al 60 n n, w 680::92%, h 440::70%", 0);
        add(guide, "pos 0.5al 0.4al n n, w 680::92%, h 430::80%", 0);
        add(pages, NARROW);
        add(side, "cell 1 0, hmin 0");
        add(transport, "cell 0 1, hmin 0, wmin 0");
        add(main, "cell 1 1, hmin 0");
        Keys keys = new Keys(this, hand, pages, palette);
        parts = List.of(top, toast, pages, column, transport, main, keys, palette, guide);
    }

    /// The strips and the right column, which is wide while the surface has all the room there is.
    private static String columns(boolean roomy) {
        String side = roomy
                ? Span.SIDE_MOST.px() + ":46%:" + Span.SIDE_ROOMY.px()
                : Span.SIDE.px() + ":20%:" + Span.SIDE_MOST.px();
        return "12[grow,fill]8[" + side + ",fill]12";
    }

    /// What lies under the search, the guide or a notice must not be painted over it.
    @Override
    public boolean isOptimizedDrawingEnabled() {
        return !palette.isVisible() && !guide.isVisible() && !toast.isVisible();
    }

    private void turned(Page page) {
        transport.keeps(page != Page.AUTOMATION);
        spread(page.wide(getWidth()));
        revalidate();
    }

    /// A page may want the right column's room as well.
    private void spread(boolean wide) {
        if (wide == side.isVisible()) {
            side.setVisible(!wide);
            layout.setComponentConstraints(pages, wide ? WIDE : NARROW);
        }
    }

    @Override
    public void doLayout() {
        spread(pages.front().wide(getWidth()));
        super.doLayout();
    }

    /// Shows a frame: every part repaints what changed.
    public void present(DeskFrame frame) {
        shown = Optional.of(frame);
        parts.forEach(part -> part.present(frame));
        rehearse(frame.watch().rehearsing());
    }

    /// The frame that was presented last.
    Optional<DeskFrame> shown() {
        return shown;
    }

    /// A frame around everything while scenes are updated by themselves (rule S10).
    private void rehearse(boolean on) {
        if (on != rehearsing) {
            rehearsing = on;
            setBorder(on ? BorderFactory.createLineBorder(Ink.STOP.color(), FRAME) : BorderFactory.createEmptyBorder());
        }
    }

    /// Opens the guide of the first start.
    void guide() {
        guide.open();
    }

    /// The page in front.
    Page front() {
        return pages.front();
    }

    /// Brings a page to the front.
    void turn(Page page) {
        pages.turn(page);
    }

    /// Makes a page ahead of its first turn; false once all are there.
    boolean makeNext() {
        return pages.makeNext();
    }

    /// Lays the page out at a size without a window around it.
    void arrange(int width, int height) {
        setSize(width, height);
        arrange(this);
    }

    private static void arrange(Container container) {
        container.doLayout();
        for (java.awt.Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                arrange(inner);
            }
        }
    }
}
