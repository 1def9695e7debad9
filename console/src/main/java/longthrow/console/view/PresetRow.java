package longthrow.console.view;

import java.awt.Graphics2D;
import longthrow.console.frame.Outlook;

/// A preset: its name, what it sets, and whether it is the show's own.
final class PresetRow extends Row<Outlook.Preset> {
    private static final int HEIGHT = 36;

    PresetRow() {
        super(HEIGHT);
    }

    @Override
    String words(Outlook.Preset preset) {
        return preset.name() + ", sets " + preset.sets() + ", " + preset.from();
    }

    @Override
    String tip(Outlook.Preset preset) {
        return words(preset) + (preset.note().isEmpty() ? "" : ": " + preset.note());
    }

    @Override
    void draw(Graphics2D g, Outlook.Preset preset, boolean selected) {
        int unit = Span.UNIT.px();
        if (selected) {
            g.setColor(Ink.ACCENT.over(Ink.WELL, 0.2));
            g.fillRoundRect(0, 0, getWidth(), HEIGHT - 1, unit, unit);
        }
        boolean own = !preset.from().equals("shipped");
        int room = getWidth() - 2 * unit - (own ? 60 : 0);
        g.setColor(Ink.TEXT.color());
        Type.STRONG.left(g, Type.STRONG.fit(g, preset.name(), room), unit, 11);
        g.setColor(Ink.DIM.color());
        Type.SMALL.left(g, Type.SMALL.fit(g, preset.sets(), getWidth() - 2 * unit), unit, 26);
        if (own) {
            g.setColor(Ink.ACCENT.color());
            Type.SMALL_STRONG.right(g, "of this show", getWidth() - unit, 11);
        }
    }
}
