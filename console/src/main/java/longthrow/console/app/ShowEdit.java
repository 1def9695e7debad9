package longthrow.console.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.FrameClock;
import longthrow.console.show.Problem;
import longthrow.console.show.Return;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.console.show.ShowLock;

/// A change of a show while no desk has it open: read, changed on a desk of its own, saved whole or not at all.
record ShowEdit(Path folder, PrintWriter err) {
    /// What a desk that ended did not save would come over what is changed here.
    private void refuseUnsaved(Show show) {
        if (Return.of(folder, show, ZoneId.systemDefault()).unsaved()) {
            throw new Failure("the desk that had " + folder + " open last ended without saving: open it with longthrow"
                    + " console and save it first");
        }
    }

    /// The show on a desk that plays nothing; what was odd about its files is printed.
    private static Console open(ShowFolder folder, PrintWriter err) {
        Opening.Opened opened = Opening.show(folder);
        opened.problems().forEach(problem -> err.println("longthrow: " + problem));
        Show show = opened.show();
        return new Console(show, new FrameClock(show.strips().shape().sampleRate()));
    }

    /// Lets `change` work on the desk; nothing is saved of what it does dry, else what it says that it changed.
    void make(boolean dry, Function<Console, Boolean> change) {
        if (dry) {
            boolean _ = change.apply(open(new ShowFolder(folder), err));
        } else {
            make(change);
        }
    }

    private void make(Function<Console, Boolean> change) {
        try (ShowLock lock = new ShowLock(folder)) {
            if (!lock.take()) {
                throw ShowAside.open(folder, lock);
            }
            ShowFolder place = new ShowFolder(folder);
            Console console = open(place, err);
            refuseUnsaved(console.show());
            if (change.apply(console)) {
                List<String> problems =
                        place.save(console.show()).stream().map(Problem::text).toList();
                if (!problems.isEmpty()) {
                    throw new Failure("the show was not saved whole: " + String.join("; ", problems));
                }
            }
        }
    }
}
