package longthrow.console.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import longthrow.console.show.ShowFolder;
import longthrow.console.show.ShowLock;
import longthrow.console.show.Versions;

/// Works on the versions of a show that no desk has open.
final class ShowAside {
    private ShowAside() {}

    /// What is done while nobody else may touch the show.
    interface Work<T> {
        /// Does it; what is wrong with the user's words is an IllegalArgumentException.
        T on(Versions versions) throws IOException;
    }

    /// Does something with the show's versions, which Ctrl-C does not tear; refused while a desk has the show open.
    static <T> T with(Path folder, PrintWriter err, Work<T> work) {
        if (!new ShowFolder(folder).exists()) {
            throw new Failure("no show in " + folder + ": there is no file "
                    + folder.resolve(ShowFolder.MAIN).toAbsolutePath());
        }
        try (LongWork heard = new LongWork(err, folder + " is as it was");
                ShowLock lock = new ShowLock(folder)) {
            if (!lock.take()) {
                throw open(folder, lock);
            }
            Versions versions = new Versions(folder, heard);
            versions.settle();
            return work.on(versions);
        } catch (IllegalArgumentException wrong) {
            throw new WrongWord(String.valueOf(wrong.getMessage()), wrong);
        } catch (IOException failed) {
            throw new Failure(
                    "the versions of " + folder + " cannot be read or written: " + failed.getMessage(), failed);
        }
    }

    /// What is said where another program has the show.
    static Failure open(Path folder, ShowLock lock) {
        return new Failure("the show in " + folder + " is open in " + lock.holder() + "; close it there first");
    }
}
