package longthrow.mappings.language;

import java.util.Optional;

/// What a control moves or shows. Immutable.
public sealed interface Target {
    /// A parameter, a reading or an action.
    record Path(TargetPath path) implements Target {}

    /// A value to set, or an action with its argument: `ch/1/mute = on`, `automation/mode = read`.
    record Assign(TargetPath path, String value) implements Target {}

    /// A group's window moves: `bank + 8`.
    record Shift(String group, int by) implements Target {}

    /// A layer turns to a page, or to the next one where none is named.
    record Page(String layer, Optional<String> page) implements Target {}

    /// A macro runs.
    record Run(String macro) implements Target {}

    /// The strips under the set become those of a view; when they are, those of the first view again.
    record View(String name) implements Target {}

    /// The strips under the set become that strip and its members, until pressed again.
    record Spill(TargetPath strip) implements Target {}

    /// The strip under the control's index stays there, until pressed again.
    record Pin() implements Target {}

    /// The motors rest, or travel again (rule H8).
    record Motors() implements Target {}
}
