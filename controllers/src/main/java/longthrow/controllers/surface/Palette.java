package longthrow.controllers.surface;

import java.util.List;

/// The colours that a device knows by number. Immutable.
public record Palette(List<Entry> entries) {
    /// A device that knows none by number.
    public static final Palette NONE = new Palette(List.of());

    /// A colour, 0xRRGGBB, and its number.
    public record Entry(int rgb, int number) {}

    public Palette {
        entries = List.copyOf(entries);
    }

    /// True when it has no colours.
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /// The number of the colour that looks most like this one; of equally near ones the first.
    public int nearest(int rgb) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (Entry entry : entries) {
            long distance = distance(entry.rgb, rgb);
            best = distance < least ? entry.number : best;
            least = Math.min(least, distance);
        }
        return best;
    }

    private static long distance(int one, int other) {
        long sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int apart = (one >> shift & 0xFF) - (other >> shift & 0xFF);
            sum += (long) apart * apart;
        }
        return sum;
    }

    /// The colour of a number; black where there is none.
    public int rgb(int number) {
        return entries.stream()
                .filter(entry -> entry.number == number)
                .mapToInt(Entry::rgb)
                .findFirst()
                .orElse(0);
    }
}
