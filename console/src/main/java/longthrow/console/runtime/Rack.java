package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import longthrow.console.show.Show;
import longthrow.dsp.thread.ControlThread;

/// What happens to surfaces while the show runs: changed files are taken up, units change places. Under SHOW lock files
/// wait (rule S14).
@ControlThread
public final class Rack {
    private final Console console;
    private final Map<String, Sheet> waiting = new HashMap<>();
    private boolean locked;

    Rack(Console console) {
        this.console = console;
    }

    /// Takes up files that were changed, by the id of the profile.
    public void renew(Map<String, Sheet> sheets) {
        if (locked) {
            waiting.putAll(sheets);
            console.notices().say("surface files were changed; they are taken up when the show is unlocked");
            return;
        }
        for (SurfaceSet set : console.attached().surfaces()) {
            if (set.renew(sheets)) {
                console.notices().say("took up the changed file of " + set.words());
            }
        }
    }

    /// Lets changed files wait, or takes up what waited.
    void lock(boolean on) {
        locked = on;
        if (!on && !waiting.isEmpty()) {
            Map<String, Sheet> now = Map.copyOf(waiting);
            waiting.clear();
            renew(now);
        }
    }

    /// Moves the unit at a port by places to the right within its set, to the left below 0; the show keeps the order.
    public void move(String port, int places) {
        for (SurfaceSet set : console.attached().surfaces()) {
            String before = set.words();
            if (set.move(port, places)) {
                keep(before, set.words());
                return;
            }
        }
    }

    private void keep(String before, String after) {
        Show.Setup setup = console.state().setup();
        List<String> surfaces = new ArrayList<>(setup.surfaces());
        if (surfaces.contains(before)) {
            surfaces.set(surfaces.indexOf(before), after);
        } else {
            surfaces.clear();
            console.attached().surfaces().stream()
                    .filter(set -> !set.isOnScreen())
                    .map(SurfaceSet::words)
                    .forEach(surfaces::add);
        }
        console.state().setup(setup.with(surfaces), console.desk());
    }

    /// Tells of units that are there and do not answer, once each.
    void watch(long nanos) {
        for (SurfaceSet set : console.attached().surfaces()) {
            set.silent(nanos).ifPresent(console.notices()::say);
        }
    }
}
