package longthrow.console.view;

import java.util.List;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// The right column: scenes above, the surface's twin below.
@EventThread
final class SidePanel extends JPanel implements View {
    private final transient List<View> parts;

    SidePanel(Hand hand, Clock clock) {
        super(new MigLayout("insets 0, gap 0 12, fill, wrap 1", "[grow,fill]", "[grow,fill]12[256:43%:340,fill]"));
        setBackground(Ink.GROUND.color());
        ScenePanel scenes = new ScenePanel(hand);
        SurfacePanel surface = new SurfacePanel(hand, clock);
        add(scenes, "hmin 0, wmin 0");
        add(surface, "hmin 0, wmin 0");
        parts = List.of(scenes, surface);
    }

    @Override
    public void present(DeskFrame frame) {
        parts.forEach(part -> part.present(frame));
    }
}
