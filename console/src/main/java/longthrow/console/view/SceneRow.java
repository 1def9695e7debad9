package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.Locale;
import java.util.Optional;
import longthrow.console.frame.DeskFrame;

/// A scene in the list: green and NOW while it is the last one recalled, blue and NEXT while GO would recall it.
final class SceneRow extends Press {
    private final int index;
    private Optional<DeskFrame.Scene> scene = Optional.empty();
    private boolean now;
    private boolean next;

    SceneRow(int index, String path, Hand hand) {
        super(path + "/select", path, () -> hand.act(path + "/select"));
        this.index = index;
        setOpaque(true);
    }

    @Override
    public void present(DeskFrame frame) {
        DeskFrame.Scenes scenes = frame.scenes();
        Optional<DeskFrame.Scene> here = Optional.of(scenes.list().get(index));
        boolean isNow = scenes.current().equals(Optional.of(index));
        boolean isNext = scenes.next().equals(Optional.of(index));
        if (!here.equals(scene) || isNow != now || isNext != next) {
            scene = here;
            now = isNow;
            next = isNext;
            String kind = scenes.cues() ? "Cue " : "Scene ";
            getAccessibleContext()
                    .setAccessibleName(
                            kind + here.get().number() + " " + here.get().name());
            setToolTipText(here.get().note().isEmpty() ? getName() : here.get().note());
            getAccessibleContext().setAccessibleDescription(tag());
            repaint();
        }
    }

    private String tag() {
        double fade = scene.map(DeskFrame.Scene::fadeSeconds).orElse(0.0);
        String time = fade > 0 ? String.format(Locale.ROOT, " · %.1f s", fade) : "";
        boolean skipped = scene.map(DeskFrame.Scene::skipped).orElse(false);
        return now ? "NOW" : next ? "NEXT" + time : skipped ? "SKIP" : "";
    }

    @Override
    void draw(Graphics2D g) {
        Ink ink = now ? Ink.SAFE : Ink.ACCENT;
        if (now || next) {
            face(g, ink.over(Ink.PANEL, now ? 0.2 : 0.14));
        } else if (getModel().isRollover()) {
            face(g, getParent().getBackground());
        }
        if (next) {
            int arc = 2 * Span.CORNER.px();
            g.setColor(Ink.ACCENT.over(Ink.PANEL, 0.55));
            g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
        }
        scene.ifPresent(there -> words(g, there, now || next, ink));
    }

    private void words(Graphics2D g, DeskFrame.Scene there, boolean marked, Ink ink) {
        int middle = getHeight() / 2;
        int inset = Span.UNIT.px() * 3 / 2;
        int name = Span.UNIT.px() * 7;
        g.setColor(marked ? ink.color() : Ink.DIM.color());
        Type.NUMBER.left(g, there.number(), inset, middle);
        Type.SMALL_STRONG.right(g, tag(), getWidth() - inset, middle);
        int room = getWidth()
                - name
                - inset
                - (tag().isEmpty() ? 0 : g.getFontMetrics().stringWidth(tag()) + inset);
        g.setColor(marked ? Ink.TEXT.color() : Ink.DIM.color());
        Type type = marked ? Type.STRONG : Type.BODY;
        type.left(g, type.fit(g, there.name(), room), name, middle);
    }
}
