package longthrow.console.runtime;

import java.util.function.Consumer;
import longthrow.console.automation.Automation;
import longthrow.console.automation.LaneEdits;
import longthrow.console.cue.CueList;
import longthrow.console.cue.CuePlayer;
import longthrow.console.desk.Circles;
import longthrow.console.desk.Desk;
import longthrow.console.desk.FullAutomix;
import longthrow.console.desk.Loops;
import longthrow.console.desk.OneInsert;
import longthrow.console.desk.Overlays;
import longthrow.console.desk.Patching;
import longthrow.console.desk.Standings;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Wish;
import longthrow.console.preset.Presets;
import longthrow.console.scene.Fades;
import longthrow.console.scene.Recall;
import longthrow.console.scene.SceneList;
import longthrow.console.show.Show;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.meter.MeterFrame;
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
    private final Playhead playhead;
    private final Rehearsal rehearsal;
    private final NextGo nextGo;
    private final Presets presets;
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
    private final Keeping keeping;
    private final Drive drive;
    private final Recorder recorder;
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
        desk.listen(notices);
        keeping = new Keeping(this);
        scenes = new SceneList(desk.history());
        transport = new Transport(show.strips().shape().sampleRate());
        automation = new Automation(desk, transport);
        laneEdits = new LaneEdits(desk, automation);
        fades = new Fades(desk);
        state = new ShowState(show, desk.history());
        scenes.listen(state.ruler()::renumbered);
        padlock = new Padlock(this);
        overlays = new Overlays(desk, automation::playing);
        recall = new Recall(desk, scenes, fades, () -> state.guards(this));
        cues = new CueList(desk.history(), scenes);
        CueDeeds deeds = new CueDeeds(this);
        cuePlayer = new CuePlayer(cues, scenes, recall, deeds);
        playhead = new Playhead(this);
        recall.takeOver(
                automation.player().aside()::takeOver,
                () -> state.mayTakeOver(transport.state().playing()));
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
        desk.whenMoved(solos);
        desk.whenStored(composite);
        desk.listen(drive);
        port = new ConsolePort(this);
        playing = new Playing(this);
        recorder = new Recorder(this);
        metering = new Metering(
                engine.tap(), transport.sampleRate(), show.strips().shape().main());
        frameMaker = new FrameMaker(this);
        frames = new Published<>(frameMaker.frame(clock.nanos()));
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

    /// What a mapping may ask and do.
    public DeskPort port() {
        return port;
    }

    /// Where the song is, and what goes with it.
    public Playhead playhead() {
        return playhead;
    }

    /// What the engine is to play.
    public Playing playing() {
        return playing;
    }

    /// What is soloed.
    Solos solos() {
        return solos;
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

    /// How the show is kept.
    public Keeping keeping() {
        return keeping;
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
        playhead.songStarts().work(nanos);
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
            metering.choose(desk.selected());
            attached.watch(nanos);
        }
        attached.tell(nanos);
        if (frame) {
            boolean keepsPace = nextFrame != Long.MIN_VALUE && nanos - nextFrame < FRAME_NANOS;
            nextFrame = (keepsPace ? nextFrame : nanos) + FRAME_NANOS;
            frames.publish(frameMaker.frame(nanos));
        }
        return done;
    }

    /// The newest levels and gain changes, one reading a frame.
    MeterFrame meters() {
        return frameMaker.levels();
    }
}
