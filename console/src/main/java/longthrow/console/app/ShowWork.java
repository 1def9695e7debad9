package longthrow.console.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import longthrow.console.check.Doors;
import longthrow.console.desk.DeskWords;
import longthrow.console.preset.PresetFolder;
import longthrow.console.record.Unfinished;
import longthrow.console.runtime.ArchiveThread;
import longthrow.console.runtime.Archivist;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.DiskThread;
import longthrow.console.runtime.Lesson;
import longthrow.console.runtime.Recorder;
import longthrow.console.runtime.Safekeeping;
import longthrow.console.runtime.WireWatch;
import longthrow.console.runtime.Works;
import longthrow.console.show.Problem;
import longthrow.console.show.Return;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.controllers.port.Ports;

/// What a desk at work does with its show's folder, beside the control thread: keeps what changes, reads what is asked
/// for, writes takes and presets.
final class ShowWork {
    /// So much of a disk is left to the show by its takes.
    private static final long RESERVE_BYTES = 128 << 20;

    private final Console console;
    private final Show show;
    private final Optional<ShowFolder> folder;
    private Optional<Safekeeping> safe = Optional.empty();
    private Optional<ArchiveThread> archive = Optional.empty();

    ShowWork(Console console, Show show, Optional<ShowFolder> folder) {
        this.console = console;
        this.show = show;
        this.folder = folder;
    }

    /// Lets the desk have it done; before the control thread runs.
    ///
    /// @param tape writes takes
    /// @param saves whether the show is kept in its folder
    /// @param returned whether its journal brought back what was not saved
    void begin(DiskThread disk, DiskThread tape, boolean saves, boolean returned) {
        console.attached().lesson().onLearnt(learnt -> disk.run(() -> learn(learnt)));
        console.attached().wireWatch().onMeasured(found -> disk.run(() -> correct(found, disk)));
        console.bodies().onRead(disk::run);
        console.keeping().showParts().onRead((place, then) -> {
            Works.Work work = console.keeping().works().begin();
            disk.run(() -> read(place, then, work));
        });
        folder.filter(place -> saves).ifPresent(place -> keep(place, disk, returned));
        archive = folder.map(this::archive);
        archive.ifPresent(console.keeping().archives()::readBy);
        folder.ifPresent(place -> console.desk().listen(new Responses(console, place, disk::run)));
        folder.ifPresent(place -> console.desk().listen(new Materials(console, place, disk::run)));
        folder.filter(place -> saves && !place.readOnly()).ifPresent(place -> studio(place, tape));
    }

    /// Whether the show has changes that are not saved; on any thread.
    boolean unsaved() {
        return safe.map(Safekeeping::unsaved).orElse(false);
    }

    /// Forgets what is not saved.
    void drop() {
        safe.ifPresent(Safekeeping::drop);
    }

    /// Nobody asks the folder any more.
    void endReading() {
        archive.ifPresent(ArchiveThread::close);
    }

    /// What was changed last is on the disk.
    void close() {
        safe.ifPresent(Safekeeping::close);
    }

    /// Before the control thread runs.
    private void presets(ShowFolder place, DiskThread disk) {
        PresetFolder presets = new PresetFolder(place.path(), show.strips().layout());
        PresetFolder.Found found = presets.read();
        console.presets().own(found.presets());
        found.problems().stream().map(Problem::text).forEach(console.notices()::say);
        if (!place.readOnly()) {
            console.presets()
                    .onSave(preset -> disk.run(() -> {
                        String told = presets.save(preset);
                        console.run(desk -> desk.notices().say(told));
                    }));
        }
    }

    private void keep(ShowFolder place, DiskThread disk, boolean returned) {
        presets(place, disk);
        if (place.readOnly()) {
            console.keeping().onSave(now -> disk.save(place, now));
        } else {
            safe = Optional.of(new Safekeeping(console, place, disk, show, returned));
        }
    }

    /// Mends what a crash left unfinished, then records.
    private void studio(ShowFolder place, DiskThread tape) {
        Path audio = place.path().resolve(Recorder.FOLDER);
        tape.run(() -> Unfinished.mend(audio)
                .forEach(words -> console.run(desk -> desk.notices().say(words))));
        console.recorder()
                .onRecord(new Recorder.Studio(
                        place.path(),
                        tape::run,
                        RESERVE_BYTES,
                        () -> place.path().toFile().getUsableSpace()));
    }

    private ArchiveThread archive(ShowFolder place) {
        Supplier<Doors.Asked> asked = () -> new Doors.Asked(
                Doors.CEILING_DECIBELS,
                SurfaceFolders.of(Optional.of(place.path())),
                Ports.list().stream().map(Ports.Entry::name).toList());
        return new ArchiveThread(console, new Archivist(place.path(), ZoneId.systemDefault(), asked), this::unsaved);
    }

    /// On the disk's thread.
    private void read(String place, BiConsumer<Console, Show> then, Works.Work work) {
        try (work) {
            Path there = Path.of(place);
            Show read = Return.asLeft(
                    there, Opening.show(new ShowFolder(there), work).show(), work);
            work.at(place, 1, 1); // given up while the last file was read
            console.run(desk -> then.accept(desk, read));
        } catch (CancellationException unwanted) {
            console.run(desk -> desk.notices().say("reading " + place + " was given up: nothing of it was loaded"));
        } catch (Failure | InvalidPathException none) {
            console.run(desk -> desk.notices().say(String.valueOf(none.getMessage())));
        }
    }

    private OwnSurfaces own() {
        return new OwnSurfaces(
                DeskWords.vocabulary(show.strips().layout()), SurfaceFolders.of(folder.map(ShowFolder::path)));
    }

    /// On the disk's thread.
    private void learn(Lesson.Learnt learnt) {
        String told = own().keptOrWhyNot(learnt);
        console.run(desk -> desk.notices().say(told));
    }

    /// On the disk's thread.
    private void correct(WireWatch.Found found, DiskThread disk) {
        try {
            OwnSurfaces.Written written = own().keep(found);
            console.run(desk -> {
                desk.attached().wireWatch().kept(found, written.told());
                desk.desk().history().push(new FileStep(found, written, disk, console));
            });
        } catch (Failure unkept) {
            console.run(desk -> desk.attached().wireWatch().kept(found, String.valueOf(unkept.getMessage())));
        }
    }
}
