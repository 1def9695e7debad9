package longthrow.console.runtime;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import longthrow.console.frame.Traffic;
import longthrow.controllers.emulation.WireWords;
import longthrow.controllers.protocol.MessageWords;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.DeviceReader;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.controllers.verify.Calibration;
import longthrow.controllers.verify.Verdict;
import longthrow.dsp.thread.ControlThread;

/// Watches the wire of one surface for the window, as long as somebody looks: every message both ways, in bytes, in
/// words and by its control. Meters and clocks, which come by the hundred, are left out unless they are asked for. It
/// also measures a control, which the desk does not hear meanwhile.
@ControlThread
public final class WireWatch {
    private static final int MOST = 400;
    private static final int MOST_BYTES = 24; // of a message that is shown
    private static final int REAL_TIME = 0xF8;

    private static final String UNCHOSEN = "nothing is chosen to be measured: click a fader or a knob on the page"
            + " Surfaces, or move one on the device, then CALIBRATE";

    private final Console console;
    private final Deque<Traffic.Message> messages = new ArrayDeque<>();
    private Consumer<Found> keeper;
    private String port = "";
    private boolean all;
    private Optional<SurfaceUnit> watched = Optional.empty();
    private Optional<Calibration> calibration = Optional.empty();
    private Traffic.Measured measured = Traffic.Measured.NOTHING;
    private Traffic now = Traffic.NONE;
    private boolean changed;
    private long number;
    private long began;

    /// What a control was found to do otherwise than its file says.
    ///
    /// @param surface the profile of the device
    /// @param line what the file should say: `max 120`, `option fader-step 16`
    public record Found(String surface, String control, String line) {}

    WireWatch(Console console) {
        this.console = console;
        keeper = found ->
                console.notices().say("what is measured here cannot be written down: there is no folder for it");
    }

    /// Looks at the unit of a port from now on, at none where it is empty.
    void ask(String wanted, boolean everything) {
        all = everything;
        if (!wanted.equals(port)) {
            end();
            port = wanted;
            messages.clear();
            measured = Traffic.Measured.NOTHING;
            number = 0;
            began = console.desk().nanos();
            changed = true;
            attend();
        }
    }

    private void attend() {
        Optional<SurfaceUnit> unit = console.attached().surfaces().stream()
                .flatMap(set -> set.unit(port).stream())
                .findFirst();
        if (!unit.equals(watched)) {
            watched.ifPresent(before -> before.onPassing(SurfaceUnit.Passing.UNHEARD));
            watched = unit;
            unit.ifPresent(fresh -> fresh.onPassing(new Passed(fresh)));
        }
    }

    /// Measures a control of the unit that is watched, by its name; gives up what is being measured where there is no
    /// name.
    void measure(String name) {
        boolean went = calibration.isPresent();
        end();
        if (name.isEmpty()) {
            measured = Traffic.Measured.NOTHING;
            changed |= went;
            if (!went) {
                console.notices().say(UNCHOSEN);
            }
            return;
        }
        Optional<Control> control = watched.flatMap(unit -> unit.profile().controls().stream()
                .filter(each -> each.name().equals(name))
                .findFirst());
        calibration =
                control.flatMap(each -> Calibration.of(watched.orElseThrow().profile(), each));
        calibration.ifPresentOrElse(
                each -> {
                    console.attached().lesson().apart(each.control());
                    tell(new Traffic.Measured(name, each.task(), "", "", true));
                },
                () -> console.notices()
                        .say("'" + name + "' of the surface shown has no travel to measure; choose a fader or a knob"));
    }

    private void end() {
        calibration.ifPresent(each -> console.attached().lesson().together());
        calibration = Optional.empty();
    }

    private void tell(Traffic.Measured words) {
        changed |= !words.equals(measured);
        measured = words;
    }

    /// Looks whether the unit is another one now, and whether a control has gone all its way.
    void work(long nanos) {
        if (!port.isEmpty()) {
            attend();
        }
        calibration.ifPresent(each -> each.verdict(nanos)
                .ifPresentOrElse(
                        this::found,
                        () -> tell(new Traffic.Measured(each.control().name(), each.task(), "", "", true))));
    }

    private void found(Verdict verdict) {
        end();
        tell(new Traffic.Measured(
                verdict.subject(),
                verdict.outcome().word() + ": " + verdict.words(),
                verdict.suggestion().orElse(""),
                "",
                false));
        Optional<String> surface = watched.map(unit -> unit.profile().id());
        surface.flatMap(id -> verdict.suggestion().map(line -> new Found(id, verdict.subject(), line)))
                .ifPresent(keeper);
    }

    /// Says who writes down what was measured; it may not make the control thread wait.
    public void onMeasured(Consumer<Found> keeps) {
        keeper = keeps;
    }

    /// What became of a line that was found, in words; nothing changes where something else is measured by now.
    public void kept(Found found, String words) {
        if (measured.control().equals(found.control) && measured.suggestion().equals(found.line)) {
            tell(new Traffic.Measured(
                    measured.control(), measured.words(), measured.suggestion(), words, measured.going()));
        }
    }

    /// What passed so far.
    Traffic now() {
        if (changed) {
            changed = false;
            now = new Traffic(port, List.copyOf(messages), measured);
        }
        return now;
    }

    /// Hears one unit.
    private final class Passed implements SurfaceUnit.Passing {
        private final WireWords device;
        private final WireWords host;
        private final DeviceReader hands;
        private final MessageWords heard = new MessageWords();
        private final MessageWords said = new MessageWords();

        Passed(SurfaceUnit unit) {
            device = new WireWords(unit.profile(), false);
            host = new WireWords(unit.profile(), true);
            hands = new DeviceReader(unit.profile());
        }

        @Override
        public void in(int status, int first, int second, long nanos) {
            if (all || status < REAL_TIME) {
                String bytes = MessageWords.hex(status, first, second);
                enter(
                        nanos,
                        true,
                        bytes,
                        heard.of(status, first, second),
                        device.onShort(status, first, second, nanos));
            }
            calibration.ifPresent(each -> {
                each.onShort(status, first, second, nanos);
                hands.onShort(status, first, second, nanos, each::onEvent);
            });
        }

        @Override
        public void in(byte[] message, long nanos) {
            enter(nanos, true, hex(message), heard.of(message), device.onSysEx(message, nanos));
        }

        @Override
        public void out(byte[] message, long nanos) {
            boolean sysEx = message[0] == (byte) 0xF0;
            int status = message[0] & 0xFF;
            int first = message.length > 1 ? message[1] : 0;
            int second = message.length > 2 ? message[2] : 0;
            List<String> shows = sysEx ? host.onSysEx(message, nanos) : host.onShort(status, first, second, nanos);
            boolean meter = !shows.isEmpty() && shows.getFirst().contains("meter");
            if (all || !meter) {
                enter(nanos, false, hex(message), sysEx ? said.of(message) : said.of(status, first, second), shows);
            }
        }

        private static String hex(byte[] message) {
            String bytes = MessageWords.hex(message.length > MOST_BYTES ? Arrays.copyOf(message, MOST_BYTES) : message);
            return message.length > MOST_BYTES ? bytes + " …" : bytes;
        }

        private void enter(long nanos, boolean in, String bytes, String words, List<String> control) {
            number++;
            messages.add(
                    new Traffic.Message(number, (nanos - began) / 1e9, in, bytes, words, String.join(", ", control)));
            if (messages.size() > MOST) {
                messages.removeFirst();
            }
            changed = true;
        }
    }
}
