package longthrow.console.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.controllers.surface.Feedback;
import longthrow.dsp.engine.DeskLayout;
import longthrow.mappings.language.Nearest;
import longthrow.mappings.language.SurfaceLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow surface show`: a surface's state as text, without the surface.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Connects an emulated device to a desk and tells of every control what it is, sends, does and shows.",
            "With --show the desk is that show's, and so are its names; else a fresh one."
        })
final class SurfaceShowCommand implements Runnable {
    private static final int RATE = 48_000;
    private static final int STRIPS = 16;
    private static final double STEP_SECONDS = 0.2;

    /// A slow device takes some seconds to be painted; a lamp that blinks or a clock that runs never comes to rest.
    private static final int MOST_STEPS = 50;

    @Parameters(paramLabel = "PROFILE", description = "A surface's id, as 'surface list' tells them.")
    private String profile = "";

    @Mixin
    private SurfaceFolders folders = new SurfaceFolders();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        SurfaceLibrary library = folders.library();
        if (!library.ids().contains(profile)) {
            throw new WrongWord("there is no surface \"" + profile + "\"" + Nearest.hint(profile, library.ids())
                    + "; 'longthrow surface list' tells all");
        }
        try (OfflineDesk desk = new OfflineDesk(show(), library, profile)) {
            settle(desk);
            Map<String, String> does =
                    desk.console().attached().surfaces().getFirst().mapper().does(0);
            SurfaceState state = SurfaceState.of(desk.device(), does);
            if (json) {
                out.println(Json.write(state));
            } else {
                state.columns().print(out);
            }
        }
    }

    private Show show() {
        return folders.show()
                .map(folder -> Opening.show(new ShowFolder(folder)).show())
                .orElseGet(() -> Show.fresh("", DeskLayout.mono(RATE, STRIPS)));
    }

    /// Waits until the device has been told everything.
    private static void settle(OfflineDesk desk) {
        List<Feedback> before = List.of();
        for (int step = 0; step < MOST_STEPS; step++) {
            desk.run(STEP_SECONDS, (block, frames) -> {});
            List<Feedback> now = desk.device().face();
            if (step > 1 && now.equals(before)) {
                return;
            }
            before = now;
        }
    }
}
