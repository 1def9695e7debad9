package longthrow.console.view;

import java.util.List;
import java.util.function.Consumer;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// A knob with its word above and its value below, to be typed over.
@EventThread
final class KnobView extends JPanel implements View {
    private final List<View> parts;

    KnobView(DeskFrame frame, int cell, String word, Hand hand, Consumer<String> complain) {
        super(new MigLayout("insets 0, gap 0 0, fill, wrap 1", "[grow,fill]", "[12!,fill]2[30!,fill]2[16!,fill]"));
        setOpaque(false);
        setBackground(null);
        String id = frame.layout().id(cell);
        Dial dial = new Dial(frame, cell, hand);
        dial.name(
                id,
                frame.layout().parameter(cell).label() + " of " + frame.layout().strip(cell));
        ValueField field = new ValueField(frame, cell, hand, complain, Type.SCALE);
        add(Line.fixed(Type.TINY, Ink.DIM, word).centred(), "wmin 0");
        add(dial, "hmin 0, wmin 0");
        add(field, "hmin 0, wmin 0");
        parts = List.of(dial, field);
    }

    @Override
    public void present(DeskFrame frame) {
        parts.forEach(part -> part.present(frame));
    }
}
