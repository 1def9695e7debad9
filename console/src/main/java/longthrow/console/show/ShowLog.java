package longthrow.console.show;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Everything that a show's journals and versions tell of it, oldest first, in the words of the show as it is now.
/// Journals that were put aside and those that versions keep count too, each entry once. A season's journals are larger
/// than a desk's memory, so a line is told as it is read and forgotten. Belongs to one thread.
public final class ShowLog {
    private final Show show;
    private final Deque<Versions.Version> versions = new ArrayDeque<>();
    private final Consumer<Logged> to;
    private final Map<String, List<String>> stood = new LinkedHashMap<>();

    /// What changed in one moment, values aside.
    private final List<Entry> moment = new ArrayList<>();

    private ShowLog(Show show, List<Versions.Version> versions, Consumer<Logged> to) {
        this.show = show;
        this.to = to;
        versions.stream()
                .filter(version -> version.at().isPresent())
                .sorted(Comparator.comparing(version -> version.at().orElse(Instant.MAX)))
                .forEach(this.versions::add);
    }

    /// A journal and the entry it begins with.
    private record Begun(Path file, Entry first, long bytes) {}

    /// Tells `to` every line of the show in a folder, and `headway` how far that has come; returns what could not be
    /// read, in words.
    public static List<String> read(Path folder, Show show, Headway headway, Consumer<Logged> to) throws IOException {
        List<String> remarks = new ArrayList<>();
        ShowLog log = new ShowLog(show, new Versions(folder).all(), to);
        List<Path> files = files(folder, remarks);
        for (int i = 0; i < files.size(); i++) {
            headway.at(JournalReader.name(folder, files.get(i)), i, files.size());
            log.stood.clear();
            JournalReader.read(folder, files.get(i), remarks, log::take);
            log.rest();
        }
        log.versionsBefore(Instant.MAX);
        return remarks;
    }

    /// The journals in the order of their beginnings. A version keeps a copy of what was not saved by then: a journal
    /// and its copies begin alike, and the longest of them says all.
    private static List<Path> files(Path folder, List<String> remarks) throws IOException {
        Map<Entry, Begun> begun = new LinkedHashMap<>();
        for (Path file : everything(folder)) {
            Optional<Entry> first = JournalReader.first(file);
            if (first.isPresent()) {
                Begun one = new Begun(file, first.get(), Files.size(file));
                begun.merge(first.get(), one, (old, other) -> other.bytes > old.bytes ? other : old);
            } else {
                JournalReader.read(folder, file, remarks, entry -> {}); // says what is wrong with it
            }
        }
        return inOrder(begun.values());
    }

    private static List<Path> inOrder(Collection<Begun> journals) {
        return journals.stream()
                .sorted(Comparator.comparing(journal -> journal.first.at()))
                .map(Begun::file)
                .toList();
    }

    private static List<Path> everything(Path folder) throws IOException {
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

    private void take(Entry entry) {
        if (entry.fact() instanceof Fact.Moved moved) {
            rest();
            tell(moved(entry, moved));
        } else {
            if (!moment.isEmpty() && !together(moment.getFirst(), entry)) {
                rest();
            }
            moment.add(entry);
        }
    }

    /// A version comes before the first change that came after it.
    private void tell(Logged line) {
        versionsBefore(line.at());
        to.accept(line);
    }

    private void versionsBefore(Instant end) {
        while (!versions.isEmpty() && versions.getFirst().at().orElse(end).isBefore(end)) {
            Versions.Version version = versions.removeFirst();
            Instant at = version.at().orElse(end);
            to.accept(new Logged(at, version.user(), "desk", 0, "version '" + version.name() + "' kept", "", ""));
        }
    }

    private static boolean together(Entry one, Entry next) {
        return next.at().equals(one.at()) && next.by().equals(one.by());
    }

    private Logged moved(Entry entry, Fact.Moved moved) {
        ValueWords words = ValueWords.of(show, moved.cell(), moved.before(), moved.after());
        return new Logged(
                entry.at(), entry.user(), entry.by(), moved.step(), words.what(), words.before(), words.after());
    }

    /// What came of all that changed in one moment, values aside.
    private void rest() {
        if (moment.isEmpty()) {
            return;
        }
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
        moment.clear();
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
        tell(new Logged(entry.at(), entry.user(), entry.by(), 0, what, "", ""));
    }
}
