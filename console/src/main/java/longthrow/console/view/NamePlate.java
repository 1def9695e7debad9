package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;

/// The strip's colour, number and name, and whether it is armed for recording. A click selects the strip, a
/// double click opens its name for writing.
final class NamePlate extends Painted {
    private static final int COLOUR = 5;

    private final int strip;
    private final String path;
    private final Hand hand;
    private final Optional<ArmLamp> arm;
    private String name = "";
    private int rgb;

    NamePlate(DeskFrame frame, int strip, Hand hand) {
        super(AccessibleRole.LABEL);
        this.strip = strip;
        this.hand = hand;
        path = frame.strips().get(strip).path();
        OptionalInt record = frame.layout().cell(path + "/record");
        arm = record.isPresent() ? Optional.of(new ArmLamp(path, record.getAsInt(), hand)) : Optional.empty();
        arm.ifPresent(this::add);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                hand.act(path + "/select");
                if (event.getClickCount() == 2) {
                    edit();
                }
            }
        });
    }

    @Override
    public void doLayout() {
        arm.ifPresent(lamp -> lamp.setBounds(getWidth() - ArmLamp.WIDTH, COLOUR - 2, ArmLamp.WIDTH, ArmLamp.HEIGHT));
    }

    @Override
    public void present(DeskFrame frame) {
        arm.ifPresent(lamp -> lamp.present(frame));
        DeskFrame.Strip now = frame.strips().get(strip);
        if (!now.name().equals(name) || now.rgb() != rgb) {
            name = now.name();
            rgb = now.rgb();
            name(path + "/name", "Name of " + path + ": " + name);
            repaint();
        }
    }

    /// Opens the name for writing.
    private void edit() {
        InlineText.open(this, name, words -> hand.words(path + "/name", words));
    }

    @Override
    void draw(Graphics2D g) {
        int inset = Span.HALF.px() + 2;
        int arc = 2 * Span.CORNER.px() - 2;
        g.setColor(Ink.WELL.color());
        g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        g.setColor(Ink.strip(rgb));
        g.clipRect(0, 0, getWidth(), COLOUR);
        g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        g.setClip(null);
        g.setColor(Ink.DIM.color());
        Type.SCALE.left(g, path.equals("main") ? "LR" : path.replace('/', ' '), inset, COLOUR + 10);
        g.setColor(Ink.TEXT.color());
        int room = getWidth() - inset - 2;
        Type type = Objects.requireNonNull(Type.NAME.fit(g, name, room)).equals(name) ? Type.NAME : Type.SMALL_STRONG;
        type.left(g, type.fit(g, name, room), inset, COLOUR + 25);
    }
}
