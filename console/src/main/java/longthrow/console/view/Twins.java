package longthrow.console.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import longthrow.console.frame.DeskFrame;
import longthrow.controllers.surface.Profile;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.EventThread;

/// The twins of all connected surfaces, one of them to be seen; it stays the same one wherever it stands.
@EventThread
final class Twins extends JScrollPane {
    private final transient Hand hand;
    private final transient Clock clock;
    private final transient TwinPart.Pointer pointer;
    private final Line nobody = Line.fixed(
            Type.SMALL, Ink.DIM, "Plug one in, or press GUIDE on the page Setup (" + Page.SETUP.key() + ").");
    private transient List<Unit> units = List.of();
    private transient List<Twin> twins = List.of();
    private int unit;

    /// What a twin is drawn from.
    private record Unit(String port, Profile profile) {}

    Twins(Hand hand, Clock clock, TwinPart.Pointer pointer) {
        super(VERTICAL_SCROLLBAR_ALWAYS, HORIZONTAL_SCROLLBAR_NEVER);
        this.hand = hand;
        this.clock = clock;
        this.pointer = pointer;
        setBorder(BorderFactory.createEmptyBorder());
        getViewport().setBackground(Ink.PANEL.color());
        getVerticalScrollBar().putClientProperty("FlatLaf.style", "track: $Desk.panel");
        setBackground(Ink.PANEL.color());
        setViewportView(nobody);
    }

    /// Which of the frame's surfaces is seen.
    int unit() {
        return unit;
    }

    /// The surface that is seen.
    Optional<DeskFrame.Surface> surface(DeskFrame frame) {
        return unit < frame.surfaces().size() ? Optional.of(frame.surfaces().get(unit)) : Optional.empty();
    }

    /// The twin that is seen.
    Optional<Twin> twin() {
        return unit < twins.size() ? Optional.of(twins.get(unit)) : Optional.empty();
    }

    /// Goes on by so many surfaces, round and round.
    void step(int by) {
        show(Math.floorMod(unit + by, Math.max(1, units.size())));
    }

    /// Shows one by its place among the frame's surfaces.
    void show(int place) {
        unit = place;
        setViewportView(twins.isEmpty() ? nobody : twins.get(unit));
        revalidate();
        repaint();
    }

    /// Follows a frame; true where another twin is seen now.
    boolean follow(DeskFrame frame) {
        boolean other = !same(frame.surfaces());
        if (other) {
            renew(frame.surfaces().stream()
                    .map(surface -> new Unit(surface.port(), surface.profile()))
                    .toList());
        }
        twin().ifPresent(twin -> twin.present(frame));
        return other;
    }

    /// Whether the twins are those of these surfaces.
    private boolean same(List<DeskFrame.Surface> surfaces) {
        boolean same = surfaces.size() == units.size();
        for (int i = 0; same && i < units.size(); i++) {
            Unit unit = units.get(i);
            same = unit.port.equals(surfaces.get(i).port())
                    && unit.profile.equals(surfaces.get(i).profile());
        }
        return same;
    }

    /// Draws the surfaces there are now, and goes on showing the one that was shown, wherever it stands.
    private void renew(List<Unit> now) {
        int before = unit < units.size() ? now.indexOf(units.get(unit)) : 0;
        units = now;
        twins = IntStream.range(0, now.size()).mapToObj(this::drawn).toList();
        show(Math.max(0, before));
    }

    private Twin drawn(int index) {
        Unit drawn = units.get(index);
        return new Twin(index, drawn.profile(), new TwinPart.Stage(drawn.port(), hand, clock, pointer));
    }
}
