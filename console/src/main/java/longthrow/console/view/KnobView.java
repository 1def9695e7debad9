package longthrow.console.view;

import java.util.function.Consumer;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// A knob with its word above and its value below, to be typed over.
@EventThread
final class KnobView extends JPanel implements View {
    private final Dial dial;
    private final ValueField field;

    KnobView(DeskFrame frame, int cell, String word, Hand hand, Consumer<String> complain) {
        super(new MigLayout(
                "insets 0, gap 0 0, fill, wrap 1", "[grow,fill]", "[12!,fill]0[28:28:68,grow,fill]0[24!,fill]"));
        setOpaque(false);
        setBackground(null);
        String id = frame.layout().id(cell);
        dial = new Dial(frame, cell, hand);
        dial.name(
                id,
                frame.layout().parameter(cell).label() + " of " + frame.layout().strip(cell));
        field = new ValueField(frame, cell, hand, complain, Type.SCALE).below(6);
        add(Line.fixed(Type.TINY, Ink.DIM, word).centred(), "wmin 0");
        add(dial, "hmin 0, wmin 0");
        add(field, "hmin 0, wmin 0");
    }

    @Override
    public void present(DeskFrame frame) {
        dial.present(frame);
        field.present(frame);
    }
}
