package longthrow.console.view;

import java.awt.Rectangle;
import java.util.List;
import java.util.stream.IntStream;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Kind;

/// The geometry of a block of strips: its rows from the displays down to the faders, main beside them. More strips than
/// the width holds stand in tiers of eight or sixteen, one below the other.
final class TwinStrips {
    /// The least throw of a fader.
    static final int LEAST_THROW = 56;

    private static final int LEAST = 24; // a column, so that a cap and its meter fit
    private static final int EASY = 36;
    private static final int WIDEST = 46;
    private static final int EIGHT = 8;
    private static final int GAP = 3;
    private static final int METER = 4;
    private static final int LINE = 11;
    private static final int KNOB = 26;
    private static final int ALONE = 44; // a meter that stands beside no fader

    private final TwinPlan.Block block;
    private final TwinGround ground;
    private final int width;
    private final double size;
    private final int margin;
    private final int across;

    /// A block on its ground; `size` tells how much larger than the smallest everything is drawn: 1 and above.
    TwinStrips(TwinPlan.Block block, TwinGround ground, int width, double size) {
        this.block = block;
        this.ground = ground;
        this.width = width;
        this.size = size;
        margin = margin();
        across = across();
    }

    /// Columns of strips in one tier.
    private int across() {
        int strips = block.strips();
        int fitting = Math.max(1, (width - margin) / LEAST);
        if (strips <= fitting) {
            return strips;
        }
        int eights = fitting >= 2 * EIGHT ? 2 * EIGHT : Math.min(EIGHT, fitting);
        int tiers = (strips + eights - 1) / eights;
        return strips % eights == 0 ? eights : (strips + tiers - 1) / tiers;
    }

    private int tiers() {
        return block.strips() == 0 ? 1 : (block.strips() + across - 1) / across;
    }

    /// The room right of the strips, for captions and what stands beside.
    private int margin() {
        int captions = block.rows().stream()
                .filter(this::captioned)
                .mapToInt(row -> width(caption(row)))
                .max()
                .orElse(0);
        int columns =
                IntStream.range(0, block.beside().size()).map(this::beside).sum();
        return tall() ? captions + columns : Math.max(captions, columns);
    }

    /// The least width of a column beside the strips: that of its name.
    private int beside(int column) {
        return Math.max(LEAST, width(TwinWord.caption(block.beside().get(column).name())));
    }

    private int width(String words) {
        return ground.captions().stringWidth(words) + 2 * GAP;
    }

    private String caption(TwinPlan.Row row) {
        return TwinWord.row(row, block);
    }

    /// A row says what it is unless every eye knows: displays, the only knobs, the only faders.
    private boolean captioned(TwinPlan.Row row) {
        return switch (row.kind()) {
            case BUTTON, LAMP, COLOUR -> true;
            case KNOB, ENCODER, RING ->
                block.rows().stream()
                                .filter(other -> other.kind() == row.kind())
                                .count()
                        > 1;
            case FADER, METER, TEXT, DIGITS -> false;
        };
    }

    /// How wide the block is at its best: no wider than the eye likes, however much room there is.
    int best() {
        return Math.min(width, (int) (across * WIDEST * size) + margin);
    }

    /// The narrowest the block may be beside something else.
    int narrowest() {
        return across * EASY + margin;
    }

    /// True when there are faders whose throw can grow.
    boolean grows() {
        return tiers() == 1 && (has(Kind.FADER) || block.rows().isEmpty());
    }

    private boolean has(Kind kind) {
        return block.rows().stream().anyMatch(row -> row.kind() == kind);
    }

    private boolean tall() {
        return block.beside().stream().anyMatch(column -> column.controls().containsKey(TwinPlan.Column.TALL));
    }

    /// Places everything from `top` on with faders of that throw; returns where it ends.
    int place(int left, int top, int fader) {
        int y = top;
        if (!block.name().isEmpty()) {
            ground.print(TwinWord.caption(block.name()), new Rectangle(left, y, width, LINE));
            y += LINE;
        }
        int first = y;
        for (int tier = 0; tier < tiers(); tier++) {
            y = tier(new Tier(tier, left, across, tier == 0), y, fader);
        }
        int bottom = block.rows().isEmpty() ? y + fader + LINE : y;
        besides(left, first, bottom);
        return tall() ? Math.max(bottom, first + LEAST_THROW + LINE) : bottom;
    }

    /// One row of strips below another one.
    private record Tier(int number, int left, int across, boolean first) {
        int strip(int column) {
            return number * across + column + 1;
        }
    }

    private int tier(Tier tier, int top, int fader) {
        int y = top;
        if (tiers() > 1) {
            y = numbers(tier, y);
        }
        for (TwinPlan.Row row : block.rows()) {
            if (row.kind() != Kind.FADER && !(row.kind() == Kind.METER && has(Kind.FADER))) {
                row(tier, row, y, height(row));
                y += height(row) + gap(row.kind());
            }
        }
        int meters = 0;
        for (TwinPlan.Row row : block.rows()) {
            if (row.kind() == Kind.METER && has(Kind.FADER)) {
                meter(tier, row, new Rectangle(meters * (METER + 1), y, METER, fader));
                meters++;
            }
        }
        for (TwinPlan.Row row : block.rows()) {
            if (row.kind() == Kind.FADER) {
                fader(tier, row, new Rectangle(meters * (METER + 1), y, 0, fader));
                y += fader + GAP;
            }
        }
        return y + (tiers() > 1 ? GAP : 0);
    }

    private int numbers(Tier tier, int y) {
        for (int column = 0; column < tier.across() && tier.strip(column) <= block.strips(); column++) {
            String number = Integer.toString(tier.strip(column));
            int inset = (x(column + 1) - x(column) - ground.captions().stringWidth(number)) / 2;
            ground.print(number, new Rectangle(tier.left() + x(column) + inset, y, x(1) - inset, LINE));
        }
        return y + LINE;
    }

    private int height(TwinPlan.Row row) {
        return (int) Math.round(size * least(row.kind()));
    }

    private static int least(Kind kind) {
        return switch (kind) {
            case TEXT, DIGITS -> LINE + 1;
            case KNOB, ENCODER, RING -> KNOB;
            case BUTTON, LAMP, COLOUR -> LINE;
            case METER -> ALONE;
            case FADER -> LEAST_THROW;
        };
    }

    private static int gap(Kind kind) {
        return kind == Kind.TEXT || kind == Kind.DIGITS ? 1 : GAP;
    }

    /// Where a strip begins, counted from 0; behind the last one it is where the strips end.
    private int x(int column) {
        return across == 0 ? 0 : (width - margin) * column / across;
    }

    /// Where a column beside the strips begins; behind the last one it is where the block ends.
    private int edge(int column) {
        int behind =
                IntStream.range(column, block.beside().size()).map(this::beside).sum();
        return column == 0 && !tall() ? x(across) : width - behind;
    }

    private void row(Tier tier, TwinPlan.Row row, int y, int height) {
        int inset = row.kind() == Kind.TEXT || row.kind() == Kind.DIGITS ? 1 : 2;
        for (int column = 0; column < tier.across(); column++) {
            Rectangle place =
                    new Rectangle(tier.left() + x(column) + inset, y, x(column + 1) - x(column) - 2 * inset, height);
            row.at(tier.strip(column)).ifPresent(control -> ground.place(control, place));
        }
        boolean main = tier.first()
                && row.from() == 0
                && !block.beside().isEmpty()
                && block.beside().getFirst().controls().containsKey(row.family());
        if (captioned(row) && !main) {
            int edge = x(tier.across) + GAP;
            ground.print(caption(row), new Rectangle(tier.left() + edge, y, width - edge, height));
        }
        if (tier.first() && row.from() == 0) {
            beside(tier, row.family(), new Rectangle(inset, y, 2 * inset, height));
        }
    }

    /// What stands beside a row, `within` its column: an inset, a top, how much narrower, a height.
    private void beside(Tier tier, String family, Rectangle within) {
        List<TwinPlan.Column> columns = block.beside();
        for (int i = 0; i < columns.size(); i++) {
            Control control = columns.get(i).controls().get(family);
            if (control != null) {
                int x = edge(i);
                int wide = edge(i + 1) - x - within.width;
                ground.place(control, new Rectangle(tier.left() + x + within.x, within.y, wide, within.height));
            }
        }
    }

    private void meter(Tier tier, TwinPlan.Row row, Rectangle place) {
        for (int column = 0; column < tier.across(); column++) {
            Rectangle bar = new Rectangle(tier.left() + x(column) + place.x, place.y, place.width, place.height);
            row.at(tier.strip(column)).ifPresent(control -> ground.place(control, bar));
        }
        if (tier.first()) {
            int wide = block.beside().isEmpty() ? 0 : edge(1) - edge(0);
            beside(tier, row.family(), new Rectangle(place.x, place.y, wide - place.width, place.height));
        }
    }

    private void fader(Tier tier, TwinPlan.Row row, Rectangle place) {
        for (int column = 0; column < tier.across(); column++) {
            int x = x(column) + place.x;
            Rectangle slot = new Rectangle(tier.left() + x, place.y, x(column + 1) - x, place.height);
            row.at(tier.strip(column)).ifPresent(control -> ground.place(control, slot));
        }
        if (tier.first()) {
            boolean named = block.beside().size() > 1;
            int height = place.height - (named ? LINE : 0);
            beside(tier, row.family(), new Rectangle(place.x, place.y, place.x, height));
            for (int i = 0; named && i < block.beside().size(); i++) {
                name(tier, i, place.y + height);
            }
        }
    }

    private void name(Tier tier, int column, int y) {
        String words = TwinWord.caption(block.beside().get(column).name());
        int from = edge(column);
        int wide = edge(column + 1) - from;
        int inset = Math.max(0, (wide - ground.captions().stringWidth(words)) / 2);
        ground.print(words, new Rectangle(tier.left() + from + inset, y, wide - inset, LINE));
    }

    /// The faders that stand beside all rows.
    private void besides(int left, int top, int bottom) {
        int height = Math.max(LEAST_THROW, bottom - top - LINE);
        Tier first = new Tier(0, left, across, true);
        beside(first, TwinPlan.Column.TALL, new Rectangle(0, top, 0, height));
        for (int i = 0; i < block.beside().size(); i++) {
            if (block.beside().get(i).controls().containsKey(TwinPlan.Column.TALL)) {
                name(first, i, top + height);
            }
        }
    }
}
