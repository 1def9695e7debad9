package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import longthrow.console.frame.DeskFrame;
import longthrow.controllers.surface.Profile;
import longthrow.dsp.thread.Clock;
import net.miginfocom.swing.MigLayout;

/// The twin of a connected surface and, in words, its last message or what the pointer is at; keys step through several
/// surfaces.
final class SurfacePanel extends Panel implements TwinPart.Pointer {
    private final Hand hand;
    private final Clock clock;
    private final SidePanel.Room whole;
    private final List<View> parts = new ArrayList<>();
    private final JScrollPane place =
            new JScrollPane(JScrollPane.VERTICAL_SCROLLBAR_ALWAYS, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    private final Line nobody = Line.fixed(Type.SMALL, Ink.FAINT, "“longthrow devices” lists what can be connected");
    private final Line message;
    private final Key other;
    private final Key room;
    private List<Profile> profiles = List.of();
    private List<Twin> twins = List.of();
    private Optional<TwinPart> pointed = Optional.empty();
    private Optional<DeskFrame> shown = Optional.empty();
    private int unit;
    private boolean roomy;

    SurfacePanel(Hand hand, Clock clock, SidePanel.Room whole) {
        super("Surface", "insets 8 16 8 4, gap 0 0, fill, wrap 1", "[grow,fill]", "[24!,fill]4[grow,fill]4[14!,fill]");
        this.hand = hand;
        this.clock = clock;
        this.whole = whole;
        setName("surface");
        JPanel head = new JPanel(new MigLayout("insets 0, gap 0 0, fill, hidemode 3", "[grow,fill][][]", "[22!,fill]"));
        head.setBackground(Ink.PANEL.color());
        Line title = new Line("surface/title", Type.LABEL, Ink.DIM, this::title);
        parts.add(title);
        head.add(title, "wmin 0");
        other = new Key("surface/next", "Show the next surface", "NEXT", Ink.ACCENT, frame -> false, this::next);
        head.add(other, "w 48!, gapleft 8");
        room = new Key("surface/room", "Give the surface more room", "ROOM", Ink.ACCENT, frame -> roomy, this::more);
        head.add(room, "w 48!, gapleft 8");
        add(head, "gapright 12");
        place.setBorder(BorderFactory.createEmptyBorder());
        place.getViewport().setBackground(Ink.PANEL.color());
        place.getVerticalScrollBar().putClientProperty("FlatLaf.style", "track: $Desk.panel");
        place.setBackground(Ink.PANEL.color());
        place.setViewportView(nobody);
        add(place, "hmin 0, wmin 0");
        message = new Line("surface/message", Type.SCALE, Ink.HAND, this::message);
        parts.add(message);
        add(message, "wmin 0, gapright 12");
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
        return pointed.map(TwinPart::words)
                .orElseGet(() -> frame.surfaces().isEmpty()
                        ? ""
                        : frame.surfaces().get(unit).lastMessage());
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

    private void more() {
        roomy = !roomy;
        whole.wanted(roomy);
    }

    private void next() {
        unit = (unit + 1) % profiles.size();
        change();
    }

    private void change() {
        pointed = Optional.empty();
        place.setViewportView(twins.isEmpty() ? nobody : twins.get(unit));
        place.revalidate();
        place.repaint();
    }

    @Override
    public void present(DeskFrame frame) {
        shown = Optional.of(frame);
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
        return new Twin(index, surface.profile(), new TwinPart.Stage(surface.port(), hand, clock, this));
    }
}
