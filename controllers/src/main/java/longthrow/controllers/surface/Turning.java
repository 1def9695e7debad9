package longthrow.controllers.surface;

/// An encoder's turns as its values come. Belongs to the control thread.
final class Turning {
    private static final int UNKNOWN = -1;

    private final Relative coding;
    private final boolean zeroIsStep;
    private final int range;
    private int last = UNKNOWN;

    Turning(Relative coding, int range, boolean zeroIsStep) {
        this.coding = coding;
        this.range = range;
        this.zeroIsStep = zeroIsStep;
    }

    int ticks(int value) {
        return switch (coding) {
            case Relative.Ticks ticks -> stepped(ticks.ticks(value), value);
            case Relative.Fixed(int up, int down) -> value == up ? 1 : value == down ? -1 : 0;
            case Relative.Difference() -> difference(value);
        };
    }

    private int stepped(int ticks, int value) {
        return ticks == 0 && zeroIsStep ? value == 0 ? 1 : -1 : ticks;
    }

    private int difference(int value) {
        int way = last == UNKNOWN ? 0 : value - last;
        last = value;
        return 2 * Math.abs(way) > range ? 0 : way;
    }

    /// The finger is gone: the next value is a new touch.
    void leave() {
        last = UNKNOWN;
    }
}
