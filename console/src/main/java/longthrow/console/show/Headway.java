package longthrow.console.show;

/// Hears how far long reading has come, and may end it.
@FunctionalInterface
public interface Headway {
    /// Nobody listens, and nobody ends it.
    Headway UNHEARD = (words, done, of) -> {};

    /// So many of so many have been read; now comes what is named.
    ///
    /// @throws java.util.concurrent.CancellationException when nobody wants the rest
    void at(String words, int done, int of);
}
