package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.Locale;
import java.util.Optional;
import longthrow.console.frame.Archive;

/// A version in its list, or the desk as it is now: name, when and by whom it was kept, its size; FROM marks the one
/// that others are compared with.
final class VersionRow extends Row<Archive.Version> {
    /// The desk as it is now, among the versions.
    static final Archive.Version NOW = new Archive.Version("", "", "", 0);

    private boolean unsaved;
    private Optional<String> marked = Optional.empty();

    VersionRow() {
        super(46);
    }

    /// Takes whether the desk has what no file has, and which version comparisons begin with.
    void follow(boolean hasUnsaved, Optional<String> from) {
        unsaved = hasUnsaved;
        marked = from;
    }

    private String title(Archive.Version version) {
        return version.equals(NOW) ? "The desk now" : version.name();
    }

    private String below(Archive.Version version) {
        if (version.equals(NOW)) {
            return unsaved ? "has changes that are not saved" : "all is saved";
        }
        String at = version.at().isEmpty() ? "nobody knows when" : version.at();
        return at + (version.user().isEmpty() ? "" : " · " + version.user());
    }

    /// A size as people say it: `412 kB`, `1.3 MB`.
    static String size(long bytes) {
        return bytes < 1_000_000
                ? Math.max(1, Math.round(bytes / 1e3)) + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    @Override
    String words(Archive.Version version) {
        String size = version.equals(NOW) ? "" : ", " + size(version.bytes());
        String from = marked.equals(Optional.of(version.name())) ? ", comparisons begin here" : "";
        return title(version) + ", " + below(version) + size + from;
    }

    @Override
    String tip(Archive.Version version) {
        return version.equals(NOW) ? "show/save: " + below(version) : "show/diff " + words(version);
    }

    @Override
    void draw(Graphics2D g, Archive.Version version, boolean selected) {
        int unit = Span.UNIT.px();
        int arc = 2 * Span.CORNER.px();
        int right = getWidth() - 3 * unit / 2;
        if (selected) {
            g.setColor(Ink.ACCENT.over(Ink.PANEL, 0.14));
            g.fillRoundRect(0, 0, getWidth(), getHeight() - 2, arc, arc);
            g.setColor(Ink.TEXT.color());
            g.fillRoundRect(0, unit, 3, getHeight() - 2 - 2 * unit, 3, 3);
        }
        boolean now = version.equals(NOW);
        boolean from = marked.equals(Optional.of(version.name()));
        String tag = from ? "FROM" : now ? (unsaved ? "UNSAVED" : "SAVED") : "";
        g.setColor((from ? Ink.ACCENT : unsaved ? Ink.HAND : Ink.SAFE).color());
        Type.SMALL_STRONG.right(g, tag, right, 15);
        int room = right - 2 * unit - (tag.isEmpty() ? 0 : g.getFontMetrics().stringWidth(tag) + unit);
        g.setColor(Ink.TEXT.color());
        Type type = now ? Type.STRONG : Type.BODY;
        type.left(g, type.fit(g, title(version), room), 3 * unit / 2, 15);
        g.setColor(Ink.DIM.color());
        String size = now ? "" : size(version.bytes());
        Type.SCALE.right(g, size, right, 32);
        int left = right - g.getFontMetrics(Type.SCALE.font()).stringWidth(size) - unit;
        Type.SMALL.left(g, Type.SMALL.fit(g, below(version), left - 3 * unit / 2), 3 * unit / 2, 32);
    }
}
