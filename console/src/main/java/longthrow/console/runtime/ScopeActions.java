package longthrow.console.runtime;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import longthrow.console.desk.Desk;
import longthrow.console.scene.Scene;
import longthrow.console.scene.ScopeGrid;
import longthrow.console.scene.ScopeWords;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.thread.ControlThread;

/// What a scene's recall leaves alone (rule S4): `pan`, `ch/3`, `ch/3 eq`, `ch/3/fader`, `send/5`, each with `on` or
/// `off` or to
/// the other state; `nothing`; `usual`: as a new scene, names and colours.
@ControlThread
final class ScopeActions {
    private static final String SAY =
            "say a class of controls (pan), a strip (ch/3), a class of it (ch/3 eq), a control"
                    + " (ch/3/fader), all sends to a bus (send/5), each with on or off behind it if you like; nothing, or usual";

    private final Console console;
    private final Desk desk;

    ScopeActions(Console console) {
        this.console = console;
        desk = console.desk();
    }

    /// Gives the scene at a place of the list another scope, and says which it has.
    void leave(int index, Scene scene, String argument) {
        String[] words = argument.strip().split("\\s+");
        String last = words[words.length - 1];
        boolean says = words.length > 1 && (last.equals("on") || last.equals("off"));
        Optional<Boolean> alone = says ? Optional.of(last.equals("on")) : Optional.empty();
        grid(scene.scope(), says ? Arrays.copyOf(words, words.length - 1) : words, alone)
                .ifPresentOrElse(
                        scope -> put(index, scene, scope),
                        () -> console.notices()
                                .say("'" + argument.strip() + "' is no part of the scope grid; " + SAY
                                        + "; the classes are "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(Column.values())
                                                        .map(Column::id)
                                                        .toList())));
    }

    private void put(int index, Scene scene, ScopeGrid scope) {
        if (!scope.equals(scene.scope())) {
            console.scenes().replace(index, scene.scoped(scope), "scope of " + scene.words());
        }
        ScopeWords text = Outlooks.words(desk);
        console.notices().say(scene.words() + " recalls " + text.recalls(scope));
    }

    private Optional<ScopeGrid> grid(ScopeGrid scope, String[] words, Optional<Boolean> alone) {
        OptionalInt strip = desk.strips().ofPath(words[0]);
        if (words.length == 2 && strip.isPresent()) {
            return Column.ofId(words[1]).map(column -> scope.flipped(strip.getAsInt(), column, alone));
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
