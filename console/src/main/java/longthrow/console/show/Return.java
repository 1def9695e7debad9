package longthrow.console.show;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A show as it was left: what its folder holds, and what its journal knows beyond that.
///
/// @param show with everything that was brought back
/// @param words what was brought back, and what was not, for the user
/// @param past what undo and redo can reach from before this start
/// @param unsaved whether the journal knew anything that the files lack
public record Return(Show show, List<String> words, PastSteps.Past past, boolean unsaved) {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /// How many bytes of earlier evenings' journals are read for undo, so that a show with a long past opens as fast.
    private static final long PAST_BYTES = 64L << 20;

    /// The show of a folder that was opened, with its journal.
    public static Return of(Path folder, Show saved, ZoneId zone) {
        List<String> words = new ArrayList<>();
        List<List<Entry>> journals = new ArrayList<>();
        List<Entry> unsaved = new ArrayList<>();
        try {
            JournalFiles files = new JournalFiles(folder);
            List<Path> fresh = files.unsaved();
            List<Path> all = files.all();
            for (Path file : all.subList(first(all, all.size() - fresh.size()), all.size())) {
                boolean kept = !fresh.contains(file);
                List<Entry> entries = read(folder, file, kept ? new ArrayList<>() : words);
                journals.add(entries);
                if (!kept) {
                    unsaved.addAll(entries);
                }
            }
        } catch (IOException failed) {
            words.add("the journal of " + folder + " cannot be read: " + failed.getMessage());
        }
        return unsaved.isEmpty()
                ? new Return(saved, words, PastSteps.of(journals), false)
                : brought(saved, unsaved, words, PastSteps.of(journals), zone);
    }

    /// The first of all journals, `saved` of which are history, that is read.
    private static int first(List<Path> all, int saved) throws IOException {
        int first = saved;
        long bytes = 0;
        while (first > 0 && bytes < PAST_BYTES) {
            first--;
            bytes += Files.size(all.get(first));
        }
        return first;
    }

    private static Return brought(
            Show saved, List<Entry> unsaved, List<String> words, PastSteps.Past past, ZoneId zone) {
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
        return new Return(show, words, past, true);
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

    private static List<Entry> read(Path folder, Path file, List<String> words) throws IOException {
        String name = folder.relativize(file).toString().replace('\\', '/');
        JournalText.Read read = JournalText.read(name, Files.readAllBytes(file));
        Optional<String> cut = read.cut();
        cut.ifPresent(words::add);
        words.addAll(read.unknown());
        return read.entries();
    }
}
