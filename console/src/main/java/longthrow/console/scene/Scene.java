package longthrow.console.scene;

import java.util.List;
import java.util.Map;
import longthrow.console.desk.StripText;

/// A stored state of the desk (rule S1): it holds everything, its scope filters at recall. Immutable.
///
/// @param body what it holds, at hand or on the disk
/// @param timing how long levels and the like travel at recall
/// @param calls what recalls it from outside, and what it sends
/// @param overLanes whether its recall takes over what lanes play (rule A13): a cue says so, never the scene's file
public record Scene(
        SceneNumber number, String name, Body body, Timing timing, ScopeGrid scope, Calls calls, boolean overLanes) {
    /// Where what a scene holds is to be had.
    public interface Body {
        /// Whether it is at hand; else whoever asks for it waits for a disk.
        boolean ready();

        /// It; nothing where it cannot be read.
        Content content();

        /// What was wrong with it when it was read, in words.
        List<String> problems();
    }

    /// What a scene holds.
    ///
    /// @param cells stored values; an absent cell is left alone
    /// @param texts strips' words, by strip
    /// @param kept lines of its file that this version does not understand, written back as they are
    public record Content(CellMap cells, Map<Integer, StripText> texts, List<String> kept) implements Body {
        /// Nothing.
        public static final Content NOTHING = new Content(CellMap.of(Map.of()), Map.of(), List.of());

        public Content {
            texts = Map.copyOf(texts);
            kept = List.copyOf(kept);
        }

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public Content content() {
            return this;
        }

        @Override
        public List<String> problems() {
            return List.of();
        }
    }

    public Scene {
        name = name.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /// One that leaves alone what lanes play.
    public Scene(SceneNumber number, String name, Body body, Timing timing, ScopeGrid scope, Calls calls) {
        this(number, name, body, timing, scope, calls, false);
    }

    /// One that nothing outside calls, and that calls nothing.
    public Scene(
            SceneNumber number,
            String name,
            CellMap cells,
            Map<Integer, StripText> texts,
            Timing timing,
            ScopeGrid scope,
            List<String> kept) {
        this(number, name, new Content(cells, texts, kept), timing, scope, Calls.NONE);
    }

    /// Whether its values are at hand; else whoever asks for them waits for a disk.
    public boolean ready() {
        return body.ready();
    }

    /// Stored values; an absent cell is left alone.
    public CellMap cells() {
        return body.content().cells();
    }

    /// Strips' words, by strip.
    public Map<Integer, StripText> texts() {
        return body.content().texts();
    }

    /// Lines of its file that this version does not understand.
    public List<String> kept() {
        return body.content().kept();
    }

    /// Number and name: `12 Verse`.
    public String words() {
        return name.isEmpty() ? number.toString() : number + " " + name;
    }

    /// The same, holding something else.
    public Scene holding(Body other) {
        return new Scene(number, name, other, timing, scope, calls, overLanes);
    }

    /// The same with other calls.
    public Scene calling(Calls other) {
        return new Scene(number, name, body, timing, scope, other, overLanes);
    }

    /// The same with another name.
    public Scene named(String other) {
        return new Scene(number, other, body, timing, scope, calls, overLanes);
    }

    /// The same at another place.
    public Scene numbered(SceneNumber other) {
        return new Scene(other, name, body, timing, scope, calls, overLanes);
    }

    /// The same with other fades.
    public Scene timed(Timing other) {
        return new Scene(number, name, body, other, scope, calls, overLanes);
    }

    /// The same with other values.
    public Scene with(CellMap other) {
        return holding(new Content(other, texts(), kept()));
    }

    /// The same with another scope.
    public Scene scoped(ScopeGrid other) {
        return new Scene(number, name, body, timing, other, calls, overLanes);
    }

    /// The same, taking over what lanes play.
    public Scene takingOver() {
        return new Scene(number, name, body, timing, scope, calls, true);
    }
}
