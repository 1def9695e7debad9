package longthrow.mappings.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Kind;
import longthrow.dsp.thread.ControlThread;

/// Listens to one device until it knows which control a hand is on. Fingers, releases of what was never pressed, clocks
/// and SysEx are nobody's hand; of things that move together the one that moves most counts. Belongs to one thread.
@ControlThread
public final class Ear {
    /// What the user is asked at first; short enough for a line of the window.
    public static final String MOVE = "move it, press it or turn it slowly to the right";

    private static final long REST_NANOS = 400_000_000;
    private static final long HELD_NANOS = 1_500_000_000;
    private static final int MOST = 4096;
    private static final int REAL_TIME = 0xF8;

    private final List<Sorting.Brief> messages = new ArrayList<>();
    private final Map<Control, Integer> moves = new LinkedHashMap<>();
    private final Map<Control, Integer> presses = new LinkedHashMap<>();
    private long last;
    private String please = MOVE;

    /// A message that no profile knows.
    public void onShort(int status, int first, int second, long nanos) {
        boolean release = (status & 0xF0) == 0x80 || ((status & 0xF0) == 0x90 && second == 0);
        boolean system = status >= 0xF0 && status <= REAL_TIME + 7;
        if (!system && !(release && !pressed(status, first)) && messages.size() < MOST) {
            messages.add(new Sorting.Brief(status, first, second, nanos));
            last = nanos;
        }
    }

    private boolean pressed(int status, int number) {
        int channel = (status & 0xF) + 1;
        return messages.stream()
                .anyMatch(message ->
                        (message.status() & 0xF0) == 0x90 && message.channel() == channel && message.first() == number);
    }

    /// What a hand did on a control that the profile has.
    public void onEvent(ControlEvent event) {
        switch (event) {
            case ControlEvent.Moved(Control control, double position, long nanos) -> count(moves, control, nanos);
            case ControlEvent.Turned(Control control, int ticks, long nanos) -> count(moves, control, nanos);
            case ControlEvent.Pressed(Control control, boolean down, long nanos) -> {
                if (down) {
                    count(presses, control, nanos);
                }
            }
            case ControlEvent.Touched(Control control, boolean down, long nanos) -> {} // a finger has not moved yet
        }
    }

    private void count(Map<Control, Integer> counts, Control control, long nanos) {
        counts.merge(control, 1, Integer::sum);
        last = nanos;
    }

    /// The control, once the hand rests and enough was heard.
    public Optional<Finding> work(long nanos) {
        long rest = nanos - last;
        if ((messages.isEmpty() && moves.isEmpty() && presses.isEmpty()) || rest < REST_NANOS) {
            return Optional.empty();
        }
        return known().or(() -> fresh(rest));
    }

    /// What the user should do now.
    public String please() {
        return please;
    }

    /// Starts over.
    public void forget() {
        messages.clear();
        moves.clear();
        presses.clear();
        please = MOVE;
    }

    private Optional<Finding> known() {
        return most(moves).or(() -> most(presses)).map(Finding.Known::new);
    }

    private static Optional<Control> most(Map<Control, Integer> counts) {
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private Optional<Finding> fresh(long rest) {
        List<Trace> traces = Sorting.of(messages);
        Optional<Trace> moving = traces.stream()
                .filter(trace -> !trace.gate() || !(trace.released() || trace.size() == 1))
                .max(Comparator.comparingInt(Trace::size));
        Optional<Trace> chosen = moving.or(() -> traces.stream().findFirst());
        return chosen.flatMap(trace -> finding(trace, traces, rest));
    }

    private Optional<Finding> finding(Trace trace, List<Trace> traces, long rest) {
        Optional<Source> finger = traces.stream()
                .filter(other -> other.gate() && other.began() < trace.began())
                .map(Trace::source)
                .findFirst();
        return switch (Verdict.of(trace)) {
            case Verdict.Place _ -> Optional.of(place(trace.source(), finger));
            case Verdict.Ticks(var coding) ->
                Optional.of(
                        new Finding.Fresh(trace.source(), Kind.ENCODER, Optional.of(coding), false, Optional.empty()));
            case Verdict.Momentary _ -> Optional.of(button(trace.source(), false));
            case Verdict.Latching _ -> rest < HELD_NANOS ? Optional.empty() : Optional.of(button(trace.source(), true));
            case Verdict.Open(String words) -> {
                please = words;
                yield Optional.empty();
            }
        };
    }

    private static Finding place(Source source, Optional<Source> finger) {
        boolean fader = finger.isPresent() || source.address() instanceof Address.PitchBend;
        return new Finding.Fresh(source, fader ? Kind.FADER : Kind.KNOB, Optional.empty(), false, finger);
    }

    private static Finding button(Source source, boolean latching) {
        return new Finding.Fresh(source, Kind.BUTTON, Optional.empty(), latching, Optional.empty());
    }
}
