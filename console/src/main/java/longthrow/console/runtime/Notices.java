package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.List;
import longthrow.console.desk.DeskListener;
import longthrow.dsp.thread.ControlThread;

/// What the user should know, newest last; what is said again moves to the end.
@ControlThread
public final class Notices implements DeskListener {
    private static final int MOST = 100;

    private final List<String> all = new ArrayList<>();
    private List<String> frozen = List.of();

    /// Says something.
    public void say(String words) {
        all.remove(words);
        all.add(words);
        if (all.size() > MOST) {
            all.removeFirst();
        }
        frozen = List.copyOf(all);
    }

    /// Whether a hand gave words to rename something by; where it gave none, says that the name stays: a name cannot be
    /// lost by sending nothing.
    boolean names(String what, String words) {
        if (words.isBlank()) {
            say(what + " keeps its name: none was given");
        }
        return !words.isBlank();
    }

    @Override
    public void refused(int cell, String why) {
        say(why);
    }

    /// Everything said and still of interest.
    public List<String> all() {
        return frozen;
    }
}
