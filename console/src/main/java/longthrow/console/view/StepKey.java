package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.Optional;
import java.util.function.Function;
import longthrow.console.frame.DeskFrame;

/// UNDO or REDO, in a full bar an arrow: dim while there is nothing, and its tooltip says what it will do in the
/// history's own words.
final class StepKey extends BriefPress {
    private final String face;
    private final Glyph glyph;
    private final String id;
    private final Function<DeskFrame, Optional<String>> step;
    private Optional<String> what = Optional.empty();

    StepKey(String id, String face, Glyph glyph, Function<DeskFrame, Optional<String>> step, Hand hand) {
        super(id, face + ": nothing", () -> hand.act(id));
        this.id = id;
        this.face = face;
        this.glyph = glyph;
        this.step = step;
        setOpaque(true);
        setEnabled(false);
    }

    @Override
    public void present(DeskFrame frame) {
        Optional<String> now = step.apply(frame);
        if (!now.equals(what)) {
            what = now;
            setEnabled(what.isPresent());
            setToolTipText(id + what.map(words -> ": " + words).orElse(""));
            getAccessibleContext().setAccessibleName(face + ": " + what.orElse("nothing"));
            repaint();
        }
    }

    @Override
    public int width(boolean less) {
        return less ? 30 : 50;
    }

    @Override
    void draw(Graphics2D g) {
        face(g, Ink.RAISED.over(Ink.PANEL, what.isPresent() ? 1 : 0.4));
        g.setColor(what.isPresent() ? Ink.DIM.color() : Ink.FAINT.over(Ink.PANEL, 0.6));
        if (brief()) {
            glyph.draw(g, getWidth() / 2, getHeight() / 2);
        } else {
            Type.LABEL.centre(g, face, getWidth() / 2.0, getHeight() / 2);
        }
    }
}
