package longthrow.console.show;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import longthrow.console.desk.Strips;

/// What became of a show between two of its states, values aside, as facts of a journal.
record Differences(Strips strips) {
    List<Fact> between(Blocks before, Blocks after) {
        List<Fact> facts = new ArrayList<>();
        after.blocks().forEach((id, lines) -> {
            if (!lines.equals(before.blocks().get(id))) {
                facts.add(new Fact.Block(id, lines));
            }
        });
        before.blocks().keySet().stream()
                .filter(id -> !after.blocks().containsKey(id))
                .forEach(id -> facts.add(new Fact.Block(id, List.of())));
        SceneText scenes = new SceneText(strips);
        LaneText lanes = new LaneText(strips);
        files(before.scenes(), after.scenes(), facts, (file, scene) -> new Fact.Written(file, scenes.write(scene)));
        files(
                before.lanes(),
                after.lanes(),
                facts,
                (file, lane) -> new Fact.Written(file, lanes.write(lane.cell(), lane.lane())));
        files(
                before.takes(),
                after.takes(),
                facts,
                (file, take) -> new Fact.Bytes(file, Base64.getEncoder().encodeToString(take.bytes())));
        if (!before.cues().equals(after.cues())) {
            facts.add(
                    after.cues().nothing()
                            ? new Fact.Gone(CueText.FILE)
                            : new Fact.Written(CueText.FILE, new CueText(strips).write(after.cues())));
        }
        if (!before.timeline().equals(after.timeline())) {
            facts.add(
                    after.timeline().nothing()
                            ? new Fact.Gone(TimelineText.FILE)
                            : new Fact.Written(TimelineText.FILE, TimelineText.write(after.timeline())));
        }
        return facts;
    }

    private static <T> void files(
            Map<String, T> before, Map<String, T> after, List<Fact> facts, BiFunction<String, T, Fact> write) {
        before.keySet().stream()
                .filter(file -> !after.containsKey(file))
                .forEach(file -> facts.add(new Fact.Gone(file)));
        after.forEach((file, now) -> {
            if (!now.equals(before.get(file))) {
                facts.add(write.apply(file, now));
            }
        });
    }
}
