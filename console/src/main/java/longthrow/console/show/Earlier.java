package longthrow.console.show;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import longthrow.console.desk.Users;

/// The history of earlier evenings that nobody has read yet: journals in their order, and what newer ones say of their
/// steps. It is read a page at a time, whole journals of so many bytes together or one that has more, so that neither a
/// start nor the program's memory depends on how long a show's past is. Immutable.
public record Earlier(Path folder, List<Path> journals, PastSteps.Newer newer, Users users, long pageBytes) {
    /// How many bytes of journals a page has.
    static final long PAGE_BYTES = 8L << 20;

    public Earlier {
        journals = List.copyOf(journals);
    }

    /// No such history.
    public static Earlier none() {
        return new Earlier(Path.of(""), List.of(), PastSteps.Newer.NOTHING, Users.NONE, PAGE_BYTES);
    }

    /// A page that was read.
    ///
    /// @param done its steps, oldest first
    /// @param rest what comes before it
    /// @param wrong why there is no more, where that is not how it should be
    public record Read(List<PastSteps.Step> done, Earlier rest, List<String> wrong) {}

    /// Whether there is none.
    public boolean isEmpty() {
        return journals.isEmpty();
    }

    /// Reads the newest page of it. Waits for the disk.
    public Read read() {
        try {
            int first = first();
            PastSteps.Page page = PastSteps.of(folder, journals.subList(first, journals.size()), newer, users);
            return new Read(page.past().done(), before(first, page.newer()), List.of());
        } catch (IOException failed) {
            return ended(String.valueOf(failed.getMessage()));
        } catch (RuntimeException broken) { // an undo waits for this page: it has to come, or its end
            return ended(broken.toString());
        }
    }

    private static Read ended(String why) {
        return new Read(List.of(), none(), List.of("earlier steps cannot be read, so UNDO ends here: " + why));
    }

    /// What comes before the journal at an index.
    Earlier before(int first, PastSteps.Newer then) {
        return new Earlier(folder, journals.subList(0, first), then, users, pageBytes);
    }

    /// The first journal of the newest page.
    int first() throws IOException {
        int first = journals.size();
        long bytes = 0;
        while (first > 0 && bytes < pageBytes) {
            first--;
            bytes += Files.size(journals.get(first));
        }
        return first;
    }
}
