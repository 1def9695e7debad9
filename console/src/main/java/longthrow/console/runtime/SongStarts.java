package longthrow.console.runtime;

import java.util.List;
import java.util.Optional;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.console.timeline.Song;
import longthrow.dsp.thread.ControlThread;

/// Begins songs (rule A13): whoever goes to one, and whoever rolls into one, has its first scene recalled. Lanes that
/// play there win.
@ControlThread
public final class SongStarts {
    private final Console console;
    private boolean rolled;
    private long last;

    SongStarts(Console console) {
        this.console = console;
    }

    /// Goes to a song.
    void go(Song song) {
        console.playhead().locate(song.range().from());
        begin(song);
    }

    /// The song jumps: what lies between is not rolled through.
    void located() {
        rolled = false;
    }

    /// Begins what the song rolls into.
    void work(long nanos) {
        long frame = console.transport().frameAt(nanos);
        boolean rolls = console.transport().rolling() && !console.transport().locating();
        if (rolls && rolled) {
            console.state().ruler().timeline().songs().stream()
                    .filter(song -> song.range().from() > last && song.range().from() <= frame)
                    .reduce((one, later) -> later)
                    .ifPresent(this::begin);
        }
        rolled = rolls;
        last = frame;
    }

    private void begin(Song song) {
        song.scene().ifPresent(number -> {
            Optional<Scene> scene = console.scenes().scene(number);
            if (scene.isEmpty()) {
                console.notices()
                        .say("song " + song.name() + " begins with scene " + number
                                + ", which is not there; give it another with song/N/scene");
            } else if (console.bodies().ready(List.of(scene.get()), () -> recall(number))) {
                recall(number);
            }
        });
    }

    private void recall(SceneNumber number) {
        console.scenes().index(number).ifPresent(console.recall()::recall);
    }
}
