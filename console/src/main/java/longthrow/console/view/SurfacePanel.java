package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.controllers.surface.Profile;
import longthrow.dsp.thread.Clock;

/// The twin of a connected surface and its last message in words; a key steps through several surfaces.
final class SurfacePanel extends Panel {
    private final Hand hand;
    private final Clock clock;
    private final List<View> parts = new ArrayList<>();
    private final JPanel place = new JPanel(new java.awt.BorderLayout());
    private final Line nobody = Line.fixed(Type.SMALL, Ink.FAINT, "“longthrow devices” lists what can be connected");
    private final Key other;
    private final Key room;
    private List<Profile> profiles = List.of();
    private List<Twin> twins = List.of();
    private int unit;
    private boolean roomy;

    SurfacePanel(Hand hand, Clock clock) {
        super("Surface", "insets 8 16 8 16, gap 0 0, fill, wrap 1", "[grow,fill]", "[24!,fill]4[grow,fill]4[14!,fill]");
        this.hand = hand;
        this.clock = clock;
        setName("surface");
        JPanel head = new JPanel(new net.miginfocom.swing.MigLayout(
                "insets 0, gap 0 0, fill, hidemode 3", "[grow,fill][][]", "[22!,fill]"));
        head.setBackground(Ink.PANEL.color());
        Line title = new Line("surface/title", Type.LABEL, Ink.DIM, this::title);
        parts.add(title);
        head.add(title, "wmin 0");
        other = new Key("surface/next", "Show the next surface", "NEXT", Ink.ACCENT, frame -> false, this::next);
        head.add(other, "w 48!, gapleft 8");
        room = new Key("surface/room", "Give the surface more room", "ROOM", Ink.ACCENT, frame -> roomy, this::more);
        head.add(room, "w 48!, gapleft 8");
        add(head);
        place.setBackground(Ink.PANEL.color());
        place.add(nobody);
        add(place, "hmin 0, wmin 0");
        Line message = new Line("surface/message", Type.SCALE, Ink.HAND, this::message);
        parts.add(message);
        add(message, "wmin 0");
    }

    private String title(DeskFrame frame) {
        if (frame.surfaces().isEmpty()) {
            return "SURFACE · none connected";
        }
        DeskFrame.Surface surface = frame.surfaces().get(unit);
        return Stream.of("SURFACE", surface.profile().name(), surface.bank())
                .filter(word -> !word.isEmpty())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }

    private String message(DeskFrame frame) {
        return frame.surfaces().isEmpty() ? "" : frame.surfaces().get(unit).lastMessage();
    }

    /// Whether the twin should have all the room there is.
    boolean roomy() {
        return roomy;
    }

    private void more() {
        roomy = !roomy;
        getParent().revalidate();
    }

    private void next() {
        unit = (unit + 1) % profiles.size();
        change();
    }

    private void change() {
        place.removeAll();
        place.add(twins.isEmpty() ? nobody : twins.get(unit));
        place.revalidate();
        place.repaint();
    }

    @Override
    public void present(DeskFrame frame) {
        List<Profile> now =
                frame.surfaces().stream().map(DeskFrame.Surface::profile).toList();
        if (!now.equals(profiles)) {
            profiles = now;
            unit = 0;
            twins = IntStream.range(0, now.size()).mapToObj(i -> twin(frame, i)).toList();
            change();
        }
        other.setVisible(profiles.size() > 1);
        room.setVisible(!profiles.isEmpty());
        room.present(frame);
        parts.forEach(part -> part.present(frame));
        if (!twins.isEmpty()) {
            twins.get(unit).present(frame);
        }
    }

    private Twin twin(DeskFrame frame, int index) {
        DeskFrame.Surface surface = frame.surfaces().get(index);
        return new Twin(index, surface.profile(), new TwinPart.Stage(surface.port(), hand, clock));
    }
}
