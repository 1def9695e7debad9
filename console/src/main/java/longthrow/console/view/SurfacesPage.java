package longthrow.console.view;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Traffic;
import longthrow.console.frame.Wish;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// The connected surfaces over the whole width: their order, the twin of one of them, what each of its controls
/// does, and every byte that passes.
@EventThread
final class SurfacesPage extends JPanel implements View, TwinPart.Pointer, Mending.Leads {
    private final transient Hand hand;
    private final UnitsPanel units;
    private final ControlPanel control;
    private final Twins twins;
    private final WirePanel wire;
    private final transient List<View> parts;
    private final Key ask;
    private transient Optional<DeskFrame> shown = Optional.empty();
    private String watched = "";
    private long heard;
    private boolean everything;
    private boolean asking;

    SurfacesPage(Hand hand, Clock clock) {
        super(new MigLayout(
                "insets 0, gap 0 0, fill",
                "[280:21%:350,fill]8[grow,fill]8[310:27%:440,fill]",
                "[204!,fill]8[grow,fill]"));
        this.hand = hand;
        setBackground(Ink.GROUND.color());
        setName("surfaces");
        getAccessibleContext().setAccessibleName("Surfaces");
        units = new UnitsPanel(hand, this::look);
        control = new ControlPanel(hand);
        twins = new Twins(new Hand(this::play), clock, this);
        wire = new WirePanel(all -> {
            everything = all;
            watch(watched);
        });
        Box stage = new Box("Surface", "[24!,fill]8[grow,fill]");
        JPanel head = PreviewPanel.plain(
                new MigLayout("insets 0, gap 0 0, fill", "[grow,fill]8[88!,fill]4[52!,fill]", "[grow,fill]"));
        Line title = new Line("surfaces/title", Type.LABEL, Ink.DIM, this::title);
        ask = key(
                "surfaces/ask",
                "A click on a control only tells what it does, and plays nothing",
                "ASK",
                () -> asking = !asking);
        Key motors = motors();
        head.add(title, "wmin 0");
        head.add(motors, "wmin 0");
        head.add(ask, "wmin 0");
        stage.add(head, "wmin 0");
        stage.add(twins, "hmin 0, wmin 0");
        add(units, "cell 0 0, hmin 0");
        add(control, "cell 0 1, hmin 0");
        add(stage, "cell 1 0 1 2, hmin 0, wmin 0");
        add(wire, "cell 2 0 1 2, hmin 0");
        parts = List.of(units, title, motors, ask, wire);
        follow();
    }

    private Key motors() {
        Key motors = new Key(
                "surfaces/motors",
                "Let the motors of this surface rest, or travel again",
                "MOTORS OFF",
                Ink.HAND,
                frame -> twins.surface(frame)
                        .filter(surface -> !surface.link().motors())
                        .isPresent(),
                () -> shown.flatMap(twins::surface).ifPresent(surface -> hand.act("surface/motors", surface.port())));
        motors.setToolTipText("surface/motors: lets the motors of this surface rest, or travel again");
        return motors;
    }

    private Key key(String id, String words, String face, Runnable action) {
        Key key = new Key(id, words, face, Ink.ACCENT, frame -> asking, action);
        key.setToolTipText(id + ": " + words);
        return key;
    }

    /// Looks at the wire while the page is in front.
    private void follow() {
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentShown(ComponentEvent event) {
                shown.flatMap(twins::surface).ifPresent(surface -> watch(surface.port()));
                units.keyboard().requestFocusInWindow();
            }

            @Override
            public void componentHidden(ComponentEvent event) {
                if (!watched.isEmpty()) {
                    watch("");
                }
            }
        });
    }

    private void watch(String port) {
        watched = port;
        hand.act(everything ? "surface/watch/all" : "surface/watch", port);
    }

    /// What a hand does on the twin, unless it only asks.
    private void play(Wish wish) {
        if (!asking) {
            hand.post().accept(wish);
        }
    }

    private void look(int place) {
        if (place != twins.unit()) {
            twins.show(place);
            control.choose(List.of());
            shown.ifPresent(this::present);
        }
    }

    @Override
    public void lead(String port) {
        units.lead(port);
    }

    private String title(DeskFrame frame) {
        return twins.surface(frame)
                .map(surface -> surface.profile().name() + " · " + surface.bank() + " · " + surface.port())
                .orElse("no surface is connected");
    }

    @Override
    public void at(TwinPart part, boolean there) {
        // what is chosen stays until another is
    }

    @Override
    public void chosen(TwinPart part) {
        twins.twin().ifPresent(twin -> control.choose(twin.on(part)));
        shown.ifPresent(this::present);
    }

    /// A hand on the device itself chooses its control as a click on the twin does.
    private void touched(DeskFrame frame) {
        List<Traffic.Message> messages = frame.traffic().messages();
        long newest = messages.isEmpty() ? 0 : messages.getLast().number();
        if (newest != heard) {
            long before = newest < heard ? 0 : heard;
            heard = newest;
            messages.stream()
                    .filter(message -> message.in() && message.number() > before)
                    .map(message -> message.control().split(" ", 2)[0])
                    .filter(name -> !name.isEmpty())
                    .reduce((earlier, later) -> later)
                    .ifPresent(name -> touched(frame, name));
        }
    }

    private void touched(DeskFrame frame, String name) {
        twins.twin()
                .ifPresent(twin -> twins.surface(frame).stream()
                        .flatMap(surface -> surface.profile().controls().stream())
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .ifPresent(each -> control.choose(twin.on(twin.part(each)))));
    }

    @Override
    public void present(DeskFrame frame) {
        shown = Optional.of(frame);
        if (twins.follow(frame)) {
            control.choose(List.of());
        }
        touched(frame);
        parts.forEach(part -> part.present(frame));
        Optional<DeskFrame.Surface> surface = twins.surface(frame);
        control.present(frame, surface);
        String port = surface.map(DeskFrame.Surface::port).orElse("");
        if (!port.equals(watched) && isShowing()) {
            watch(port);
        }
    }
}
