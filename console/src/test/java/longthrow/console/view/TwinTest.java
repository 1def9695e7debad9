package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.accessibility.AccessibleContext;
import javax.swing.KeyStroke;
import longthrow.console.frame.Wish;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Profile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The twin of every profile there is, in the narrow panel and in a roomy one: everything is to be seen whole and can
/// be played.
class TwinTest {
    private static final int[][] SIZES = {{286, 190}, {348, 420}, {600, 560}};

    private final List<ControlEvent> played = new ArrayList<>();

    static Stream<org.junit.jupiter.params.provider.Arguments> profiles() {
        return Shapes.all().entrySet().stream()
                .map(shape -> org.junit.jupiter.params.provider.Arguments.of(shape.getKey(), shape.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("profiles")
    void showsEveryControlWholeAndApart(String id, Profile profile) throws Exception {
        EventQueue.invokeAndWait(() -> {
            for (int[] size : SIZES) {
                Twin twin = twin(profile, size[0], size[1]);
                profile.controls()
                        .forEach(control -> assertThat(twin.part(control).getParent())
                                .as(control.name())
                                .isSameAs(twin));
                apart(twin, id + " " + size[0] + " wide: ");
            }
        });
    }

    private static void apart(Twin twin, String where) {
        List<Component> parts = List.of(twin.getComponents());
        Rectangle whole = new Rectangle(twin.getSize());
        for (int i = 0; i < parts.size(); i++) {
            Rectangle own = parts.get(i).getBounds();
            String name = where + parts.get(i).getName();
            assertThat(own.width).as(name + " is wide").isGreaterThan(3);
            assertThat(own.height).as(name + " is high").isGreaterThan(3);
            assertThat(whole.contains(own))
                    .as(name + " lies inside: " + own + " in " + whole)
                    .isTrue();
            for (Component other : parts.subList(0, i)) {
                assertThat(own.intersects(other.getBounds()))
                        .as(name + " and " + other.getName() + " overlap")
                        .isFalse();
            }
            assertThat(((TwinPart) parts.get(i)).printed())
                    .as(name + " is printed whole")
                    .isLessThanOrEqualTo(own.width);
        }
        twin.captions().forEach(caption -> legible(twin, parts, caption, where));
    }

    private static void legible(Twin twin, List<Component> parts, Twin.Caption caption, String where) {
        int width = twin.getFontMetrics(Type.TINY.font()).stringWidth(caption.words());
        Rectangle ink = new Rectangle(caption.where().x, caption.where().y, width, caption.where().height);
        assertThat(new Rectangle(twin.getSize()).contains(ink))
                .as(where + "“" + caption.words() + "” lies inside")
                .isTrue();
        for (Component part : parts) {
            assertThat(ink.intersects(part.getBounds()))
                    .as(where + "“" + caption.words() + "” and " + part.getName() + " overlap")
                    .isFalse();
        }
        for (Twin.Caption other : twin.captions()) {
            boolean same = other == caption || other.where().equals(caption.where());
            assertThat(!same && ink.contains(other.where().getLocation()))
                    .as(where + "“" + caption.words() + "” and “" + other.words() + "” overlap")
                    .isFalse();
        }
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @MethodSource("profiles")
    void paintsAtAnyScale(String id, Profile profile) throws Exception {
        EventQueue.invokeAndWait(() -> {
            for (int scale = 1; scale <= 2; scale++) {
                Twin twin = twin(profile, 302, 240);
                BufferedImage picture = new BufferedImage(
                        twin.getWidth() * scale, twin.getHeight() * scale, BufferedImage.TYPE_INT_RGB);
                Graphics2D g = picture.createGraphics();
                g.scale(scale, scale);
                twin.paint(g);
                g.dispose();
                for (Component part : twin.getComponents()) {
                    assertThat(inked(picture, part.getBounds(), scale))
                            .as(part.getName() + " is drawn")
                            .isTrue();
                }
            }
        });
    }

    /// True when a part has another colour than the panel somewhere.
    private static boolean inked(BufferedImage picture, Rectangle where, int scale) {
        int[] pixels = picture.getRGB(
                where.x * scale,
                where.y * scale,
                where.width * scale,
                where.height * scale,
                null,
                0,
                where.width * scale);
        return Arrays.stream(pixels)
                .anyMatch(pixel -> pixel != Ink.PANEL.color().getRGB());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("profiles")
    void isPlayedByTheMouse(String id, Profile profile) throws Exception {
        EventQueue.invokeAndWait(() -> {
            Twin twin = twin(profile, 302, 240);
            for (Control control : profile.controls()) {
                if (control.in().isPresent()) {
                    play(twin.part(control), control);
                    expect(control);
                }
            }
        });
    }

    private void play(TwinPart part, Control control) {
        played.clear();
        if (control.kind() == Kind.BUTTON) {
            mouse(part, MouseEvent.MOUSE_PRESSED, 0);
            mouse(part, MouseEvent.MOUSE_RELEASED, 0);
        } else {
            mouse(part, MouseEvent.MOUSE_PRESSED, 0);
            mouse(part, MouseEvent.MOUSE_DRAGGED, -12);
            mouse(part, MouseEvent.MOUSE_RELEASED, -12);
        }
    }

    private void expect(Control control) {
        String name = control.name();
        switch (control.kind()) {
            case BUTTON ->
                assertThat(played)
                        .as(name)
                        .extracting(event -> ((ControlEvent.Pressed) event).down())
                        .containsExactly(true, false);
            case ENCODER ->
                assertThat(played)
                        .as(name)
                        .anyMatch(event -> event instanceof ControlEvent.Turned turned && turned.ticks() == 4);
            case FADER, KNOB -> assertThat(played).as(name).anyMatch(ControlEvent.Moved.class::isInstance);
            case LAMP, RING, TEXT, METER, DIGITS, COLOUR -> {}
        }
        assertThat(played).as(name).allMatch(event -> event.control().equals(control));
        if (control.touch().isPresent()) {
            assertThat(played.getFirst())
                    .as(name + " is touched")
                    .isEqualTo(new ControlEvent.Touched(control, true, 7));
            assertThat(played.getLast()).as(name + " is let go").isEqualTo(new ControlEvent.Touched(control, false, 7));
        }
    }

    private static void mouse(Component part, int kind, int way) {
        int middle = part.getHeight() / 2;
        part.dispatchEvent(new MouseEvent(
                part,
                kind,
                0,
                MouseEvent.BUTTON1_DOWN_MASK,
                part.getWidth() / 2,
                middle + way,
                1,
                false,
                MouseEvent.BUTTON1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("profiles")
    void isPlayedByWheelKeysAndScreenReaders(String id, Profile profile) throws Exception {
        EventQueue.invokeAndWait(() -> {
            Twin twin = twin(profile, 302, 240);
            for (Control control : profile.controls()) {
                TwinPart part = twin.part(control);
                AccessibleContext spoken = part.getAccessibleContext();
                assertThat(spoken.getAccessibleName()).as(control.name()).isNotBlank();
                if (control.in().isPresent()) {
                    assertThat(part.isFocusable())
                            .as(control.name() + " takes the focus")
                            .isTrue();
                    boolean button = control.kind() == Kind.BUTTON;
                    reach(control, () -> type(part, button ? "SPACE" : "UP"));
                    reach(control, () -> {
                        if (button && part.control().equals(control)) {
                            spoken.getAccessibleAction().doAccessibleAction(0);
                        } else if (button) {
                            type(part, "ENTER");
                        } else {
                            spoken.getAccessibleValue().setCurrentAccessibleValue(62);
                        }
                    });
                    if (!button) {
                        reach(control, () -> wheel(part));
                    }
                }
            }
        });
    }

    private void reach(Control control, Runnable hand) {
        played.clear();
        hand.run();
        assertThat(played)
                .as(control.name())
                .isNotEmpty()
                .allMatch(event -> event.control().equals(control));
    }

    private static void type(TwinPart part, String key) {
        for (String stroke : List.of(key, "released " + key)) {
            Object name = part.getInputMap().get(KeyStroke.getKeyStroke(stroke));
            if (name != null) {
                part.getActionMap().get(name).actionPerformed(new ActionEvent(part, 0, stroke));
            }
        }
    }

    private static void wheel(TwinPart part) {
        part.dispatchEvent(new MouseWheelEvent(
                part, MouseEvent.MOUSE_WHEEL, 0, 0, 5, 5, 0, false, MouseWheelEvent.WHEEL_UNIT_SCROLL, 1, -1));
    }

    private Twin twin(Profile profile, int width, int height) {
        Theme.install();
        Hand hand = new Hand(wish -> {
            if (wish instanceof Wish.Played event) {
                played.add(event.event());
            }
        });
        Twin twin = new Twin(0, profile, new TwinPart.Stage("port", hand, () -> 7, (part, there) -> {}));
        twin.setSize(width, height);
        twin.setSize(width, Math.max(height, twin.getPreferredSize().height));
        twin.doLayout();
        return twin;
    }
}
