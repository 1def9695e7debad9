package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import longthrow.console.frame.Wish;
import longthrow.console.runtime.Console;
import longthrow.console.show.Show;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.port.MidiPort;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import longthrow.kit.ManualClock;
import longthrow.mappings.language.SurfaceLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A surface file that is saved while the show runs: taken up when it is sound, else told of; under SHOW lock later.
class SurfaceWatchTest {
    private static final String PROFILE = """
            format 1
            profile box "Two faders and a key"
            control fader[1..2] fader  in cc 1 i
            control key[1..2]   button io note 1 i lamp off=0 on=127
            """;
    private static final String MUTES = """
            map box-mix "Mutes" for box
            group bank size 2
            fader[1..2] ->  ch/{bank+i}/fader | takeover jump
            key[1..2]   <-> ch/{bank+i}/mute  | toggle
            """;

    @TempDir
    private Path folder;

    private final ManualClock clock = new ManualClock();
    private final Show show = Show.fresh("Watched", DeskLayout.mono(48_000, 4));
    private final Console console = new Console(show, clock::nanos);
    private final MemoryCable cable = new MemoryCable("memory:box");
    private final List<String> heard = new ArrayList<>();
    private int saves;

    private SurfaceWatch watch() {
        return new SurfaceWatch(console, this::library, List.of(folder));
    }

    private SurfaceLibrary library() {
        return Opening.library(show, List.of(folder));
    }

    private void save(String text) throws IOException {
        Path file = folder.resolve("box.surface");
        Files.writeString(file, text);
        saves++;
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L + 1_000L * saves));
    }

    private void pass(int millis) {
        for (int pass = 0; pass < millis; pass++) {
            clock.advanceMillis(1);
            console.work(clock.nanos());
        }
    }

    private void say(String hex) {
        cable.far().send(HexFormat.ofDelimiter(" ").parseHex(hex));
        pass(20);
    }

    private double value(String id) {
        return console.desk().value(console.desk().layout().cell(id).orElseThrow());
    }

    @BeforeEach
    void connect() throws IOException {
        save(PROFILE + MUTES);
        cable.far().open(new MidiPort.Receiver() {
            @Override
            public void onBytes(byte[] bytes, int from, int count) {
                heard.add(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes, from, from + count));
            }

            @Override
            public void onLink(boolean alive) {}
        });
        console.attached()
                .connect(Opening.surface(
                        console, library(), List.of(new Opening.Seat("box", cable.near())), clock::nanos));
        pass(500);
        heard.clear();
    }

    @Test
    void aMapThatIsSavedIsPlayedFromThenOnAndNoValueJumps() throws IOException {
        SurfaceWatch watch = watch();
        say("B0 01 7F 90 01 7F 90 01 00");
        save(PROFILE + MUTES.replace("/mute", "/solo"));
        watch.run();
        pass(50);
        assertThat(console.notices().all()).containsExactly("took up the changed file of box@memory:box");
        assertThat(value("ch/1/fader")).isEqualTo(10);
        assertThat(value("ch/1/mute")).isEqualTo(1);
        assertThat(heard).as("the lamp shows the solo now").endsWith("90 01 00");
        say("90 02 7F 90 02 00");
        assertThat(value("ch/2/solo")).isEqualTo(1);
        assertThat(value("ch/2/mute")).isZero();
    }

    @Test
    void aProfileThatIsSavedIsTheSameUnitWithOtherBytes() throws IOException {
        SurfaceWatch watch = watch();
        say("90 02 7F 90 02 00");
        heard.clear();
        save(PROFILE.replace("note 1 i", "note 2 0x30+i") + MUTES);
        watch.run();
        pass(500);
        assertThat(heard)
                .as("the old lamp goes out, the new ones are painted")
                .contains("90 02 00", "91 31 00", "91 32 7F");
        say("91 31 7F 91 31 00");
        assertThat(value("ch/1/mute")).isEqualTo(1);
        cable.plug(false);
        pass(10);
        heard.clear();
        cable.plug(true);
        pass(500);
        assertThat(heard).contains("91 31 7F", "91 32 7F");
    }

    @Test
    void aFileWithFaultsStaysOutAndTheOldOnePlaysOn() throws IOException {
        SurfaceWatch watch = watch();
        save(PROFILE + MUTES.replace("/mute", "/mtue").replace("| takeover jump", "| takover jump"));
        watch.run();
        pass(20);
        assertThat(console.notices().all())
                .singleElement()
                .asString()
                .startsWith("box.surface:7:")
                .contains("did you mean")
                .endsWith(" (the first of 2 faults); the surface plays on by the file as it was");
        say("90 01 7F 90 01 00");
        assertThat(value("ch/1/mute")).isEqualTo(1);
        save(PROFILE + MUTES.replace("/mute", "/solo"));
        watch.run();
        pass(20);
        say("90 01 7F 90 01 00");
        assertThat(value("ch/1/solo")).isEqualTo(1);
    }

    @Test
    void aFileOfTheUsersOwnIsTakenUpWithItsMapAsSoonAsItIsThere() throws IOException {
        SurfaceWatch watch = watch();
        Files.writeString(folder.resolve("my-box.surface"), """
                format 1
                profile my-box "A box that was taught" extends box
                control my.knob knob in cc 1 99

                map my-box-mix "What it was taught" for my-box extends box-mix
                my.knob -> ch/3/fader | takeover jump
                """);
        watch.run();
        pass(50);
        say("B0 63 00 B0 63 7F");
        assertThat(value("ch/3/fader")).isEqualTo(10);
    }

    @Test
    void underShowLockAChangedFileWaitsUntilTheShowIsUnlocked() throws IOException {
        SurfaceWatch watch = watch();
        console.post(new Wish.Act("show/lock", "", Origin.SCREEN));
        pass(2);
        save(PROFILE + MUTES.replace("/mute", "/solo"));
        watch.run();
        pass(20);
        assertThat(console.notices().all())
                .endsWith("surface files were changed; they are taken up when the show is unlocked");
        say("90 01 7F 90 01 00");
        assertThat(value("ch/1/mute")).isEqualTo(1);
        console.post(new Wish.Act("surface/learn", "", Origin.SCREEN));
        pass(2);
        assertThat(console.notices().all()).last().asString().startsWith("the show is locked: 'surface/learn' waits");
        console.post(new Wish.Act("show/lock", "held", Origin.SCREEN));
        pass(20);
        say("90 01 7F 90 01 00");
        assertThat(value("ch/1/solo")).isEqualTo(1);
    }

    @Test
    void aFileThatIsNotSavedIsNotReadAgain() {
        SurfaceWatch watch = watch();
        watch.run();
        pass(20);
        assertThat(console.notices().all()).isEmpty();
    }

    @Test
    void aUnitThatMustAnswerAndNeverDoesIsToldOfOnce() throws IOException {
        SurfaceWatch watch = watch();
        save(PROFILE.replace("control fader", "option handshake required\ncontrol fader") + MUTES);
        watch.run();
        pass(12_000);
        assertThat(console.notices().all())
                .filteredOn(notice -> notice.contains("does not answer"))
                .containsExactly("box@memory:box is connected but does not answer as a Two faders and a key does;"
                        + " is it switched to that mode?");
    }
}
