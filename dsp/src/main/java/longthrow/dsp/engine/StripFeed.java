package longthrow.dsp.engine;

import java.util.Optional;
import longthrow.dsp.strip.Source;
import longthrow.dsp.thread.AudioThread;

/// What one channel hears now, what it heard before while that fades out, and what it shall hear once it has.
@AudioThread
final class StripFeed {
    private final Rise rise;
    private final Heard wanted = new Heard();
    private Heard now = new Heard();
    private Heard before = new Heard();
    private int source = Source.AUTO;
    private Patch.Ports main = Patch.Ports.NONE;
    private Patch.Ports alt = Patch.Ports.NONE;
    private Optional<StripInput> material = Optional.empty();
    private int risen;

    /// What becomes of two sides that a strip hears.
    enum Decode {
        MONO,
        STEREO,
        MID_SIDE
    }

    /// Two ports, or material.
    @AudioThread
    static final class Heard {
        private Patch.Ports ports = Patch.Ports.NONE;
        private boolean plays;
        private Optional<StripInput> material = Optional.empty();
        private Decode decode = Decode.MONO;

        /// What becomes of its sides; a strip that has but one plays it on both.
        Decode decode() {
            boolean one = plays ? material.isPresent() && material.get().channels() < 2 : ports.left() == ports.right();
            return one && decode == Decode.MID_SIDE ? Decode.STEREO : decode;
        }

        /// Whether it is what `material` plays, and no port.
        boolean plays() {
            return plays;
        }

        Optional<StripInput> material() {
            return material;
        }

        int port(boolean right) {
            return right ? ports.right() : ports.left();
        }

        private boolean same(Heard other) {
            if (decode != other.decode) {
                return false;
            }
            if (plays || other.plays) {
                return plays == other.plays && material.equals(other.material);
            }
            return ports.left() == other.ports.left() && ports.right() == other.ports.right();
        }

        private void be(Heard other) {
            ports = other.ports;
            plays = other.plays;
            material = other.material;
            decode = other.decode;
        }
    }

    StripFeed(Rise rise) {
        this.rise = rise;
        risen = rise.length();
    }

    void choose(int other) {
        source = other;
        decide();
    }

    void decode(Decode how) {
        wanted.decode = how;
    }

    void patch(Patch.Ports toMain, Patch.Ports toAlt) {
        main = toMain;
        alt = toAlt;
        decide();
    }

    void plug(Optional<StripInput> other) {
        material = other;
        decide();
    }

    private void decide() {
        wanted.plays = Source.plays(source, material.isPresent());
        wanted.material = wanted.plays ? material : Optional.empty();
        wanted.ports = live();
    }

    private Patch.Ports live() {
        return source == Source.ALT && alt.any() ? alt : main;
    }

    /// The port of a side, 0 or 1, that it hears where it hears one, whatever it plays now.
    int live(int side) {
        return side == 0 ? live().left() : live().right();
    }

    void snap() {
        now.be(wanted);
        risen = rise.length();
    }

    /// Whether anything fades, or shall.
    boolean restless() {
        return fades() || !wanted.same(now);
    }

    /// At a grid line: begins to fade to what is wanted, once the last fade is over.
    void advance() {
        if (!fades() && !wanted.same(now)) {
            Heard left = before;
            before = now;
            now = left;
            now.be(wanted);
            risen = 0;
        }
    }

    Heard now() {
        return now;
    }

    Heard before() {
        return before;
    }

    boolean fades() {
        return risen < rise.length();
    }

    /// The share of `now` in a frame from here.
    float share(int frame) {
        return rise.at(risen + frame);
    }

    /// Moves on by a rendered piece.
    void pass(int frames) {
        risen = Math.min(rise.length(), risen + frames);
    }
}
