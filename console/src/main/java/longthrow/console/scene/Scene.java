package longthrow.console.scene;

import java.util.List;
import java.util.Map;
import longthrow.console.desk.StripText;

/// A stored state of the desk (rule S1): it holds everything, its scope filters at recall. Immutable.
///
/// @param cells stored values; an absent cell is left alone
/// @param texts strips' words, by strip
/// @param timing how long levels and the like travel at recall
/// @param calls what recalls it from outside, and what it sends
/// @param kept lines of its file that this version does not understand, written back as they are
public record Scene(
        SceneNumber number,
        String name,
        CellMap cells,
        Map<Integer, StripText> texts,
        Timing timing,
        ScopeGrid scope,
        Calls calls,
        List<String> kept) {
    public Scene {
        name = name.replaceAll("\\p{Cntrl}+", " ").strip();
        texts = Map.copyOf(texts);
        kept = List.copyOf(kept);
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
        this(number, name, cells, texts, timing, scope, Calls.NONE, kept);
    }

    /// The same with other calls.
    public Scene calling(Calls other) {
        return new Scene(number, name, cells, texts, timing, scope, other, kept);
    }

    /// Number and name: `12 Verse`.
    public String words() {
        return name.isEmpty() ? number.toString() : number + " " + name;
    }

    /// The same with another name.
    public Scene named(String other) {
        return new Scene(number, other, cells, texts, timing, scope, calls, kept);
    }

    /// The same at another place.
    public Scene numbered(SceneNumber other) {
        return new Scene(other, name, cells, texts, timing, scope, calls, kept);
    }

    /// The same with other fades.
    public Scene timed(Timing other) {
        return new Scene(number, name, cells, texts, other, scope, calls, kept);
    }

    /// The same with other values.
    public Scene with(CellMap other) {
        return new Scene(number, name, other, texts, timing, scope, calls, kept);
    }

    /// The same with another scope.
    public Scene scoped(ScopeGrid other) {
        return new Scene(number, name, cells, texts, timing, other, calls, kept);
    }
}
