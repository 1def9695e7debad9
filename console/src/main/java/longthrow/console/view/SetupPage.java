package longthrow.console.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import javax.swing.JComponent;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.History;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// The sound device and how it fares: latency, load, what each strip costs, and every gap of the last minute with its
/// cause.
@EventThread
final class SetupPage extends JPanel implements View {
    private static final List<Integer> BLOCKS = List.of(32, 64, 128, 256, 512, 1024, 2048);

    private final transient List<View> parts = new ArrayList<>();
    private final CostRow cost = new CostRow();
    private final Lines<History.Cost> costs = new Lines<>("setup/costs", "What each strip costs", cost, Ink.WELL);
    private final Lines<History.Event> events =
            new Lines<>("setup/events", "What happened to the sound in the last minute", new EventRow(), Ink.WELL);
    private transient History shown = History.NONE;

    /// `guide` opens the guide of the first start.
    SetupPage(Hand hand, Runnable guide) {
        super(new MigLayout(
                "insets 0, gap 8 8, fill",
                "[0:0,grow 28,fill]8[0:0,grow 31,fill]8[0:0,grow 17,fill]8[0:0,grow 24,fill]",
                "[186!,fill]8[100:160:220,grow 30,fill]8[grow 70,fill]"));
        setBackground(Ink.GROUND.color());
        setName("setup");
        getAccessibleContext().setAccessibleName("Setup");
        figure(
                "SOUND",
                "setup/driver",
                SetupPage::driver,
                SetupPage::running,
                "cell 0 0",
                device(hand),
                block(hand),
                new Key("guide", "Guide: sound, surface, show", "GUIDE", Ink.ACCENT, frame -> false, guide));
        figure(
                "LATENCY",
                "setup/latency",
                frame -> String.format(Locale.ROOT, "%.1f ms", frame.engine().latencyMillis()),
                RoundTripKeys::words,
                "cell 1 0",
                new RoundTripKeys(hand).all());
        figure("GAPS", "setup/gaps", frame -> Long.toString(frame.engine().late()), SetupPage::minute, "cell 2 0");
        house(hand);
        Box load = box("LOAD · last minute · bar: mean, line: slowest block, ▾ gap, ○ memory cleared", "cell 0 1 4 1");
        put(load, new LoadChart());
        Box strips = box("COST PER STRIP · of one core", "cell 0 2");
        strips.add(costs.hint("No strip has played yet.").scrolled(), "hmin 0, wmin 0");
        Box told = box("WHAT HAPPENED · newest first", "cell 1 2 3 1");
        told.add(events.hint("Nothing happened in the last minute.").scrolled(), "hmin 0, wmin 0");
        events.key("ENTER", () -> hand.act("engine/report"));
    }

    private ListKey device(Hand hand) {
        return new ListKey(
                "engine/device",
                "What the desk plays through; what does not play leaves the old one playing",
                "DEVICE",
                frame -> false,
                frame -> frame.engine().devices().stream()
                        .map(each -> new ListKey.Pick(
                                each.name() + " · " + each.says(), () -> hand.act("engine/device", each.word())))
                        .toList());
    }

    private ListKey block(Hand hand) {
        return new ListKey(
                "engine/block",
                "Frames a block: fewer are heard sooner and cost more; a JACK server has its own",
                "BLOCK",
                frame -> false,
                frame -> BLOCKS.stream()
                        .map(frames -> block(hand, frame, frames))
                        .toList());
    }

    private static ListKey.Pick block(Hand hand, DeskFrame frame, int frames) {
        double millis = 1_000.0 * frames / frame.transport().sampleRate();
        return new ListKey.Pick(
                String.format(Locale.ROOT, "%d frames · %.1f ms", frames, millis),
                () -> hand.act("engine/block", Integer.toString(frames)),
                List.of(),
                frame.engine().driver().endsWith("/" + frames));
    }

    private void house(Hand hand) {
        Box box = new Box("HOUSE", "[16!,fill]4[26!,fill]4[grow,fill]");
        put(box, new Line("setup/house", Type.LABEL, Ink.DIM, frame -> "HOUSE · " + HouseWords.name(frame)));
        box.add(house(hand, "live", frame -> !frame.watch().studio()), "split 2, growx, wmin 0");
        box.add(house(hand, "studio", frame -> frame.watch().studio()), "growx, wmin 0");
        put(box, new Prose("setup/house/more", Type.SMALL, Ink.DIM, HouseWords::meaning));
        add(box, "cell 3 0, hmin 0, w 0:0");
    }

    private Key house(Hand hand, String rules, Predicate<DeskFrame> hold) {
        String face = rules.toUpperCase(Locale.ROOT);
        Key key = new Key(
                "show/" + rules, "House rules " + face, face, Ink.ACCENT, hold, () -> hand.act("show/" + rules));
        parts.add(key);
        return key;
    }

    private Box box(String title, String where) {
        Box box = new Box(title, "[12!,fill]8[grow,fill]");
        box.add(Line.fixed(Type.LABEL, Ink.DIM, title), "wmin 0");
        add(box, where + ", hmin 0, w 0:0");
        return box;
    }

    private <T extends JComponent & View> void put(JPanel on, T part) {
        parts.add(part);
        on.add(part, "hmin 0, wmin 0");
    }

    private void figure(
            String title,
            String id,
            Function<DeskFrame, String> says,
            Function<DeskFrame, String> more,
            String where,
            Press... keys) {
        Box box = new Box(title, "[16!,fill]4[26!,fill]4[grow,fill]" + (keys.length == 0 ? "" : "4[26!,fill]"));
        box.add(Line.fixed(Type.LABEL, Ink.DIM, title), "wmin 0");
        put(box, new Line(id, Type.TITLE, Ink.TEXT, says));
        put(box, new Prose(id + "/more", Type.SMALL, Ink.DIM, more));
        for (int i = 0; i < keys.length; i++) {
            parts.add(keys[i]);
            String wide = keys[i] instanceof PickKey ? "w 64!" : "growx, wmin 0, sizegroup keys";
            box.add(keys[i], (i == 0 ? "split " + keys.length + ", " : "") + wide);
        }
        add(box, where + ", hmin 0, w 0:0");
    }

    private static String driver(DeskFrame frame) {
        return BarPills.device(frame.engine());
    }

    private static String running(DeskFrame frame) {
        String rate = String.format(Locale.ROOT, "%.1f kHz", frame.transport().sampleRate() / 1000.0);
        String state = frame.engine().warming()
                ? "warming up; it plays when the engine's code is quick,"
                : frame.engine().running() ? "running" : "NOT RUNNING";
        return BarPills.pace(frame.engine()) + state + " at " + rate;
    }

    private static String minute(DeskFrame frame) {
        List<History.Second> seconds = frame.engine().history().seconds();
        return "in all; last minute: "
                + counted(sum(seconds, History.Second::xruns), "x-run", "x-runs") + ", "
                + counted(sum(seconds, History.Second::late), "late", "late") + ", "
                + counted(sum(seconds, History.Second::pauses), "memory stop", "memory stops");
    }

    private static String counted(long count, String one, String more) {
        return (count == 0 ? "no" : Long.toString(count)) + " " + (count == 1 ? one : more);
    }

    private static long sum(List<History.Second> seconds, ToLongFunction<History.Second> of) {
        return seconds.stream().mapToLong(of).sum();
    }

    @Override
    public void present(DeskFrame frame) {
        parts.forEach(part -> part.present(frame));
        if (frame.engine().history() != shown) {
            shown = frame.engine().history();
            List<History.Cost> dear = shown.seconds().isEmpty()
                    ? List.of()
                    : shown.seconds().getLast().strips().stream()
                            .sorted(Comparator.comparingDouble(History.Cost::share)
                                    .reversed())
                            .toList();
            cost.dearest(dear.isEmpty() ? 0 : dear.getFirst().share());
            costs.put(dear);
            events.put(shown.events().reversed());
        }
    }
}
