package longthrow.console.show;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Where a journal's bytes go: a file of the show's folder, or a test's idea of a disk.
public interface JournalStore {
    /// Writes bytes behind those that are there; either all of them, or it throws and none.
    void append(byte[] bytes) throws IOException;

    /// Brings everything appended to the disk itself.
    void force() throws IOException;

    /// What follows goes to a new journal, because a save has taken its picture of the show; returns what was filled
    /// so far.
    Filled turn() throws IOException;

    /// Whether what follows should go to another journal, because this one has grown.
    default boolean full() {
        return false;
    }

    /// What follows goes to another journal, without a save.
    default void next() {}

    /// Journals that a save makes superfluous.
    interface Filled {
        /// The save is on the disk: they are history now.
        void saved() throws IOException;

        /// Where they lie, for whoever copies them.
        default List<Path> files() {
            return List.of();
        }

        /// The save failed: they go on to hold what no file has.
        default void unsaved() {}
    }
}
