package longthrow.console.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Outlook;
import longthrow.dsp.parameter.Column;

/// What can be kept from recalls, as something to pick: what is kept already carries a tick, and is let in again.
final class SafePicks {
    private SafePicks() {}

    /// Classes of controls on all strips.
    static List<ListKey.Pick> everywhere(DeskFrame frame, Hand hand) {
        Set<Column> safe = frame.outlook().guarded().columns();
        return Arrays.stream(Column.values())
                .map(column -> pick(column.words(), safe.contains(column), () -> hand.act("scene/safe", column.id())))
                .toList();
    }

    /// A strip, and classes of its controls.
    static List<ListKey.Pick> ofStrip(DeskFrame frame, String path, Hand hand) {
        Outlook.Guarded guarded = frame.outlook().guarded();
        Set<Column> safe = guarded.classes().getOrDefault(path, Set.of());
        List<ListKey.Pick> picks = new ArrayList<>();
        String action = path + "/recall-safe";
        picks.add(pick("whole strip", guarded.strips().contains(path), () -> hand.act(action)));
        for (Column column : Column.values()) {
            picks.add(pick(column.words(), safe.contains(column), () -> hand.act(action, column.id())));
        }
        return picks;
    }

    /// Classes of controls that a scene or cue leaves alone.
    static List<ListKey.Pick> scope(DeskFrame.Scene scene, Hand hand) {
        return Arrays.stream(Column.values())
                .filter(column -> column != Column.LOCKED)
                .map(column -> pick(
                        column.words(),
                        scene.left().contains(column),
                        () -> hand.act(scene.path() + "/leave", column.id())))
                .toList();
    }

    /// Strips that are isolated for the moment.
    static List<ListKey.Pick> isolated(DeskFrame frame, Hand hand) {
        List<String> isolated = frame.outlook().guarded().isolated();
        return frame.strips().stream()
                .map(strip -> pick(
                        strip.path().replace('/', ' ') + "  " + strip.name(),
                        isolated.contains(strip.path()),
                        () -> hand.act(strip.path() + "/isolate")))
                .toList();
    }

    /// Whether anything of a strip is safe.
    static boolean any(DeskFrame frame, String path) {
        Outlook.Guarded guarded = frame.outlook().guarded();
        return guarded.strips().contains(path) || guarded.classes().containsKey(path);
    }

    private static ListKey.Pick pick(String words, boolean kept, Runnable does) {
        return new ListKey.Pick((kept ? "✓  " : "     ") + words, does);
    }
}
