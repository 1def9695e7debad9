package longthrow.controllers.surface;

import java.util.Arrays;
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

    /// True when a device says by this that it shows nothing of ours any more.
    boolean repaintsOn(int status, int first, int second) {
        return repaints.stream().anyMatch(phrase -> phrase.fits(status, first, second));
    }

    /// The same for a SysEx message.
    boolean repaintsOn(byte[] message) {
        return repaints.stream().anyMatch(phrase -> phrase.fits(message));
    }

    /// True when this is what the device answers to something that the host says.
    boolean isAnswer(int status, int first, int second) {
        return answers.stream().anyMatch(answer -> answer.with().fits(status, first, second));
    }

    /// True for what the host says unasked.
    public boolean isUnasked(int status, int first, int second) {
        return sends.stream()
                .flatMap(send -> send.message().messages().stream())
                .anyMatch(said -> Arrays.equals(said, Phrase.bytes(status, first, second)));
    }

    /// The same for a SysEx message.
    public boolean isUnasked(byte[] message) {
        return sends.stream()
                .flatMap(send -> send.message().messages().stream())
                .anyMatch(said -> Arrays.equals(said, message));
    }

    /// What the device answers to a message of up to three bytes.
    public List<byte[]> answers(int status, int first, int second) {
        return answers.stream()
                .filter(answer -> answer.to().fits(status, first, second))
                .flatMap(answer -> answer.with().messages().stream())
                .toList();
    }

    /// What the device answers to a SysEx message.
    public List<byte[]> answers(byte[] message) {
        return answers.stream()
                .filter(answer -> answer.to().fits(message))
                .flatMap(answer -> answer.with().messages().stream())
                .toList();
    }
}
