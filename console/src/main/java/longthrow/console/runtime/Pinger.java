package longthrow.console.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import longthrow.console.desk.Desk;
import longthrow.console.desk.Edits;
import longthrow.console.desk.LatencyWords;
import longthrow.dsp.driver.AudioDriver;
import longthrow.dsp.engine.Echo;
import longthrow.dsp.engine.Patch;
import longthrow.dsp.engine.Ping;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.strip.External;
import longthrow.dsp.thread.ControlThread;

/// Measures how late gear outside is, and says when a measure is out of date: what a way outside takes depends on the
/// device's block and rate.
@ControlThread
final class Pinger {
    private static final long PATIENCE_NANOS = 5_000_000_000L;

    private final Console console;
    private Optional<Ping> on = Optional.empty();
    private Origin by = Origin.UNDO;
    private long since;
    private int block;
    private boolean judged;
    private Consumer<Runnable> elsewhere = Runnable::run;

    Pinger(Console console) {
        this.console = console;
    }

    /// Says who finds the signal in what came back, which takes tens of milliseconds; until then the desk does.
    void elsewhere(Consumer<Runnable> others) {
        elsewhere = others;
    }

    /// Begins to measure an external insert, counted from 0, or says why not.
    void ask(int external, Origin who, long nanos) {
        Optional<String> refusal = refusal(external, nanos);
        if (refusal.isPresent()) {
            console.notices().say(called(external) + " was not pinged: " + refusal.get());
            return;
        }
        Ping ping = Ping.of(external, console.transport().sampleRate());
        on = Optional.of(ping);
        judged = false;
        by = who;
        since = nanos;
        console.engine().pings().ask(on);
    }

    private Optional<String> refusal(int external, long nanos) {
        Patch patch = console.patching().now();
        String number = String.valueOf(external + 1);
        if (on.isPresent() && nanos - since < PATIENCE_NANOS) {
            return Optional.of(called(on.get().external()) + " is being pinged; one at a time");
        }
        if (!patch.sends(external)) {
            return Optional.of("no output gives what it sends; patch one: 'out 9 external/" + number + "'");
        }
        if (!patch.returns().get(external).any()) {
            return Optional.of("it returns by no input; patch one: 'in external/" + number + " 9'");
        }
        if (console.drive().driver().filter(driver -> !driver.hasDevice()).isPresent()) {
            return Optional.of("no device plays; choose one on the page Setup");
        }
        return console.playing().panicked()
                ? Optional.of("every output is silenced; take the panic back first")
                : Optional.empty();
    }

    /// Whether an external insert is being measured.
    boolean pings(int external) {
        return on.isPresent() && on.get().external() == external;
    }

    /// Looks at a ping that is over, and at the device.
    void work() {
        if (!judged && on.isPresent() && console.engine().pings().over(on.get())) {
            judged = true;
            judge(on.get());
        }
        int now = console.drive().driver().map(AudioDriver::block).orElse(0);
        if (now != block && now > 0) {
            block = now;
            doubt();
        }
    }

    private void doubt() {
        for (int external = 0; external < External.COUNT; external++) {
            if (LatencyWords.outOfDate(known(external), console.transport().sampleRate(), block)) {
                console.notices().say(called(external) + ": " + words(external));
            }
        }
    }

    /// Finds the signal away from the desk, which hears of it when that is done.
    private void judge(Ping ping) {
        Patch.Ports ports = console.patching().now().returns().get(ping.external());
        elsewhere.accept(() -> {
            Echo first = ping.echo(ports.left() != Patch.NONE ? 0 : 1);
            Echo second = ports.right() != Patch.NONE ? ping.echo(1) : first;
            console.run(any -> tell(ping, ports, first, second));
        });
    }

    /// A ping that nobody waits for any longer says nothing.
    private void tell(Ping ping, Patch.Ports ports, Echo first, Echo second) {
        if (on.equals(Optional.of(ping))) {
            on = Optional.empty();
            console.notices().say(result(ping, ports, first, second));
        }
    }

    private String result(Ping ping, Patch.Ports ports, Echo first, Echo second) {
        String called = called(ping.external());
        if (!(first instanceof Echo.Found one)) {
            return called + " was not measured: " + why(first, ports.left() != ports.right() ? " on the left" : "");
        }
        if (!(second instanceof Echo.Found two)) {
            return called + " was not measured: " + why(second, " on the right");
        }
        if (one.frames() != two.frames()) {
            return called + " was not measured: its left side is " + one.frames() + " frames late and its right side "
                    + two.frames() + "; both have to take the same way";
        }
        store(ping.external(), one.frames());
        return called + " is "
                + LatencyWords.frames(one.frames(), console.transport().sampleRate()) + " late, "
                + LatencyWords.gain(one) + (two.equals(one) ? "" : " left, " + LatencyWords.gain(two) + " right");
    }

    private static String why(Echo echo, String side) {
        return switch (echo) {
            case Echo.Nothing() -> "nothing came back" + side + "; look at the cables and at the gear's bypass";
            case Echo.TooLow(double decibels) ->
                "what came back" + side + ", " + Math.round(decibels) + " dB, is too low to be sure; turn the gear up";
            case Echo.Clipped() -> "what came back" + side + " was clipped; turn the gear down";
            case Echo.Found(int frames, double decibels, boolean inverted) -> "it came back" + side;
        };
    }

    private void store(int external, int frames) {
        int now = console.drive().driver().map(AudioDriver::block).orElse(0);
        Map<Integer, Double> cells = new LinkedHashMap<>();
        cells.put(cell(external, "latency"), (double) frames);
        cells.put(cell(external, "measured/block"), (double) now);
        cells.put(cell(external, "measured/rate"), (double) console.transport().sampleRate());
        Edits.settle(console.desk(), "ping of " + called(external), cells, by);
    }

    private int cell(int external, String key) {
        return console.desk()
                .layout()
                .cell("external/" + (external + 1) + "/" + key)
                .orElseThrow();
    }

    private LatencyWords.Known known(int external) {
        Desk desk = console.desk();
        return new LatencyWords.Known(
                (int) desk.value(cell(external, "latency")), (int) desk.value(cell(external, "measured/block")), (int)
                        desk.value(cell(external, "measured/rate")));
    }

    /// What is known of an external insert, for displays.
    String words(int external) {
        return pings(external)
                ? "pinging"
                : LatencyWords.external(
                        known(external),
                        console.transport().sampleRate(),
                        console.drive().driver().map(AudioDriver::block).orElse(0));
    }

    private static String called(int external) {
        return "external/" + (external + 1);
    }

    /// The external insert that a number of a path names, counted from 0.
    static OptionalInt numbered(String number) {
        int external = Integer.parseInt(number) - 1;
        return external >= 0 && external < External.COUNT ? OptionalInt.of(external) : OptionalInt.empty();
    }
}
