package longthrow.console.runtime;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import longthrow.console.cue.Cue;
import longthrow.console.desk.Desk;
import longthrow.console.scene.Scene;
import longthrow.console.scene.ScopeGrid;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.thread.ControlThread;

/// What the recall of a scene or a cue leaves alone (rule S4): `pan`, `ch/3`, `ch/3 eq`, `ch/3/fader`, `send/5`, each
/// with `on` or `off` or to the other state; `nothing`; `usual`: as a new scene, names and colours.
@ControlThread
final class ScopeActions {
    private static final String SAY =
            "say a class of controls (pan), a strip (ch/3), a class of it (ch/3 eq), a control"
                    + " (ch/3/fader), all sends to a bus (send/5), each with on or off behind it if you like; nothing, or usual";

    private static final String OWN = "own";

    private final Console console;
    private final Desk desk;

    ScopeActions(Console console) {
        this.console = console;
        desk = console.desk();
    }

    /// Gives the scene at a place of the list another scope, and says which it has.
    void scene(int index, Scene scene, String argument) {
        changed(scene.scope(), argument).ifPresent(scope -> {
            if (!scope.equals(scene.scope())) {
                console.scenes().replace(index, scene.scoped(scope), "scope of " + scene.words());
            }
            say(scene.words(), scope);
        });
    }

    /// Gives a cue a scope of its own, which begins as that of its scene; `own`: its scene's again.
    void cue(Cue cue, String argument) {
        boolean own = argument.equals(OWN);
        ScopeGrid usual = usual(cue);
        Optional<ScopeGrid> changed =
                own ? Optional.empty() : changed(cue.fires().scope().orElse(usual), argument);
        if (own || changed.isPresent()) {
            if (!changed.equals(cue.fires().scope())) {
                console.cues()
                        .replace(cue.number(), cue.firing(cue.fires().scope(changed)), "scope of cue " + cue.words());
            }
            say("cue " + cue.words(), changed.orElse(usual));
        }
    }

    /// The scope of the scene that a cue recalls.
    private ScopeGrid usual(Cue cue) {
        return cue.fires()
                .scene()
                .flatMap(number -> console.scenes().scene(number))
                .map(Scene::scope)
                .orElse(ScopeGrid.USUAL);
    }

    private void say(String what, ScopeGrid scope) {
        console.notices().say(what + " recalls " + Outlooks.words(desk).recalls(scope));
    }

    /// The scope after what is asked for; empty, and said why, where that is nothing.
    private Optional<ScopeGrid> changed(ScopeGrid scope, String argument) {
        String[] words = argument.split("\\s+");
        String last = words[words.length - 1];
        boolean says = words.length > 1 && (last.equals("on") || last.equals("off"));
        Optional<Boolean> alone = says ? Optional.of(last.equals("on")) : Optional.empty();
        Optional<ScopeGrid> changed = grid(scope, says ? Arrays.copyOf(words, words.length - 1) : words, alone);
        if (changed.isEmpty()) {
            console.notices()
                    .say("'" + argument + "' is no part of the scope grid; " + SAY + "; the classes are " + classes());
        }
        return changed;
    }

    private static String classes() {
        return Arrays.stream(Column.values()).map(Column::id).collect(Collectors.joining(", "));
    }

    /// `off` lets this one box in, also where its column or its strip is left alone as a whole.
    private ScopeGrid box(ScopeGrid scope, int strip, Column column, Optional<Boolean> alone) {
        return alone.isPresent() && !alone.get()
                ? scope.recalling(strip, column, desk.strips().count())
                : scope.flipped(strip, column, alone);
    }

    private Optional<ScopeGrid> grid(ScopeGrid scope, String[] words, Optional<Boolean> alone) {
        OptionalInt strip = desk.strips().ofPath(words[0]);
        if (words.length == 2 && strip.isPresent()) {
            return Column.ofId(words[1]).map(column -> box(scope, strip.getAsInt(), column, alone));
        }
        if (words.length > 1) {
            return Optional.empty();
        }
        OptionalInt cell = desk.layout().cell(words[0]);
        return switch (words[0]) {
            case "nothing" -> Optional.of(ScopeGrid.EVERYTHING);
            case "usual" -> Optional.of(ScopeGrid.USUAL);
            default ->
                strip.isPresent()
                        ? Optional.of(scope.flippedStrip(strip.getAsInt(), alone))
                        : cell.isPresent()
                                ? Optional.of(scope.flippedCell(cell.getAsInt(), alone))
                                : Column.ofId(words[0])
                                        .map(column -> scope.flipped(column, alone))
                                        .or(() -> scope.flippedSends(desk.strips(), words[0], alone));
        };
    }
}
