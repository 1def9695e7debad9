package longthrow.console.view;

import java.util.List;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.JTextField;
import longthrow.console.frame.Archive;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// Who changed what, newest first; a field finds lines by some of their words.
@EventThread
final class LogPanel extends JPanel implements View {
    private final Lines<Archive.Entry> list = new Lines<>("show/entries", "Who changed what", new LogRow(), Ink.WELL);
    private final Line count = new Line("show/entries/count", Type.SMALL, Ink.DIM, frame -> count());
    private final JTextField search;
    private transient Optional<Archive.Log> shown = Optional.empty();
    private int found;

    LogPanel(Hand hand) {
        super(new MigLayout(
                "insets 0, gap 0 0, fill, wrap 2", "[grow,fill]8[84!,fill]", "[28!,fill]4[16!,fill]8[grow,fill]"));
        setBackground(Ink.PANEL.color());
        search = SearchField.of(
                "show/entries/search", "Find in the log: kick, fader, screen, undo", "show/log", words -> fill());
        add(search, "wmin 0");
        Key read = new Key(
                "show/log",
                "Read what the journals tell now",
                "READ",
                Ink.ACCENT,
                frame -> false,
                () -> hand.act("show/log"));
        read.setToolTipText("show/log: reads what the journals tell now");
        add(read);
        add(count, "span 2, wmin 0");
        add(list.hint("No entry has these words.").scrolled(), "span 2, hmin 0, wmin 0");
    }

    private String count() {
        if (shown.isEmpty()) {
            return "READ asks the journals who changed what";
        }
        Archive.Log log = shown.get();
        String all = found == log.entries().size() ? "" : " of " + log.entries().size();
        return found + all + " changes, newest first"
                + (log.more() > 0 ? " · " + log.more() + " older ones left out" : "")
                + (log.remarks().isEmpty() ? "" : " · " + log.remarks().getFirst());
    }

    private void fill() {
        List<String> typed = Match.words(search.getText());
        List<Archive.Entry> entries = shown.map(Archive.Log::entries).orElse(List.of()).stream()
                .filter(entry -> fits(entry, typed))
                .toList();
        found = entries.size();
        list.put(entries);
    }

    private static boolean fits(Archive.Entry entry, List<String> typed) {
        if (typed.isEmpty()) {
            return true;
        }
        List<String> words = Match.words(entry.by() + " " + entry.user() + " " + entry.at() + " "
                + entry.way().what());
        return typed.stream().allMatch(word -> Match.points(word, words) > Match.NONE);
    }

    @Override
    public void present(DeskFrame frame) {
        if (!frame.archive().log().equals(shown)) {
            shown = frame.archive().log();
            fill();
        }
        count.present(frame);
    }
}
