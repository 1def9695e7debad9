package longthrow.console.view;

import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/// A text field that lies over a control while its words are written: Enter takes them, Esc and leaving drop them.
final class InlineText extends JTextField {
    private InlineText(String words, Rectangle at) {
        super(words);
        setFont(Type.NAME.font());
        setBounds(at);
        setName("writing");
        getAccessibleContext().setAccessibleName("New words");
    }

    /// Opens a field over `over` with `words` in it; `taken` receives what Enter confirms.
    static void open(JComponent over, String words, Consumer<String> taken) {
        open(over, new Rectangle(0, 0, over.getWidth(), over.getHeight()), words, taken);
    }

    /// The same over a part of `over`.
    static void open(JComponent over, Rectangle at, String words, Consumer<String> taken) {
        InlineText field = new InlineText(words, at);
        field.addActionListener(event -> {
            taken.accept(field.getText().strip());
            field.close();
        });
        field.registerKeyboardAction(event -> field.close(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_FOCUSED);
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                field.close();
            }
        });
        over.add(field);
        field.selectAll();
        SwingUtilities.invokeLater(field::requestFocusInWindow);
        over.repaint();
    }

    private void close() {
        java.awt.Container over = getParent();
        if (over != null) {
            over.remove(this);
            over.repaint();
        }
    }
}
