package longthrow.console.view;

import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.EventThread;

/// The right column: scenes above, the surface's twin below with four tenths of the height.
@EventThread
final class SidePanel extends JPanel implements View {
    private static final double SURFACE = 0.42;
    private static final int LEAST = 276; // displays, knobs, keys and a short throw
    private static final int MOST = 440;
    private static final int SCENES = 204; // the head, two scenes and GO

    /// Hears whether the surface wants all the room there is.
    interface Room {
        /// It wants that from now on, or no more.
        void wanted(boolean roomy);
    }

    private final ScenePanel scenes;
    private final SurfacePanel surface;

    /// `room` hears whether the surface wants all the room there is.
    SidePanel(Hand hand, Clock clock, Room room) {
        super(null);
        setBackground(Ink.GROUND.color());
        scenes = new ScenePanel(hand);
        surface = new SurfacePanel(hand, clock, room);
        add(scenes);
        add(surface);
    }

    @Override
    public void doLayout() {
        int gap = Span.UNIT.px() * 3 / 2;
        int below = surface.roomy()
                ? getHeight() - gap - SCENES
                : Math.clamp(Math.round(getHeight() * SURFACE), LEAST, MOST);
        int above = Math.max(0, getHeight() - below - gap);
        scenes.setBounds(0, 0, getWidth(), above);
        surface.setBounds(0, above + gap, getWidth(), getHeight() - above - gap);
    }

    @Override
    public void present(DeskFrame frame) {
        scenes.present(frame);
        surface.present(frame);
    }
}
