package longthrow.console.runtime;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.desk.LatencyWords;
import longthrow.console.frame.RoundTrip;
import longthrow.dsp.driver.AudioDriver;
import longthrow.dsp.engine.Echo;
import longthrow.dsp.engine.Patch;
import longthrow.dsp.engine.Ping;
import longthrow.dsp.thread.ControlThread;

/// Measures how late the device is, out and in over a cable. It will be heard, so it has to be asked
/// for twice. What was found belongs to the device and to no show: nothing of the desk changes, and
/// there is nothing to undo.
@ControlThread
final class RoundTrips {
    private static final long PATIENCE_NANOS = 5_000_000_000L;
    private static final long CONFIRM_NANOS = 10_000_000_000L;
    private static final Pattern PORTS = Pattern.compile("([1-9]\\d{0,3})\\s+([1-9]\\d{0,3})");
    private static final Ping.Cable NOWHERE = new Ping.Cable(Patch.NONE, Patch.NONE);

    private final Console console;
    private Ping.Cable asked = NOWHERE;
    private Optional<Ping> on = Optional.empty();
    private boolean judged;
    private long since;
    private String device = "";
    private String found = "";
    private Consumer<Runnable> elsewhere = Runnable::run;
    private Optional<Patch> patch = Optional.empty();
    private RoundTrip drawn = RoundTrip.NONE;

    RoundTrips(Console console) {
        this.console = console;
    }

    /// Says who finds the signal in what came back.
    void elsewhere(Consumer<Runnable> others) {
        elsewhere = others;
    }

    /// `1 2`: output 1 is wired to input 2; `stop` gives up. The second time within ten seconds it is done.
    void ask(String argument, long nanos) {
        Matcher ports = PORTS.matcher(argument);
        if (argument.equals("stop")) {
            end(on.isPresent() ? "given up" : "");
        } else if (ports.matches()) {
            Ping.Cable cable =
                    new Ping.Cable(Integer.parseInt(ports.group(1)) - 1, Integer.parseInt(ports.group(2)) - 1);
            refusal(cable).ifPresentOrElse(why -> say("the device was not measured: " + why), () -> ask(cable, nanos));
        } else {
            say("say which output is wired to which input: engine/ping 1 2");
        }
    }

    private void ask(Ping.Cable cable, long nanos) {
        if (!cable.equals(asked)) {
            asked = cable;
            since = nanos;
            say("output " + (cable.output() + 1) + (called(cable.output()).isEmpty() ? "" : ", ")
                    + called(cable.output()) + ", will be silent for a second and play a sweep at -20 dBFS: take"
                    + " down what hangs on it, wire it to input " + (cable.input() + 1) + ", and ask again");
            return;
        }
        asked = NOWHERE;
        Ping ping = Ping.over(cable, console.transport().sampleRate());
        on = Optional.of(ping);
        judged = false;
        since = nanos;
        device = words();
        console.engine().roundTrips().ask(on);
    }

    private Optional<String> refusal(Ping.Cable cable) {
        Optional<AudioDriver> driver = console.drive().driver().filter(AudioDriver::running);
        if (on.isPresent()) {
            return Optional.of("it is being measured; one at a time");
        }
        if (console.playing().panicked()) {
            return Optional.of("every output is silenced; take the panic back first");
        }
        if (driver.filter(AudioDriver::hasDevice).isEmpty()) {
            return Optional.of("no device plays; choose one on the page Setup");
        }
        if (cable.output() >= now().outputs() || !driver.get().hasOutput(cable.output())) {
            return Optional.of("there is no output " + (cable.output() + 1));
        }
        return cable.input() >= now().inputs() || !driver.get().hasInput(cable.input())
                ? Optional.of("there is no input " + (cable.input() + 1))
                : Optional.empty();
    }

    /// The desk's ports.
    private record Ports(int outputs, int inputs) {}

    private Ports now() {
        Patch there = console.patching().now();
        return new Ports(there.outputs().size(), there.inputs());
    }

    /// What leaves by an output, in words; empty where nothing does.
    private String called(int output) {
        return console.patching().now().output(output).map(Object::toString).orElse("");
    }

    private String words() {
        return console.drive().driver().map(AudioDriver::words).orElse("");
    }

    /// Whether one is on its way.
    boolean on() {
        return on.isPresent();
    }

    /// Looks at one that is over, that nobody waits for any longer, or that panic stops.
    void work(long nanos) {
        if (!asked.equals(NOWHERE) && nanos - since > CONFIRM_NANOS) {
            asked = NOWHERE;
        }
        if (on.isEmpty()) {
            return;
        }
        if (console.playing().panicked()) {
            end("panic gave it up");
        } else if (!judged && console.engine().roundTrips().over(on.get())) {
            judged = true;
            judge(on.get());
        } else if (!judged && nanos - since > PATIENCE_NANOS) {
            end("the device does not play");
        }
    }

    private void judge(Ping ping) {
        elsewhere.accept(() -> {
            Echo echo = ping.echo(0);
            console.run(any -> tell(ping, echo));
        });
    }

    private void tell(Ping ping, Echo echo) {
        if (on.equals(Optional.of(ping))) {
            found = result(ping, echo);
            end("");
            say("the device's round trip: " + found);
        }
    }

    private void end(String why) {
        on = Optional.empty();
        asked = NOWHERE;
        console.engine().roundTrips().ask(on);
        if (!why.isEmpty()) {
            say("the device was not measured: " + why);
        }
    }

    private String result(Ping ping, Echo echo) {
        String way = "output " + (ping.cable().output() + 1) + " to input "
                + (ping.cable().input() + 1);
        return switch (echo) {
            case Echo.Nothing() ->
                "not measured, nothing came back from " + way + "; look at the cable, and at the input's gain";
            case Echo.TooLow(double decibels) ->
                "not measured, what came back from " + way + ", " + Math.round(decibels)
                        + " dB, is too low to be sure; turn the input up";
            case Echo.Clipped() -> "not measured, what came back from " + way + " was clipped; turn the input down";
            case Echo.Found back ->
                LatencyWords.frames(back.frames(), console.transport().sampleRate()) + ", " + beside(back.frames())
                        + "; " + way + ", " + LatencyWords.gain(back);
        };
    }

    private int told() {
        return console.drive()
                .driver()
                .map(driver -> driver.latencyFrames() + driver.inputLatencyFrames())
                .orElse(0);
    }

    private String beside(int frames) {
        int more = frames - told();
        return more == 0 ? "as the driver says" : Math.abs(more) + (more > 0 ? " more" : " fewer") + " than it says";
    }

    /// What is known, in words for displays.
    String known() {
        String out = ", of " + device + ": measure again";
        return found.isEmpty() ? "not measured" : found + (device.equals(words()) ? "" : out);
    }

    private RoundTrip.Phase phase() {
        return on.isPresent()
                ? RoundTrip.Phase.MEASURES
                : asked.equals(NOWHERE) ? RoundTrip.Phase.IDLE : RoundTrip.Phase.ASKS;
    }

    /// The same for the window.
    RoundTrip frame() {
        Patch there = console.patching().now();
        boolean other = patch.isEmpty() || patch.get() != there;
        if (other
                || drawn.told() != told()
                || drawn.phase() != phase()
                || !drawn.words().equals(known())) {
            patch = Optional.of(there);
            drawn = new RoundTrip(
                    told(),
                    there.outputs().stream()
                            .map(outlet -> outlet.map(Object::toString).orElse(""))
                            .toList(),
                    there.inputs(),
                    phase(),
                    known());
        }
        return drawn;
    }

    private void say(String words) {
        console.notices().say(words);
    }
}
