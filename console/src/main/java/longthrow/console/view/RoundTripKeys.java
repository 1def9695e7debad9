package longthrow.console.view;

import java.util.List;
import java.util.stream.IntStream;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.RoundTrip;
import longthrow.dsp.thread.EventThread;

/// Measuring how late the device is: from which output to which input the cable leads, and the key that does it.
@EventThread
final class RoundTripKeys {
    private final Hand hand;
    private RoundTrip shown = RoundTrip.NONE;
    private int output;
    private int input;

    RoundTripKeys(Hand hand) {
        this.hand = hand;
    }

    /// What is shown in words: what the driver says, and what was measured, or what to do first.
    static String words(DeskFrame frame) {
        RoundTrip trip = frame.engine().roundTrip();
        return switch (trip.phase()) {
            case ASKS ->
                "IT WILL BE HEARD: that output is silent for a second and plays a sweep. Take it down, then AGAIN";
            case MEASURES -> "measuring …";
            case IDLE ->
                "out, says the driver; out and in "
                        + Tenths.of(1000.0 * trip.told() / frame.transport().sampleRate()) + " ms ("
                        + trip.told() + " frames) · over a cable: " + trip.words();
        };
    }

    /// The keys from the left.
    Press[] all() {
        PickKey from = new PickKey(
                "engine/ping/output",
                "The output that the cable is in",
                () -> "OUT " + (output + 1),
                this::outputs,
                at -> output = at);
        PickKey to = new PickKey(
                "engine/ping/input",
                "The input that the cable leads to",
                () -> "IN " + (input + 1),
                () -> IntStream.rangeClosed(1, shown.inputs())
                        .mapToObj(port -> "IN " + port)
                        .toList(),
                at -> input = at);
        return new Press[] {from, to, new MeasureKey(this)};
    }

    private List<String> outputs() {
        return IntStream.range(0, shown.outputs().size())
                .mapToObj(port -> ("OUT " + (port + 1) + "  " + shown.outputs().get(port)).strip())
                .toList();
    }

    /// Takes what the frame says.
    void show(DeskFrame frame) {
        shown = frame.engine().roundTrip();
    }

    /// Asks for it, the second time for good, or gives it up.
    void press() {
        boolean stops = shown.phase() == RoundTrip.Phase.MEASURES;
        hand.act("engine/ping", stops ? "stop" : (output + 1) + " " + (input + 1));
    }
}
