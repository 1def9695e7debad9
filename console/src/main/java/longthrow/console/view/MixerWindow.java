package longthrow.console.view;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JFrame;
import javax.swing.Timer;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Wish;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.EventThread;
import longthrow.dsp.thread.Published;

/// The window: shows the newest published frame up to 60 times a second and posts what the hand wants. Build it on the
/// event thread.
@EventThread
public final class MixerWindow extends JFrame {

    /// Between the pages that are made ahead of their first turn: in this time each stops the frames but once.
    private static final int MILLIS_A_PAGE = 500;

    private static final Dimension OPENING = new Dimension(1600, 900);
    private static final Dimension SMALLEST = new Dimension(1120, 680);

    private transient Optional<Published<DeskFrame>> frames = Optional.empty();
    private transient Consumer<Wish> wishes = wish -> {};
    private MixerPage page;
    private transient FramePainter painter;
    private transient Consumer<Look> looks = now -> {};
    private final Timer timer = new Timer(Pace.REST, event -> refresh());
    private final transient Pace pace = new Pace();
    private final Timer ahead = new Timer(MILLIS_A_PAGE, event -> makeNext());
    private transient Optional<DeskFrame> shown = Optional.empty();
    private String titled = "";

    /// A window in a look, which waits for a desk to mirror; it disposes of itself when closed.
    public MixerWindow(Look look) {
        Theme.install(look); // before the frame itself is made
        super();
        setIconImages(List.of(WindowIcon.of(16), WindowIcon.of(32), WindowIcon.of(64), WindowIcon.of(128)));
        page = page();
        painter = painter(page);
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        setMinimumSize(SMALLEST);
        setSize(opening(GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getMaximumWindowBounds()
                .getSize()));
        setLocationRelativeTo(null);
        setContentPane(page);
    }

    /// Shows these frames from now on and posts what the hand wants; ready to be shown with `setVisible(true)`.
    public void mirror(Published<DeskFrame> desk, Consumer<Wish> posts) {
        frames = Optional.of(desk);
        wishes = posts;
        show(desk.latest());
    }

    /// As large as it likes to be, or as the screen's room is.
    static Dimension opening(Dimension room) {
        return new Dimension(Math.min(OPENING.width, room.width), Math.min(OPENING.height, room.height));
    }

    private MixerPage page() {
        MixerPage fresh = new MixerPage(wish -> wishes.accept(wish), Clock.system());
        fresh.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                shown.ifPresent(fresh::present);
            }
        });
        fresh.addPropertyChangeListener(Keys.LOOK, event -> {
            Look next = Theme.now().orElse(Look.DARK).next();
            look(next);
            looks.accept(next);
        });
        return fresh;
    }

    private static FramePainter painter(MixerPage page) {
        return new FramePainter(page, () -> Optional.ofNullable((Graphics2D) page.getGraphics()));
    }

    /// Paints everything in another look, on the page that is in front.
    public void look(Look look) {
        Page front = page.front();
        Theme.install(look);
        page = page();
        painter = painter(page);
        page.turn(front);
        setContentPane(page);
        revalidate();
        if (isVisible()) {
            ahead.start();
        }
        shown.ifPresent(this::show);
        page.requestFocusInWindow();
    }

    /// Brings a page to the front.
    void turn(Page front) {
        page.turn(front);
    }

    /// The frame that is on the screen.
    DeskFrame shown() {
        return shown.orElseThrow();
    }

    /// Hears of every look that is chosen from now on.
    public void onLook(Consumer<Look> hears) {
        looks = hears;
    }

    /// Opens the guide of the first start.
    public void guide() {
        page.guide();
    }

    /// Whoever shows it finds it painted: what comes next need not share the processor with its first picture.
    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            getRootPane().paintImmediately(getRootPane().getVisibleRect());
            page.requestFocusInWindow();
            timer.start();
            ahead.start();
        }
    }

    @Override
    public void dispose() {
        timer.stop();
        ahead.stop();
        super.dispose();
    }

    private void makeNext() {
        if (!page.makeNext()) {
            ahead.stop();
        }
    }

    private void refresh() {
        DeskFrame newest = frames.orElseThrow().latest();
        boolean found = newest != shown.orElse(null);
        timer.setInitialDelay(pace.after(found));
        timer.restart(); // counted from here: a frame that takes long to paint puts the next one off
        if (found) {
            show(newest);
        }
    }

    private void show(DeskFrame frame) {
        shown = Optional.of(frame);
        if (!frame.show().equals(titled)) {
            titled = frame.show();
            setTitle(titled + " — Longthrow");
        }
        painter.show(() -> page.present(frame));
        Toolkit.getDefaultToolkit().sync();
    }
}
