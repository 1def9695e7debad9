package longthrow.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import longthrow.console.frame.Wish;
import longthrow.console.runtime.DiskThread;
import longthrow.console.runtime.Safekeeping;
import longthrow.console.show.Return;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.controllers.surface.Control;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;

/// What `FullDiskTest` lets a process of its own do on a small file system: a surface plays a desk whose
/// show lies there while the disk fills up and gets room again. Beside it stands the same desk without any
/// disk; both are played alike and have to sound alike.
final class FullDiskScript {
    /// The last thing it says.
    static final String THROUGH = "the script is through";

    private static final double PATIENCE_SECONDS = 60;
    private static final String FADER = "ch/1/fader";

    private final Path place;
    private final ShowFolder folder;
    private final Rig kept;
    private final Rig free;
    private final Show show = Show.fresh("Night", DeskLayout.mono(Rig.RATE, 8));
    private String told = "";

    private FullDiskScript(Path place) {
        this.place = place;
        folder = new ShowFolder(place.resolve("night"));
        assertThat(folder.save(show)).isEmpty();
        kept = Rig.of(show, "mcu");
        free = Rig.of(show, "mcu");
    }

    /// Plays the part on the file system at the first argument.
    public static void main(String... arguments) throws IOException {
        new FullDiskScript(Path.of(arguments[0])).play();
    }

    private void play() throws IOException {
        try (DiskThread disk = new DiskThread(kept.console());
                Safekeeping _ = new Safekeeping(kept.console(), folder, disk, show, false)) {
            both(rig -> rig.press("play"));
            both(rig -> rig.move("fader[1]", 0.6));
            save();
            hears("saved Night");
            double saved = level(saved());

            Path filler = fill();
            both(rig -> rig.move("fader[1]", 0.4));
            hears("the journal cannot be written (No space left on device)");
            both(rig -> rig.move("fader[2]", 0.3));
            save();
            hears("cannot be written: No space left on device");
            assertThat(level(saved())).as("in the files").isEqualTo(saved);
            assertThat(level(returned())).as("with the journal").isEqualTo(saved);

            Files.delete(filler);
            hears("the journal goes on");
            assertThat(level(returned())).as("with the journal").isEqualTo(kept.value(FADER));

            // now with a journal that is open: what its last block has room for still goes in
            filler = fill();
            both(FullDiskScript::storm);
            hears("the journal cannot be written");
            assertThat(level(returned())).as("with the journal").isNotEqualTo(kept.value(FADER));
            Files.delete(filler);
            both(rig -> rig.move("fader[2]", 0.6));
            hears("the journal goes on");
            assertThat(level(returned())).as("with the journal").isEqualTo(kept.value(FADER));

            save();
            hears("saved Night");
            assertThat(level(saved())).as("in the files").isEqualTo(kept.value(FADER));
        }
        System.out.println(THROUGH);
    }

    /// A hundred positions, which no block of a disk has room for.
    private static void storm(Rig rig) {
        Control fader = rig.control("fader[1]");
        rig.desk().device().touch(fader, true);
        for (int step = 100; step > 0; step--) {
            rig.desk().device().move(fader, 0.2 + 0.002 * step);
            rig.run(0.02);
        }
        rig.desk().device().touch(fader, false);
        rig.run(0.2);
    }

    /// Takes the last byte there is.
    private Path fill() throws IOException {
        Path filler = place.resolve("filler");
        try (FileChannel out = FileChannel.open(filler, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int bytes = 1 << 16; bytes > 0; ) {
                try {
                    out.write(ByteBuffer.allocate(bytes));
                } catch (IOException full) {
                    bytes /= 2;
                }
            }
        }
        return filler;
    }

    private void save() {
        kept.console().post(new Wish.Act("show/save", "", Origin.SCREEN));
    }

    private void both(Consumer<Rig> deed) {
        deed.accept(kept);
        deed.accept(free);
        float[] sound = kept.heard();
        assertThat(sound).isEqualTo(free.heard());
        assertThat(sound[sound.length - 1]).as("what is heard").isPositive();
    }

    /// Plays on until the user is told, after what he was told last.
    private void hears(String words) {
        long until = System.nanoTime() + Math.round(PATIENCE_SECONDS * 1e9);
        Optional<String> found = Optional.empty();
        while (found.isEmpty()) {
            List<String> all = kept.console().notices().all();
            assertThat(System.nanoTime())
                    .as("nobody said '%s' but %s", words, all)
                    .isLessThan(until);
            LockSupport.parkNanos(5_000_000); // the disk's threads work by the clock on the wall
            both(rig -> rig.run(0.005));
            found = all.stream()
                    .skip(all.indexOf(told) + 1L)
                    .filter(each -> each.contains(words))
                    .findFirst();
        }
        told = found.get();
    }

    /// What the files hold, whole.
    private Show saved() {
        ShowFolder.Opened opened = new ShowFolder(folder.path()).open();
        assertThat(opened.problems()).isEmpty();
        return opened.show().orElseThrow();
    }

    /// What the next start would bring back, and that without a word about damage.
    private Show returned() {
        Return left = Return.of(folder.path(), saved(), ZoneOffset.UTC);
        assertThat(left.words()).allMatch(words -> words.contains("brought back from the journal"));
        return left.show();
    }

    private static double level(Show show) {
        return show.values().get(show.strips().layout().cell(FADER).orElseThrow());
    }
}
