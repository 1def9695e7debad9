package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.Locale;
import java.util.Optional;
import longthrow.console.frame.DeskFrame;

/// A scene or cue in the big list: green and NOW while it was the last one, blue and NEXT while GO will recall it, a
/// bar
/// at its left while the cursor stands on it.
final class CueRow extends Row<DeskFrame.Scene> {
    static final int HEIGHT = 46;
    private boolean cues;
    private Optional<DeskFrame.Scene> now = Optional.empty();
    private Optional<DeskFrame.Scene> next = Optional.empty();

    CueRow() {
        super(HEIGHT);
    }

    /// Takes which are now and next.
    void follow(DeskFrame.Scenes scenes) {
        cues = scenes.cues();
        now = scenes.current().map(scenes.list()::get);
        next = scenes.next().map(scenes.list()::get);
    }

    private boolean isNow(DeskFrame.Scene scene) {
        return now.equals(Optional.of(scene));
    }

    private boolean isNext(DeskFrame.Scene scene) {
        return next.equals(Optional.of(scene));
    }

    private String tag(DeskFrame.Scene scene) {
        String state = isNow(scene) ? "NOW" : isNext(scene) ? "NEXT" : scene.skipped() ? "SKIP" : "";
        String both = isNow(scene) && isNext(scene) ? "NOW · NEXT" : state;
        String fade = scene.fadeSeconds() > 0 ? String.format(Locale.ROOT, "%.1f s", scene.fadeSeconds()) : "";
        return both.isEmpty() || fade.isEmpty() ? both + fade : both + " · " + fade;
    }

    @Override
    String words(DeskFrame.Scene scene) {
        return (cues ? "Cue " : "Scene ") + scene.number() + " " + scene.name() + " " + tag(scene);
    }

    @Override
    String tip(DeskFrame.Scene scene) {
        return scene.path() + (scene.note().isEmpty() ? "" : ": " + scene.note());
    }

    @Override
    void draw(Graphics2D g, DeskFrame.Scene scene, boolean selected) {
        boolean isNow = isNow(scene);
        boolean marked = isNow || isNext(scene);
        Ink ink = isNow ? Ink.SAFE : Ink.ACCENT;
        int arc = 2 * Span.CORNER.px();
        int height = getHeight() - 2;
        if (marked) {
            g.setColor(ink.over(Ink.PANEL, isNow ? 0.2 : 0.14));
            g.fillRoundRect(0, 0, getWidth(), height, arc, arc);
        } else if (selected) {
            g.setColor(Ink.RAISED.color());
            g.fillRoundRect(0, 0, getWidth(), height, arc, arc);
        }
        if (isNext(scene)) {
            g.setColor(Ink.ACCENT.over(Ink.PANEL, 0.55));
            g.drawRoundRect(0, 0, getWidth() - 1, height - 1, arc, arc);
        }
        if (selected) {
            g.setColor(Ink.TEXT.color());
            g.fillRoundRect(0, Span.UNIT.px(), 3, height - 2 * Span.UNIT.px(), 3, 3);
        }
        lettering(g, scene, marked, ink);
    }

    private void lettering(Graphics2D g, DeskFrame.Scene scene, boolean marked, Ink ink) {
        int inset = Span.UNIT.px() * 3 / 2;
        int left = Span.UNIT.px() * 8;
        int right = getWidth() - inset;
        g.setColor(marked ? ink.color() : Ink.DIM.color());
        Type.NUMBER.left(g, scene.number(), inset, 15);
        String tag = tag(scene);
        Type.SMALL_STRONG.right(g, tag, right, 15);
        int room = right - left - (tag.isEmpty() ? 0 : g.getFontMetrics().stringWidth(tag) + inset);
        g.setColor(scene.skipped() ? Ink.DIM.color() : Ink.TEXT.color());
        Type type = marked ? Type.STRONG : Type.BODY;
        type.left(g, type.fit(g, scene.name(), room), left, 15);
        g.setColor((marked ? Ink.TEXT : Ink.DIM).color());
        String below = scene.note().isEmpty() ? scene.does() : scene.note() + " · " + scene.does();
        Type.SMALL.left(g, Type.SMALL.fit(g, below, right - left), left, 32);
    }
}
