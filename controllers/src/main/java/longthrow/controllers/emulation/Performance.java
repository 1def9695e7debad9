package longthrow.controllers.emulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.SurfaceWords;

/// A script at work on a device, step by step; `work` goes as far as time and expectations let it. Belongs to the
/// device's thread.
public final class Performance {
    /// How long a pressed button is down.
    private static final long PRESS_NANOS = 50_000_000;

    private final EmulatedSurface device;
    private final Deque<Script.Line> left = new ArrayDeque<>();
    private final List<Miss> misses = new ArrayList<>();
    private boolean begun;
    private long since;

    /// Something that was expected and did not come.
    public record Miss(int line, String words, String found) {
        /// `line 12: expect mute 2 on: found off`.
        public String text(String file) {
            return file + ":" + line + ": " + words + ": found " + found;
        }
    }

    /// A performance on `device`.
    public Performance(EmulatedSurface device) {
        this.device = device;
    }

    /// Adds the steps of a script after those that are still to come.
    public void add(Collection<Script.Line> lines) {
        left.addAll(lines);
    }

    /// Does what is due at this time; true when nothing is left.
    public boolean work(long nanos) {
        while (!left.isEmpty() && done(left.element(), nanos)) {
            left.remove();
            begun = false;
        }
        return left.isEmpty();
    }

    /// What did not come, oldest first.
    public List<Miss> misses() {
        return List.copyOf(misses);
    }

    private boolean done(Script.Line line, long nanos) {
        boolean first = !begun;
        begun = true;
        since = first ? nanos : since;
        long waited = nanos - since;
        return switch (line.step()) {
            case Step.Move(var control, double position) -> did(() -> device.move(control, position));
            case Step.Touch(var control, boolean down) -> did(() -> device.touch(control, down));
            case Step.Hold(var control, boolean down) -> did(() -> device.press(control, down));
            case Step.Turn(var control, int ticks) -> did(() -> device.turn(control, ticks));
            case Step.Say(List<Byte> message) -> did(() -> device.say(bytes(message)));
            case Step.Wait(long time) -> waited >= time;
            case Step.Press(var control) -> {
                if (first) {
                    device.press(control, true);
                }
                yield waited >= PRESS_NANOS && did(() -> device.press(control, false));
            }
            case Step.Expect(Expectation what, long within) -> seen(line, what, waited >= within);
        };
    }

    private static boolean did(Runnable deed) {
        deed.run();
        return true;
    }

    private static byte[] bytes(List<Byte> message) {
        byte[] bytes = new byte[message.size()];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = message.get(at);
        }
        return bytes;
    }

    private boolean seen(Script.Line line, Expectation what, boolean late) {
        Optional<Feedback> shown = device.shows(what.control());
        boolean met = what.met(shown);
        if (!met && late) {
            String found = shown.map(SurfaceWords::shown).orElse("nothing: it was never told anything");
            misses.add(new Miss(line.number(), line.words(), found));
        }
        return met || late;
    }
}
