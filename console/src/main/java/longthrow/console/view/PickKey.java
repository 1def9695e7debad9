package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import longthrow.console.frame.DeskFrame;

/// A key with a word that opens a list of words to take one from.
final class PickKey extends Press {
    private final Supplier<String> face;
    private String shown = "";

    /// @param face what the key says
    /// @param offered the words at the moment it is opened
    PickKey(String id, String words, Supplier<String> face, Supplier<List<String>> offered, IntConsumer taken) {
        super(id, words, () -> {});
        this.face = face;
        setToolTipText(id + ": " + words);
        setOpaque(true);
        addActionListener(event -> {
            List<String> all = offered.get();
            WordList.open(this, all, all.indexOf(face.get()), at -> {
                taken.accept(at);
                tell();
            });
        });
    }

    @Override
    public void present(DeskFrame frame) {
        tell();
    }

    private void tell() {
        if (!face.get().equals(shown)) {
            shown = face.get();
            getAccessibleContext().setAccessibleDescription(shown);
            repaint();
        }
    }

    @Override
    void draw(Graphics2D g) {
        int inset = Span.HALF.px() + 4;
        face(g, rest());
        g.setColor(Ink.DIM.color());
        Type.LABEL.left(g, Type.LABEL.fit(g, shown, getWidth() - 2 * inset - 8), inset, getHeight() / 2);
        arrow(g, inset);
    }
}
