package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import longthrow.console.desk.Users;
import longthrow.console.record.SampleType;
import longthrow.console.record.StemLoader;
import longthrow.console.record.WavFormat;
import longthrow.console.record.WavWriter;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.FrameClock;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.StripInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a channel plays follows the words of its input while the desk runs.
class MaterialsTest {
    private static final int RATE = 48_000;

    @TempDir
    Path folder;

    private final Console console = new Console(Show.fresh("", DeskLayout.mono(RATE, 2)), new FrameClock(RATE));

    private void file(String name, int frames) throws IOException {
        WavFormat format = new WavFormat(1, RATE, SampleType.PCM24);
        try (WavWriter writer = WavWriter.open(folder.resolve(name), format, WavWriter.Rounding.PLAIN)) {
            writer.write(new float[1][frames], 0, frames);
            writer.finish();
        }
    }

    private void input(String words) {
        console.desk().text(1, console.desk().text(1).with("input", words).orElseThrow(), "input");
        turn();
    }

    /// The desk asks for the files, the disk brings their first sounds, and they are plugged in.
    private void turn() {
        console.work(0);
        console.sources().readAhead().reader().work();
        console.work(0);
    }

    private long length() {
        return console.sources().inputs().get(1).map(StripInput::length).orElse(0L);
    }

    @Test
    void aChannelPlaysWhatItsInputNames() throws IOException {
        file("Lead 1.wav", 500);
        file("Lead 2.wav", 300);
        console.desk().listen(new Materials(console, new ShowFolder(folder), Runnable::run));
        input("Lead 2.wav");
        assertThat(length()).isEqualTo(300);
        input("Lead 2.wav | Lead 1.wav");
        assertThat(length()).isEqualTo(500);
        console.desk().undo(Users.DESK);
        turn();
        assertThat(length()).isEqualTo(300);
        assertThat(console.transport().length()).isEqualTo(300);
        input("Lead 9.wav");
        assertThat(console.notices().all().getLast()).contains("is silent: Lead 9.wav: missing");
        assertThat(length()).isZero();
        console.desk().undo(Users.DESK);
        console.desk().undo(Users.DESK);
        turn();
        assertThat(console.sources().inputs().get(1)).isEmpty();
    }

    @Test
    void whatAShowLoadsDoesNotComeWhereAHandChoseOtherwiseMeanwhile() throws IOException {
        file("Lead 1.wav", 500);
        ShowFolder place = new ShowFolder(folder);
        console.desk()
                .text(1, console.desk().text(1).with("input", "Lead 1.wav").orElseThrow(), "input");
        Opening.stems(console.show(), place, StemLoader::page, plug -> plug.into(console));
        console.desk().listen(new Materials(console, place, Runnable::run));
        input("");
        assertThat(console.sources().inputs().get(1)).isEmpty();
    }

    @Test
    void whatAShowLoadsComesOnceItsFirstSoundsAreThere() throws IOException {
        file("Lead 1.wav", 500);
        console.desk()
                .text(1, console.desk().text(1).with("input", "Lead 1.wav").orElseThrow(), "input");
        Opening.stems(console.show(), new ShowFolder(folder), StemLoader::page, plug -> plug.into(console));
        turn();
        assertThat(length()).isEqualTo(500);
    }
}
