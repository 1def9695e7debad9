package longthrow.controllers.surface;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import longthrow.controllers.port.MidiLink;
import longthrow.controllers.port.MidiPort;
import longthrow.controllers.protocol.MackieMessage;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.ControlThread;
import longthrow.dsp.thread.Waker;

/// One connected surface: what its hands do comes out of `drain`, what it is to show goes into `show`, and `work` sends
/// what differs within the device's byte budget, motors first. It keeps motors from hands (rules H1 to H4), greets the
/// device, and paints it anew whenever it returns.
@ControlThread
public final class SurfaceUnit implements AutoCloseable {
    private static final int SYSEX = 0xF0;
    private static final int REAL_TIME = 0xF8;
    private static final int RESET = 0xFF;

    private final Profile profile;
    private final MidiLink link;
    private final Clock clock;
    private final Outputs outputs;
    private final Inputs inputs;
    private final Greeting greeting;
    private final Budget budget;
    private final Unasked unasked;
    private Optional<RoundTrip> trip = Optional.empty();
    private Strange strange = (status, first, second, nanos) -> {};
    private Passing passing = Passing.UNHEARD;
    private long unknown;
    private int last;
    private byte[] sent = {};
    private long since;

    /// Who hears messages that the profile does not know, as they came.
    @FunctionalInterface
    public interface Strange {
        /// A message of up to three bytes.
        void onShort(int status, int first, int second, long nanos);
    }

    /// Who hears whatever passes between device and host, whole messages with their times.
    public interface Passing {
        /// Nobody.
        Passing UNHEARD = new Passing() {
            @Override
            public void in(int status, int first, int second, long nanos) {}

            @Override
            public void in(byte[] message, long nanos) {}

            @Override
            public void out(byte[] message, long nanos) {}
        };

        /// The device said something of up to three bytes.
        void in(int status, int first, int second, long nanos);

        /// The device said a SysEx message.
        void in(byte[] message, long nanos);

        /// The host said something, and the port took it.
        void out(byte[] message, long nanos);
    }

    /// A unit of that profile on a port, which it opens; `clock` stamps arrivals. Its owner looks by itself.
    public SurfaceUnit(Profile profile, MidiPort port, Clock clock) {
        this(profile, port, clock, new Waker());
    }

    /// The same, waking its owner by what arrives.
    public SurfaceUnit(Profile profile, MidiPort port, Clock clock, Waker waker) {
        this(profile, new MidiLink(port, clock, waker), clock);
        link.open();
    }

    private SurfaceUnit(Profile profile, MidiLink link, Clock clock) {
        this.profile = profile;
        this.link = link;
        this.clock = clock;
        EchoGuard guard = new EchoGuard(profile);
        outputs = new Outputs(profile, guard);
        inputs = new Inputs(profile, outputs.motors(), guard);
        greeting = new Greeting(profile);
        budget = new Budget(profile.bytesPerSecond(), profile.sysExBytesPerSecond());
        unasked = new Unasked(profile);
    }

    /// The same device by another profile, on the same port: greeted and painted anew. This unit says goodbye, leaves
    /// the faders where they are, and is done.
    public SurfaceUnit rebuilt(Profile other) {
        if (greeting.ready()) {
            goodbye(outputs.all().stream()
                    .filter(output -> output.rank() != Output.Rank.MOTOR)
                    .toList());
        }
        SurfaceUnit next = new SurfaceUnit(other, link, clock);
        next.met(there(), clock.nanos());
        return next;
    }

    /// What the device is.
    public Profile profile() {
        return profile;
    }

    /// The port's name.
    public String port() {
        return link.name();
    }

    /// What stamps its arrivals.
    public Clock clock() {
        return clock;
    }

    /// True while the peer is there and has answered as its profile asks.
    public boolean ready() {
        return greeting.ready();
    }

    /// True while the peer is there, whether or not it has answered.
    public boolean there() {
        return greeting.there();
    }

    /// The last message that was sent to a control but a meter; empty before the first, the same object until the next.
    public byte[] lastSent() {
        return sent;
    }

    /// How long the peer has been there without answering as its profile asks, in nanoseconds; 0 when it has, or is
    /// away.
    public long silence(long nanos) {
        return there() && !ready() ? nanos - since : 0;
    }

    /// Asks the device what `asks` wants to know, and tells it when answers came.
    public void time(RoundTrip asks) {
        trip = Optional.of(asks);
    }

    /// How many messages came that the profile does not know.
    public long unknownMessages() {
        return unknown;
    }

    /// Lets somebody hear messages that the profile does not know, clocks and sensing excepted: to learn from them.
    public void onStrange(Strange listener) {
        strange = listener;
    }

    /// Lets somebody hear whatever passes from now on; `Passing.UNHEARD` ends that.
    public void onPassing(Passing listener) {
        passing = listener;
    }

    /// The bytes of the last message that a hand caused, as people write them: `E1 5C 67`; empty before the first.
    public String lastMessage() {
        int status = last >> 16;
        boolean brief = (status & 0xF0) == 0xC0 || (status & 0xF0) == 0xD0;
        if (last == 0) {
            return "";
        }
        String two = "%02X %02X".formatted(status, last >> 8 & 0x7F);
        return brief ? two : two + " %02X".formatted(last & 0x7F);
    }

    /// Hands over what hands did since the last call, oldest first; answers the device's own questions and echoes fader
    /// positions on the way.
    public void drain(Consumer<ControlEvent> events) {
        Consumer<ControlEvent> hands = followed(events);
        link.drain(new Heard(hands));
        inputs.work(clock.nanos(), hands);
        if (greeting.fellSilent(clock.nanos())) {
            inputs.letGo(clock.nanos(), hands);
        }
        echo();
    }

    /// A turned knob shows its own turn, whatever it was told before.
    private Consumer<ControlEvent> followed(Consumer<ControlEvent> events) {
        return event -> {
            if (event instanceof ControlEvent.Moved(Control control, double position, long _)
                    && control.kind() == Kind.KNOB) {
                outputs.of(control).forEach(output -> output.moved(position));
            }
            events.accept(event);
        };
    }

    /// Sets what a control is to show; nothing is sent before `work`.
    public void show(Feedback feedback) {
        outputs.of(feedback.control()).forEach(output -> output.show(feedback));
    }

    /// Lets the motors rest (rule H8), or wakes them; awake they travel to the present values.
    public void motors(boolean on) {
        outputs.motors().values().forEach(motor -> motor.wake(on));
    }

    /// Sends what differs from what the device shows, as far as its budget allows at this time; returns the bytes sent.
    public int work(long nanos) {
        greeting.work(nanos).ifPresent(this::transmit);
        if (greeting.arrived()) {
            if (profile.repaints()) {
                repaint();
            }
            unasked.arrived(nanos).forEach(this::transmit);
        }
        if (greeting.known()) {
            unasked.every(nanos).forEach(this::transmit);
        }
        trip = trip.filter(asks -> !asks.done());
        trip.flatMap(asks -> asks.work(nanos)).ifPresent(link::send);
        if (!greeting.ready()) {
            return 0;
        }
        budget.refill(nanos);
        int bytes = 0;
        for (Turns turns : outputs.turns()) {
            bytes += send(turns, nanos);
        }
        return bytes;
    }

    /// Sends what is due of one rank, each output one message a round; the next pass goes on where this one stopped, so
    /// that all faders move alike when the budget is short.
    private int send(Turns turns, long nanos) {
        int bytes = 0;
        int quiet = 0;
        while (quiet < turns.size() && budget.open(turns.motors())) {
            int sent = send(turns.next(), nanos, false);
            quiet = sent > 0 ? 0 : quiet + 1;
            bytes += sent;
        }
        return bytes;
    }

    private int send(Output output, long nanos, boolean atAnyCost) {
        boolean motor = output.rank() == Output.Rank.MOTOR;
        if (!atAnyCost && !budget.open(motor)) {
            return 0;
        }
        byte[] message = output.next(nanos);
        boolean waits = message.length == 0 || (isSysEx(message) && !atAnyCost && !budget.opensToSysEx());
        if (waits || !transmit(message)) {
            return 0;
        }
        output.sent(nanos);
        sent = output.rank() == Output.Rank.METER ? sent : message;
        budget.spend(message, motor);
        return message.length;
    }

    private boolean transmit(byte[] message) {
        boolean taken = link.send(message);
        if (taken) {
            passing.out(message, clock.nanos());
        }
        return taken;
    }

    private static boolean isSysEx(byte[] message) {
        return (message[0] & 0xFF) == SYSEX;
    }

    /// The device shows nothing of ours any more.
    private void repaint() {
        outputs.all().forEach(Output::forget);
    }

    /// Positions go back at once where the budget allows, else first in the next `work`.
    private void echo() {
        long now = clock.nanos();
        budget.refill(now);
        for (MotorOutput motor : outputs.motors().values()) {
            if (motor.echoDue() && budget.open(false)) {
                send(motor, now, true);
            }
        }
    }

    /// Parks the device, says goodbye and closes the port.
    @Override
    public void close() {
        if (greeting.ready()) {
            goodbye(outputs.all());
        }
        link.close();
    }

    private void goodbye(List<Output> parked) {
        long now = clock.nanos();
        if (profile.parks()) {
            parked.forEach(Output::rest);
            parked.forEach(output -> sendAll(output, now));
        }
        unasked.farewell().forEach(this::transmit);
    }

    private void met(boolean alive, long nanos) {
        since = nanos;
        greeting.onLink(alive, nanos);
    }

    private void sendAll(Output output, long nanos) {
        int sent = 1;
        while (sent > 0) {
            sent = send(output, nanos, true);
        }
    }

    private final class Heard implements MidiLink.Listener {
        private final Consumer<ControlEvent> events;

        Heard(Consumer<ControlEvent> events) {
            this.events = events;
        }

        @Override
        public void onShort(int status, int first, int second, long nanos) {
            passing.in(status, first, second, nanos);
            back(nanos);
            trip.ifPresent(asks -> asks.onMessage(Phrase.bytes(status, first, second), nanos));
            greeting.onOther();
            boolean said = status == RESET || profile.talk().repaintsOn(status, first, second);
            if (said) {
                repaint();
            }
            if (said || status >= REAL_TIME || profile.talk().isAnswer(status, first, second)) {
                return; // clocks, active sensing and what a device says of itself are nobody's hand
            }
            last = status << 16 | first << 8 | second;
            if (!inputs.onShort(status, first, second, nanos, events)) {
                unknown++;
                strange.onShort(status, first, second, nanos);
            }
            echo();
        }

        @Override
        public void onSysEx(byte[] message, long nanos) {
            passing.in(message, nanos);
            back(nanos);
            trip.ifPresent(asks -> asks.onMessage(message, nanos));
            Optional<MackieMessage> mackie = MackieMessage.of(message);
            mackie.ifPresentOrElse(
                    known -> greeting.onMackie(known).ifPresent(SurfaceUnit.this::transmit), greeting::onOther);
            mackie.filter(MackieMessage::greets).ifPresent(any -> inputs.arrived(nanos));
            boolean said = profile.talk().repaintsOn(message);
            if (said) {
                repaint();
            }
            boolean known = inputs.onSysEx(message, nanos, events);
            unknown += known || said || mackie.isPresent() ? 0 : 1;
        }

        /// Where the controls of a device stand that had fallen silent is no news of hands.
        private void back(long nanos) {
            if (greeting.onMessage(nanos)) {
                inputs.arrived(nanos);
            }
        }

        @Override
        public void onLink(boolean alive, long nanos) {
            met(alive, nanos);
            inputs.letGo(nanos, events);
            inputs.arrived(nanos);
        }
    }
}
