package longthrow.console.show;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A show as it was left: what its folder holds, and what its journal knows beyond that.
///
/// @param show with everything that was brought back
/// @param words what was brought back, and what was not, for the user
/// @param unsaved whether the journal knew anything that the files lack
public record Return(Show show, List<String> words, History history, boolean unsaved) {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

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
        List<Entry> unsaved = new ArrayList<>();
        History history = new History(PastSteps.Past.NONE, Earlier.none());
        try {
            JournalFiles files = new JournalFiles(folder);
            List<Path> fresh = files.unsaved();
            List<List<Entry>> newest = new ArrayList<>();
            for (Path file : fresh) {
                newest.add(Earlier.read(folder, file, words));
            }
            newest.forEach(unsaved::addAll);
            List<Path> kept =
                    files.all().stream().filter(file -> !fresh.contains(file)).toList();
            history = history(new Earlier(folder, kept, PastSteps.Newer.NOTHING, pageBytes), newest);
        } catch (IOException failed) {
            words.add("the journal of " + folder + " cannot be read: " + failed.getMessage());
        }
        return unsaved.isEmpty()
                ? new Return(saved, words, history, false)
                : brought(saved, unsaved, words, history, zone);
    }

    /// The newest page, and those before it down to the oldest step that is undone: what redo does again is known
    /// whole.
    private static History history(Earlier kept, List<List<Entry>> newest) throws IOException {
        List<List<Entry>> entries = new ArrayList<>(newest);
        Earlier rest = kept;
        PastSteps.Page page;
        do {
            int first = rest.first();
            List<List<Entry>> older = new ArrayList<>();
            for (Path file : rest.journals().subList(first, rest.journals().size())) {
                older.add(Earlier.read(kept.folder(), file, new ArrayList<>()));
            }
            entries.addAll(0, older);
            page = PastSteps.of(entries, PastSteps.Newer.NOTHING);
            rest = rest.before(first, page.newer());
        } while (!rest.isEmpty() && page.newer().undoes());
        return new History(page.past(), rest);
    }

    private static Return brought(Show saved, List<Entry> unsaved, List<String> words, History history, ZoneId zone) {
        List<Problem> problems = new ArrayList<>();
        Show show = Replay.onto(saved, unsaved, problems);
        long count = count(unsaved);
        Instant first = unsaved.getFirst().at();
        if (count > 0) {
            words.add(count + (count == 1 ? " change" : " changes") + " since "
                    + SECOND.format(first.atZone(zone)) + (count == 1 ? " was" : " were")
                    + " brought back from the journal; they are not saved yet");
        }
        problems.forEach(problem -> words.add("journal: " + problem.text()));
        return new Return(show, words, history, true);
    }

    /// How many gestures moved values, and how much else changed.
    private static long count(List<Entry> unsaved) {
        Set<Integer> steps = new HashSet<>();
        long others = 0;
        for (Entry entry : unsaved) {
            switch (entry.fact()) {
                case Fact.Moved moved -> steps.add(moved.step());
                case Fact.Stepped stepped -> {
                    if (stepped.how() == Fact.Stepped.How.UNDONE) {
                        steps.remove(stepped.step());
                    }
                }
                case Fact.Block _, Fact.Written _, Fact.Bytes _, Fact.Gone _ -> others++;
                case Fact.Was _ -> {}
            }
        }
        return steps.size() + others;
    }
}
