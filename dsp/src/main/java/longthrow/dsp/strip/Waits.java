package longthrow.dsp.strip;

import longthrow.dsp.thread.AudioThread;

/// All places of a group's path from which sums hear its lanes, and where lanes may be held back.
@AudioThread
public final class Waits {
    private final Waiting[] places;

    Waits(MixRows... rows) {
        places = new Waiting[rows.length];
        for (int place = 0; place < rows.length; place++) {
            places[place] = rows[place].waiting();
        }
    }

    /// At a grid line: keeps as much of the past from now on as each place needs to cross over to `held`.
    public void prepare(Held[] held) {
        for (int place = 0; place < places.length; place++) {
            places[place].prepare(held[place]);
        }
    }

    /// At a grid line: begins where another group's lanes are, with room for their past that comes with `held`.
    public void join(Waits other, Held[] held) {
        for (int place = 0; place < places.length; place++) {
            places[place].join(other.places[place], held[place].room());
        }
    }

    /// Whether the past reaches back far enough to begin.
    public boolean ready() {
        boolean all = true;
        for (Waiting place : places) {
            all &= place.ready();
        }
        return all;
    }

    /// The way is over.
    public void arrive() {
        for (Waiting place : places) {
            place.arrive();
        }
    }

    /// Whether nothing that was held back is left to come.
    public boolean silent() {
        boolean all = true;
        for (Waiting place : places) {
            all &= place.silent();
        }
        return all;
    }
}
