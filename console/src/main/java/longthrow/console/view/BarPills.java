package longthrow.console.view;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.DeskFrame.Engine;
import longthrow.console.frame.DeskFrame.Link;
import longthrow.console.frame.DeskFrame.Surface;
import longthrow.dsp.thread.EventThread;

/// What the top bar says of surfaces, the sound device and the load.
@EventThread
final class BarPills {
    private static final Pattern PACE = Pattern.compile(", ([a-z]+(?: [a-z]+)*)");
    private static final double BUSY = 0.7;
    private static final int THOUSAND = 1000;

    private static String driver = "";
    private static String device = "";

    private BarPills() {}

    /// All of them, from the left.
    static List<Pill> all() {
        return List.of(
                new Pill("devices/surfaces", "", "bank 99-99", BarPills::surfaces),
                new Pill("devices/audio", "", "99.9 ms", BarPills::audio),
                new Pill("engine/load", "99.9k late", "100 %", BarPills::load));
    }

    private static Pill.State surfaces(DeskFrame frame) {
        if (frame.surfaces().isEmpty()) {
            return new Pill.State(Ink.FAINT, "no surface", "");
        }
        Surface first = first(frame.surfaces());
        String more = frame.surfaces().size() > 1 ? " + " + (frame.surfaces().size() - 1) : "";
        Link.State state = first.link().state();
        boolean connected = state == Link.State.CONNECTED;
        return new Pill.State(
                connected ? Ink.SAFE : Ink.HAND,
                first.profile().name() + more,
                connected ? first.bank() : state.word());
    }

    /// The first that is not connected; where all are, the first.
    private static Surface first(List<Surface> surfaces) {
        for (int i = 0; i < surfaces.size(); i++) {
            if (surfaces.get(i).link().state() != Link.State.CONNECTED) {
                return surfaces.get(i);
            }
        }
        return surfaces.getFirst();
    }

    /// The driver without how it is paced: `no device 48k/256`.
    static String device(Engine engine) {
        if (!engine.driver().equals(driver)) {
            driver = engine.driver();
            device = PACE.matcher(driver).replaceFirst("");
        }
        return device;
    }

    /// How the driver is paced, where that is not by its sound device: `paced by the clock, `; else empty.
    static String pace(Engine engine) {
        Matcher pace = PACE.matcher(engine.driver());
        return pace.find() ? pace.group(1) + ", " : "";
    }

    private static Pill.State audio(DeskFrame frame) {
        Engine engine = frame.engine();
        String figure = Tenths.of(engine.latencyMillis()) + " ms";
        String driver = device(engine);
        if (engine.warming()) {
            return new Pill.State(Ink.HAND, driver, "soon");
        }
        return new Pill.State(engine.running() ? Ink.SAFE : Ink.STOP, driver, engine.running() ? figure : "off");
    }

    /// Blocks that were late stand where the name did: they are what must be read.
    private static Pill.State load(DeskFrame frame) {
        Engine engine = frame.engine();
        long percent = Math.round(engine.load() * 100);
        String figure = (percent < 10 ? " " : "") + percent + " %";
        Ink dot = engine.load() > BUSY ? Ink.STOP : engine.late() > 0 ? Ink.HAND : Ink.SAFE;
        return new Pill.State(dot, engine.late() > 0 ? late(engine.late()) : "Load", figure);
    }

    /// `2.5k late`: no longer than three digits.
    private static String late(long blocks) {
        if (blocks < THOUSAND) {
            return blocks + " late";
        }
        double thousands = blocks / (double) THOUSAND;
        return String.format(Locale.ROOT, thousands < 100 ? "%.1fk late" : "%.0fk late", thousands);
    }
}
