package longthrow.console.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import longthrow.console.desk.History;
import longthrow.console.desk.Users;
import longthrow.console.frame.Wish;
import longthrow.console.show.Earlier;
import longthrow.console.show.Return;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// UNDO and redo without limit (rule S9): what was done on earlier evenings is read page by page, on another thread, as
/// undo comes near it. An undo that has to know more waits for its page and is done then.
@ControlThread
final class Backlog {
    /// With fewer steps left than these the next page is read.
    private static final int FEW = 32;

    private final Console console;
    private Optional<Remembered> remembered = Optional.empty();
    private Earlier earlier = Earlier.none();
    private Consumer<Runnable> elsewhere = Runnable::run;
    private boolean reading;
    private final Deque<Origin> waiting = new ArrayDeque<>();

    Backlog(Console console) {
        this.console = console;
    }

    /// Says who reads.
    void reads(Consumer<Runnable> on) {
        elsewhere = on;
        read();
    }

    /// Takes the history of a show that was just opened.
    void enter(Return.History left) {
        Remembered opened = new Remembered(console);
        opened.enter(left.past());
        remembered = Optional.of(opened);
        earlier = left.earlier();
        console.keeping().archives().remembered();
    }

    void undo(Origin by) {
        String user = console.desk().history().user(by);
        if (more() && console.desk().history().asksEarlier(user)) {
            waiting.add(by);
        } else {
            say(user, console.desk().undo(user));
        }
        read();
    }

    void redo(Origin by) {
        String user = console.desk().history().user(by);
        Iterator<Origin> newest = waiting.descendingIterator();
        while (newest.hasNext()) {
            if (console.desk().history().user(newest.next()).equals(user)) {
                newest.remove();
                return;
            }
        }
        console.desk()
                .redo(user)
                .map(History.Crossed::left)
                .filter(left -> !left.isEmpty())
                .ifPresent(console.notices()::say);
    }

    /// What others have moved since stays, and what only others have done is theirs to take back.
    private void say(String user, Optional<History.Crossed> crossed) {
        List<String> others = console.desk().history().others(user);
        if (crossed.isPresent()) {
            crossed.map(History.Crossed::left).filter(left -> !left.isEmpty()).ifPresent(console.notices()::say);
        } else if (!others.isEmpty()) {
            console.notices()
                    .say("nothing of " + (user.equals(Users.DESK) ? "the desk's own" : user + "'s own")
                            + " is left to undo; what is left is "
                            + others.stream().map(Users::whose).collect(Collectors.joining(", ")) + " (S9)");
        }
    }

    private boolean more() {
        return !earlier.isEmpty() && remembered.filter(Remembered::ended).isEmpty();
    }

    private void read() {
        boolean near = console.desk().history().size() < FEW || !waiting.isEmpty();
        if (near && more() && !reading) {
            reading = true;
            Earlier page = earlier;
            elsewhere.accept(() -> {
                Earlier.Read read = page.read();
                console.run(any -> take(read));
            });
        }
    }

    private void take(Earlier.Read read) {
        reading = false;
        earlier = read.rest();
        remembered.ifPresent(each -> each.enter(read.done()));
        read.wrong().forEach(console.notices()::say);
        console.keeping().archives().remembered();
        // asked again, since a lock may stand against what turned out to be next
        waiting.forEach(by -> console.post(new Wish.Act("history/undo", "", by)));
        waiting.clear();
        read();
    }
}
