package longthrow.console.show;

import java.util.function.DoubleConsumer;

/// Hears how far long reading has come, and may end it.
@FunctionalInterface
public interface Headway {
    /// Nobody listens, and nobody ends it.
    Headway UNHEARD = (words, done, of) -> {};

    /// So many of so many have been read; now comes what is named.
    ///
    /// @throws java.util.concurrent.CancellationException when nobody wants the rest
    void at(String words, int done, int of);

    /// Takes the share, 0 to 1, that is done of one thing among so many, and tells it in whole percent.
    default DoubleConsumer share(String name, int done, int of) {
        int[] percent = {0};
        return share -> {
            int now = (int) (100 * share);
            if (now != percent[0]) {
                percent[0] = now;
                at(name + " " + now + " %", done, of);
            }
        };
    }
}
