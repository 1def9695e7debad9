package longthrow.console.show;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// A show as it was left: what its folder holds, and what its journal knows beyond that.
///
/// @param show with everything that was brought back
/// @param words what was brought back, and what was not, for the user
/// @param unsaved whether the journal knew anything that the files lack
public record Return(Show show, List<String> words, History history, boolean unsaved) {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /// So many entries of a journal are read between two times that it can be given up.
    private static final int ENTRIES = 10_000;

    /// What undo and redo can reach from before this start.
    ///
    /// @param past what was read of it
    /// @param earlier what was done before that
    public record History(PastSteps.Past past, Earlier earlier) {}

    /// The show of a folder that was opened, with its journal.
    public static Return of(Path folder, Show saved, ZoneId zone) {
        return of(folder, saved, zone, Earlier.PAGE_BYTES);
    }

    /// With so many bytes of journals in a page of the history.
    public static Return of(Path folder, Show saved, ZoneId zone, long pageBytes) {
        List<String> words = new ArrayList<>();
        Unsaved unsaved = new Unsaved(saved);
        History history = new History(PastSteps.Past.NONE, Earlier.none());
        try {
            JournalFiles files = new JournalFiles(folder);
            read(folder, words, unsaved, Headway.UNHEARD);
            history = history(new Earlier(
                    folder, files.all(), PastSteps.Newer.NOTHING, saved.setup().users(), pageBytes));
        } catch (IOException failed) {
            words.add("the journal of " + folder + " cannot be read: " + failed.getMessage());
        }
        return unsaved.brought(words, history, zone);
    }

    /// The show alone, where nobody asks how it came about; `headway` hears of each journal, and may end it.
    public static Show asLeft(Path folder, Show saved, Headway headway) {
        Unsaved unsaved = new Unsaved(saved);
        try {
            read(folder, new ArrayList<>(), unsaved, headway);
        } catch (IOException unreadable) {
            // what was read of it by then counts, as when the show is opened
            return unsaved.show();
        }
        return unsaved.show();
    }

    private static void read(Path folder, List<String> words, Unsaved unsaved, Headway headway) throws IOException {
        List<Path> files = new JournalFiles(folder).unsaved();
        for (int i = 0; i < files.size(); i++) {
            int done = i;
            String name = String.valueOf(files.get(i).getFileName());
            long[] entries = {0};
            JournalReader.read(folder, files.get(i), words, entry -> {
                if (entries[0]++ % ENTRIES == 0) {
                    headway.at(name, done, files.size());
                }
                unsaved.accept(entry);
            });
        }
    }

    /// The newest page, and those before it down to the oldest step that is undone: what redo does again is known
    /// whole.
    private static History history(Earlier kept) throws IOException {
        Earlier rest = kept;
        PastSteps.Page page;
        do {
            int first = rest.first();
            page = PastSteps.of(
                    kept.folder(),
                    kept.journals().subList(first, kept.journals().size()),
                    PastSteps.Newer.NOTHING,
                    kept.users());
            rest = rest.before(first, page.newer());
        } while (!rest.isEmpty() && page.newer().undoes());
        return new History(page.past(), rest);
    }

    /// What no save has taken yet, told entry by entry.
    private static final class Unsaved implements Consumer<Entry> {
        private final Show saved;
        private final List<Problem> problems = new ArrayList<>();
        /// Gestures that moved values, by their numbers.
        private final BitSet steps = new BitSet();

        private Optional<Replay> replay = Optional.empty();
        private Instant first = Instant.EPOCH;
        private long others;

        Unsaved(Show saved) {
            this.saved = saved;
        }

        @Override
        public void accept(Entry entry) {
            if (replay.isEmpty()) {
                replay = Optional.of(Replay.onto(saved, problems));
                first = entry.at();
            }
            replay.get().tell(entry.fact());
            switch (entry.fact()) {
                case Fact.Moved moved -> steps.set(moved.step());
                case Fact.Stepped stepped -> {
                    if (stepped.how() == Fact.Stepped.How.UNDONE) {
                        steps.clear(stepped.step());
                    }
                }
                case Fact.Block _, Fact.Written _, Fact.Bytes _, Fact.Gone _ -> others++;
                case Fact.Was _ -> {}
            }
        }

        Show show() {
            return replay.map(Replay::show).orElse(saved);
        }

        Return brought(List<String> words, History history, ZoneId zone) {
            if (replay.isEmpty()) {
                return new Return(saved, words, history, false);
            }
            Show show = replay.get().show();
            long count = steps.cardinality() + others;
            if (count > 0) {
                words.add(count + (count == 1 ? " change" : " changes") + " since "
                        + SECOND.format(first.atZone(zone)) + (count == 1 ? " was" : " were")
                        + " brought back from the journal; they are not saved yet");
            }
            problems.forEach(problem -> words.add("journal: " + problem.text()));
            return new Return(show, words, history, true);
        }
    }
}
