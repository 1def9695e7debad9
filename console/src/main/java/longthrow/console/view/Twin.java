package longthrow.console.view;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.swing.JPanel;
import javax.swing.JViewport;
import javax.swing.Scrollable;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Owner;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Profile;
import longthrow.dsp.thread.EventThread;

/// A surface drawn from nothing but its profile: its strips with displays, knobs, keys, meters and faders as far as the
/// device has them, and all its other controls in groups, below them or beside where there is room. It is as high as it
/// needs to be and stands in a scroll pane; faders take what height is left.
@EventThread
final class Twin extends JPanel implements View, Scrollable {
    private static final String FADER = "/fader";
    private static final int BESIDE = 170; // the least width of the groups beside the strips
    private static final int BETWEEN = 14;
    private static final int BELOW = 8;
    private static final int LINE = 24;
    private static final int LONGEST_THROW = 360;
    private static final double LARGEST = 1.75;
    private static final double LARGER = 0.25;
    private static final Fit SMALLEST = new Fit(1, TwinStrips.LEAST_THROW);

    private final int unit;
    private final transient TwinPlan plan;
    private final transient Map<Control, TwinPart> parts = new LinkedHashMap<>();
    private final transient List<Caption> captions = new ArrayList<>();
    private transient List<Feedback> face = List.of();
    private transient Map<String, String> does = Map.of();
    private transient List<Follow> follows = List.of();

    /// A fader over the fader of a strip: who has it, and where its value is while it has not caught up.
    private record Follow(TwinFader fader, int strip, int cell) {
        void present(DeskFrame frame) {
            DeskFrame.Strip now = frame.strips().get(strip);
            fader.held(now.owner() == Owner.HAND);
            boolean waits = now.waiting().isPresent() && !fader.control().shows();
            fader.waits(
                    waits
                            ? OptionalDouble.of(frame.layout()
                                    .parameter(cell)
                                    .taper()
                                    .toPosition(frame.values().get(cell)))
                            : OptionalDouble.empty());
        }
    }

    /// A word that is printed on the surface.
    record Caption(String words, Rectangle where) {}

    /// The twin of the `unit`-th surface of the frames.
    Twin(int unit, Profile profile, TwinPart.Stage stage) {
        super(null);
        this.unit = unit;
        setBackground(Ink.PANEL.color());
        setName("twin/" + stage.port());
        getAccessibleContext().setAccessibleName(profile.name() + " on the screen");
        plan = TwinPlan.of(profile);
        for (TwinPlan.Block block : plan.blocks()) {
            block.rows().forEach(row -> row.controls().values().forEach(control -> add(control, "", stage)));
            block.beside()
                    .forEach(column -> column.controls()
                            .forEach((row, control) -> add(control, TwinWord.beside(row, control), stage)));
        }
        plan.groups()
                .forEach(group ->
                        group.controls().forEach(control -> add(control, TwinWord.key(control, group.name()), stage)));
        plan.worn().forEach((control, host) -> part(host).wear(control));
    }

    private void add(Control control, String word, TwinPart.Stage stage) {
        if (!parts.containsKey(control)) {
            TwinPart part = switch (control.kind()) {
                case FADER -> new TwinFader(control, stage);
                case KNOB, ENCODER, RING -> new TwinKnob(control, word, stage);
                case BUTTON, LAMP, COLOUR -> new TwinButton(control, word, stage);
                case TEXT, DIGITS -> new TwinDisplay(control, stage);
                case METER -> new TwinMeter(control, stage);
            };
            parts.put(control, part);
            add(part);
        }
    }

    /// The part that shows a control.
    TwinPart part(Control control) {
        Control host = plan.worn().getOrDefault(control, control);
        return Objects.requireNonNull(parts.get(host), () -> host.name() + " has no part");
    }

    /// A part's own control, then those that it wears: its push, its ring, its lamp.
    List<Control> on(TwinPart part) {
        List<Control> controls = new ArrayList<>(List.of(part.control()));
        plan.worn().forEach((control, host) -> {
            if (host.equals(part.control())) {
                controls.add(control);
            }
        });
        return controls;
    }

    /// What is printed on the surface as it is laid out now.
    List<Caption> captions() {
        return List.copyOf(captions);
    }

    @Override
    public void present(DeskFrame frame) {
        DeskFrame.Surface now = frame.surfaces().get(unit);
        if (now.face() != face) {
            face = now.face();
            tell(face);
        }
        if (now.does() != does) {
            does = now.does();
            does(frame);
        }
        follows.forEach(follow -> follow.present(frame));
    }

    /// What the controls do has changed: they say so, and faders know whose they are.
    private void does(DeskFrame frame) {
        List<Follow> found = new ArrayList<>();
        parts.forEach((control, part) -> {
            String words = does.getOrDefault(control.name(), "");
            part.does(words);
            if (part instanceof TwinFader fader) {
                follow(frame, fader, words.split(" ", 2)[0]).ifPresentOrElse(found::add, fader::rest);
            }
        });
        plan.worn().keySet().forEach(worn -> part(worn).does(worn, does.getOrDefault(worn.name(), "")));
        follows = List.copyOf(found);
    }

    private static Optional<Follow> follow(DeskFrame frame, TwinFader fader, String path) {
        OptionalInt cell = frame.layout().cell(path);
        if (!path.endsWith(FADER) || cell.isEmpty()) {
            return Optional.empty();
        }
        String strip = path.substring(0, path.length() - FADER.length());
        return IntStream.range(0, frame.strips().size())
                .filter(i -> frame.strips().get(i).path().equals(strip))
                .mapToObj(i -> new Follow(fader, i, cell.getAsInt()))
                .findFirst();
    }

    /// Shows what the surface is told.
    void tell(List<Feedback> all) {
        for (Feedback feedback : all) {
            if (feedback instanceof Feedback.Colour colour && plan.worn().containsKey(colour.control())) {
                paintStrip(colour);
            } else if (parts.containsKey(plan.worn().getOrDefault(feedback.control(), feedback.control()))) {
                part(feedback.control()).told(feedback);
            }
        }
    }

    /// A strip's colour lights its displays and the line of its fader; any other is its wearer's.
    private void paintStrip(Feedback.Colour colour) {
        TwinPart host = part(colour.control());
        if (host instanceof TwinDisplay || host instanceof TwinFader) {
            for (TwinPart part : parts.values()) {
                boolean strip = part.control().index() == colour.control().index();
                if (strip && (part instanceof TwinDisplay || part instanceof TwinFader)) {
                    part.told(colour);
                }
            }
        } else {
            host.told(colour);
        }
    }

    /// The largest size at which everything fits into a height, with the throw that fills it.
    private Fit fit(int width, int height) {
        TwinGround ground = new Placed(false);
        for (double size = LARGEST; size > 1; size -= LARGER) {
            int least = lay(ground, width, new Fit(size, TwinStrips.LEAST_THROW * size));
            if (least <= height) {
                return filled(ground, width, height - least, size);
            }
        }
        int least = lay(ground, width, new Fit(1, TwinStrips.LEAST_THROW));
        return filled(ground, width, Math.max(0, height - least), 1);
    }

    /// How large the strips are drawn, and how long the faders' throw is.
    private record Fit(double size, double fader) {}

    private Fit filled(TwinGround ground, int width, int spare, double size) {
        double least = TwinStrips.LEAST_THROW * size;
        boolean grows =
                !plan.blocks().isEmpty() && new TwinStrips(plan.blocks().getFirst(), ground, width, size).grows();
        return new Fit(size, grows ? Math.min(Math.max(least, LONGEST_THROW), least + spare) : least);
    }

    /// Lays everything out on a ground; returns how high that is.
    private int lay(TwinGround ground, int width, Fit fit) {
        if (plan.blocks().isEmpty()) {
            return new TwinGroups(plan.groups(), ground, width, fit.size()).place(0, 0);
        }
        TwinStrips first = new TwinStrips(plan.blocks().getFirst(), ground, width, fit.size());
        int left = Math.min(first.best(), Math.max(first.narrowest(), width - BETWEEN - 3 * BESIDE / 2));
        boolean beside = !plan.groups().isEmpty() && width - left - BETWEEN >= BESIDE;
        int y = 0;
        for (TwinPlan.Block block : plan.blocks()) {
            TwinStrips strips = new TwinStrips(block, ground, beside ? left : width, fit.size());
            y = strips.place(0, y, (int) fit.fader()) + BELOW / 2;
        }
        int start = beside ? left + BETWEEN : 0;
        int top = beside ? 0 : y + BELOW / 2;
        return plan.groups().isEmpty()
                ? y
                : Math.max(y, new TwinGroups(plan.groups(), ground, width - start, fit.size()).place(start, top));
    }

    @Override
    public void doLayout() {
        captions.clear();
        lay(new Placed(true), getWidth(), fit(getWidth(), getHeight()));
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        Component around = getParent();
        int width = around instanceof JViewport ? around.getWidth() : getWidth();
        return new Dimension(width, lay(new Placed(false), Math.max(1, width), SMALLEST));
    }

    /// The twin as the ground of its own layout.
    private final class Placed implements TwinGround {
        private final boolean real;

        Placed(boolean real) {
            this.real = real;
        }

        @Override
        public TwinPart part(Control control) {
            return Twin.this.part(control);
        }

        @Override
        public FontMetrics captions() {
            return getFontMetrics(Type.TINY.font());
        }

        @Override
        public void place(Control control, Rectangle where) {
            if (real) {
                Twin.this.part(control).setBounds(where);
            }
        }

        @Override
        public void print(String words, Rectangle where) {
            if (real) {
                captions.add(new Caption(words, where));
            }
        }
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        Graphics2D own = (Graphics2D) g.create();
        Theme.smooth(own);
        own.setColor(Ink.DIM.color());
        for (Caption caption : captions) {
            if (g.hitClip(caption.where().x, caption.where().y, caption.where().width, caption.where().height)) {
                Type.TINY.left(own, caption.words(), caption.where().x, caption.where().y + caption.where().height / 2);
            }
        }
        own.dispose();
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return LINE;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height - LINE;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return Optional.ofNullable(getParent())
                .filter(around -> around.getHeight() >= getPreferredSize().height)
                .isPresent();
    }
}
