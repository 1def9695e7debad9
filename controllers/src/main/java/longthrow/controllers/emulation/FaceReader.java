package longthrow.controllers.emulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.controllers.protocol.DisplayCells;
import longthrow.controllers.protocol.DisplayColour;
import longthrow.controllers.protocol.HuiMeter;
import longthrow.controllers.protocol.MackieRing;
import longthrow.controllers.protocol.SevenSegment;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.AddressDecoder;
import longthrow.controllers.surface.Codecs;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.MackieCells;
import longthrow.controllers.surface.Palette;
import longthrow.controllers.surface.Part;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.Steps;

/// Reads the host's bytes as a device does, into its face. Belongs to the device's thread.
final class FaceReader {
    private static final Control.Lamp PLAIN_LAMP = new Control.Lamp(0, Optional.empty(), 127);

    private final Face face;
    private final AddressDecoder decoder = new AddressDecoder();
    private final Map<Control, Motor> motors = new HashMap<>();
    private final List<Bar> bars = new ArrayList<>();
    private final Map<List<Byte>, Display> displays = new HashMap<>();

    FaceReader(Profile profile, Face face) {
        this.face = face;
        for (Control control : profile.controls()) {
            control.out().ifPresent(address -> listen(control, address, profile));
            parts(control, profile);
        }
    }

    boolean onShort(int status, int first, int second, long nanos) {
        return decoder.onShort(status, first, second, nanos);
    }

    boolean onSysEx(byte[] message, long nanos) {
        return decoder.onSysEx(message, nanos);
    }

    /// Lets bars fall and lone halves go.
    void work(long nanos) {
        decoder.work(nanos);
        bars.forEach(bar -> bar.fall(nanos));
    }

    Optional<Motor> motor(Control control) {
        return Optional.ofNullable(motors.get(control));
    }

    Iterable<Motor> motors() {
        return motors.values();
    }

    private void listen(Control control, Address address, Profile profile) {
        switch (control.kind()) {
            case FADER -> {
                Motor motor = new Motor(control, face);
                motors.put(control, motor);
                decoder.listen(address, (value, nanos) -> motor.command(value));
            }
            case KNOB, ENCODER, RING -> decoder.listen(address, (value, nanos) -> face.show(dial(control, value)));
            case BUTTON, LAMP -> decoder.listen(address, (value, nanos) -> face.show(light(control, value)));
            case METER -> meter(control, address, bar(control, profile));
            case TEXT -> text(control, address, profile);
            case DIGITS -> digits(control, address, profile);
            case COLOUR -> colour(control, address);
        }
    }

    private Bar bar(Control control, Profile profile) {
        Bar bar = new Bar(control, face, profile.metersFall());
        bars.add(bar);
        return bar;
    }

    private void meter(Control control, Address address, Bar bar) {
        boolean sides = control.codec().equals(Optional.of(Codecs.HUI_METER));
        decoder.listen(
                address,
                (value, nanos) -> bar.told(
                        sides && value >= HuiMeter.RIGHT ? Part.RIGHT : Part.LEFT, sides ? value & 0xF : value, nanos));
    }

    private void parts(Control control, Profile profile) {
        if (control.parts().isEmpty()) {
            return;
        }
        if (control.kind() == Kind.METER) {
            Bar bar = bar(control, profile);
            control.parts()
                    .forEach(
                            (part, address) -> decoder.listen(address, (value, nanos) -> bar.told(part, value, nanos)));
            return;
        }
        Shares shares = new Shares(control, face);
        control.parts().forEach((part, address) -> decoder.listen(address, (value, nanos) -> shares.told(part, value)));
    }

    /// A knob without a ring is told where it stands.
    private static Feedback dial(Control control, int value) {
        boolean bare = control.kind() == Kind.KNOB
                && control.codec().isEmpty()
                && control.coding().steps().isEmpty();
        return bare
                ? new Feedback.Motor(control, Math.min(1, value / (double) control.maximumOut()))
                : ring(control, value);
    }

    private static Feedback ring(Control control, int value) {
        if (!control.codec().equals(Optional.of(Codecs.RING))) {
            Optional<Steps> steps = control.coding().steps();
            double position = steps.map(known -> known.position(value))
                    .orElseGet(() -> Math.min(1, value / (double) control.maximumOut()));
            boolean dark = steps.filter(known -> value == known.dark() && value != known.first())
                    .isPresent();
            return new Feedback.Ring(control, position, dark ? Feedback.RingMode.DARK : Feedback.RingMode.WRAP);
        }
        Feedback.RingMode mode = switch (MackieRing.drawing(value)) {
            case 0 -> Feedback.RingMode.DOT;
            case 1 -> Feedback.RingMode.BOOST_CUT;
            case 2 -> Feedback.RingMode.WRAP;
            default -> Feedback.RingMode.SPREAD;
        };
        boolean dark = MackieRing.drawing(value) < 2 && MackieRing.extent(value) == 0;
        boolean centre = (value & MackieRing.CENTRE) != 0;
        return new Feedback.Ring(control, MackieRing.position(value), dark ? Feedback.RingMode.DARK : mode, centre);
    }

    /// A key that knows colours but has no lamp values shows a colour.
    private static Feedback light(Control control, int value) {
        if (control.coloured()) {
            return new Feedback.Colour(control, control.coding().palette().rgb(value));
        }
        Control.Lamp lamp = control.lamp().orElse(PLAIN_LAMP);
        if (lamp.blink().equals(Optional.of(value))) {
            return new Feedback.Light(control, Feedback.Glow.BLINK);
        }
        boolean on = value != lamp.off() && (value == lamp.on() || value >= 0x40);
        return new Feedback.Light(control, on ? Feedback.Glow.ON : Feedback.Glow.OFF);
    }

    private void text(Control control, Address address, Profile profile) {
        if (!(address instanceof Address.SysEx form)) {
            return;
        }
        Optional<MackieCells> cells = MackieCells.of(form);
        if (cells.isPresent()) {
            displays.computeIfAbsent(cells.get().prefix(), this::display)
                    .add(control, cells.get().cell());
        } else {
            Told told = new Told(control, guests(control, profile), face);
            decoder.listenTo(form, told.widths(), (match, nanos) -> told.on(match));
        }
    }

    private static List<Control> guests(Control host, Profile profile) {
        return profile.controls().stream()
                .filter(guest -> guest.wiring().within().equals(Optional.of(host.family())))
                .filter(guest -> guest.index() == host.index())
                .toList();
    }

    private Display display(List<Byte> prefix) {
        Display display = new Display(face);
        List<Address.Piece> pieces = new ArrayList<>();
        prefix.forEach(value -> pieces.add(new Address.Piece.Fixed(value & 0xFF)));
        pieces.addAll(List.of(new Address.Piece.Value(), new Address.Piece.Text(), new Address.Piece.Fixed(0xF7)));
        decoder.listenTo(new Address.SysEx(pieces), (match, nanos) -> display.write(match.value(), match.words()));
        return display;
    }

    /// A few hosts send digits on channel 16.
    private void digits(Control control, Address address, Profile profile) {
        if (address instanceof Address.SysEx form && form.pieces().contains(new Address.Piece.Digits())) {
            ToldDigits digits = new ToldDigits(control, face);
            decoder.listenTo(form, (match, nanos) -> digits.on(match.words()));
            return;
        }
        if (!(address instanceof Address.ControlChange(int channel, int number))) {
            text(control, address, profile);
            return;
        }
        int[] codes = new int[control.width()];
        Arrays.fill(codes, SevenSegment.BLANK);
        for (int digit = 0; digit < codes.length; digit++) {
            int at = codes.length - 1 - digit;
            AddressDecoder.Listener listener = (value, nanos) -> {
                codes[at] = value;
                face.show(new Feedback.Digits(control, SevenSegment.words(codes)));
            };
            decoder.listen(new Address.ControlChange(channel, number + digit), listener);
            Address.ControlChange other = new Address.ControlChange(16, number + digit);
            if (decoder.vacant(other)) {
                decoder.listen(other, listener);
            }
        }
    }

    private void colour(Control control, Address address) {
        if (address instanceof Address.SysEx form
                && form.pieces().stream().anyMatch(Address.Piece.All.class::isInstance)) {
            decoder.listenTo(form, (match, nanos) -> {
                if (control.index() >= 1 && control.index() <= match.colours().size()) {
                    face.show(new Feedback.Colour(control, match.colours().get(control.index() - 1)));
                }
            });
        } else {
            Palette palette = control.coding().palette();
            decoder.listen(
                    address,
                    (value, nanos) -> face.show(new Feedback.Colour(
                            control, palette.isEmpty() ? DisplayColour.rgb(value) : palette.rgb(value))));
        }
    }

    /// The cells of a Mackie display and the texts that are windows on it.
    private static final class Display {
        private final Face face;
        private final char[] cells = new char[DisplayCells.CELLS];
        private final Map<Control, Integer> windows = new HashMap<>();

        Display(Face face) {
            this.face = face;
            Arrays.fill(cells, ' ');
        }

        void add(Control control, int cell) {
            windows.put(control, cell);
        }

        void write(int from, String words) {
            int to = Math.min(cells.length, from + words.length());
            for (int cell = from; cell < to; cell++) {
                cells[cell] = words.charAt(cell - from);
            }
            windows.forEach((control, cell) -> {
                if (cell < to && cell + control.width() > from) {
                    face.show(new Feedback.Text(control, new String(cells, cell, control.width())));
                }
            });
        }
    }
}
