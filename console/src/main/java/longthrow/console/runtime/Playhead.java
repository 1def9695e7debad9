package longthrow.console.runtime;

import longthrow.console.desk.House;
import longthrow.console.timeline.Song;
import longthrow.dsp.thread.ControlThread;

/// Where the song is, and what goes with it when it jumps or starts: lanes, rides and what begins songs.
@ControlThread
public final class Playhead {
    private final Console console;
    private final SongStarts songStarts;
    private final Chase chase = new Chase();

    Playhead(Console console) {
        this.console = console;
        console.state()
                .ruler()
                .listen(timeline -> console.transport()
                        .songs(timeline.songs().stream().map(Song::range).toList()));
        songStarts = new SongStarts(console);
    }

    /// Whether time from outside drives the song.
    public Chase chase() {
        return chase;
    }

    /// What begins songs.
    public SongStarts songStarts() {
        return songStarts;
    }

    /// Places in this song in words.
    public SongWords songWords() {
        return console.state().songWords(console.transport().sampleRate());
    }

    /// The song is as long as its longest stem.
    public void songChanged() {
        console.transport().length(console.sources().length());
    }

    /// Jumps to a frame: rides end where the song was, lanes play from where it goes and are shown there at once
    /// (rules A9, A12).
    public void locate(long frame) {
        console.automation().located(now());
        songStarts.located();
        console.transport().locate(frame, console.desk().nanos());
        console.automation().arrived();
        console.attached().surfaces().forEach(SurfaceSet::hasten);
    }

    /// Time from outside moves the song to a frame. While the song stands lanes follow only where they are let chase
    /// (rule A12): in LIVE nothing moves before the song rolls.
    public void chase(long frame) {
        boolean keeps = !console.transport().state().playing() && !chases();
        if (keeps) {
            console.automation().located(now());
            console.automation().player().aside().all();
            console.transport().locate(frame, console.desk().nanos());
        } else {
            locate(frame);
        }
    }

    private long now() {
        return console.transport().frameAt(console.desk().nanos());
    }

    /// Whether lanes follow a song that time from outside moves while it stands.
    boolean chases() {
        House house = console.state().setup().house();
        return console.automation().rides().rules().chase().in(house == House.STUDIO);
    }

    /// Rolls the song; its first block hears the lanes.
    public void play() {
        if (!console.transport().state().playing()) {
            console.automation().starts();
        }
        console.transport().play();
    }
}
