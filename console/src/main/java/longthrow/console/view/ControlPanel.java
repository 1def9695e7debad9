package longthrow.console.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Traffic;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.AddressWords;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.SurfaceWords;
import net.miginfocom.swing.MigLayout;

/// What the chosen control of a twin is: what it does now, its messages, where it stands; and learning and measuring
/// it.
final class ControlPanel extends Panel {
    private final Hand hand;
    private final Lines<FactRow.Fact> list =
            new Lines<>("surfaces/facts", "What the control is and does", new FactRow(), Ink.PANEL);
    private final List<View> parts = new ArrayList<>();
    private final Line calibrate = new Line("surfaces/line", Type.NUMBER, Ink.SAFE, ControlPanel::line);
    private List<Control> controls = List.of();
    private transient Optional<Standing> standing = Optional.empty();
    private boolean going;

    ControlPanel(Hand hand) {
        super(
                "Control",
                "insets 12 8 8 8, gap 0 0, fill, wrap 1",
                "[grow,fill]",
                "[12!,fill]8[grow,fill]4[30!,fill]0[16!,fill]6[24!,fill]");
        this.hand = hand;
        add(Line.fixed(Type.LABEL, Ink.DIM, "CONTROL · click one on the surface"), "gapx 8, wmin 0");
        add(
                list.hint(
                                "Click a control on the surface, or move one on the device: what it does and the bytes it sends stand here.")
                        .scrolled(),
                "hmin 0, wmin 0");
        Prose told = new Prose("surfaces/told", Type.SMALL, Ink.HAND, ControlPanel::told);
        parts.addAll(List.of(told, calibrate));
        add(told, "gapx 8 8, wmin 0, hmin 0");
        add(calibrate, "gapx 8 8, wmin 0");
        JPanel foot = PreviewPanel.plain(new MigLayout("insets 0, fill", "[grow,fill]4[grow,fill]", "[grow,fill]"));
        Key learn = new Key(
                "surface/learn/keys",
                "Learn: move a control, then point at a parameter",
                "LEARN",
                Ink.HAND,
                frame -> frame.learning().on(),
                () -> hand.act("surface/learn"));
        learn.setToolTipText("surface/learn: move a control, then point at a parameter; again: give up");
        Key measure = new Key(
                "surface/calibrate",
                "Calibrate: measure how far this control goes",
                "CALIBRATE",
                Ink.HAND,
                frame -> frame.traffic().measured().going(),
                this::measure);
        measure.setToolTipText(
                "surface/calibrate: measures how far this fader or knob goes; the desk does not hear it meanwhile");
        parts.addAll(List.of(learn, measure));
        foot.add(learn, "wmin 0");
        foot.add(measure, "wmin 0");
        add(foot, "wmin 0");
    }

    private void measure() {
        String name = controls.stream()
                .filter(control -> control.in().isPresent())
                .min(Comparator.comparing(control -> control.kind() == Kind.BUTTON)) // what has a travel first
                .map(Control::name)
                .orElse("");
        hand.act("surface/calibrate", going ? "" : name);
    }

    private static String told(DeskFrame frame) {
        return frame.learning().on()
                ? frame.learning().words()
                : Optional.of(frame.traffic().measured())
                        .filter(measured -> !measured.control().isEmpty())
                        .map(measured -> measured.control() + ": " + measured.words())
                        .orElse("");
    }

    private static String line(DeskFrame frame) {
        Traffic.Measured measured = frame.traffic().measured();
        return !measured.kept().isEmpty() || measured.suggestion().isEmpty()
                ? measured.kept()
                : "its file should say: " + measured.suggestion();
    }

    /// What the facts were last made of.
    private record Standing(List<Control> controls, Map<String, String> does, List<Feedback> face) {}

    /// Shows these from now on.
    void choose(List<Control> those) {
        controls = List.copyOf(those);
    }

    /// Shows how they stand on a surface.
    void present(DeskFrame frame, Optional<DeskFrame.Surface> surface) {
        Optional<Standing> now = surface.map(on -> new Standing(controls, on.does(), on.face()));
        if (!now.equals(standing)) {
            standing = now;
            List<FactRow.Fact> facts = new ArrayList<>();
            surface.ifPresent(on -> controls.forEach(control -> facts(control, on, facts)));
            list.put(facts);
        }
        present(frame);
    }

    private static void facts(Control control, DeskFrame.Surface surface, List<FactRow.Fact> facts) {
        String kind = control.kind().name().toLowerCase(Locale.ROOT);
        facts.add(new FactRow.Fact("", control.name() + " · " + kind));
        Optional<String> does = Optional.ofNullable(surface.does().get(control.name()));
        if (does.isPresent() || control.in().isPresent()) {
            facts.add(new FactRow.Fact("DOES", does.orElse(FactRow.NOTHING)));
        }
        control.in().ifPresent(address -> facts.add(new FactRow.Fact("SENDS", bytes(address))));
        control.touch().ifPresent(address -> facts.add(new FactRow.Fact("TOUCH", bytes(address))));
        control.out()
                .or(() -> control.parts().values().stream().findFirst())
                .ifPresent(address -> facts.add(new FactRow.Fact("IS TOLD", bytes(address))));
        surface.face().stream()
                .filter(feedback -> feedback.control().equals(control))
                .findFirst()
                .map(ControlPanel::shown)
                .ifPresent(facts::add);
    }

    private static FactRow.Fact shown(Feedback feedback) {
        return new FactRow.Fact("SHOWS", SurfaceWords.shown(feedback));
    }

    /// Bytes first, then as files have it.
    private static String bytes(Address address) {
        return address instanceof Address.SysEx
                ? TwinWire.words(address)
                : AddressWords.bytes(address) + " · " + AddressWords.of(address);
    }

    @Override
    public void present(DeskFrame frame) {
        going = frame.traffic().measured().going();
        parts.forEach(part -> part.present(frame));
    }
}
