package longthrow.console.runtime;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import longthrow.console.automation.Automation;
import longthrow.console.desk.Desk;
import longthrow.console.desk.History;
import longthrow.console.desk.House;
import longthrow.console.desk.HouseRule;
import longthrow.console.desk.StripText;
import longthrow.console.scene.Guards;
import longthrow.console.show.Show;
import longthrow.console.timeline.Beats;
import longthrow.console.timeline.Ruler;
import longthrow.console.timeline.Timeline;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.thread.ControlThread;

/// What a show in play knows beside the desk: its setup, strips isolated for the moment, and what its files hold that
/// nobody here understands.
@ControlThread
public final class ShowState {
    private final Show opened;
    private final Set<Integer> isolated = new HashSet<>();
    private final Ruler ruler;
    private Show.Setup setup;
    private Optional<SongWords> words = Optional.empty();
    private Optional<Origin> actor = Optional.empty();
    private Optional<Consumer<String>> keeps = Optional.empty();

    ShowState(Show opened, History history) {
        this.opened = opened;
        ruler = new Ruler(history);
        setup = opened.setup();
        ruler.listen(laid -> words = Optional.empty());
    }

    /// Name, tempo, house rules, recall safe.
    public Show.Setup setup() {
        return setup;
    }

    /// Whether STUDIO rules hold, else LIVE ones (rule S0).
    boolean studio() {
        return setup.house() == House.STUDIO;
    }

    /// Whether a cue may take lanes over: under STUDIO rules not while the song rolls (S0, A13).
    boolean mayTakeOver(boolean rolling) {
        return setup.by(HouseRule.LANES) == House.LIVE || !rolling;
    }

    /// Changes them.
    public void setup(Show.Setup other, Desk desk) {
        setup = other;
        words = Optional.empty();
        desk.history().house(other.by(HouseRule.UNDO));
        desk.history().users(other.users());
    }

    /// What lies along the song.
    public Ruler ruler() {
        return ruler;
    }

    /// Places in the song in words.
    SongWords songWords(int sampleRate) {
        if (words.isEmpty()) {
            Timeline timeline = ruler.timeline();
            Beats beats = new Beats(sampleRate, setup.tempo(), timeline.tempi());
            words = Optional.of(new SongWords(sampleRate, beats, timeline.rate()));
        }
        return words.get();
    }

    /// Notes who does what follows.
    void acts(Origin by) {
        actor = Optional.of(by);
    }

    /// Who did something last since this was asked last.
    Optional<Origin> acted() {
        Optional<Origin> last = actor;
        actor = Optional.empty();
        return last;
    }

    /// Says who keeps versions of the show; what is given is the version's name, blank where nobody gave one. It may
    /// not make the control thread wait.
    public void onVersion(Consumer<String> takes) {
        keeps = Optional.of(takes);
    }

    /// Has the show kept as a version; false when it has no folder to be kept in.
    boolean version(String name) {
        keeps.ifPresent(takes -> takes.accept(name.strip()));
        return keeps.isPresent();
    }

    /// Strips that no recall touches for the moment.
    public Set<Integer> isolated() {
        return isolated;
    }

    /// Keeps a strip out of recalls, or lets it in again.
    public void isolate(int strip, boolean on) {
        if (on) {
            isolated.add(strip);
        } else {
            isolated.remove(strip);
        }
    }

    /// Sets the desk as the show has it.
    void open(Console console) {
        Desk desk = console.desk();
        for (int row = 0; row < opened.values().rows(); row++) {
            for (int column = 0; column < opened.values().columns(row); column++) {
                desk.settle(Cell.of(row, column), opened.values().get(row, column), Origin.FILE);
            }
        }
        for (int strip = 0; strip < opened.texts().size(); strip++) {
            desk.reword(strip, opened.texts().get(strip));
        }
        desk.history().house(setup.by(HouseRule.UNDO));
        desk.history().users(setup.users());
        console.scenes().open(opened.scenes());
        console.cues().open(opened.cues());
        ruler.open(opened.timeline());
        console.cuePlayer().press(setup.go());
        Show.Rides rides = opened.rides();
        console.automation().open(rides.lanes(), rides.takes(), rides.modes(), rides.rules());
    }

    /// Takes names, scenes, cues, lanes and their modes, patch, timeline and setup of another state of this show, where
    /// they differ; connected surfaces stay.
    void become(Console console, Show other) {
        Desk desk = console.desk();
        for (int strip = 0; strip < other.texts().size(); strip++) {
            if (!desk.text(strip).equals(other.texts().get(strip))) {
                desk.reword(strip, other.texts().get(strip));
            }
        }
        console.scenes().become(other.scenes());
        console.cues().become(other.cues());
        console.automation().whole().become(other.rides().lanes());
        if (!console.automation().arming().modes().equals(other.rides().modes())) {
            console.automation().arming().modes(other.rides().modes());
        }
        if (!console.automation().rides().rules().equals(other.rides().rules())) {
            console.automation().rides().rules(other.rides().rules());
        }
        if (!ruler.timeline().equals(other.timeline())) {
            ruler.open(other.timeline());
        }
        if (!console.patching().now().equals(other.patch())) {
            console.patching().be(other.patch());
        }
        Show.Setup becomes = other.setup().with(setup.surfaces());
        if (!setup.equals(becomes)) {
            setup(becomes, desk);
            console.cuePlayer().press(becomes.go());
        }
    }

    /// The show as it is now.
    Show show(Console console) {
        return show(console, console.desk().storedValues());
    }

    /// The show as it is now but for its values, which are those it was opened with: as long as nothing but values
    /// changes, one of these equals the next.
    Show apartFromValues(Console console) {
        return show(console, opened.values());
    }

    private Show show(Console console, Values values) {
        Automation automation = console.automation();
        return new Show(
                setup,
                opened.strips(),
                values,
                console.desk().texts(),
                console.scenes().scenes(),
                new Show.Rides(
                        automation.arming().modes(),
                        automation.rides().rules(),
                        automation.lanes().all(),
                        automation.passes().takes()),
                opened.kept(),
                console.patching().now(),
                console.cues().sheet(),
                ruler.timeline());
    }

    /// Changes a strip's text row by its id: `ch/3/name`; what is wrong is said.
    void reword(Console console, String id, String words, Origin by) {
        acts(by);
        int slash = id.lastIndexOf('/');
        Desk desk = console.desk();
        OptionalInt strip = slash < 0 ? OptionalInt.empty() : desk.strips().ofPath(id.substring(0, slash));
        if (strip.isEmpty()) {
            console.notices().say("there is no text row '" + id + "'");
            return;
        }
        String key = id.substring(slash + 1);
        Optional<StripText> changed = desk.text(strip.getAsInt()).with(key, words);
        changed.ifPresentOrElse(
                text -> desk.history()
                        .as(by, () -> desk.text(strip.getAsInt(), text, key + " of " + desk.called(strip.getAsInt()))),
                () -> console.notices().say("'" + words + "' does not suit '" + id + "'"));
    }

    /// What refuses cells to recalls now.
    Guards guards(Console console) {
        return new Guards(
                setup.recallLocked(),
                setup.safe(),
                isolated,
                console.automation().rides()::writing,
                console.automation()::playing,
                console.desk().hands()::held);
    }
}
