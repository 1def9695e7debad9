package longthrow.console.runtime;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.console.frame.DeskFrame;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.ControlThread;

/// A unit with what it shows now.
@ControlThread
final class Seat {
    private static final HexFormat BYTES = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final int MOST_BYTES = 12; // of a message that is shown
    private static final long PATIENCE_NANOS = 5_000_000_000L;

    final SurfaceUnit unit;
    final Optional<EmulatedSurface> drawn;
    private final Map<Control, Feedback> face = new LinkedHashMap<>();
    String words;
    boolean ready;
    boolean told;
    String message = "";
    private List<Feedback> shown = List.of();
    private boolean changed;
    private byte[] sent = {};
    private String sentWords = "";

    Seat(SurfaceUnit unit, Optional<EmulatedSurface> drawn) {
        this.unit = unit;
        this.drawn = drawn;
        words = unit.profile().id() + "@" + unit.port();
    }

    /// A seat on the screen: a unit with its device in this program.
    static Seat drawn(Profile profile, Clock clock) {
        MemoryCable cable = new MemoryCable(SurfaceSet.SCREEN);
        EmulatedSurface drawn = new EmulatedSurface(profile, cable.far(), clock);
        SurfaceUnit unit = new SurfaceUnit(profile, cable.near(), clock);
        drawn.powerOn();
        return new Seat(unit, Optional.of(drawn));
    }

    /// The same place with the same device, as a changed file describes it; a drawn one is drawn anew.
    Seat by(Profile profile) {
        if (drawn.isPresent()) {
            unit.close();
            drawn.get().close();
            return drawn(profile, unit.clock());
        }
        Seat next = new Seat(unit.rebuilt(profile), drawn);
        next.words = words;
        return next;
    }

    /// How late its hands arrive, in nanoseconds: as a show has it by the unit's words, in milliseconds, else as its
    /// file has it.
    long latencyNanos(Map<String, Double> latencies) {
        return Optional.ofNullable(latencies.get(words))
                .map(millis -> Math.round(1e6 * millis))
                .orElseGet(unit.profile()::latencyNanos);
    }

    boolean motorised() {
        return unit.profile().motorised();
    }

    /// True once for each long silence of a unit that is there and does not answer its greeting.
    boolean fallsSilent(long nanos) {
        boolean silent = unit.silence(nanos) > PATIENCE_NANOS;
        boolean news = silent && !told;
        told = silent;
        return news;
    }

    /// Shows a control something; true when that is news.
    boolean show(Feedback feedback) {
        boolean news = face.put(feedback.control(), feedback) != feedback;
        changed |= news;
        return news;
    }

    /// What the unit shows: the same list while nothing changes.
    List<Feedback> shown() {
        if (changed) {
            changed = false;
            shown = List.copyOf(face.values());
        }
        return drawn.map(EmulatedSurface::face).orElse(shown);
    }

    /// The last message to the device as people write it.
    String sentWords() {
        if (unit.lastSent() != sent) {
            sent = unit.lastSent();
            String bytes = BYTES.formatHex(sent, 0, Math.min(MOST_BYTES, sent.length));
            sentWords = sent.length > MOST_BYTES ? bytes + " …" : bytes;
        }
        return sentWords;
    }

    DeskFrame.Link.State state() {
        return ready
                ? DeskFrame.Link.State.CONNECTED
                : unit.there() ? DeskFrame.Link.State.WAITING : DeskFrame.Link.State.AWAY;
    }
}
