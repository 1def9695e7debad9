package longthrow.console.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import longthrow.console.check.Doors;
import longthrow.console.check.Finding;
import longthrow.console.frame.Archive;
import longthrow.console.frame.Light;
import longthrow.console.show.Comparison;
import longthrow.console.show.Differing;
import longthrow.console.show.Gestures;
import longthrow.console.show.Headway;
import longthrow.console.show.Logged;
import longthrow.console.show.Problem;
import longthrow.console.show.Return;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.console.show.ShowLog;
import longthrow.console.show.Versions;
import longthrow.dsp.thread.AnyThread;

/// Reads what a show's folder tells of it, for the window; whoever calls waits for the disk.
///
/// @param asked what a check before the doors cannot know by itself
@AnyThread
public record Archivist(Path folder, ZoneId zone, Supplier<Doors.Asked> asked) {
    /// So many lines of a comparison, and of the log, are told.
    static final int LINES = 5_000;

    private static final Pattern LANE = Pattern.compile("(?:lanes|takes)/([^.]+)\\.");
    private static final Pattern PATH = Pattern.compile("[a-z]+/\\d+|main|centre");

    private String time(Instant at, String form) {
        return DateTimeFormatter.ofPattern(form, Locale.ROOT).withZone(zone).format(at);
    }

    /// The versions that are kept, oldest first.
    List<Archive.Version> versions() throws IOException {
        Versions all = new Versions(folder);
        List<Archive.Version> versions = new ArrayList<>();
        for (Versions.Version each : all.all()) {
            versions.add(new Archive.Version(
                    each.name(),
                    each.at().map(at -> time(at, "yyyy-MM-dd HH:mm")).orElse(""),
                    each.user(),
                    bytes(folder.resolve("versions").resolve(each.name()))));
        }
        return versions;
    }

    private static long bytes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    /// The show that a version holds, with what its journal knows beyond its files.
    ///
    /// @throws IOException when there is no such version, or none that can be read; in words for the user
    Show version(String name, Headway headway) throws IOException {
        Path place = new Versions(folder)
                .folder(name)
                .orElseThrow(() -> new IOException("there is no version '" + name + "' of this show"));
        ShowFolder.Opened opened = new ShowFolder(place).open(headway);
        List<String> problems = opened.problems().stream().map(Problem::text).toList();
        Show saved = opened.show()
                .orElseThrow(() ->
                        new IOException("the version '" + name + "' cannot be read: " + String.join("; ", problems)));
        return Return.asLeft(place, saved, headway);
    }

    /// What became of the show from one of its versions to another; an empty name is the desk as it is now.
    Archive.Difference difference(String before, String after, Show now, Headway headway) throws IOException {
        Show one = before.isEmpty() ? now : version(before, headway);
        Show other = after.isEmpty() ? now : version(after, headway);
        headway.at("what differs", 0, 0);
        List<Differing> lines = Comparison.between(one, other);
        return new Archive.Difference(before, after, groups(lines), lines.size());
    }

    /// What differs, by whose it is, each where it comes first.
    static List<Archive.Group> groups(List<Differing> lines) {
        Map<String, List<Archive.Way>> groups = new LinkedHashMap<>();
        for (Differing line : lines.subList(0, Math.min(LINES, lines.size()))) {
            String[] whose = line.whose().split(": ", 2);
            String what = whose.length > 1 ? (whose[1] + ": " + line.what()).strip() : line.what();
            groups.computeIfAbsent(whose[0], any -> new ArrayList<>())
                    .add(new Archive.Way(what, line.before(), line.after()));
        }
        return groups.entrySet().stream()
                .map(group -> new Archive.Group(group.getKey(), group.getValue()))
                .toList();
    }

    /// Who changed what, a line a gesture.
    Archive.Log log(Show now, Headway headway) throws IOException {
        Gestures gestures = new Gestures(LINES);
        List<String> remarks = ShowLog.read(folder, now, headway, gestures);
        List<Logged> lines = gestures.lines().reversed();
        return new Archive.Log(
                lines.stream().map(this::entry).toList(), gestures.count() - lines.size(), List.copyOf(remarks));
    }

    private Archive.Entry entry(Logged line) {
        return new Archive.Entry(
                time(line.at(), "yyyy-MM-dd HH:mm:ss"),
                line.user(),
                line.by(),
                new Archive.Way(line.what(), line.before(), line.after()));
    }

    /// What is not as it should be before the doors open.
    Archive.Check check(Show now, Instant at, Headway headway) {
        List<Finding> findings = Doors.check(folder, asked.get(), now, headway);
        return new Archive.Check(
                time(at, "HH:mm:ss"),
                findings.isEmpty() ? Light.GREEN : findings.getFirst().light(),
                findings.stream().map(finding -> told(finding, now)).toList());
    }

    private static Archive.Finding told(Finding finding, Show now) {
        Matcher paths = PATH.matcher(finding.where() + " " + finding.what());
        String path = paths.results()
                .map(found -> found.group())
                .filter(word -> now.strips().ofPath(word).isPresent())
                .findFirst()
                .orElseGet(() -> ofLane(finding.where(), now));
        return new Archive.Finding(
                finding.light(), finding.about().word(), finding.where(), finding.what(), finding.todo(), path);
    }

    /// The strip that a lane's or take's file is of, as the desk calls it.
    private static String ofLane(String where, Show now) {
        Matcher file = LANE.matcher(where);
        OptionalInt strip = file.lookingAt() ? now.strips().ofId(file.group(1)) : OptionalInt.empty();
        return strip.isPresent() ? now.strips().path(strip.getAsInt()) : "";
    }
}
