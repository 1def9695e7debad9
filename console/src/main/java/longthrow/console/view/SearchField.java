package longthrow.console.view;

import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import longthrow.dsp.thread.EventThread;

/// A field that tells what is typed as it is typed; Esc clears it.
@EventThread
final class SearchField {
    private SearchField() {}

    /// A field of that name; `words` says what it is for while it is empty, and to screen readers.
    static JTextField of(String name, String words, String tip, Consumer<String> typed) {
        JTextField field = new JTextField();
        field.setName(name);
        field.setFont(Type.BODY.font());
        field.putClientProperty("JTextField.placeholderText", words);
        field.getAccessibleContext().setAccessibleName(words);
        field.setToolTipText(tip + ": " + words);
        field.registerKeyboardAction(
                event -> field.setText(""), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_FOCUSED);
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                typed.accept(field.getText());
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                typed.accept(field.getText());
            }

            @Override
            public void changedUpdate(DocumentEvent event) {}
        });
        return field;
    }
}
