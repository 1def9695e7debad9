package longthrow.console.check;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import longthrow.console.cue.Cue;
import longthrow.console.frame.Light;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.console.show.Show;

/// Cues that name scenes which are not there.
record CueCheck(Show show, Consumer<Finding> finds) {
    void look() {
        Set<SceneNumber> there = show.scenes().stream().map(Scene::number).collect(Collectors.toSet());
        show.cues()
                .cues()
                .forEach(cue -> cue.fires()
                        .scene()
                        .filter(scene -> !there.contains(scene))
                        .ifPresent(scene -> tell(cue, scene)));
    }

    private void tell(Cue cue, SceneNumber scene) {
        finds.accept(new Finding(
                cue.skip() ? Light.AMBER : Light.RED,
                Subject.CUES,
                "cue " + cue.words(),
                "recalls scene " + scene + ", which is not there",
                "store that scene, or name another"));
    }
}
