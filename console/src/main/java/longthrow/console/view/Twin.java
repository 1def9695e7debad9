package longthrow.console.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Profile;
import longthrow.dsp.thread.EventThread;

/// A surface drawn from nothing but its profile: a column a strip with displays, knobs, lamps, meters and faders as far
/// as the device has them, the main fader beside, and all single keys below where there is room.
@EventThread
final class Twin extends JPanel implements View {
    private static final int DISPLAY = 11;
    private static final int KNOB = 26;
    private static final int BUTTON = 10;
    private static final int LEAST_THROW = 56;
    private static final int SINGLE = 15;
    private static final int SINGLE_WIDTH = 31;
    private static final int LONG = 7; // letters that one place holds
    private static final int GAP = 3;
    private static final int METER = 4;
    private static final int MAIN = 0; // the column beside the last one, as no control counts from 0

    private final int unit;
    private final TwinPart.Stage stage;
    private final int columns;
    private final Map<String, TwinPart> parts = new LinkedHashMap<>();
    private final Map<String, Map<Integer, TwinPart>> families = new LinkedHashMap<>();
    private final List<TwinPart> singles = new ArrayList<>();
    private final List<Line> captions = new ArrayList<>();
    private List<Feedback> face = List.of();
    private int[] places = {};

    /// The twin of the `unit`-th surface of the frames.
    Twin(int unit, Profile profile, TwinPart.Stage stage) {
        super(null);
        this.unit = unit;
        this.stage = stage;
        setBackground(Ink.PANEL.color());
        columns = profile.controls().stream()
                .filter(control -> control.kind() == Kind.FADER)
                .mapToInt(Control::index)
                .max()
                .orElse(8);
        Map<String, Long> sizes = new TreeMap<>();
        profile.controls().forEach(control -> sizes.merge(control.family(), 1L, Long::sum));
        List<Control> alone = new ArrayList<>();
        for (Control control : profile.controls()) {
            if (control.index() > 0 && sizes.getOrDefault(control.family(), 0L) == columns) {
                part(profile, control, "").ifPresent(this::placeColumn);
            } else {
                alone.add(control);
            }
        }
        alone.forEach(control -> part(profile, control, word(control)).ifPresent(this::placeAlone));
        families.forEach(this::caption);
    }

    /// The part that shows a control; none for pushes, which their knobs do, and colours, which displays wear.
    private Optional<TwinPart> part(Profile profile, Control control, String face) {
        return switch (control.kind()) {
            case FADER -> Optional.of(new TwinFader(control, stage));
            case KNOB, ENCODER, RING -> Optional.of(new TwinKnob(control, push(profile, control), stage));
            case BUTTON, LAMP ->
                control.family().endsWith(".push")
                        ? Optional.empty()
                        : Optional.of(new TwinButton(control, face, stage));
            case TEXT, DIGITS -> Optional.of(new TwinDisplay(control, stage));
            case METER -> Optional.of(new TwinMeter(control, stage));
            case COLOUR -> Optional.empty();
        };
    }

    private static Optional<Control> push(Profile profile, Control knob) {
        String index = knob.index() == 0 ? "" : "[" + knob.index() + "]";
        return profile.control(knob.family() + ".push" + index);
    }

    /// The last word of a control's family, and its number: `play`, `f3`; ways by an arrow.
    private static String word(Control control) {
        String family = control.family();
        String word = family.substring(family.lastIndexOf('.') + 1);
        String of = family.substring(0, Math.max(0, family.lastIndexOf('.')));
        return switch (word) {
            case "main" -> of;
            case "left", "previous" -> "‹" + of;
            case "right", "next" -> of + "›";
            case "rewind" -> "«";
            case "forward" -> "»";
            default -> word + (control.index() > 0 ? control.index() : "");
        };
    }

    private void placeColumn(TwinPart part) {
        show(part);
        families.computeIfAbsent(part.control().family(), family -> new TreeMap<>())
                .put(part.control().index(), part);
    }

    /// A control of main stands beside its kin: in the row of its name, else in the first row of its kind.
    private void placeAlone(TwinPart part) {
        show(part);
        String family = part.control().family();
        Optional<Map<Integer, TwinPart>> row = family.endsWith(".main")
                ? Optional.ofNullable(families.get(family.substring(0, family.length() - ".main".length())))
                        .or(() -> families.values().stream()
                                .filter(kin -> kin.values().iterator().next().getClass() == part.getClass())
                                .findFirst())
                : Optional.empty();
        row.ifPresentOrElse(kin -> kin.put(MAIN, part), () -> singles.add(part));
    }

    private void show(TwinPart part) {
        parts.put(part.control().name(), part);
        add(part);
    }

    /// A row of buttons carries its word at the right end, unless main has a button there, which carries it then.
    private void caption(String family, Map<Integer, TwinPart> row) {
        if (row.get(1) instanceof TwinButton && !row.containsKey(MAIN)) {
            Line caption = Line.fixed(Type.TINY, Ink.FAINT, captionOf(family));
            caption.setName(family);
            captions.add(caption);
            add(caption);
        }
    }

    /// The word of a row: `MUTE`; function keys that are only a letter get their range, `F 1-8`.
    private String captionOf(String family) {
        String word = family.toUpperCase(Locale.ROOT);
        return word.length() > 1 ? word : word + " 1-" + columns;
    }

    @Override
    public void present(DeskFrame frame) {
        List<Feedback> now = frame.surfaces().get(unit).face();
        if (now == face) {
            return;
        }
        face = now;
        for (Feedback feedback : now) {
            if (feedback instanceof Feedback.Colour colour) {
                paintColumn(colour.control().index(), colour.rgb());
            } else {
                Optional.ofNullable(parts.get(feedback.control().name())).ifPresent(part -> part.told(feedback));
            }
        }
    }

    private void paintColumn(int index, int rgb) {
        for (Map<Integer, TwinPart> family : families.values()) {
            TwinPart part = family.get(index);
            if (part instanceof TwinDisplay display) {
                display.light(rgb);
            } else if (part instanceof TwinFader fader) {
                fader.line(rgb);
            }
        }
    }

    @Override
    public void doLayout() {
        int width = getWidth() / (columns + 1);
        int y = 0;
        y = rows(TwinDisplay.class, y, width, DISPLAY, 0) + GAP;
        y = rows(TwinKnob.class, y, width, KNOB, GAP);
        y = rows(TwinButton.class, y, width, BUTTON, GAP);
        int across = Math.max(1, getWidth() / SINGLE_WIDTH);
        int below = (place(across) + across - 1) / across * (SINGLE + GAP);
        boolean room = getHeight() - y - below >= LEAST_THROW;
        int foot = room ? getHeight() - below : getHeight();
        faders(y, width, foot - y - GAP);
        singles(across, foot + GAP, room);
    }

    /// Gives each single control its place in a grid of `across` columns; returns how many places that takes.
    private int place(int across) {
        int cell = 0;
        places = new int[singles.size()];
        for (int i = 0; i < places.length; i++) {
            int needed = cells(singles.get(i));
            cell += cell % across + needed > across ? across - cell % across : 0;
            places[i] = cell;
            cell += needed;
        }
        return cell;
    }

    private void singles(int across, int top, boolean room) {
        int width = getWidth() / across;
        for (int i = 0; i < places.length; i++) {
            TwinPart single = singles.get(i);
            single.setVisible(room);
            int x = places[i] % across * width;
            int y = top + places[i] / across * (SINGLE + GAP);
            single.setBounds(x, y, cells(single) * width - GAP, SINGLE);
        }
    }

    /// How many places of the grid a single control takes: digits and long words need two.
    private static int cells(TwinPart single) {
        Control control = single.control();
        return control.kind() == Kind.DIGITS || word(control).length() > LONG ? 2 : 1;
    }

    private int rows(Class<? extends TwinPart> kind, int from, int width, int height, int gap) {
        int y = from;
        for (Map.Entry<String, Map<Integer, TwinPart>> family : families.entrySet()) {
            if (!kind.isInstance(family.getValue().values().iterator().next())) {
                continue;
            }
            for (Map.Entry<Integer, TwinPart> part : family.getValue().entrySet()) {
                int inset = kind == TwinButton.class ? GAP : kind == TwinKnob.class ? 0 : 1;
                int column = part.getKey() == MAIN ? columns : part.getKey() - 1;
                part.getValue().setBounds(column * width + inset, y, width - 2 * inset, height);
            }
            int top = y;
            captions.stream()
                    .filter(caption -> family.getKey().equals(caption.getName()))
                    .forEach(caption ->
                            caption.setBounds(columns * width + 1, top, getWidth() - columns * width - 1, height));
            y += height + gap;
        }
        return y;
    }

    private void faders(int y, int width, int height) {
        for (Map<Integer, TwinPart> family : families.values()) {
            family.forEach((index, part) -> {
                int x = (index == MAIN ? columns : index - 1) * width;
                if (part instanceof TwinFader) {
                    part.setBounds(x + METER, y, width - METER, height);
                } else if (part instanceof TwinMeter) {
                    part.setBounds(x, y, METER, height);
                }
            });
        }
    }
}
