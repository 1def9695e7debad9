package longthrow.console.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import longthrow.console.frame.Command;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.thread.EventThread;

/// Finds every parameter, strip, scene, cue and action by some of its words. Things are never listed one by one: the
/// typed words are held against the strips and against what each kind of strip has, apart, so that a desk of a hundred
/// thousand controls is searched by a few thousand comparisons, and nothing is made but what is found. Actions are
/// found by what is said of them too. Where no strip is named, the selected one comes first, and controls come before
/// what can be done with a strip.
@EventThread
final class Finder {
    /// How many things are found at most.
    static final int MOST = 40;

    /// What is meant where a strip alone is named, in this order.
    private static final List<String> FIRST = List.of("select", "fader", "mute", "solo", "pan");
    private static final int REVERSED = 6; // points less for "mute kick" than for "kick mute"
    private static final int NEAR = 30; // points more for the selected strip, where none is named
    private static final int DONE = 24; // points less for an action than for a control of the same words
    private final TableLayout layout;
    private final List<Kind> kinds = new ArrayList<>();
    private final Set<String> atHand;

    /// A kind of thing: those that are of it, and what each of them has.
    private record Kind(List<Thing> things, List<What> whats) {}

    private record Thing(String path, String name, List<String> words) {}

    /// A row, or an action where `row` is below 0.
    ///
    /// @param told the words of what is said of an action
    private record What(String key, String says, int row, List<String> words, List<String> told) {
        /// The points of words that all speak of this, by its name or in what is said of it; below 0 where one does
        /// not.
        private int alone(List<String> typed) {
            int sum = 0;
            for (int i = 0; i < typed.size(); i++) {
                int points = Math.max(Match.points(typed.get(i), words), Match.mentioned(typed.get(i), told));
                if (points == Match.NONE) {
                    return -1;
                }
                sum += points;
            }
            return sum;
        }
    }

    /// What there is in a frame, and what else can be told by name.
    Finder(DeskFrame frame, Collection<Command> more) {
        layout = frame.layout();
        atHand = atHand(frame);
        Map<String, List<What>> actions = new LinkedHashMap<>();
        List<Command> commands = new ArrayList<>(frame.commands());
        commands.addAll(more);
        for (Command command : commands) {
            int at = command.pattern().indexOf("/{}/");
            boolean one = at < 0;
            String key = one ? command.pattern() : command.pattern().substring(at + 4);
            actions.computeIfAbsent(one ? "" : command.pattern().substring(0, at), prefix -> new ArrayList<>())
                    .add(done(key, command.says()));
        }
        frame.layout().sections().forEach(section -> kinds.add(kind(frame, section, actions)));
        String lines = frame.scenes().cues() ? "cue" : "scene";
        kinds.add(new Kind(
                frame.scenes().list().stream()
                        .map(line -> thing(line.path(), line.number() + " " + line.name()))
                        .toList(),
                actions.getOrDefault(lines, List.of())));
        kinds.add(new Kind(List.of(new Thing("", "", List.of())), actions.getOrDefault("", List.of())));
    }

    /// An action; `take-over` is found by `take` and by `over` too.
    private static What done(String key, String says) {
        String words = key.contains("-") ? key + " " + key.replace('-', ' ') : key;
        return new What(key, says, -1, Match.words(words), Match.words(says));
    }

    /// The paths of what is meant where nothing is named: the selected strip, the next scene, and the desk itself.
    private static Set<String> atHand(DeskFrame frame) {
        Set<String> paths = new HashSet<>(Set.of(""));
        frame.strips().stream().skip(frame.selected()).findFirst().ifPresent(strip -> paths.add(strip.path()));
        frame.scenes()
                .next()
                .ifPresent(next -> paths.add(frame.scenes().list().get(next).path()));
        return paths;
    }

    private static Kind kind(DeskFrame frame, Section section, Map<String, List<What>> actions) {
        List<Thing> things = new ArrayList<>();
        for (int column = 0; column < section.columns(); column++) {
            String path = section.strip(column);
            things.add(thing(path, name(frame, path)));
        }
        List<What> whats = new ArrayList<>();
        for (int row = 0; row < section.rows().size(); row++) {
            Parameter parameter = section.rows().get(row);
            whats.add(new What(
                    parameter.key(),
                    parameter.label(),
                    section.firstRow() + row,
                    Match.words(parameter.key() + " " + parameter.label()),
                    List.of()));
        }
        whats.addAll(actions.getOrDefault(section.prefix(), List.of()));
        return new Kind(things, whats);
    }

    private static String name(DeskFrame frame, String path) {
        return frame.strips().stream()
                .filter(strip -> strip.path().equals(path))
                .map(DeskFrame.Strip::name)
                .findFirst()
                .orElse("");
    }

    private static Thing thing(String path, String name) {
        List<String> words = new ArrayList<>(Match.words(path));
        words.addAll(Match.words(name));
        words.addAll(Match.words(name.replace(" ", "")));
        return new Thing(path, name, words);
    }

    /// How many things could be found.
    int size() {
        return kinds.stream()
                .mapToInt(kind -> kind.things.size() * kind.whats.size())
                .sum();
    }

    /// The best for what is typed, best first; nothing for nothing.
    List<Found> find(String typed) {
        List<String> words = Match.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        Best best = new Best(MOST);
        for (int kind = 0; kind < kinds.size(); kind++) {
            find(kind, words, best);
        }
        OptionalInt exact = layout.cell(typed.strip());
        Stream<Found> first = exact.isPresent() ? Stream.of(control(exact.getAsInt())) : Stream.empty();
        return Stream.concat(first, best.sorted().stream().map(this::found))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /// The control of a cell, whose own id was typed.
    private Found control(int cell) {
        String path = layout.strip(cell);
        String name = kinds.stream()
                .flatMap(kind -> kind.things.stream())
                .filter(thing -> thing.path.equals(path))
                .map(Thing::name)
                .findFirst()
                .orElse("");
        return new Found(layout.id(cell), name, layout.parameter(cell).label(), OptionalInt.of(cell));
    }

    /// Words may speak of the thing first and then of what it has, or the other way round; all must speak of something.
    private void find(int kind, List<String> words, Best best) {
        List<Thing> things = kinds.get(kind).things;
        List<What> whats = kinds.get(kind).whats;
        int[][] ofThings = new int[things.size()][];
        for (int i = 0; i < ofThings.length; i++) {
            ofThings[i] = sums(words, things.get(i).words);
        }
        for (int what = 0; what < whats.size(); what++) {
            int[] ofWhat = sums(words, whats.get(what).words);
            int alone = whats.get(what).alone(words);
            int brief = bonus(whats.get(what));
            for (int thing = 0; thing < ofThings.length; thing++) {
                int points = points(ofThings[thing], ofWhat, words.size());
                if (alone >= 0 && atHand.contains(things.get(thing).path)) {
                    points = Math.max(points, alone + NEAR);
                }
                if (points > 0) {
                    best.offer(points + brief, kind, what, thing);
                }
            }
        }
    }

    /// What stands nearer to the strip comes first: the fader before the fader's trim, and a strip itself before all
    /// that it has.
    private static int bonus(What what) {
        int usual = FIRST.contains(what.key) ? 8 - FIRST.indexOf(what.key) : 0;
        return usual - 3 * what.words.size() - (what.row < 0 && usual == 0 ? DONE : 0);
    }

    /// Points of the words from the first on, at `[k]` of the first `k`, and at `[n + 1 + k]` of those from `k` on;
    /// below 0 where a word fits not.
    private static int[] sums(List<String> words, List<String> of) {
        int count = words.size();
        int[] sums = new int[2 * count + 2];
        for (int k = 0; k < count; k++) {
            int points = Match.points(words.get(k), of);
            sums[k + 1] = points == Match.NONE || sums[k] < 0 ? -1 : sums[k] + points;
            sums[count + 1 + k] = points;
        }
        for (int k = count - 1; k >= 0; k--) {
            int points = sums[count + 1 + k];
            int rest = sums[count + 2 + k];
            sums[count + 1 + k] = points == Match.NONE || rest < 0 ? -1 : rest + points;
        }
        return sums;
    }

    private static int points(int[] thing, int[] what, int count) {
        int best = -1;
        for (int k = 0; k <= count; k++) {
            int first = thing[k];
            int then = what[count + 1 + k];
            if (first >= 0 && then >= 0) {
                best = Math.max(best, first + then);
            }
            int turned = what[k];
            int last = thing[count + 1 + k];
            if (turned >= 0 && last >= 0) {
                best = Math.max(best, turned + last - (k == 0 || k == count ? 0 : REVERSED));
            }
        }
        return best;
    }

    private Found found(long at) {
        Kind kind = kinds.get(Best.kind(at));
        What what = kind.whats.get(Best.what(at));
        Thing thing = kind.things.get(Best.thing(at));
        String id = thing.path.isEmpty() ? what.key : thing.path + "/" + what.key;
        return new Found(
                id,
                thing.name,
                what.says,
                what.row < 0 ? OptionalInt.empty() : OptionalInt.of(Cell.of(what.row, Best.thing(at))));
    }

    /// The best of many, in one array.
    private static final class Best {
        private static final int PLACE = 44;
        private final long[] kept;
        private int count;

        private Best(int most) {
            kept = new long[most];
        }

        private void offer(int points, int kind, int what, int thing) {
            long entry = ((long) Math.max(0, points) << PLACE) | order(kind, what, thing);
            if (count == kept.length && entry <= kept[count - 1]) {
                return;
            }
            int at = count < kept.length ? count++ : count - 1;
            while (at > 0 && kept[at - 1] < entry) {
                kept[at] = kept[at - 1];
                at--;
            }
            kept[at] = entry;
        }

        /// Among equals the first of the desk comes first.
        private static long order(int kind, int what, int thing) {
            return ((255L - kind) << 36) | ((0xFFFFL - thing) << 20) | (0xFFFFFL - what);
        }

        private static int kind(long entry) {
            return (int) (255 - ((entry >> 36) & 255));
        }

        private static int thing(long entry) {
            return (int) (0xFFFF - ((entry >> 20) & 0xFFFF));
        }

        private static int what(long entry) {
            return (int) (0xFFFFF - (entry & 0xFFFFF));
        }

        private List<Long> sorted() {
            return Arrays.stream(kept, 0, count).boxed().toList();
        }
    }
}
