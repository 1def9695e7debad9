package longthrow.console.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.console.scene.FadeTime;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.console.scene.ScopeGrid;
import longthrow.console.scene.Timing;
import longthrow.console.scene.Trigger;
import longthrow.controllers.protocol.Timecode;
import longthrow.controllers.protocol.TimecodeRate;

/// A line of the cue list (rule S9). Immutable.
///
/// @param number its place in the list, apart from the scenes' own order
/// @param note what the engineer wants to read before GO
/// @param follow when the next cue fires by itself
/// @param skip whether GO and the pointer pass over it
/// @param calls what fires it from outside (rule S12)
/// @param kept lines of the file that this version does not understand, written back as they are
public record Cue(
        SceneNumber number,
        String name,
        String note,
        Fires fires,
        Optional<Follow> follow,
        boolean skip,
        Calls calls,
        List<String> kept) {
    /// What fires a cue from outside.
    ///
    /// @param on messages
    /// @param at the timecode that comes past, by its name, whatever the rate of the code
    public record Calls(List<Trigger> on, Optional<Timecode> at) {
        /// Nothing: it waits for a GO.
        public static final Calls NONE = new Calls(List.of(), Optional.empty());

        /// The rate that has a frame of every name.
        private static final TimecodeRate NAMES = TimecodeRate.FPS_30;

        public Calls {
            on = List.copyOf(on);
            at = at.map(time -> time.at(NAMES));
        }

        /// Reads a time's name, `01:00:07:12`; empty where it is none.
        public static Optional<Timecode> time(String text) {
            return Timecode.parse(NAMES, text);
        }
    }

    /// What a cue sets off.
    ///
    /// @param scene the scene that it recalls
    /// @param fade a fade instead of the scene's own
    /// @param scope a scope instead of the scene's own
    /// @param overLanes whether the recall takes over what lanes play (rule A13)
    /// @param deeds what it does besides, in this order
    public record Fires(
            Optional<SceneNumber> scene,
            Optional<FadeTime> fade,
            Optional<ScopeGrid> scope,
            boolean overLanes,
            List<Deed> deeds) {
        /// Nothing.
        public static final Fires NOTHING =
                new Fires(Optional.empty(), Optional.empty(), Optional.empty(), false, List.of());

        public Fires {
            deeds = List.copyOf(deeds);
        }

        /// The same with another scene.
        public Fires scene(Optional<SceneNumber> other) {
            return new Fires(other, fade, scope, overLanes, deeds);
        }

        /// The same with another fade.
        public Fires fade(Optional<FadeTime> other) {
            return new Fires(scene, other, scope, overLanes, deeds);
        }

        /// The same with another scope.
        public Fires scope(Optional<ScopeGrid> other) {
            return new Fires(scene, fade, other, overLanes, deeds);
        }

        /// The same, taking over what lanes play or not.
        public Fires overLanes(boolean takes) {
            return new Fires(scene, fade, scope, takes, deeds);
        }

        /// The same with one more thing to do.
        public Fires and(Deed deed) {
            List<Deed> more = new ArrayList<>(deeds);
            more.add(deed);
            return new Fires(scene, fade, scope, overLanes, more);
        }

        /// The same with the scene alone.
        public Fires idle() {
            return new Fires(scene, fade, scope, overLanes, List.of());
        }

        /// A scene as this cue recalls it.
        public Scene of(Scene stored) {
            Scene scoped = scope.map(stored::scoped).orElse(stored);
            Scene timed = fade.map(time -> scoped.timed(Timing.all(time))).orElse(scoped);
            return overLanes ? timed.takingOver() : timed;
        }
    }

    public Cue {
        name = name.replaceAll("\\p{Cntrl}+", " ").strip();
        note = note.replaceAll("\\p{Cntrl}+", " ").strip();
        kept = List.copyOf(kept);
    }

    /// A cue that recalls a scene, or nothing yet.
    public static Cue of(SceneNumber number, String name, Optional<SceneNumber> scene) {
        return new Cue(number, name, "", Fires.NOTHING.scene(scene), Optional.empty(), false, Calls.NONE, List.of());
    }

    /// Number and name: `12.5 House to half`.
    public String words() {
        return name.isEmpty() ? number.toString() : number + " " + name;
    }

    /// The same at another place.
    public Cue numbered(SceneNumber other) {
        return new Cue(other, name, note, fires, follow, skip, calls, kept);
    }

    /// The same with another name.
    public Cue named(String other) {
        return new Cue(number, other, note, fires, follow, skip, calls, kept);
    }

    /// The same with another note.
    public Cue noted(String other) {
        return new Cue(number, name, other, fires, follow, skip, calls, kept);
    }

    /// The same, setting off something else.
    public Cue firing(Fires other) {
        return new Cue(number, name, note, other, follow, skip, calls, kept);
    }

    /// The same, followed at another time.
    public Cue followed(Optional<Follow> other) {
        return new Cue(number, name, note, fires, other, skip, calls, kept);
    }

    /// The same, passed over or not.
    public Cue skipped(boolean other) {
        return new Cue(number, name, note, fires, follow, other, calls, kept);
    }

    /// Messages from outside that fire it.
    public List<Trigger> on() {
        return calls.on;
    }

    /// The timecode that fires it.
    public Optional<Timecode> at() {
        return calls.at;
    }

    /// The same, fired by these messages from outside.
    public Cue on(List<Trigger> others) {
        return called(new Calls(others, calls.at));
    }

    /// The same, fired when this timecode comes past.
    public Cue at(Optional<Timecode> time) {
        return called(new Calls(calls.on, time));
    }

    private Cue called(Calls others) {
        return new Cue(number, name, note, fires, follow, skip, others, kept);
    }

    /// The same, fired by one more.
    public Cue on(Trigger other) {
        List<Trigger> more = new ArrayList<>(calls.on);
        more.add(other);
        return on(more);
    }

    /// The same with one more line that nobody here understands.
    public Cue keeping(String line) {
        List<String> more = new ArrayList<>(kept);
        more.add(line);
        return new Cue(number, name, note, fires, follow, skip, calls, more);
    }
}
