package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.DeskFrame.Link;

/// A connected surface in its list: its place among those of its set, its name, how it stands with the device, what it
/// holds, where it is connected.
final class UnitRow extends Row<DeskFrame.Surface> {
    static final int HEIGHT = 52;

    UnitRow() {
        super(HEIGHT);
    }

    private static String place(DeskFrame.Surface surface) {
        Link link = surface.link();
        return link.units() > 1 ? link.place() + "/" + link.units() : "1";
    }

    @Override
    String words(DeskFrame.Surface surface) {
        String order = surface.link().units() > 1
                ? ", unit " + surface.link().place() + " of " + surface.link().units()
                : "";
        return surface.profile().name() + order + ", " + surface.link().state().word() + ", " + surface.bank() + ", "
                + surface.port() + (user(surface).isEmpty() ? "" : ", " + user(surface) + "'s");
    }

    private static String user(DeskFrame.Surface surface) {
        return surface.link().user();
    }

    @Override
    String tip(DeskFrame.Surface surface) {
        return surface.port() + ": " + surface.link().state().words() + "  (Alt with arrows moves it within its set)";
    }

    @Override
    void draw(Graphics2D g, DeskFrame.Surface surface, boolean selected) {
        int unit = Span.UNIT.px();
        int arc = 2 * Span.CORNER.px();
        int right = getWidth() - 3 * unit / 2;
        int left = 5 * unit;
        if (selected) {
            g.setColor(Ink.ACCENT.over(Ink.PANEL, 0.14));
            g.fillRoundRect(0, 0, getWidth(), HEIGHT - 2, arc, arc);
            g.setColor(Ink.TEXT.color());
            g.fillRoundRect(0, unit, 3, HEIGHT - 2 - 2 * unit, 3, 3);
        }
        g.setColor(Ink.DIM.color());
        Type.NUMBER.left(g, place(surface), 3 * unit / 2, 17);
        Link.State state = surface.link().state();
        Graphics2D own = (Graphics2D) g.create();
        int word = g.getFontMetrics(Type.SMALL_STRONG.font()).stringWidth(state.word());
        LinkSign.sign(own, state, right - word - 14, 17);
        own.dispose();
        g.setColor(LinkSign.words(state).color());
        Type.SMALL_STRONG.right(g, state.word(), right, 17);
        g.setColor(Ink.TEXT.color());
        Type.STRONG.left(g, Type.STRONG.fit(g, surface.profile().name(), right - word - 24 - left), left, 17);
        g.setColor(Ink.DIM.color());
        String below = Stream.of(user(surface), surface.port(), surface.bank())
                .filter(any -> !any.isEmpty())
                .collect(Collectors.joining(" · "));
        Type.SMALL.left(g, Type.SMALL.fit(g, below, right - left), left, 35);
    }
}
