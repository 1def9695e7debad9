package longthrow.console.view;

import java.awt.CardLayout;
import java.awt.Component;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;

/// The pages, one in front; only that one follows the frames. A page is made when it first comes to the front, or ahead
/// of that while there is nothing else to do, so that the window need not wait for all of them.
@EventThread
final class Pages extends JPanel implements View {
    private final transient Consumer<Page> turned;
    private final CardLayout cards = new CardLayout();
    private final transient Map<Page, Supplier<? extends View>> makers = new EnumMap<>(Page.class);
    private final Map<Page, View> views = new EnumMap<>(Page.class);
    private Page front = Page.MIXER;
    private Optional<DeskFrame> shown = Optional.empty();

    Pages(Consumer<Page> turned) {
        this.turned = turned;
        setLayout(cards);
        setBackground(Ink.GROUND.color());
    }

    /// Says what makes what a page shows; it is asked once, on the event thread.
    <T extends JComponent & View> void put(Page page, Supplier<T> maker) {
        makers.put(page, () -> {
            T view = maker.get();
            add(view, page.id());
            return view;
        });
    }

    /// Makes the first page that is still wanting; false once all are there.
    boolean makeNext() {
        makers.keySet().stream().findFirst().ifPresent(this::make);
        return !makers.isEmpty();
    }

    private void make(Page page) {
        Optional.ofNullable(makers.remove(page)).ifPresent(maker -> views.put(page, maker.get()));
    }

    /// The page in front.
    Page front() {
        return front;
    }

    /// Brings a page to the front.
    void turn(Page page) {
        front = page;
        make(page);
        turned.accept(page);
        cards.show(this, page.id());
        shown.ifPresent(this::present);
    }

    /// Brings the page of a mending to the front among the pages that a component stands on, and its thing under the
    /// page's cursor.
    static void turn(Component on, Mending mending) {
        if (SwingUtilities.getAncestorOfClass(Pages.class, on) instanceof Pages pages) {
            pages.turn(mending.page());
            if (!mending.thing().isEmpty() && pages.views.get(mending.page()) instanceof Mending.Leads page) {
                page.lead(mending.thing());
            }
        }
    }

    @Override
    public void present(DeskFrame frame) {
        shown = Optional.of(frame);
        make(front);
        Optional.ofNullable(views.get(front)).ifPresent(view -> view.present(frame));
    }
}
