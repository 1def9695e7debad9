package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.Clock;
import net.miginfocom.swing.MigLayout;

/// The twin of a connected surface: how it stands with the device, keys for the surface as a whole, the twin itself
/// and, in words, its last message or what the pointer is at.
final class SurfacePanel extends Panel implements TwinPart.Pointer {
    private final Hand hand;
    private final SidePanel.Room whole;
    private final List<View> parts = new ArrayList<>();
    private final List<Shown> keys = new ArrayList<>();
    private final Twins twins;
    private final Line message = new Line("surface/message", Type.SCALE, Ink.HAND, this::message);
    private Optional<TwinPart> pointed = Optional.empty();
    private Optional<DeskFrame> shown = Optional.empty();
    private boolean roomy;

    /// What the title is made of.
    private record Titled(int unit, int count, String name, String bank) {
        private static final Titled NONE = new Titled(0, 0, "none connected", "");

        private String words() {
            return Stream.of(count > 1 ? "SURFACE " + (unit + 1) + "/" + count : "SURFACE", name, bank)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
    }

    /// A key that is there while it makes sense.
    private record Shown(Key key, Predicate<DeskFrame> there) {}

    SurfacePanel(Hand hand, Clock clock, SidePanel.Room whole) {
        super(
                "Surface",
                "insets 8 16 8 4, gap 0 0, fill, wrap 1",
                "[grow,fill]",
                "[24!,fill]4[24!,fill]4[grow,fill]4[14!,fill]");
        this.hand = hand;
        this.whole = whole;
        twins = new Twins(hand, clock, this);
        setName("surface");
        add(head(), "gapright 12");
        add(bar(), "gapright 12");
        add(twins, "hmin 0, wmin 0");
        parts.add(message);
        add(message, "wmin 0, gapright 12");
    }

    private static JPanel row(String columns, int height) {
        JPanel row =
                new JPanel(new MigLayout("insets 0, gap 0 0, fill, hidemode 3", columns, "[" + height + "!,fill]"));
        row.setBackground(Ink.PANEL.color());
        return row;
    }

    /// Which surface it is, and the keys that change what is looked at.
    private JPanel head() {
        JPanel head = row("[grow,fill][][][]", 24);
        Line title = new Line("surface/title", Type.LABEL, Ink.DIM, Kept.of(this::titled, Titled::words));
        parts.add(title);
        head.add(title, "wmin 0");
        Predicate<DeskFrame> several = frame -> frame.surfaces().size() > 1;
        head.add(key("surface/previous", "Show the surface before", "‹", several, () -> step(-1)), "w 24!, gapleft 8");
        head.add(key("surface/next", "Show the next surface", "›", several, () -> step(1)), "w 24!, gapleft 2");
        Key room = new Key("surface/room", "Give the surface more room", "ROOM", Ink.ACCENT, frame -> roomy, () -> {
            roomy = !roomy;
            whole.wanted(roomy);
        });
        keys.add(new Shown(room, frame -> !frame.surfaces().isEmpty()));
        head.add(room, "w 48!, gapleft 8");
        return head;
    }

    /// How it stands with the device, and the keys that change that.
    private JPanel bar() {
        JPanel bar = row("[grow,fill][][][][]", 24);
        LinkSign sign = new LinkSign(frame -> surface(frame).map(DeskFrame.Surface::link));
        parts.add(sign);
        bar.add(sign, "wmin 0");
        Predicate<DeskFrame> units = frame ->
                surface(frame).filter(surface -> surface.link().units() > 1).isPresent();
        bar.add(key("surface/left", "Move this unit to the left", "⇤", units, () -> act("surface/left")), "w 24!");
        bar.add(
                key("surface/right", "Move this unit to the right", "⇥", units, () -> act("surface/right")),
                "w 24!, gapleft 2");
        Key learn = new Key(
                "surface/learn",
                "Learn: move a control, then point at a parameter",
                "LEARN",
                Ink.HAND,
                frame -> frame.learning().on(),
                () -> hand.act("surface/learn"));
        keys.add(new Shown(learn, frame -> !frame.surfaces().isEmpty()));
        bar.add(learn, "w 52!, gapleft 8");
        Key motors = new Key(
                "surface/motors",
                "Let the motors of this surface rest, or travel again",
                "MOTORS OFF",
                Ink.HAND,
                frame -> surface(frame)
                        .filter(surface -> !surface.link().motors())
                        .isPresent(),
                () -> act("surface/motors"));
        keys.add(new Shown(
                motors,
                frame -> surface(frame)
                        .filter(surface -> surface.profile().motorised())
                        .isPresent()));
        bar.add(motors, "w 86!, gapleft 4");
        return bar;
    }

    private Key key(String id, String words, String face, Predicate<DeskFrame> there, Runnable action) {
        Key key = new Key(id, words, face, Ink.ACCENT, frame -> false, action);
        keys.add(new Shown(key, there));
        return key;
    }

    /// An action on the surface shown, by its port.
    private void act(String action) {
        shown.flatMap(this::surface).ifPresent(surface -> hand.act(action, surface.port()));
    }

    private Optional<DeskFrame.Surface> surface(DeskFrame frame) {
        return twins.surface(frame);
    }

    private Titled titled(DeskFrame frame) {
        Optional<DeskFrame.Surface> surface = surface(frame);
        return surface.isEmpty()
                ? Titled.NONE
                : new Titled(
                        twins.unit(),
                        frame.surfaces().size(),
                        surface.get().profile().name(),
                        surface.get().bank());
    }

    /// What is to be done while something is learnt, what the pointer is at, else the last message.
    private String message(DeskFrame frame) {
        if (frame.learning().on()) {
            return frame.learning().words();
        }
        return pointed.map(TwinPart::words)
                .or(() -> surface(frame).map(this::traffic))
                .orElse("");
    }

    private String traffic(DeskFrame.Surface surface) {
        String sent = surface.link().sent();
        return sent.isEmpty() || !roomy ? surface.lastMessage() : surface.lastMessage() + "   out " + sent;
    }

    @Override
    public void at(TwinPart part, boolean there) {
        if (there || pointed.filter(part::equals).isPresent()) {
            pointed = there ? Optional.of(part) : Optional.empty();
            shown.ifPresent(message::present);
        }
    }

    /// Whether the twin should have all the room there is.
    boolean roomy() {
        return roomy;
    }

    private void step(int by) {
        pointed = Optional.empty();
        twins.step(by);
        shown.ifPresent(this::present);
    }

    @Override
    public void present(DeskFrame frame) {
        shown = Optional.of(frame);
        if (twins.follow(frame)) {
            pointed = Optional.empty();
        }
        for (Shown key : keys) {
            key.key().setVisible(key.there().test(frame));
            key.key().present(frame);
        }
        parts.forEach(part -> part.present(frame));
    }
}
