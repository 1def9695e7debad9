package longthrow.console.view;

import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// A choice with its word above.
@EventThread
final class ChoiceView extends JPanel implements View {
    private final ChoiceKey key;

    ChoiceView(DeskFrame frame, int cell, Hand hand) {
        super(new MigLayout("insets 0, gap 0 0, fill, wrap 1", "[grow,fill]", "[12!,fill]2[24!,fill]"));
        setOpaque(false);
        setBackground(null);
        key = new ChoiceKey(frame, cell, hand);
        String word = frame.layout().parameter(cell).key().replace('/', ' ').toUpperCase(java.util.Locale.ROOT);
        String said = word.replaceAll("^(COMP|GATE|EQ \\d|HPF|LPF) ", "")
                .replaceAll("^(INSERT \\d) WHAT$", "$1")
                .replaceAll("^INSERT \\d POSITION$", "POSITION");
        add(Line.fixed(Type.TINY, Ink.DIM, said).centred(), "wmin 0");
        add(key, "wmin 0, hmin 0");
    }

    @Override
    public void present(DeskFrame frame) {
        key.present(frame);
    }
}
