package longthrow.controllers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Codecs;
import longthrow.controllers.surface.Coding;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Phrase;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.Relative;
import longthrow.controllers.surface.Wiring;

/// Profiles built in code: a Mackie Control as its `.surface` file says, and parts to build others from.
public final class Profiles {
    private Profiles() {}

    /// A device with these controls only.
    public static Profile of(Map<String, String> options, Control... controls) {
        return new Profile("x", "X", options, List.of(controls), List.of());
    }

    /// A button that is told and lit at one address.
    public static Control key(Address address) {
        return control("key", 0, Kind.BUTTON)
                .with(Wiring.NONE.in(address).out(address))
                .with(Coding.PLAIN.lamp(new Control.Lamp(0, Optional.empty(), 127)));
    }

    /// A control that neither hears nor says anything yet.
    public static Control control(String family, int index, Kind kind) {
        return new Control(family, index, kind, 0, Wiring.NONE, Coding.PLAIN, 1);
    }

    /// The same control with addresses.
    public static Control at(Control c, Optional<Address> in, Optional<Address> out, int maximum) {
        Wiring wiring = new Wiring(in, out, c.touch(), c.parts(), c.wiring().within());
        return c.with(wiring).with(c.coding().maxima(maximum, maximum));
    }

    /// A motor fader on a pitch wheel, with touch sense.
    public static Control fader(String family, int index, int channel, int touchNote, int maximum) {
        Address wheel = new Address.PitchBend(channel);
        return control(family, index, Kind.FADER)
                .with(Wiring.NONE.in(wheel).out(wheel).touch(new Address.Note(1, touchNote)))
                .with(Coding.PLAIN.maxima(maximum, maximum));
    }

    /// A button whose lamp is on the same note.
    public static Control button(String family, int index, int note) {
        Address address = new Address.Note(1, note);
        return control(family, index, Kind.BUTTON)
                .with(Wiring.NONE.in(address).out(address))
                .with(Coding.PLAIN.lamp(new Control.Lamp(0, Optional.of(1), 127)));
    }

    /// An encoder with a Mackie ring.
    public static Control encoder(String family, int index, int controller, Optional<Address> ring) {
        Wiring wiring = Wiring.NONE.in(new Address.ControlChange(1, controller));
        return control(family, index, Kind.ENCODER)
                .with(ring.map(wiring::out).orElse(wiring))
                .with(Coding.PLAIN.relative(Relative.SIGN_MINUS).codec(Codecs.RING));
    }

    /// Something that only shows.
    public static Control display(String family, int index, Kind kind, int width, Address out, String codec) {
        Coding coding = codec.isEmpty() ? Coding.PLAIN : Coding.PLAIN.codec(codec);
        return new Control(family, index, kind, width, Wiring.NONE.out(out), coding, 1);
    }

    /// A SysEx form: `F0 00 00 66 14 12 07 {text} F7`.
    public static Address.SysEx form(String words) {
        List<Address.Piece> pieces = new ArrayList<>();
        for (String word : words.split(" ")) {
            pieces.add(
                    switch (word) {
                        case "{text}" -> new Address.Piece.Text();
                        case "{value}" -> new Address.Piece.Value();
                        case "{high}" -> new Address.Piece.High();
                        case "{low}" -> new Address.Piece.Low();
                        case "{digits}" -> new Address.Piece.Digits();
                        case "{textlow}" -> new Address.Piece.TextOf("low");
                        case "{colour}" -> new Address.Piece.ColourOf("colour", "ctrl");
                        case "{all8rgb3}" -> new Address.Piece.All(8, "rgb3");
                        case "??" -> new Address.Piece.AnyByte();
                        case "*" -> new Address.Piece.AnyBytes();
                        default -> new Address.Piece.Fixed(Integer.parseInt(word, 16));
                    });
        }
        return new Address.SysEx(pieces);
    }

    /// Whole messages: `F0 42 01 F7`.
    public static Phrase phrase(String words) {
        return new Phrase(form(words).pieces());
    }

    /// A Mackie Control with the usual options.
    public static Profile mcu() {
        return mcu(0x14, 16383, Map.of("handshake", "optional", "rate-out", "3000"));
    }

    /// A Mackie Control with that id, far end of its faders, and options.
    public static Profile mcu(int device, int faderMaximum, Map<String, String> options) {
        List<Control> controls = new ArrayList<>();
        String header = "F0 00 00 66 %02X ".formatted(device);
        for (int i = 1; i <= 8; i++) {
            controls.add(fader("fader", i, i, 0x67 + i, faderMaximum));
            controls.add(encoder("vpot", i, 0x0F + i, Optional.of(new Address.ControlChange(1, 0x2F + i))));
            controls.add(button("vpot.push", i, 0x1F + i));
            controls.add(button("rec", i, i - 1));
            controls.add(button("solo", i, 0x07 + i));
            controls.add(button("mute", i, 0x0F + i));
            controls.add(button("select", i, 0x17 + i));
            controls.add(display("meter", i, Kind.METER, 0, new Address.ChannelPressure(1, 16 * i - 16), Codecs.METER));
            controls.add(text("lcd.top", i, header + "12 %02X {text} F7".formatted(7 * i - 7)));
            controls.add(text("lcd.low", i, header + "12 %02X {text} F7".formatted(49 + 7 * i)));
            controls.add(button("f", i, 0x35 + i));
        }
        controls.add(fader("fader.main", 0, 9, 0x70, faderMaximum));
        controls.add(button("play", 0, 0x5E));
        controls.add(button("stop", 0, 0x5D));
        controls.add(encoder("jog", 0, 0x3C, Optional.empty()));
        controls.add(display("time", 0, Kind.DIGITS, 10, new Address.ControlChange(1, 0x40), Codecs.DIGITS));
        controls.add(display("assign", 0, Kind.DIGITS, 2, new Address.ControlChange(1, 0x4A), Codecs.DIGITS));
        controls.add(button("rude-solo", 0, 0x73));
        return new Profile("mcu", "Mackie Control", options, controls, List.of());
    }

    private static Control text(String family, int index, String form) {
        return display(family, index, Kind.TEXT, 7, form(form), "");
    }

    /// The same profile with more controls.
    public static Profile with(Profile profile, List<Control> more) {
        List<Control> controls = new ArrayList<>(profile.controls());
        controls.addAll(more);
        return new Profile(profile.id(), profile.name(), profile.options(), controls, profile.talk());
    }

    /// The same profile with one option set.
    public static Profile option(Profile profile, String key, String value) {
        Map<String, String> options = new HashMap<>(profile.options());
        options.put(key, value);
        return new Profile(profile.id(), profile.name(), options, profile.controls(), profile.talk());
    }
}
