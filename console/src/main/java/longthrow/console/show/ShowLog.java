package longthrow.console.show;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everything that a show's journals and versions tell of it, oldest first, in the words of the show as it is now.
/// Journals that were put aside and those that versions keep count too, each entry once. Belongs to one thread.
public final class ShowLog {
    private final Show show;
    private final List<Logged> lines = new ArrayList<>();
    private final Map<String, List<String>> stood = new LinkedHashMap<>();

    private ShowLog(Show show) {
        this.show = show;
    }

    /// What came of reading.
    ///
    /// @param remarks what could not be read, in words
    public record Read(List<Logged> lines, List<String> remarks) {
        public Read {
            lines = List.copyOf(lines);
            remarks = List.copyOf(remarks);
        }

        /// One line a gesture instead of one every ten milliseconds of it.
        public List<Logged> gestures() {
            List<Logged> whole = new ArrayList<>();
            Map<String, Integer> open = new LinkedHashMap<>();
            for (Logged line : lines) {
                Optional<Integer> place = Optional.ofNullable(open.get(line.what()));
                if (place.isPresent() && whole.get(place.get()).goesOnIn(line)) {
                    whole.set(place.get(), whole.get(place.get()).with(line));
                } else {
                    open.put(line.what(), whole.size());
                    whole.add(line);
                }
            }
            return List.copyOf(whole);
        }
    }

    /// The log of the show in a folder.
    public static Read of(Path folder, Show show) throws IOException {
        return of(folder, show, Headway.UNHEARD);
    }

    /// The same, telling how far it has come.
    public static Read of(Path folder, Show show, Headway headway) throws IOException {
        List<String> remarks = new ArrayList<>();
        List<List<Entry>> journals = new ArrayList<>();
        List<Path> files = files(folder);
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            headway.at(JournalReader.name(folder, file), i, 2 * files.size());
            List<Entry> entries = new ArrayList<>();
            JournalReader.read(folder, file, remarks, entries::add);
            if (!entries.isEmpty()) {
                journals.add(entries);
            }
        }
        journals.sort(Comparator.comparing(entries -> entries.getFirst().at()));
        ShowLog log = new ShowLog(show);
        Set<Entry> told = new LinkedHashSet<>();
        for (int i = 0; i < journals.size(); i++) {
            List<Entry> journal = journals.get(i);
            headway.at("what the journals tell", files.size() + i, 2 * files.size());
            log.stood.clear();
            log.tell(journal.stream().filter(told::add).toList());
        }
        log.versions(new Versions(folder).all());
        return new Read(log.lines, remarks);
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>(new JournalFiles(folder).everything());
        Versions versions = new Versions(folder);
        for (Versions.Version version : versions.all()) {
            Optional<Path> place = versions.folder(version.name());
            if (place.isPresent()) {
                files.addAll(new JournalFiles(place.get()).unsaved());
            }
        }
        return files;
    }

    private void tell(List<Entry> journal) {
        int at = 0;
        while (at < journal.size()) {
            Entry entry = journal.get(at);
            if (entry.fact() instanceof Fact.Moved moved) {
                lines.add(moved(entry, moved));
                at++;
            } else {
                int end = at + 1;
                while (end < journal.size() && together(entry, journal.get(end))) {
                    end++;
                }
                rest(journal.subList(at, end));
                at = end;
            }
        }
    }

    private static boolean together(Entry one, Entry next) {
        return next.at().equals(one.at()) && next.by().equals(one.by()) && !(next.fact() instanceof Fact.Moved);
    }

    private Logged moved(Entry entry, Fact.Moved moved) {
        ValueWords words = ValueWords.of(show, moved.cell(), moved.before(), moved.after());
        return new Logged(
                entry.at(), entry.user(), entry.by(), moved.step(), words.what(), words.before(), words.after());
    }

    /// What came of all that changed in one moment, values aside.
    private void rest(List<Entry> moment) {
        Map<String, Fact> before = new LinkedHashMap<>();
        Map<String, Fact> after = new LinkedHashMap<>();
        for (Entry entry : moment) {
            switch (entry.fact()) {
                case Fact.Was(String of, List<String> lines) -> stood.put(of, lines);
                case Fact.Bytes(String file, String _) -> say(entry, "take " + file + " kept");
                case Fact.Moved _, Fact.Stepped _ -> {}
                case Fact.Block block -> pair(entry, block, block.lines(), before, after);
                case Fact.Written written -> pair(entry, written, written.lines(), before, after);
                case Fact.Gone gone -> pair(entry, gone, List.of(), before, after);
            }
        }
        if (!after.isEmpty()) {
            compare(moment.getLast(), before, after);
        }
    }

    private void pair(Entry entry, Fact fact, List<String> now, Map<String, Fact> before, Map<String, Fact> after) {
        Optional<List<String>> was = Optional.ofNullable(stood.put(fact.subject(), now));
        if (was.isPresent()) {
            before.putIfAbsent(fact.subject(), fact.saying(was.get()));
            after.put(fact.subject(), fact);
        } else {
            say(entry, fact.subject() + " changed; the journal does not tell what it was");
        }
    }

    private void compare(Entry entry, Map<String, Fact> before, Map<String, Fact> after) {
        List<Problem> odd = new ArrayList<>();
        Show was = Replay.apartFromValues(show, before.values(), odd);
        Show is = Replay.apartFromValues(show, after.values(), odd);
        Comparison.apartFromValues(was, is).forEach(line -> say(entry, line));
    }

    private void say(Entry entry, String what) {
        lines.add(new Logged(entry.at(), entry.user(), entry.by(), 0, what, "", ""));
    }

    /// Puts each version before the first change that came after it.
    private void versions(List<Versions.Version> versions) {
        for (Versions.Version version : versions) {
            version.at().ifPresent(at -> {
                Logged kept =
                        new Logged(at, version.user(), "desk", 0, "version '" + version.name() + "' kept", "", "");
                lines.add(first(at), kept);
            });
        }
    }

    private int first(Instant at) {
        int place = lines.size();
        while (place > 0 && lines.get(place - 1).at().isAfter(at)) {
            place--;
        }
        return place;
    }
}
