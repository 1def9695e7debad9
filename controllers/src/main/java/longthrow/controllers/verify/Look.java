package longthrow.controllers.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;

/// Something that only an eye can judge: it is shown for as long as the eye takes.
final class Look implements Trial {
    private final String subject;
    private final String question;
    private final List<Control> controls;
    private final Picture picture;

    /// What each control shows at a time.
    @FunctionalInterface
    interface Picture {
        /// @param place the control's place among all of them, from 0
        Feedback at(Control control, int place, double seconds);
    }

    Look(String subject, String question, List<Control> controls, Picture picture) {
        this.subject = subject;
        this.question = question;
        this.controls = List.copyOf(controls);
        this.picture = picture;
    }

    @Override
    public String subject() {
        return subject;
    }

    @Override
    public String task() {
        return question;
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public void show(double seconds, Consumer<Feedback> to) {
        for (int place = 0; place < controls.size(); place++) {
            to.accept(picture.at(controls.get(place), place, seconds));
        }
    }

    @Override
    public Optional<Verdict> verdict(long nanos) {
        return Optional.empty();
    }

    @Override
    public Verdict answered(boolean yes) {
        String words = controls.size() + (controls.size() == 1 ? " control" : " controls");
        return yes ? Verdict.good(subject, "seen on " + words) : Verdict.different(subject, "not seen on " + words);
    }
}
