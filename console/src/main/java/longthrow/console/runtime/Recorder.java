package longthrow.console.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import longthrow.console.desk.Desk;
import longthrow.console.record.Reel;
import longthrow.console.record.SampleType;
import longthrow.console.record.TakeNames;
import longthrow.dsp.driver.AudioDriver;
import longthrow.dsp.engine.Tape;
import longthrow.dsp.thread.ControlThread;

/// The multitrack recorder: while the song rolls under the record key, what the ports of armed channels bring, and what
/// leaves an armed main, goes into files of the show. When the song stops, the takes become what the channels play.
@ControlThread
public final class Recorder {
    private static final List<SampleType> TYPES = List.of(SampleType.PCM24, SampleType.PCM16, SampleType.FLOAT32);
    private static final long LOOK_NANOS = 2_000_000_000;
    private static final long TAPE_NANOS = 20_000_000;

    /// Where a show's takes lie, below its folder.
    public static final String FOLDER = "audio";

    private final Console console;
    private final Takes takes;
    private final SpareTape spare;
    private final List<Recording> recordings = new ArrayList<>();
    private Optional<Studio> studio = Optional.empty();
    private long room = -1;
    private long nextLook = Long.MIN_VALUE;
    private long nextTape = Long.MIN_VALUE;
    private final Armed armed;

    /// Where files go and who writes them.
    ///
    /// @param show the show's folder
    /// @param writer whose work may wait for the disk
    /// @param reserve bytes that no take may use
    /// @param room bytes that are free; asked by the writer
    public record Studio(Path show, Executor writer, long reserve, LongSupplier room) {
        Path folder() {
            return show.resolve(FOLDER);
        }
    }

    Recorder(Console console) {
        this.console = console;
        takes = new Takes(console);
        armed = new Armed(console.desk());
        spare = new SpareTape(console);
    }

    /// Says where files go; without a studio nothing is recorded.
    public void onRecord(Studio place) {
        studio = Optional.of(place);
        look();
    }

    /// The takes that the show's folder has, and what becomes of new ones.
    Takes takes() {
        return takes;
    }

    /// Whether anything is being recorded or still on its way to the disk.
    public boolean running() {
        return !recordings.isEmpty();
    }

    /// Whether the song rolls for a recording.
    boolean rolls() {
        return recordings.stream().anyMatch(recording -> !recording.ending());
    }

    /// The record key went down: begins with whatever is armed.
    void begin() {
        List<Tape.Track> tracks = armed.tracks();
        if (tracks.isEmpty() || rolls()) {
            return;
        }
        if (studio.isEmpty()) {
            console.notices().say("no audio is recorded: this show has no folder that can be written to");
            return;
        }
        recordings.add(new Recording(console, studio.get(), plan(studio.get(), tracks), spare.take(tracks)));
    }

    private Reel.Plan plan(Studio to, List<Tape.Track> tracks) {
        Desk desk = console.desk();
        List<String> names = TakeNames.distinct(
                tracks.stream().map(track -> desk.text(track.strip()).name()).toList(),
                tracks.stream().map(track -> desk.strips().path(track.strip())).toList());
        List<Reel.Part> parts = IntStream.range(0, tracks.size())
                .mapToObj(track -> part(tracks.get(track), names.get(track)))
                .toList();
        return new Reel.Plan(to.folder(), console.transport().sampleRate(), type(), parts, to.reserve, to.room);
    }

    private Reel.Part part(Tape.Track track, String name) {
        return new Reel.Part(track.strip(), name, track.sides(), lag(track.strip()));
    }

    /// By how many frames a strip's sound comes later than what of the song was heard with it: a player hears
    /// main, late by the desk and the device, and is heard late by the device; main itself is what the desk
    /// made of the song.
    private int lag(int strip) {
        int main = console.desk().strips().shape().main();
        if (strip >= console.desk().strips().shape().channels()) {
            return console.playing().latency().figures(strip).output();
        }
        return console.drive().lag()
                + console.drive().driver().map(AudioDriver::inputLatencyFrames).orElse(0)
                + console.playing().latency().figures(main).output();
    }

    private SampleType type() {
        int cell = console.desk().layout().cell("desk/record-format").orElseThrow();
        return TYPES.get((int) console.desk().value(cell));
    }

    /// Once a turn.
    void work(long nanos) {
        recordings.forEach(recording -> recording.work(nanos));
        recordings.removeIf(Recording::over);
        if (nextLook == Long.MIN_VALUE || nanos - nextLook >= 0) {
            nextLook = nanos + LOOK_NANOS;
            look();
        }
        if (recordings.isEmpty() && (nextTape == Long.MIN_VALUE || nanos - nextTape >= 0)) {
            nextTape = nanos + TAPE_NANOS;
            studio.ifPresent(place -> spare.want(armed.tracks(), place.writer));
        }
    }

    /// The program ends: what was recorded becomes whole. The sound has ended and nobody else works.
    public void finish() {
        recordings.forEach(Recording::finish);
    }

    /// Has the writer look how much fits on the disk, and which takes there are.
    private void look() {
        studio.ifPresent(place -> place.writer.execute(() -> {
            long free = place.room.getAsLong();
            List<String> files = Takes.files(place.folder());
            console.run(desk -> {
                room = free - place.reserve;
                takes.found(files);
            });
        }));
    }

    /// What is recorded, or armed, and how long that can go on: `recording 3 tracks, 5 h 12 min left`.
    String words() {
        String brief = brief();
        return brief.isEmpty() ? "" : (rolls() ? "recording " : "armed ") + brief;
    }

    /// The same in a narrow place: `3 tracks, 5 h 12 min left`; empty while nothing is armed.
    String brief() {
        int tracks = armed.tracks().size();
        String left = left();
        String brief = tracks + (tracks == 1 ? " track" : " tracks") + (left.isEmpty() ? "" : ", " + left + " left");
        return tracks == 0 ? "" : brief;
    }

    /// How long what is armed could be recorded before the disk is full; empty while nothing is armed or that is not
    /// known.
    String left() {
        List<Tape.Track> tracks = armed.tracks();
        if (tracks.isEmpty() || studio.isEmpty() || room < 0) {
            return "";
        }
        int sides = tracks.stream().mapToInt(Tape.Track::sides).sum();
        long minutes =
                room / ((long) sides * type().bytes() * console.transport().sampleRate()) / 60;
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
