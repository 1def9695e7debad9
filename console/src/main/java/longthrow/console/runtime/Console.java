package longthrow.console.runtime;

import java.util.function.Consumer;
import longthrow.console.automation.Automation;
import longthrow.console.automation.LaneEdits;
import longthrow.console.cue.CueList;
import longthrow.console.cue.CuePlayer;
import longthrow.console.desk.Circles;
import longthrow.console.desk.Desk;
import longthrow.console.desk.DeskListener;
import longthrow.console.desk.FullAutomix;
import longthrow.console.desk.House;
import longthrow.console.desk.Loops;
import longthrow.console.desk.OneInsert;
import longthrow.console.desk.Overlays;
import longthrow.console.desk.Patching;
import longthrow.console.desk.Standings;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Wish;
import longthrow.console.preset.Presets;
import longthrow.console.scene.Fades;
import longthrow.console.scene.Guards;
import longthrow.console.scene.Recall;
import longthrow.console.scene.SceneList;
import longthrow.console.show.Show;
import longthrow.console.timeline.Song;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.engine.LatencyPlan;
import longthrow.dsp.meter.MeterFrame;
import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.ControlThread;
import longthrow.dsp.thread.Inbox;
import longthrow.dsp.thread.Published;
import longthrow.dsp.thread.Waker;
import longthrow.mappings.binding.DeskPort;

/// A show in play: desk, scenes, rides, engine and surfaces on one control thread. `work` is the duty cycle; a control
/// thread calls it about once a millisecond, tests and offline rendering call it by hand between blocks. Without a
/// driver, a surface or a window it is as whole as with them.
@ControlThread
public final class Console {
    private static final int MOST_WISHES = 10_000;
    private static final long FRAME_NANOS = 1_000_000_000 / 60;

    private final Engine engine;
    private final Desk desk;
    private final SceneList scenes;
    private final Fades fades;
    private final Recall recall;
    private final CueList cues;
    private final CuePlayer cuePlayer;
    private final Bodies bodies = new Bodies(this);
    private final SongStarts songStarts;
    private final Rehearsal rehearsal;
    private final NextGo nextGo;
    private final Presets presets;
    private final ShowParts showParts = new ShowParts(this);
    private final Archives archives;
    private final Transport transport;
    private final Automation automation;
    private final LaneEdits laneEdits;
    private final Sources sources;
    private final Patching patching;
    private final Soundcheck soundcheck;
    private final Tempo tempo;
    private final Playing playing;
    private final Notices notices = new Notices();
    private final Inbox<Consumer<Console>> inbox = new Inbox<>();
    private final Waker waker = new Waker();
    private final ShowState state;
    private final Padlock padlock;
    private final Overlays overlays;
    private final Comeback comeback = new Comeback(this);
    private final Lesson lesson = new Lesson(this);
    private final Rack rack = new Rack(this);
    private final WireWatch wireWatch = new WireWatch(this);
    private final Venue venue = new Venue(this);
    private final Shelf shelf;
    private final Standings standings;
    private final Composite composite = new Composite(this);
    private final Solos solos;
    private final ConsolePort port;
    private final FrameMaker frameMaker;
    private final Published<DeskFrame> frames;
    private final Metering metering;
    private final Attached attached = new Attached(this);
    private final Wishes granting = new Wishes(this);
    private final Keeping keeping = new Keeping(this);
    private final Drive drive;
    private final Recorder recorder = new Recorder(this);
    private final Chase chase = new Chase();
    private final Pinger pinger = new Pinger(this);
    private final SurfaceLatency surfaceLatency = new SurfaceLatency(this);
    private boolean measured;
    private long nextFrame = Long.MIN_VALUE;

    /// Opens a show on an engine of its own; `clock` says what time surfaces, driver and `work` go by.
    public Console(Show show, Clock clock) {
        engine = new Engine(show.strips().shape());
        drive = new Drive(this, clock);
        desk = new Desk(show.strips());
        standings = new Standings(desk, engine.table());
        desk.refuse(new Circles(desk));
        desk.refuse(new FullAutomix(desk));
        desk.refuse(new OneInsert(desk));
        desk.refuse(new Loops(desk));
        desk.listen(new DeskListener() {
            @Override
            public void refused(int cell, String why) {
                notices.say(why);
            }
        });
        archives = new Archives(this);
        scenes = new SceneList(desk.history());
        transport = new Transport(show.strips().shape().sampleRate());
        automation = new Automation(desk, transport);
        laneEdits = new LaneEdits(desk, automation);
        fades = new Fades(desk);
        state = new ShowState(show, desk.history());
        state.ruler()
                .listen(timeline -> transport.songs(
                        timeline.songs().stream().map(Song::range).toList()));
        scenes.listen(state.ruler()::renumbered);
        padlock = new Padlock(this);
        overlays = new Overlays(desk, automation::playing);
        recall = new Recall(desk, scenes, fades, this::guards);
        cues = new CueList(desk.history(), scenes);
        CueDeeds deeds = new CueDeeds(this);
        cuePlayer = new CuePlayer(cues, scenes, recall, deeds);
        songStarts = new SongStarts(this);
        recall.takeOver(automation.player().aside()::takeOver);
        recall.afterEach(scene -> {
            deeds.send(scene);
            automation.print().recalled(recall.last().orElseThrow(), fades::lane);
        });
        rehearsal = new Rehearsal(this);
        nextGo = new NextGo(this);
        presets = new Presets(desk);
        shelf = new Shelf(this);
        solos = new Solos(desk);
        sources = new Sources(show.strips().shape().channels());
        patching = new Patching(desk, show.patch());
        patching.listen(drive::patched);
        soundcheck = new Soundcheck(desk, sources);
        tempo = new Tempo(desk);
        state.open(this);
        desk.listen(solos);
        desk.listen(new DeskListener() {
            @Override
            public void stored(Change change, long nanos) {
                composite.left(change);
            }

            @Override
            public void worded(int strip) {
                drive.named();
            }
        });
        port = new ConsolePort(this);
        playing = new Playing(this);
        metering = new Metering(
                engine.tap(), transport.sampleRate(), show.strips().shape().main());
        frameMaker = new FrameMaker(this);
        frames = new Published<>(frameMaker.frame(clock.nanos()));
    }

    private Guards guards() {
        return new Guards(
                state.setup().recallLocked(),
                state.setup().safe(),
                state.isolated(),
                automation.rides()::writing,
                automation::playing,
                desk.hands()::held);
    }

    /// The engine; a driver or an offline loop renders it.
    public Engine engine() {
        return engine;
    }

    /// Values, words, hands, history.
    public Desk desk() {
        return desk;
    }

    /// What is heard of each strip, and why not.
    public Standings standings() {
        return standings;
    }

    /// What members' faders are on surfaces.
    Composite composite() {
        return composite;
    }

    /// The scene list.
    public SceneList scenes() {
        return scenes;
    }

    /// Store and recall.
    public Recall recall() {
        return recall;
    }

    /// What scenes hold that lies on a disk.
    public Bodies bodies() {
        return bodies;
    }

    /// The cue list.
    public CueList cues() {
        return cues;
    }

    /// GO, and what follows by itself.
    public CuePlayer cuePlayer() {
        return cuePlayer;
    }

    /// Whether scenes are updated by themselves.
    public Rehearsal rehearsal() {
        return rehearsal;
    }

    /// Parts of other shows.
    public ShowParts showParts() {
        return showParts;
    }

    /// What the window knows of the show's files.
    public Archives archives() {
        return archives;
    }

    /// Settings by name.
    public Presets presets() {
        return presets;
    }

    /// What the next GO would do now.
    public NextGo nextGo() {
        return nextGo;
    }

    /// What fades now.
    public Fades fades() {
        return fades;
    }

    /// The song.
    public Transport transport() {
        return transport;
    }

    /// Modes, lanes and passes.
    public Automation automation() {
        return automation;
    }

    /// Edits of the lanes.
    LaneEdits laneEdits() {
        return laneEdits;
    }

    /// How fast the song's beats follow each other.
    public Tempo tempo() {
        return tempo;
    }

    /// Which ports the desk hears, and what leaves by which.
    public Patching patching() {
        return patching;
    }

    /// What records armed channels.
    public Recorder recorder() {
        return recorder;
    }

    /// Whether the channels play their recorded material.
    public Soundcheck soundcheck() {
        return soundcheck;
    }

    /// What strips play; call `songChanged` after plugging.
    public Sources sources() {
        return sources;
    }

    /// What the user should know.
    public Notices notices() {
        return notices;
    }

    /// The show's own facts: name, tempo, house rules, recall safe.
    public ShowState state() {
        return state;
    }

    /// Who looks at one control, for the window.
    Inspector inspector() {
        return port.inspector();
    }

    /// What becomes of the sound after an end that nobody wished.
    public Comeback comeback() {
        return comeback;
    }

    /// What stands on top of strips' levels for the moment.
    public Overlays overlays() {
        return overlays;
    }

    /// SHOW lock.
    public Padlock padlock() {
        return padlock;
    }

    /// Learning what a surface's controls are.
    public Lesson lesson() {
        return lesson;
    }

    /// What a mapping may ask and do.
    public DeskPort port() {
        return port;
    }

    /// What is connected: surfaces and services.
    public Attached attached() {
        return attached;
    }

    /// Presets and the two sides of the selected strip, for the window.
    Shelf shelf() {
        return shelf;
    }

    /// What only the program around the desk can change.
    public Venue venue() {
        return venue;
    }

    /// What happens to surfaces while the show runs.
    public Rack rack() {
        return rack;
    }

    /// Who watches a surface's wire for the window.
    WireWatch wireWatch() {
        return wireWatch;
    }

    /// Whether time from outside drives the song.
    public Chase chase() {
        return chase;
    }

    /// Posts a wish from any thread; it comes true in the next turn of `work`.
    @AnyThread
    public void post(Wish wish) {
        run(console -> console.granting.grant(wish));
    }

    /// Lets the control thread do something that is no wish, from any thread: plug a stem that has loaded, report what
    /// a disk said.
    @AnyThread
    public void run(Consumer<Console> errand) {
        inbox.post(errand);
        waker.wake();
    }

    /// What ends the control thread's rest: surfaces call it when a byte arrives.
    @AnyThread
    public Waker waker() {
        return waker;
    }

    /// The newest picture of the desk, for windows and reports.
    @AnyThread
    public Published<DeskFrame> frames() {
        return frames;
    }

    /// Who renders the engine.
    public Drive drive() {
        return drive;
    }

    /// The full set of meters on main and the selected strip.
    @AnyThread
    public Metering metering() {
        return metering;
    }

    /// Says that somebody turns `metering` from now on, so that the engine lets it hear.
    public void measured() {
        measured = true;
    }

    /// The song is as long as its longest stem.
    public void songChanged() {
        transport.length(sources.length());
    }

    /// Jumps to a frame: rides end where the song was, lanes play from where it goes and are shown there at once
    /// (rules A9, A12).
    public void locate(long frame) {
        automation.located(transport.frameAt(desk.nanos()));
        songStarts.located();
        transport.locate(frame, desk.nanos());
        automation.arrived();
        attached.surfaces().forEach(SurfaceSet::hasten);
    }

    /// Time from outside moves the song to a frame. While the song stands lanes follow only where they are let chase
    /// (rule A12): in LIVE nothing moves before the song rolls.
    public void chase(long frame) {
        boolean keeps = !transport.state().playing() && !chases();
        if (keeps) {
            automation.located(transport.frameAt(desk.nanos()));
            automation.player().aside().all();
            transport.locate(frame, desk.nanos());
        } else {
            locate(frame);
        }
    }

    /// Whether lanes follow a song that time from outside moves while it stands.
    boolean chases() {
        return automation.rides().rules().chase().in(state.setup().house() == House.STUDIO);
    }

    /// Rolls the song; its first block hears the lanes.
    public void play() {
        if (!transport.state().playing()) {
            automation.starts();
        }
        transport.play();
    }

    /// What begins songs.
    public SongStarts songStarts() {
        return songStarts;
    }

    /// Places in this song in words.
    public SongWords songWords() {
        return state.songWords(transport.sampleRate());
    }

    /// How the show is kept.
    public Keeping keeping() {
        return keeping;
    }

    /// Clears held peaks and clip marks.
    public void clearPeaks() {
        playing.clearPeaks();
        metering.restart();
    }

    /// Silences every output, or gives them back.
    public void panic(boolean on) {
        playing.panic(on);
    }

    /// How late each strip's sound is, and what is done about it.
    public LatencyPlan latency() {
        return playing.latency();
    }

    /// Says who does long sums, such as the search for what came back from gear outside, so that nobody waits for them
    /// at the desk. Until then the control thread does them.
    public void onLongSums(Consumer<Runnable> elsewhere) {
        pinger.elsewhere(elsewhere);
    }

    /// Who measures gear outside.
    Pinger pinger() {
        return pinger;
    }

    /// How late hands on surfaces arrive.
    SurfaceLatency surfaceLatency() {
        return surfaceLatency;
    }

    /// True while every output is silenced.
    public boolean panicked() {
        return playing.panicked();
    }

    /// True while any strip is soloed.
    public boolean anySolo() {
        return solos.any();
    }

    /// Ends every solo.
    public void clearSolo(Origin by) {
        solos.clear(by);
    }

    /// The show as it is now, to save or to open elsewhere.
    public Show show() {
        return state.show(this);
    }

    /// One turn of the duty cycle at a time of the clock; returns how much there was to do, 0 when nothing.
    public int work(long nanos) {
        transport.read(engine.position(), drive.lag() + playing.behindFaders(), nanos);
        desk.work(nanos);
        automation.work(nanos);
        int done = inbox.drain(MOST_WISHES, errand -> errand.accept(this));
        done += attached.hear(nanos);
        desk.at(nanos);
        composite.work();
        songStarts.work(nanos);
        lesson.work(nanos);
        cuePlayer.work(nanos);
        fades.work(nanos);
        if (!recorder.rolls() && transport.endReached(nanos)) {
            automation.arming().recording(false);
            done++;
        }
        recorder.work(nanos);
        keeping.work(nanos);
        playing.publish();
        boolean frame = nextFrame == Long.MIN_VALUE || nanos - nextFrame >= 0;
        if (frame) {
            drive.work(nanos);
            frameMaker.meters();
            bodies.work();
            if (measured) {
                metering.choose(desk.selected());
            }
            rack.watch(nanos);
            wireWatch.work(nanos);
            pinger.work();
            surfaceLatency.work();
        }
        attached.tell(nanos);
        if (frame) {
            nextFrame = nanos + FRAME_NANOS;
            frames.publish(frameMaker.frame(nanos));
        }
        return done;
    }

    /// The newest levels and gain changes, one reading a frame.
    MeterFrame meters() {
        return frameMaker.levels();
    }
}
