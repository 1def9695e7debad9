package longthrow.console.view;

import java.util.OptionalInt;

/// Something that a search found.
///
/// @param id a control's id, or an action's
/// @param whose the strip's or the scene's name; empty where it belongs to none
/// @param what the parameter, or what the action does
/// @param cell the control's cell; empty for actions
record Found(String id, String whose, String what, OptionalInt cell) {
    /// Whether it is an action.
    boolean action() {
        return cell.isEmpty();
    }

    /// The words of its action that need others behind them.
    boolean needsWords() {
        return action()
                && id.matches(
                        ".*/(rename|recolour|renumber|fade|leave|set|swap)|patch|engine/(device|block)|show/(open|new)");
    }
}
