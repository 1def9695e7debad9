package longthrow.console.check;

import longthrow.console.show.Show;

/// Strips in words.
final class Strip {
    private Strip() {}

    /// Path and name: `ch/3 Lead Vox`.
    static String words(Show show, int strip) {
        return (show.strips().path(strip) + " " + show.texts().get(strip).name()).strip();
    }
}
