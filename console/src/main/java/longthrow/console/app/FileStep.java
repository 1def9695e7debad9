package longthrow.console.app;

import java.util.Optional;
import longthrow.console.desk.Step;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.DiskThread;
import longthrow.console.runtime.WireWatch;
import longthrow.dsp.thread.ControlThread;

/// What was measured of a control, in a file of the user's own: UNDO makes the file what it was, or deletes it where it
/// was not there. The disk's thread does it; notices tell, and the page where it was measured.
@ControlThread
record FileStep(WireWatch.Found found, OwnSurfaces.Written written, DiskThread disk, Console console) implements Step {
    @Override
    public String words() {
        return "calibrate " + found.control();
    }

    @Override
    public Sort sort() {
        return Sort.EDIT;
    }

    @Override
    public void undo() {
        swap(Optional.of(written.after()), written.before());
    }

    @Override
    public void redo() {
        swap(written.before(), Optional.of(written.after()));
    }

    private void swap(Optional<String> from, Optional<String> to) {
        disk.run(() -> {
            String told = OwnSurfaces.swap(written.file(), from, to);
            console.run(desk -> {
                desk.notices().say(told);
                desk.attached().wireWatch().kept(found, told);
            });
        });
    }
}
