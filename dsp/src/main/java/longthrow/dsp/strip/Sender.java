package longthrow.dsp.strip;

import java.util.List;
import java.util.Optional;

/// A strip that is mixed into main and the centre, heard when it is soloed, and sent on.
public interface Sender {
    Fader fader();

    Routing routing();

    Solo solo();

    Alignment alignment();

    List<Send> sends();

    /// Reads a strip's part in the automixers; one that has none stays out of them.
    default void share(Automixer.OnLanes automix, int lane, int column, Cells cells, boolean counts) {}

    /// Its direct out; what has none gives nothing to ports by itself.
    default Optional<DirectOut> direct() {
        return Optional.empty();
    }

    /// How many blocks of the path lie before each place inside the strip where a send is taken: input, pre-eq,
    /// post-eq.
    int[] taps();
}
