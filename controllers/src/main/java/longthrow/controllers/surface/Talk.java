package longthrow.controllers.surface;

import java.util.List;

/// What host and device say to each other apart from controls. Immutable.
///
/// @param sends what the host says unasked
/// @param repaints what a device says when it shows nothing of ours any more
/// @param answers what a device answers to the host
public record Talk(List<Profile.Unasked> sends, List<Phrase> repaints, List<Answer> answers) {
    /// Nothing.
    public static final Talk NONE = new Talk(List.of(), List.of(), List.of());

    public Talk {
        sends = List.copyOf(sends);
        repaints = List.copyOf(repaints);
        answers = List.copyOf(answers);
    }

    /// What a device says to a message of the host.
    public record Answer(Phrase to, Phrase with) {}
}
