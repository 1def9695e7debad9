package longthrow.console.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import longthrow.console.desk.Bench;
import longthrow.console.desk.ChangeListener;
import longthrow.console.desk.Changes;
import longthrow.console.desk.Desk;
import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Origin;

/// A desk of 64 channels at the root of scenes, fades and recalls, driven by hand.
abstract class RecallBench {
    final Bench bench = new Bench(64);
    final Desk desk = bench.desk;
    final SceneList scenes = new SceneList(desk.history());
    final Fades fades = new Fades(desk);
    final Recall recall = new Recall(desk, scenes, fades, this::guards);

    /// What refuses cells: hands alone.
    Guards guards() {
        return new Guards(false, ScopeGrid.EVERYTHING, Set.of(), cell -> false, cell -> false, desk.hands()::held);
    }

    /// How many changes each report to a listener brought: 0 stands for one that came by itself.
    static final class Reports implements ChangeListener {
        final List<Integer> sizes = new ArrayList<>();

        @Override
        public void changed(Change change, long nanos) {
            sizes.add(0);
        }

        @Override
        public void changed(Changes changes, long nanos) {
            sizes.add(changes.size());
        }
    }

    void levels(double decibels) {
        for (int channel = 1; channel <= 64; channel++) {
            desk.settle(bench.cell("ch/" + channel + "/fader"), decibels, Origin.FILE);
        }
    }

    /// Stores the desk as a scene with a fade; returns its place in the list.
    int store(String name, double fadeSeconds) {
        recall.store(name);
        int index = scenes.find(name).orElseThrow();
        scenes.replace(index, scenes.scenes().get(index).timed(Timing.all(FadeTime.even(fadeSeconds))), "fade");
        return index;
    }

    void pass(double millis) {
        for (double left = millis; left > 0; left--) {
            bench.pass(1);
            fades.work(bench.clock.nanos());
        }
    }
}
