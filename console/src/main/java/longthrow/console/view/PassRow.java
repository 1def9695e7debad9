package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.Optional;
import longthrow.console.frame.LaneSheet;
import longthrow.console.timeline.Beats;

/// A pass: its number, what it wrote, where on the selected strip, and whether it is muted.
final class PassRow extends Row<LaneSheet.Pass> {
    private Optional<Beats> beats = Optional.empty();

    PassRow() {
        super(34);
    }

    void follow(Beats now) {
        beats = Optional.of(now);
    }

    private String place(LaneSheet.Pass pass) {
        return pass.range()
                .flatMap(range -> beats.map(bars -> "bar " + bars.place(range.from()) + " – " + bars.place(range.to())))
                .orElse("on other strips");
    }

    @Override
    String words(LaneSheet.Pass pass) {
        return "pass " + pass.number() + ", " + pass.words() + ", " + place(pass) + (pass.muted() ? ", muted" : "");
    }

    @Override
    String tip(LaneSheet.Pass pass) {
        return "pass/" + pass.number() + "/mute: " + words(pass);
    }

    @Override
    void draw(Graphics2D g, LaneSheet.Pass pass, boolean selected) {
        int unit = Span.UNIT.px();
        int arc = 2 * Span.CORNER.px();
        if (selected) {
            g.setColor(Ink.ACCENT.over(Ink.PANEL, 0.12));
            g.fillRoundRect(0, 0, getWidth() - 1, getHeight(), arc, arc);
        }
        g.setColor((pass.muted() ? Ink.STOP : pass.range().isPresent() ? Ink.SAFE : Ink.DIM).color());
        Type.NUMBER.left(g, Integer.toString(pass.number()), unit, getHeight() / 2);
        int end = pass.muted() ? 54 : unit;
        if (pass.muted()) {
            Type.SMALL_STRONG.right(g, "MUTED", getWidth() - unit, getHeight() / 2);
        }
        int room = getWidth() - 5 * unit - end;
        g.setColor((pass.muted() ? Ink.DIM : Ink.TEXT).color());
        Type.NAME.left(g, Type.NAME.fit(g, pass.words(), room), 5 * unit, getHeight() / 2 - 7);
        g.setColor(Ink.DIM.color());
        Type.SMALL.left(g, Type.SMALL.fit(g, place(pass), room), 5 * unit, getHeight() / 2 + 8);
    }
}
