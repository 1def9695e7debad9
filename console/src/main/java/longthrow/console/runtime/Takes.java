package longthrow.console.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import longthrow.console.desk.Desk;
import longthrow.console.desk.Edits;
import longthrow.console.desk.House;
import longthrow.console.desk.HouseRule;
import longthrow.console.desk.StripText;
import longthrow.console.record.Reel;
import longthrow.console.record.TakeNames;
import longthrow.dsp.engine.StripInput;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.strip.Source;
import longthrow.dsp.thread.ControlThread;

/// What has been recorded of each channel: new takes become what it plays, older ones can be chosen again.
@ControlThread
final class Takes {
    private final Console console;
    private List<String> files = List.of();

    Takes(Console console) {
        this.console = console;
    }

    /// The whole takes in a folder; the writer's call.
    static List<String> files(Path folder) {
        try {
            return TakeNames.takes(folder);
        } catch (IOException unread) {
            return List.of();
        }
    }

    /// Says which there are.
    void found(List<String> names) {
        files = names;
    }

    /// Says which came.
    private void came(List<Reel.Take> takes) {
        List<String> all = new ArrayList<>(files);
        takes.forEach(take -> all.add(String.valueOf(take.file().getFileName())));
        files = List.copyOf(all);
    }

    /// A pass is over: its takes are one step of the history. In LIVE a channel that heard its port by itself goes on
    /// hearing it; nobody's microphone may end because the song did.
    void enter(List<Reel.Take> takes) {
        Map<Integer, List<Reel.Take>> byStrip = new TreeMap<>();
        takes.forEach(take -> byStrip.computeIfAbsent(take.part().strip(), strip -> new ArrayList<>())
                .add(take));
        if (takes.isEmpty()) {
            console.notices().say("no audio was recorded: the song was nowhere that may be recorded");
            return;
        }
        came(takes);
        Map<Integer, StripText> texts = new LinkedHashMap<>();
        Map<Integer, Double> values = new LinkedHashMap<>();
        byStrip.forEach((strip, newest) -> {
            if (strip < console.desk().strips().shape().channels()) {
                texts.put(strip, played(strip, newest));
                hear(strip, values);
            }
        });
        String words = "record " + (byStrip.size() == 1 ? called(takes.getFirst()) : byStrip.size() + " tracks");
        Edits.settle(console.desk(), new Edits.Edit(words, values, texts), Origin.SCREEN);
        console.notices()
                .say("recorded "
                        + byStrip.values().stream()
                                .map(newest ->
                                        "audio/" + newest.getLast().file().getFileName())
                                .collect(Collectors.joining(", "))
                        + (values.isEmpty()
                                ? ""
                                : "; every channel goes on hearing its port, soundcheck plays what was recorded"));
    }

    private String called(Reel.Take take) {
        return console.desk().called(take.part().strip());
    }

    private void hear(int strip, Map<Integer, Double> values) {
        int cell = console.desk().strips().cell(strip, "source").orElseThrow();
        boolean live = console.state().setup().by(HouseRule.TAKES) == House.LIVE;
        if (live && console.desk().stored(cell) == Source.AUTO) {
            values.put(cell, (double) Source.MAIN);
        }
    }

    /// The newest take on top, below it what it does not cover.
    private StripText played(int strip, List<Reel.Take> takes) {
        List<String> layers = new ArrayList<>();
        List<Reel.Take> above = new ArrayList<>();
        for (Reel.Take take : takes.reversed()) {
            if (above.stream().noneMatch(over -> over.from() <= take.from() && over.to() >= take.to())) {
                layers.add("audio/" + take.file().getFileName());
                above.add(take);
            }
        }
        StripText text = console.desk().text(strip);
        long end = console.sources().inputs().get(strip).map(StripInput::length).orElse(0L);
        boolean covered = above.stream().anyMatch(over -> over.from() == 0 && over.to() >= end);
        if (!covered && !text.input().isEmpty()) {
            layers.add(text.input());
        }
        return text.with("input", String.join(StripText.OVER, layers)).orElseThrow();
    }

    /// The numbers of a channel's takes, the one that it plays in brackets: `1 2 [3]`.
    String words(int strip) {
        return mine(strip).entrySet().stream()
                .map(take -> plays(strip, take.getValue()) ? "[" + take.getKey() + "]" : take.getKey() + "")
                .collect(Collectors.joining(" "));
    }

    private boolean plays(int strip, String file) {
        return console.desk().text(strip).inputs().stream().limit(1).anyMatch(("audio/" + file)::equals);
    }

    private Map<Integer, String> mine(int strip) {
        Desk desk = console.desk();
        String name = TakeNames.safe(desk.text(strip).name(), desk.strips().path(strip));
        String other = TakeNames.apart(name, desk.strips().path(strip));
        Map<Integer, String> all = new TreeMap<>();
        for (String file : files) {
            for (String each : List.of(name, other)) {
                OptionalInt number = TakeNames.number(file, each);
                number.ifPresent(take -> all.put(take, file));
            }
        }
        return all;
    }

    /// Lets a channel play a take by its number, the `next` or the `previous` one; without any word it says which there
    /// are.
    String choose(int strip, String word) {
        Map<Integer, String> mine = mine(strip);
        String called = console.desk().called(strip);
        if (mine.isEmpty()) {
            return called + " has no takes";
        }
        if (word.isEmpty()) {
            return called + " has takes " + words(strip);
        }
        List<Integer> numbers = List.copyOf(mine.keySet());
        int now = numbers.stream()
                .filter(number -> plays(strip, String.valueOf(mine.get(number))))
                .findFirst()
                .map(numbers::indexOf)
                .orElse(numbers.size());
        int wanted = switch (word) {
            case "next" -> Math.min(now + 1, numbers.size() - 1);
            case "previous" -> Math.max(now - 1, 0);
            default -> numbers.stream().map(String::valueOf).toList().indexOf(word);
        };
        if (wanted < 0) {
            return called + " has no take '" + word + "'; it has " + words(strip);
        }
        int number = numbers.get(wanted);
        StripText text = console.desk()
                .text(strip)
                .with("input", "audio/" + mine.get(number))
                .orElseThrow();
        console.desk().text(strip, text, "take " + number + " of " + called);
        return called + " plays take " + number;
    }
}
