package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import longthrow.console.show.Show;
import longthrow.dsp.engine.DeskLayout;
import longthrow.mappings.language.SurfaceLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurfacesAheadTest {
    private static final Show SHOW = Show.fresh("Try", DeskLayout.mono(48_000, 2));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsTheFoldersBeforeWhatTheProgramBrings() throws IOException {
        Path own = Files.writeString(
                folder.resolve("my-mcu.surface"),
                SurfaceLibrary.shippedText("mcu").replace("profile mcu ", "profile my-mcu "));
        SurfaceLibrary library = new SurfacesAhead(SHOW, List.of(folder)).take().library();
        assertThat(library.find("screen").sound()).isTrue();
        assertThat(library.file("my-mcu")).contains(own);
    }

    @Test
    void whoeverIsInterruptedWaitsAllTheSameAndStaysSo() {
        Thread.currentThread().interrupt();
        SurfacesAhead.Found found = new SurfacesAhead(SHOW, List.of()).take();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(found.library().ids()).contains("mcu", "screen");
    }
}
