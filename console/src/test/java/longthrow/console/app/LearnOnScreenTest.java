package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import longthrow.console.desk.DeskWords;
import longthrow.console.runtime.Console;
import longthrow.console.show.Show;
import longthrow.console.view.OnScreen;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.port.MidiPort;
import longthrow.dsp.engine.DeskLayout;
import longthrow.kit.ManualClock;
import longthrow.mappings.language.SurfaceLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Learning from end to end: LEARN on the page Surfaces, bytes of a Mackie surface, a hand on a parameter
/// of the screen; the file that comes of it, and what the control does from then on.
class LearnOnScreenTest {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final ManualClock clock = new ManualClock();
    private final Show show = Show.fresh("Learning", DeskLayout.mono(48_000, 8));
    private final Console console = new Console(show, clock::nanos);
    private final MemoryCable cable = new MemoryCable("memory:mcu");
    private final List<String> heard = new ArrayList<>();
    private final OnScreen screen =
            new OnScreen(console::post, clock::nanos, () -> console.frames().latest());

    @TempDir
    private Path folder = Path.of("");

    private SurfaceLibrary library() {
        return Opening.library(show, List.of(folder));
    }

    private void connect() {
        cable.far().open(new MidiPort.Receiver() {
            @Override
            public void onBytes(byte[] bytes, int from, int count) {
                heard.add(HEX.formatHex(bytes, from, from + count));
            }

            @Override
            public void onLink(boolean alive) {}
        });
        console.attached()
                .connect(Opening.surface(
                        console, library(), List.of(new Opening.Seat("mcu", cable.near())), clock::nanos));
        pass(1_400);
    }

    private void pass(int millis) {
        for (int pass = 0; pass < millis; pass++) {
            clock.advanceMillis(1);
            console.work(clock.nanos());
        }
    }

    private void say(String hex) {
        cable.far().send(HEX.parseHex(hex));
        pass(20);
    }

    /// A hand takes fader 3 of the surface from the bottom to the top.
    private void sweep() {
        say("90 6A 7F");
        for (int step = 0; step <= 15; step++) {
            say(String.format(Locale.ROOT, "E2 7F %02X", step * 8 + 7));
        }
        say("90 6A 00");
    }

    private double value(String id) {
        return console.desk().value(console.desk().layout().cell(id).orElseThrow());
    }

    @Test
    void aFaderOfASurfaceIsTaughtToPanAChannelAndDoesSoFromThenOn() throws Exception {
        OwnSurfaces own = new OwnSurfaces(DeskWords.vocabulary(show.strips().layout()), List.of(folder));
        console.attached().lesson().onLearnt(learnt -> console.notices().say(own.keptOrWhyNot(learnt)));
        connect();
        SurfaceWatch watch = new SurfaceWatch(console, this::library, List.of(folder));
        screen.click("page/surfaces");
        screen.click("surface/learn/keys");
        pass(20);
        assertThat(screen.says("surfaces/told")).contains("move");
        double before = value("ch/3/fader");
        sweep();
        pass(600);
        assertThat(screen.says("surfaces/told")).isEqualTo("fader[3]: touch its target on screen");
        assertThat(value("ch/3/fader")).as("what is only shown moves nothing").isEqualTo(before);

        screen.click("page/mixer");
        screen.pull("ch/5/pan", 0);
        screen.letGo("ch/5/pan");
        pass(20);
        assertThat(screen.says("problems")).startsWith("learnt: fader[3] <-> ch/5/pan");
        assertThat(Files.readString(folder.resolve("mcu.surface"))).contains("fader[3] <-> ch/5/pan");
        watch.run();
        pass(1_400);
        heard.clear();

        sweep();
        assertThat(value("ch/5/pan")).as("the surface's fader is up").isEqualTo(100);
        assertThat(value("ch/3/fader")).as("what it moved before").isEqualTo(before);
        pass(600);
        heard.clear();
        screen.pull("ch/5/pan", -2_000);
        screen.letGo("ch/5/pan");
        pass(600);
        assertThat(value("ch/5/pan")).isEqualTo(-100);
        assertThat(String.join(" ", heard))
                .as("its motor goes where the pan does, and nowhere else after")
                .matches(".*E2 00 00(?!.*E2).*");
    }
}
