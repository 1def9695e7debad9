package longthrow.console.view;

import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import longthrow.dsp.thread.EventThread;

/// A list of words that opens below a key: a click or Enter takes one, letters jump to one, Esc drops it.
@EventThread
final class WordList {
    private static final int MOST_ROWS = 16;

    private WordList() {}

    /// Opens it below `under` with the cursor on a word; `taken` hears which one it is.
    static void open(JComponent under, List<String> words, int chosen, IntConsumer taken) {
        JList<String> list = new JList<>(words.toArray(String[]::new));
        list.setFont(Type.BODY.font());
        list.setSelectedIndex(chosen);
        list.setVisibleRowCount(Math.min(MOST_ROWS, words.size()));
        list.getAccessibleContext().setAccessibleName("Words for " + under.getName());
        JScrollPane pane = new JScrollPane(list);
        pane.setBorder(BorderFactory.createEmptyBorder());
        JPopupMenu menu = new JPopupMenu();
        menu.add(pane);
        Runnable take = () -> {
            menu.setVisible(false);
            if (list.getSelectedIndex() >= 0) {
                taken.accept(list.getSelectedIndex());
            }
        };
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseReleased(MouseEvent event) {
                take.run();
            }
        });
        list.registerKeyboardAction(
                event -> take.run(), KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), JComponent.WHEN_FOCUSED);
        menu.show(under, 0, under.getHeight());
        list.ensureIndexIsVisible(list.getSelectedIndex());
        SwingUtilities.invokeLater(list::requestFocus); // behind the menu, which asks for it too; it may be a window
    }
}
