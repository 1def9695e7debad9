package longthrow.console.view;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.List;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// The show itself over the whole width: its versions and history, what its files tell, and whether it is ready before
/// the doors open.
@EventThread
final class ShowPage extends JPanel implements View, Mending.Leads {
    private final VersionsPanel versions;
    private final transient List<View> parts;

    ShowPage(Hand hand) {
        super(new MigLayout(
                "insets 0, gap 0 0, fill",
                "[300:24%:380,fill]8[grow,fill]8[300:26%:420,fill]",
                "[grow 60,fill]8[grow 40,fill]"));
        setBackground(Ink.GROUND.color());
        setName("show");
        getAccessibleContext().setAccessibleName("Show");
        BookPanel book = new BookPanel(hand);
        versions = new VersionsPanel(hand, book::compared, book::ask);
        StepsPanel steps = new StepsPanel(hand);
        DoorsPanel doors = new DoorsPanel(hand);
        add(versions, "cell 0 0, hmin 0, h 0:300:");
        add(steps, "cell 0 1, hmin 0, h 0:200:");
        add(book, "cell 1 0 1 2, hmin 0, wmin 0");
        add(doors, "cell 2 0 1 2, hmin 0");
        parts = List.of(versions, steps, book, doors);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentShown(ComponentEvent event) {
                hand.act("show/versions");
                versions.keyboard().requestFocusInWindow();
            }
        });
    }

    @Override
    public void lead(String ignored) {
        versions.newest();
    }

    @Override
    public void present(DeskFrame frame) {
        parts.forEach(part -> part.present(frame));
    }
}
