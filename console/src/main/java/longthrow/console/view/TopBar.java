package longthrow.console.view;

import java.awt.Component;
import java.awt.Graphics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;

/// The bar at the top: the show and its house rules, the pages, what should be known, the devices, the load, PANIC. In
/// a narrow window its parts say the same in less room, the least needed first: devices in two lines, UNDO and REDO as
/// arrows, the program's name not at all, tabs in short; last, the last tabs go into a list. PANIC and LOCK never
/// change.
@EventThread
final class TopBar extends JPanel implements View {
    private static final int HIGH = 28;
    private static final int LEFT = 16;
    private static final int SHOW = 124; // pixels of the show's name at least
    private static final int SHOW_ROOMY = 160;
    private static final int NOTICE = 38; // pixels of a notice at least: its sign and how many there are
    private static final int SENTENCE = 200;
    private static final int FEWEST = 1; // tab

    private final BarWords brand = new BarWords("brand", Type.BRAND, Ink.TEXT, frame -> "LONGTHROW");
    private final BarWords show =
            new BarWords("show/name", Type.BODY, Ink.DIM, DeskFrame::show).below(HouseWords::name, HouseWords::all);
    private final List<Tab> tabs;
    private final MorePages rest;
    private final List<StepKey> steps;
    private final Key buses;
    private final Notice notice;
    private final WorkKey work;
    private final List<Pill> pills;
    private final LockKey lock;
    private final PanicKey panic;
    private final transient List<View> parts;

    TopBar(Hand hand, Notice notice, Deck deck, Pages pages) {
        super(null);
        setBackground(Ink.PANEL.color());
        tabs = Arrays.stream(Page.values()).map(page -> new Tab(page, pages)).toList();
        rest = new MorePages(pages);
        steps = List.of(
                new StepKey("history/undo", "UNDO", Glyph.UNDO, DeskFrame::undo, hand),
                new StepKey("history/redo", "REDO", Glyph.REDO, DeskFrame::redo, hand));
        buses = new Key("view/buses", "Show every bus", "BUSES", Ink.ACCENT, frame -> deck.everyBus(), deck::flipBuses);
        this.notice = notice;
        work = new WorkKey(hand);
        pills = BarPills.all();
        lock = new LockKey(hand);
        panic = new PanicKey(hand);
        List<JComponent> all = Stream.of(
                        List.of(brand, show),
                        tabs,
                        List.of(rest),
                        steps,
                        List.of(buses, work, notice),
                        pills,
                        List.of(lock, panic))
                .<JComponent>flatMap(List::stream)
                .toList();
        all.forEach(this::add);
        parts = all.stream().map(View.class::cast).toList();
    }

    /// How much its parts say.
    ///
    /// @param tabs how many pages have one; the others are in a list
    /// @param sentence whether a notice has room for one
    private record Room(boolean pills, boolean sentence, boolean steps, boolean brand, boolean words, int tabs) {}

    /// All the ways to say it, the one that says most first.
    private static List<Room> rooms() {
        int all = Page.values().length;
        List<Room> rooms = new ArrayList<>(List.of(
                new Room(true, true, true, true, true, all),
                new Room(true, false, true, true, true, all),
                new Room(false, false, true, true, true, all),
                new Room(false, false, false, true, true, all),
                new Room(false, false, false, false, true, all)));
        for (int count = all; count >= FEWEST; count--) {
            rooms.add(new Room(false, false, false, false, false, count));
        }
        return rooms;
    }

    private void apply(Room room) {
        tabs.forEach(tab -> tab.brief(!room.words));
        steps.forEach(step -> step.brief(!room.steps));
        pills.forEach(pill -> pill.brief(!room.pills));
        seen(brand, room.brand);
        seen(work, work.works());
        tabs.forEach(tab -> seen(tab, tabs.indexOf(tab) < room.tabs));
        seen(rest, room.tabs < tabs.size());
        rest.hold(tabs.stream().skip(room.tabs).map(Tab::page).toList());
    }

    /// Only where it is so no more: Swing lays out anew each time.
    private static void seen(Component part, boolean yes) {
        if (part.isVisible() != yes) {
            part.setVisible(yes);
        }
    }

    /// A part's place: how wide it is, and how much is free behind it.
    private record Slot(Component part, int width, int gap) {}

    /// What stands in the bar from left to right; `spare` is what the others leave, for the show's name and notices.
    private List<Slot> slots(Room room, int spare) {
        List<Slot> slots = new ArrayList<>();
        int whole = show.getPreferredSize().width;
        int least = Math.min(whole, room.words ? SHOW_ROOMY : SHOW);
        int more = Math.min(spare, whole - least);
        if (room.brand) {
            slots.add(new Slot(brand, brand.getPreferredSize().width, 12));
        }
        slots.add(new Slot(show, least + more, 14));
        tabs.stream().limit(room.tabs).forEach(tab -> slots.add(new Slot(tab, tab.width(!room.words), 2)));
        if (room.tabs < tabs.size()) {
            slots.add(new Slot(rest, rest.getPreferredSize().width, 2));
        }
        slots.add(gap(slots.removeLast(), 10));
        steps.forEach(step -> slots.add(new Slot(step, step.width(!room.steps), 4)));
        slots.add(new Slot(buses, 54, 8));
        if (work.works()) {
            slots.add(new Slot(work, WorkKey.WIDE, 8));
        }
        slots.add(new Slot(notice, (room.sentence ? SENTENCE : NOTICE) + spare - more, 8));
        pills.forEach(pill -> slots.add(new Slot(pill, pill.width(!room.pills), 6)));
        slots.add(new Slot(lock, 58, 6));
        slots.add(new Slot(panic, 84, 12));
        return slots;
    }

    private static Slot gap(Slot slot, int gap) {
        return new Slot(slot.part, slot.width, gap);
    }

    private int needs(Room room) {
        return LEFT
                + slots(room, 0).stream()
                        .mapToInt(slot -> slot.width + slot.gap)
                        .sum();
    }

    @Override
    public void doLayout() {
        List<Room> rooms = rooms();
        Room room = rooms.stream()
                .filter(each -> needs(each) <= getWidth())
                .findFirst()
                .orElse(rooms.getLast());
        apply(room);
        int x = LEFT;
        for (Slot slot : slots(room, Math.max(0, getWidth() - needs(room)))) {
            slot.part.setBounds(x, (getHeight() - HIGH) / 2, slot.width, HIGH);
            x += slot.width + slot.gap;
        }
    }

    /// What its parts want changes nothing around it.
    @Override
    public boolean isValidateRoot() {
        return true;
    }

    @Override
    public void present(DeskFrame frame) {
        parts.forEach(part -> part.present(frame));
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        g.setColor(Ink.HAIRLINE.color());
        g.fillRect(0, getHeight() - 1, getWidth(), 1);
    }
}
