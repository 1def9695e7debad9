package longthrow.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.Patch;
import longthrow.dsp.thread.ControlThread;

/// The desk's patch, and the one place where it changes; every change is an entry of the history.
@ControlThread
public final class Patching {
    private final Desk desk;
    private final PatchText text;
    private final List<Runnable> listeners = new ArrayList<>();
    private Patch now;

    /// Begins with a show's patch.
    public Patching(Desk desk, Patch opened) {
        this.desk = desk;
        text = new PatchText(desk.strips());
        now = opened;
    }

    /// The patch as it is; another object whenever it changed.
    public Patch now() {
        return now;
    }

    /// Lets `listener` hear of every change.
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /// Does what a line asks for (`in ch/3 5`, `1:1`), and returns what was done, or why not, in words.
    public String ask(String line) {
        if (line.strip().equals("1:1")) {
            return change(Patch.oneToOne(asWideAsNow()), "patch 1:1");
        }
        return switch (text.read(now, line)) {
            case PatchText.Read.Patched(Patch patch) -> change(patch, "patch " + line.strip());
            case PatchText.Read.Wrong(String why) -> why;
        };
    }

    /// The desk's shape with its channels as wide as they are at the moment.
    private DeskLayout asWideAsNow() {
        DeskLayout shape = desk.strips().shape();
        return shape.withChannels(IntStream.range(0, shape.channels())
                .mapToObj(channel -> desk.strips().stereo(channel, desk.values()))
                .toList());
    }

    private String change(Patch patch, String words) {
        if (patch.equals(now)) {
            return words + ": it is so already";
        }
        Patch before = now;
        be(patch);
        desk.history().push(new EditStep(words, true, () -> be(before), () -> be(patch)));
        return words;
    }

    /// Patches as undo and redo do; no entry in the history.
    public void be(Patch patch) {
        now = patch;
        listeners.forEach(Runnable::run);
    }
}
