package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.thread.EventThread;

/// What makes monitors and phones sound otherwise than their source, or lets something be heard that is no strip: what
/// an engineer forgets to switch off. Told in ids.
@EventThread
final class HearingSign {
    private static final List<String> EACH = List.of("dim", "cut", "mono", "swap", "polarity");

    private final List<Integer> cells = new ArrayList<>();
    private Optional<TableLayout> layout = Optional.empty();
    private long lit;
    private String words = "";

    /// The ids of what is on now, with commas between; empty where all is as usual. The same object while nothing
    /// changes.
    String words(DeskFrame frame) {
        boolean other = layout.isEmpty() || layout.get() != frame.layout();
        if (other) {
            layout = Optional.of(frame.layout());
            gather(frame.layout());
        }
        long now = 0;
        for (int i = 0; i < cells.size(); i++) {
            now |= frame.values().get(cells.get(i)) >= 0.5 ? 1L << i : 0;
        }
        if (other || now != lit) {
            lit = now;
            words = told(frame.layout());
        }
        return words;
    }

    private void gather(TableLayout now) {
        cells.clear();
        for (String key : EACH) {
            now.cell("monitor/" + key).ifPresent(cells::add);
            now.cell("phones/" + key).ifPresent(cells::add);
        }
        now.cell("talkback/on").ifPresent(cells::add);
        now.cell("osc/on").ifPresent(cells::add);
        int groups = now.section("mutegroup").map(Section::columns).orElse(0);
        for (int group = 1; group <= groups; group++) {
            now.cell("mutegroup/" + group + "/on").ifPresent(cells::add);
        }
    }

    private String told(TableLayout now) {
        List<String> on = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if ((lit & 1L << i) != 0) {
                on.add(now.id(cells.get(i)));
            }
        }
        return String.join(", ", on);
    }
}
