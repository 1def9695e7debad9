package longthrow.dsp.strip;

import java.util.List;

/// A strip that is mixed into main and the centre, heard when it is soloed, and sent on.
public interface Sender {
    Fader fader();

    Routing routing();

    Solo solo();

    List<Send> sends();

    /// Reads a strip's part in the automixers; one that has none stays out of them.
    default void share(Automixer.OnLanes automix, int lane, int column, Cells cells, boolean counts) {}

    /// How many blocks of the path lie before each place inside the strip where a send is taken: input, pre-eq,
    /// post-eq.
    int[] taps();
}
