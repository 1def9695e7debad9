package longthrow.console.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JPanel;
import javax.swing.JTextField;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Routing;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// The patch: which port each channel hears, and what leaves by which; a field finds lines by some of their words.
@EventThread
final class RoutingPage extends JPanel implements View {
    private static final int FREE = 4; // ports beyond the last in use, to patch to
    private final transient Hand hand;
    private final Crosspoints ins;
    private final Crosspoints outs;
    private transient Routing shown = Routing.NONE;
    private transient List<DeskFrame.Strip> strips = List.of();
    private String typed = "";

    RoutingPage(Hand hand) {
        super(new MigLayout(
                "insets 0, gap 8 8, fill", "[grow,fill,sizegroup]8[grow,fill,sizegroup]", "[28!,fill]8[grow,fill]"));
        this.hand = hand;
        setBackground(Ink.GROUND.color());
        setName("routing");
        getAccessibleContext().setAccessibleName("Routing");
        ins = new Crosspoints("routing/in", "Inputs: which port each channel hears", this::in);
        outs = new Crosspoints("routing/out", "Outputs: what leaves by each port", this::out);
        head();
        box("Inputs", "INPUTS · what each channel hears", ins, "cell 0 1");
        box("Outputs", "OUTPUTS · what leaves by each port", outs, "cell 1 1");
    }

    private void head() {
        add(search(), "cell 0 0");
        Key plain = new Key(
                "patch/plain",
                "Patch everything 1:1",
                "1:1",
                Ink.ACCENT,
                frame -> false,
                () -> hand.act("patch", "1:1"));
        plain.setToolTipText(
                "patch 1:1: inputs count through the channels, outputs are main, monitors, buses; undo takes it back");
        add(plain, "cell 1 0, growx 0, w 64!, alignx right");
    }

    private void box(String words, String title, Crosspoints matrix, String where) {
        Box box = new Box(words, "[12!,fill]8[grow,fill]");
        box.add(Line.fixed(Type.LABEL, Ink.DIM, title), "wmin 0");
        box.add(matrix.scrolled(), "hmin 0, wmin 0");
        add(box, where + ", hmin 0, wmin 0");
    }

    private JTextField search() {
        JTextField search = SearchField.of("routing/search", "Find strips: kick, bus 3, main", "patch", words -> {
            typed = words;
            fill();
        });
        search.getAccessibleContext().setAccessibleName("Find strips in the patch");
        return search;
    }

    /// A mono strip hears the port; a stereo one that port and the next. A mark that is there is taken away.
    private void in(Crosspoints.Lane lane, int port) {
        boolean stereo = strips.stream().anyMatch(strip -> strip.path().equals(lane.id()) && strip.stereo());
        String ports = lane.at(port).isPresent()
                ? "none"
                : stereo ? (port + 1) + " " + (port + 2) : Integer.toString(port + 1);
        hand.act("patch", "in " + lane.id() + " " + ports);
    }

    private void out(Crosspoints.Lane lane, int port) {
        hand.act("patch", "out " + (port + 1) + " " + (lane.at(port).isPresent() ? "none" : lane.id()));
    }

    @Override
    public void present(DeskFrame frame) {
        if (frame.routing() != shown || !sameNames(frame.strips())) {
            shown = frame.routing();
            strips = frame.strips();
            fill();
        }
    }

    private boolean sameNames(List<DeskFrame.Strip> now) {
        boolean same = now.size() == strips.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = now.get(i).name().equals(strips.get(i).name())
                    && now.get(i).rgb() == strips.get(i).rgb();
        }
        return same;
    }

    private void fill() {
        Map<String, DeskFrame.Strip> byPath = new HashMap<>();
        strips.forEach(strip -> byPath.put(strip.path(), strip));
        List<Crosspoints.Lane> feeds = new ArrayList<>();
        int most = 0;
        for (Routing.Feed feed : shown.feeds()) {
            most = Math.max(most, Math.max(feed.left(), feed.right()) + 1);
            add(feeds, lane(feed.path(), marks(feed), byPath));
        }
        ins.show(feeds, most + FREE);
        Map<String, List<Crosspoints.Mark>> marks = new HashMap<>();
        for (int port = 0; port < shown.outputs().size(); port++) {
            marks.computeIfAbsent(shown.outputs().get(port), id -> new ArrayList<>())
                    .add(new Crosspoints.Mark(port, "●"));
        }
        List<Crosspoints.Lane> sources = new ArrayList<>();
        shown.sources().forEach(id -> add(sources, lane(id, marks.getOrDefault(id, List.of()), byPath)));
        outs.show(sources, shown.outputs().size() + FREE);
    }

    private static List<Crosspoints.Mark> marks(Routing.Feed feed) {
        boolean sides = feed.left() != feed.right();
        List<Crosspoints.Mark> marks = new ArrayList<>();
        if (feed.left() != Routing.NO_PORT) {
            marks.add(new Crosspoints.Mark(feed.left(), sides ? "L" : "●"));
        }
        if (sides && feed.right() != Routing.NO_PORT) {
            marks.add(new Crosspoints.Mark(feed.right(), "R"));
        }
        return marks;
    }

    private static Crosspoints.Lane lane(String id, List<Crosspoints.Mark> marks, Map<String, DeskFrame.Strip> byPath) {
        DeskFrame.Strip strip = byPath.get(id.replaceAll(" .*", ""));
        return strip == null
                ? new Crosspoints.Lane(id, "", Ink.DIM.color().getRGB(), marks)
                : new Crosspoints.Lane(id, strip.name(), strip.rgb(), marks);
    }

    private void add(List<Crosspoints.Lane> lanes, Crosspoints.Lane lane) {
        List<String> words = Match.words(lane.id() + " " + lane.name());
        if (Match.words(typed).stream().allMatch(word -> Match.points(word, words) > Match.NONE)) {
            lanes.add(lane);
        }
    }
}
