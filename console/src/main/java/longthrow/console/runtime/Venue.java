package longthrow.console.runtime;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import longthrow.console.frame.SoundDevice;
import longthrow.dsp.thread.ControlThread;

/// What stands around the desk, which only the program that runs it can change: the sound device, and which show is
/// open. Whoever asks for another one at the desk is passed on; what is passed on may not make the control thread wait.
@ControlThread
public final class Venue {
    private final Console console;
    private Optional<Consumer<String>> device = Optional.empty();
    private Optional<Consumer<String>> block = Optional.empty();
    private Optional<Consumer<String>> open = Optional.empty();
    private Optional<Consumer<String>> begin = Optional.empty();
    private List<SoundDevice> devices = List.of();
    private boolean warming;

    Venue(Console console) {
        this.console = console;
    }

    /// Says who changes the device; what is given is what `--device` takes.
    public void onDevice(Consumer<String> changes) {
        device = Optional.of(changes);
    }

    /// Says who changes how many frames a block has; what is given is a number in words.
    public void onBlock(Consumer<String> changes) {
        block = Optional.of(changes);
    }

    /// Says who opens another show in place of this one; what is given is its folder.
    public void onOpen(Consumer<String> opens) {
        open = Optional.of(opens);
    }

    /// Says who makes a show of a starter and opens it: `live`, or `live` and a name or folder.
    public void onBegin(Consumer<String> begins) {
        begin = Optional.of(begins);
    }

    /// Takes what the desk could play through.
    public void offer(List<SoundDevice> there) {
        devices = List.copyOf(there);
    }

    List<SoundDevice> devices() {
        return devices;
    }

    /// Notes whether the engine's code is being made quick, which the device waits for.
    public void warm(boolean now) {
        warming = now;
    }

    boolean warming() {
        return warming;
    }

    /// `engine/device`, `engine/block`, `show/open` and `show/new`.
    void act(String action, String argument) {
        Optional<Consumer<String>> does = switch (action) {
            case "engine/device" -> device;
            case "engine/block" -> block;
            case "show/open" -> open;
            default -> begin;
        };
        if (argument.isEmpty() || does.isEmpty()) {
            console.notices().say(argument.isEmpty() ? wanting(action) : "'" + action + "' needs a desk that runs");
        } else {
            does.get().accept(argument);
        }
    }

    private static String wanting(String action) {
        return switch (action) {
            case "engine/device" -> "say which device: jack, javasound, a device's name or none";
            case "engine/block" -> "say how many frames a block has: 16 to 8192";
            case "show/open" -> "say which show: its folder";
            default -> "say of what to make a show: live, studio, home or demo, and its name: live Town hall";
        };
    }
}
