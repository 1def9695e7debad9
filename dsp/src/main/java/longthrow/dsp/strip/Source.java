package longthrow.dsp.strip;

import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// What a channel hears: recorded material where it has some and else its main port (`auto`), one of its two ports
/// whatever material there is, or nothing but the material. While
/// it is armed for recording, `auto` is `main`. It belongs to the locked class, as the patch does.
public record Source(Row row) {
    /// Material, or else the main port.
    public static final int AUTO = 0;
    /// The main port.
    public static final int MAIN = 1;
    /// The alt port, or the main port where no alt port is patched.
    public static final int ALT = 2;
    /// Material, or else silence.
    public static final int SOUNDCHECK = 3;

    private static final String[] WORDS = {"auto", "main", "alt", "soundcheck"};

    /// Declares the row.
    public Source(Scope in) {
        this(in.column(Column.LOCKED).choice("source", WORDS));
    }

    /// What a channel's source means: one that is armed for recording hears its main port where it would play material.
    public static int armed(int source, boolean armed) {
        return armed && source == AUTO ? MAIN : source;
    }

    /// Whether a source plays recorded material on a channel that has some, or has none.
    public static boolean plays(int source, boolean material) {
        return source == SOUNDCHECK || (source == AUTO && material);
    }
}
