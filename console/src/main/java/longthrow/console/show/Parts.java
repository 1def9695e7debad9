package longthrow.console.show;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands in a show's files but for its values, by the subjects of a journal, and how it stands once steps of an
/// earlier evening are crossed.
public final class Parts {
    private static final String BLOCK = "block ";
    private static final String FILE = "file ";

    private final Show show;
    private final Blocks blocks;
    private final Map<String, List<String>> crossed = new LinkedHashMap<>();

    /// The parts of a show.
    public Parts(Show show) {
        this.show = show;
        blocks = Blocks.apartFromValues(show);
    }

    /// Takes a part back, or does it again; false, and nothing is crossed, where it does not stand as it was left.
    public boolean cross(PastSteps.Part part, boolean back) {
        List<String> from = back ? part.after() : part.before();
        List<String> to = back ? part.before() : part.after();
        List<String> stands = lines(part.subject());
        Optional<List<String>> then = facts(part.subject())
                ? merged(stands, from, to)
                : stands.equals(from) ? Optional.of(to) : Optional.empty();
        then.ifPresent(lines -> crossed.put(part.subject(), lines));
        return then.isPresent();
    }

    private static boolean facts(String subject) {
        return subject.startsWith(BLOCK) || subject.equals(FILE + TimelineText.FILE);
    }

    /// A block's lines are facts of their own: those that others changed meanwhile stay as they are.
    private static Optional<List<String>> merged(List<String> stands, List<String> from, List<String> to) {
        List<String> gone = without(from, to);
        List<String> fresh = without(to, from);
        Set<String> there = new HashSet<>(stands);
        if (!there.containsAll(gone) || fresh.stream().anyMatch(there::contains)) {
            return Optional.empty();
        }
        int place = gone.stream().mapToInt(stands::indexOf).min().orElse(stands.size());
        List<String> merged = new ArrayList<>(without(stands, gone));
        merged.addAll(place, fresh);
        return Optional.of(merged);
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Set<String> left = new HashSet<>(others);
        return lines.stream().filter(line -> !left.contains(line)).toList();
    }

    private List<String> lines(String subject) {
        Optional<List<String>> moved = Optional.ofNullable(crossed.get(subject));
        return moved.orElseGet(() -> subject.startsWith(BLOCK)
                ? blocks.blocks().getOrDefault(subject.substring(BLOCK.length()), List.of())
                : file(subject.substring(FILE.length())));
    }

    private List<String> file(String name) {
        if (name.equals(TimelineText.FILE)) {
            return blocks.timeline().nothing() ? List.of() : TimelineText.write(blocks.timeline());
        }
        if (name.equals(CueText.FILE)) {
            return blocks.cues().nothing() ? List.of() : new CueText(show.strips()).write(blocks.cues());
        }
        Optional<List<String>> scene =
                Optional.ofNullable(blocks.scenes().get(name)).map(new SceneText(show.strips())::write);
        return scene.or(() -> Optional.ofNullable(blocks.lanes().get(name))
                        .map(lane -> new LaneText(show.strips()).write(lane.cell(), lane.lane())))
                .orElse(List.of());
    }

    /// The show with all that was crossed; its values are those it had.
    public Show show() {
        List<Fact> facts = new ArrayList<>();
        crossed.forEach((subject, lines) -> facts.add(fact(subject, lines)));
        return Replay.apartFromValues(show, facts, new ArrayList<>());
    }

    private static Fact fact(String subject, List<String> lines) {
        return subject.startsWith(BLOCK)
                ? new Fact.Block(subject.substring(BLOCK.length()), lines)
                : new Fact.Gone(subject.substring(FILE.length())).saying(lines);
    }
}
