package longthrow.console.app;

import longthrow.console.record.StemLoader;
import longthrow.console.runtime.Console;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;

/// A show that has played its song for a few seconds up to a position, without a sound card, so that its meters know
/// how loud everything is there.
final class SongLevels {
    /// As long as the meters' memory.
    private static final double SECONDS = 3;

    private SongLevels() {}

    /// The desk at a position of the song, in seconds.
    static OfflineDesk at(Show show, ShowFolder folder, double position) {
        OfflineDesk desk = new OfflineDesk(show, "screen");
        Console console = desk.console();
        Opening.stems(show, folder, StemLoader::stream, plug -> plug.into(console));
        double from = Math.max(0, position - SECONDS);
        console.playhead().locate(Math.round(from * console.transport().sampleRate()));
        console.playhead().play();
        desk.run(position - from, (out, frames) -> {});
        return desk;
    }
}
