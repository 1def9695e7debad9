package longthrow.console.show;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import longthrow.console.automation.Take;
import longthrow.console.cue.CueSheet;
import longthrow.console.scene.Scene;
import longthrow.console.timeline.Timeline;
import longthrow.dsp.automation.Lane;

/// Brings a journal's facts into a show as its folder has it.
public final class Replay {
    private final Show base;
    private final List<Problem> problems;
    private final Map<String, List<String>> blocks;
    private final Map<String, String> values;
    private final Map<String, Scene> scenes;
    private final Map<String, LaneText.Entry> lanes;
    private final Map<String, Take> takes;

    private CueSheet cues;
    private Timeline timeline;
    private boolean main;

    private Replay(Show base, Blocks parts, List<Problem> problems) {
        this.base = base;
        this.problems = problems;
        blocks = new LinkedHashMap<>(parts.blocks());
        values = new LinkedHashMap<>(parts.values());
        scenes = new LinkedHashMap<>(parts.scenes());
        lanes = new LinkedHashMap<>(parts.lanes());
        takes = new LinkedHashMap<>(parts.takes());
        cues = parts.cues();
        timeline = parts.timeline();
    }

    /// For a show that facts are told of in their order; what says nothing to this desk is reported.
    static Replay onto(Show base, List<Problem> problems) {
        return new Replay(base, Blocks.of(base), problems);
    }

    /// The show with some facts that are no values; its own values are left out, because they cost the most.
    static Show apartFromValues(Show base, Collection<Fact> facts, List<Problem> problems) {
        Replay replay = new Replay(base, Blocks.apartFromValues(base), problems);
        facts.forEach(replay::tell);
        return replay.show();
    }

    /// A fact changes the show.
    void tell(Fact fact) {
        main |= fact instanceof Fact.Moved || fact instanceof Fact.Block;
        switch (fact) {
            case Fact.Moved(String cell, String _, String after, int _) -> values.put(cell, cell + " " + after);
            case Fact.Block(String id, List<String> lines) -> {
                if (lines.isEmpty()) {
                    blocks.remove(id);
                } else {
                    blocks.put(id, lines);
                }
            }
            case Fact.Written(String file, List<String> lines) -> written(file, lines);
            case Fact.Was _, Fact.Stepped _ -> {}
            case Fact.Bytes(String file, String text) ->
                new TakeFiles(base.strips())
                        .read(
                                file.substring(Blocks.TAKES.length()),
                                Base64.getDecoder().decode(text))
                        .ifPresent(take -> takes.put(file, take));
            case Fact.Gone(String file) -> {
                scenes.remove(file);
                lanes.remove(file);
                takes.remove(file);
                cues = file.equals(CueText.FILE) ? CueSheet.NONE : cues;
                timeline = file.equals(TimelineText.FILE) ? Timeline.NONE : timeline;
            }
        }
    }

    private void written(String file, List<String> lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        if (file.equals(CueText.FILE)) {
            Lines.of(file, "cues", bytes, problems)
                    .ifPresent(text -> cues = new CueText(base.strips()).read(text, problems));
        } else if (file.equals(TimelineText.FILE)) {
            Lines.of(file, "timeline", bytes, problems).ifPresent(text -> timeline = TimelineText.read(text, problems));
        } else if (file.startsWith(Blocks.SCENES)) {
            Lines.of(file, "scene", bytes, problems)
                    .flatMap(text -> new SceneText(base.strips()).read(text, problems))
                    .ifPresent(scene -> scenes.put(file, scene));
        } else {
            Lines.of(file, "lane", bytes, problems)
                    .flatMap(text -> new LaneText(base.strips()).read(text, problems))
                    .ifPresent(lane -> lanes.put(file, lane));
        }
    }

    /// The show as the facts have made it.
    Show show() {
        Show file = main ? file() : base;
        Map<Integer, Lane> playing = new LinkedHashMap<>();
        lanes.values().forEach(entry -> playing.put(entry.cell(), entry.lane()));
        return new Show(
                file.setup(),
                file.strips(),
                file.values(),
                file.texts(),
                List.copyOf(scenes.values()),
                new Show.Rides(file.rides().modes(), file.rides().rules(), playing, List.copyOf(takes.values())),
                file.kept(),
                file.patch(),
                cues,
                timeline);
    }

    /// What the main file says now.
    private Show file() {
        List<String> lines = new ArrayList<>();
        blocks.values().forEach(lines::addAll);
        lines.addAll(values.values());
        String heading = Lines.heading("show");
        List<String> body = lines.subList(1, lines.size());
        if (!lines.getFirst().equals(heading)) {
            problems.add(new Problem(ShowFolder.MAIN, 1, "the journal's show began with '" + lines.getFirst() + "'"));
        }
        return ShowReader.read(new Lines(ShowFolder.MAIN, "show", Lines.VERSION, body), problems);
    }
}
