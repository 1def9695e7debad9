package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.concurrent.CompletableFuture;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A field that nobody types in paints its words itself: nobody sees that, and the words are the value's.
class ValueFieldTest {
    private static final String CELL = "ch/3/fader";
    private static final int FRAMES_AT_REST = 20;

    private final SampleFrames sample = new SampleFrames(4);

    private ValueField field(JPanel on, int width, int height) {
        int cell = sample.at(0).layout().cell(CELL).orElseThrow();
        ValueField field = new ValueField(sample.at(0), cell, new Hand(wish -> {}), words -> {});
        on.setBackground(Ink.PANEL.color());
        on.add(field);
        field.setSize(width, height);
        return field;
    }

    private static int[] painted(ValueField field) {
        BufferedImage image = new BufferedImage(field.getWidth(), field.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        field.paintOn(g);
        g.dispose();
        return pixels(image);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /// Ground, well and a text field as the toolkit paints it.
    private static int[] asTextField(String words, int width, int height) {
        JTextField plain = new JTextField(words);
        plain.setFont(Type.NUMBER.font());
        plain.setOpaque(false);
        plain.setBorder(BorderFactory.createEmptyBorder());
        plain.setHorizontalAlignment(JTextField.CENTER);
        plain.setSize(width, height);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Ink.PANEL.color());
        g.fillRect(0, 0, width, height);
        Theme.smooth(g);
        int arc = 2 * Span.CORNER.px();
        g.setColor(Ink.WELL.color());
        g.fillRoundRect(0, 0, width, height, arc, arc);
        Theme.plain(g);
        plain.paint(g);
        g.dispose();
        return pixels(image);
    }

    @ParameterizedTest(name = "{0} in {1} x {2}")
    @CsvSource({"-10.0, 58, 20", "-∞, 58, 20", "+3.2, 61, 20", "1.20 kHz, 90, 16", "-120.5, 47, 23"})
    void looksLikeATextField(String words, int width, int height) throws Exception {
        CompletableFuture<int[]> own = new CompletableFuture<>();
        CompletableFuture<int[]> plain = new CompletableFuture<>();
        EventQueue.invokeAndWait(() -> {
            Theme.install();
            ValueField field = field(new JPanel(null), width, height);
            field.setText(words);
            own.complete(painted(field));
            plain.complete(asTextField(words, width, height));
        });
        assertThat(own.join()).containsExactly(plain.join());
    }

    @Test
    void theTextFieldHasTheValueOnceItRests() throws Exception {
        CompletableFuture<String> running = new CompletableFuture<>();
        CompletableFuture<String> asked = new CompletableFuture<>();
        CompletableFuture<String> rested = new CompletableFuture<>();
        EventQueue.invokeAndWait(() -> {
            Theme.install();
            ValueField field = field(new JPanel(null), 60, 20);
            field.present(sample.at(0));
            sample.set(CELL, -20);
            field.present(sample.at(1));
            sample.set(CELL, -30);
            field.present(sample.at(2));
            running.complete(words(field));
            asked.complete(field.getText());
            for (int i = 0; i < FRAMES_AT_REST; i++) {
                field.present(sample.at(3 + i));
            }
            rested.complete(words(field));
        });
        assertThat(running.join()).as("left alone while the value runs").isNotEqualTo("-30.0");
        assertThat(asked.join()).as("what is shown, for whoever asks").isEqualTo("-20.0");
        assertThat(rested.join()).isEqualTo("-30.0");
    }

    /// What the text field itself holds, as a screen reader finds it.
    private static String words(ValueField field) {
        try {
            return field.getDocument().getText(0, field.getDocument().getLength());
        } catch (javax.swing.text.BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }
}
