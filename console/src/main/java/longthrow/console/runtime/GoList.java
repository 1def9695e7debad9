package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import longthrow.console.cue.Cue;
import longthrow.console.cue.CueList;
import longthrow.console.cue.Follow;
import longthrow.console.frame.DeskFrame;
import longthrow.console.scene.FadeTime;
import longthrow.console.scene.RecallPlan;
import longthrow.console.scene.Scene;
import longthrow.console.scene.ScopeGrid;
import longthrow.console.scene.ScopeWords;
import longthrow.dsp.thread.ControlThread;

/// What GO goes through, as the window lists it: the cues, or the scenes where the show has no cues.
@ControlThread
final class GoList {
    private final Console console;
    private List<DeskFrame.Scene> lines = List.of();
    private List<Scene> scenes = List.of();
    private List<Cue> cues = List.of();
    private final ScopeWords words;

    GoList(Console console) {
        this.console = console;
        words = Outlooks.words(console.desk());
    }

    /// The list now, with how many cells GO would change.
    DeskFrame.Scenes scenes() {
        CueList list = console.cues();
        if (scenes != console.scenes().scenes() || cues != list.cues()) {
            scenes = console.scenes().scenes();
            cues = list.cues();
            lines = list.isEmpty() ? ofScenes() : cues.stream().map(this::line).toList();
        }
        int changes = console.nextGo().plan().map(RecallPlan::changes).orElse(0);
        if (list.isEmpty()) {
            return new DeskFrame.Scenes(
                    false,
                    lines,
                    boxed(console.scenes().current()),
                    boxed(console.scenes().next()),
                    changes,
                    console.nextGo().forecast());
        }
        return new DeskFrame.Scenes(
                true,
                lines,
                index(list.current()),
                index(list.next()),
                changes,
                console.nextGo().forecast());
    }

    private List<DeskFrame.Scene> ofScenes() {
        List<DeskFrame.Scene> all = new ArrayList<>();
        for (Scene scene : scenes) {
            double fade = scene.timing().usual().whole();
            String path = "scene/" + (all.size() + 1);
            all.add(new DeskFrame.Scene(
                    path,
                    scene.number().toString(),
                    scene.name(),
                    fade,
                    "",
                    fade > 0 ? "fades in " + scene.timing().usual().words() : "cuts",
                    words.recalls(scene.scope()),
                    false,
                    false,
                    scene.scope().columns()));
        }
        return all;
    }

    private DeskFrame.Scene line(Cue cue) {
        double fade = cue.fires()
                .fade()
                .or(() -> cue.fires().scene().flatMap(this::usual))
                .map(FadeTime::whole)
                .orElse(0.0);
        String number = cue.number().toString();
        Optional<ScopeGrid> scope = console.cuePlayer().going(cue).map(Scene::scope);
        return new DeskFrame.Scene(
                "cue/" + number,
                number,
                cue.name(),
                fade,
                cue.note(),
                does(cue),
                scope.map(words::recalls).orElse("nothing"),
                cue.skip(),
                cue.fires().overLanes(),
                scope.map(ScopeGrid::columns).orElse(Set.of()));
    }

    private String does(Cue cue) {
        List<String> does = new ArrayList<>();
        cue.at().ifPresent(time -> does.add("at " + time));
        cue.fires()
                .scene()
                .ifPresent(number -> does.add("scene "
                        + console.scenes().scene(number).map(Scene::words).orElse(number + ", which is not there")));
        if (cue.fires().overLanes()) {
            does.add("takes lanes over");
        }
        cue.fires().deeds().forEach(deed -> does.add(deed.words()));
        cue.follow()
                .ifPresent(follow -> does.add(
                        follow instanceof Follow.FadeEnd
                                ? "then the next at the fade's end"
                                : "then the next after " + follow.words()));
        return does.isEmpty() ? "does nothing" : String.join(", ", does);
    }

    private Optional<FadeTime> usual(longthrow.console.scene.SceneNumber number) {
        return scenes.stream()
                .filter(scene -> scene.number().equals(number))
                .findFirst()
                .map(scene -> scene.timing().usual());
    }

    private Optional<Integer> index(Optional<Cue> cue) {
        return cue.map(Cue::number).flatMap(number -> boxed(console.cues().index(number)));
    }

    private static Optional<Integer> boxed(OptionalInt index) {
        return index.isPresent() ? Optional.of(index.getAsInt()) : Optional.empty();
    }
}
