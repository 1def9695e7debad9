package longthrow.console.view;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.List;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// Scenes and cues over the whole width: the list, what the next GO does, and GO.
@EventThread
final class ScenesPage extends JPanel implements View, Mending.Leads {
    private final CuesPanel cues;
    private final transient List<View> parts;

    ScenesPage(Hand hand) {
        super(new MigLayout(
                "insets 0, gap 8 0, fill", "[330:29%:460,fill]8[grow,fill]8[280:25%:420,fill]", "[grow,fill]"));
        setBackground(Ink.GROUND.color());
        setName("scenes");
        getAccessibleContext().setAccessibleName("Scenes and cues");
        cues = new CuesPanel(hand);
        PreviewPanel preview = new PreviewPanel(hand);
        GoPanel go = new GoPanel(hand);
        add(cues, "hmin 0");
        add(preview, "hmin 0, wmin 0");
        add(go, "hmin 0");
        parts = List.of(cues, preview, go);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentShown(ComponentEvent event) {
                cues.keyboard().requestFocusInWindow();
            }
        });
    }

    @Override
    public void lead(String number) {
        cues.lead(number);
    }

    @Override
    public void present(DeskFrame frame) {
        parts.forEach(part -> part.present(frame));
    }
}
