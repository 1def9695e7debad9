package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.console.desk.Desk;
import longthrow.console.desk.PatchText;
import longthrow.console.frame.Routing;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.Outlet;
import longthrow.dsp.engine.Patch;
import longthrow.dsp.strip.Side;
import longthrow.dsp.thread.ControlThread;

/// Draws the patch for the window, anew when it changes.
@ControlThread
final class Routings {
    private final Console console;
    private Optional<Patch> seen = Optional.empty();
    private Routing drawn = Routing.NONE;

    Routings(Console console) {
        this.console = console;
    }

    /// The patch now.
    Routing now() {
        Patch patch = console.patching().now();
        if (seen.isEmpty() || seen.get() != patch) {
            seen = Optional.of(patch);
            drawn = new Routing(feeds(patch), sources(), outputs(patch));
        }
        return drawn;
    }

    private List<Routing.Feed> feeds(Patch patch) {
        List<Routing.Feed> feeds = new ArrayList<>();
        for (int channel = 0; channel < patch.main().size(); channel++) {
            feeds.add(feed(console.desk().strips().path(channel), patch.main().get(channel)));
        }
        feeds.add(new Routing.Feed("talkback", patch.talkback(), patch.talkback()));
        for (int external = 0; external < patch.returns().size(); external++) {
            feeds.add(feed("external/" + (external + 1), patch.returns().get(external)));
        }
        return feeds;
    }

    private static Routing.Feed feed(String path, Patch.Ports ports) {
        return new Routing.Feed(path, ports.left(), ports.right());
    }

    private DeskLayout shape() {
        Desk desk = console.desk();
        return desk.strips().shape();
    }

    private String words(Outlet outlet) {
        return (outlet.path() + " " + PatchText.side(outlet, shape())).strip();
    }

    /// Main and its like first, as they are patched most; those whose direct outs are seldom taken, last.
    private List<String> sources() {
        List<String> sources = new ArrayList<>();
        for (Outlet.Kind kind : List.of(
                Outlet.Kind.MAIN,
                Outlet.Kind.CENTRE,
                Outlet.Kind.MONITOR,
                Outlet.Kind.PHONES,
                Outlet.Kind.BUS,
                Outlet.Kind.MATRIX,
                Outlet.Kind.EXTERNAL,
                Outlet.Kind.RETURN,
                Outlet.Kind.CHANNEL)) {
            for (int index = 0; index < kind.count(shape()); index++) {
                for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                    String words = words(new Outlet(kind, index, side));
                    if (sources.isEmpty() || !sources.getLast().equals(words)) {
                        sources.add(words);
                    }
                }
            }
        }
        return sources;
    }

    private List<String> outputs(Patch patch) {
        return patch.outputs().stream()
                .map(outlet -> outlet.map(this::words).orElse(""))
                .toList();
    }
}
