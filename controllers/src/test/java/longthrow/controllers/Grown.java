package longthrow.controllers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Codecs;
import longthrow.controllers.surface.Coding;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Palette;
import longthrow.controllers.surface.Part;
import longthrow.controllers.surface.Press;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.Relative;
import longthrow.controllers.surface.Scale;
import longthrow.controllers.surface.Steps;
import longthrow.controllers.surface.Wiring;

/// A device with one of everything that no Mackie unit has.
public final class Grown {
    private Grown() {}

    /// Its profile.
    public static Profile profile() {
        List<Control> controls = new ArrayList<>(hands());
        controls.addAll(lights());
        controls.addAll(displays());
        return new Profile("grown", "Grown", Map.of("handshake", "none"), controls, List.of());
    }

    private static List<Control> hands() {
        Address wide = Profiles.form("F0 7D 01 {high} {low} F7");
        Address key = new Address.Note(12, 1);
        Address program = new Address.ProgramNumber(3, 7);
        return List.of(
                Profiles.control("wide", 0, Kind.FADER)
                        .with(Wiring.NONE.in(wide).out(wide))
                        .with(Coding.PLAIN.maxima(16383, 16383)),
                Profiles.control("fixed", 0, Kind.ENCODER)
                        .with(Wiring.NONE.in(new Address.ControlChange(2, 1)))
                        .with(Coding.PLAIN.relative(new Relative.Fixed(127, 1))),
                Profiles.control("strip", 0, Kind.ENCODER)
                        .with(Wiring.NONE.in(new Address.ControlChange(2, 2)))
                        .with(Coding.PLAIN.relative(new Relative.Difference())),
                Profiles.control("half", 0, Kind.BUTTON)
                        .with(Wiring.NONE.in(key))
                        .with(Coding.PLAIN.press(new Press(new Press.Values(64, 127), new Press.Values(1, 63)))),
                Profiles.control("program", 0, Kind.BUTTON).with(Wiring.NONE.in(program)),
                Profiles.at(
                        Profiles.control("shared", 1, Kind.FADER),
                        Optional.of(new Address.NrpnIndexed(5, 300, 1)),
                        Optional.of(new Address.NrpnIndexed(5, 300, 1)),
                        127),
                Profiles.at(
                        Profiles.control("shared", 2, Kind.FADER),
                        Optional.of(new Address.NrpnIndexed(5, 300, 2)),
                        Optional.of(new Address.NrpnIndexed(5, 300, 2)),
                        127),
                Profiles.control("bank", 0, Kind.KNOB)
                        .with(Wiring.NONE.in(new Address.BankProgram(4)).out(new Address.BankProgram(4)))
                        .with(Coding.PLAIN.maxima(16383, 16383)));
    }

    private static List<Control> lights() {
        Map<Part, Address> parts = Map.of(
                Part.RED, new Address.Note(6, 9),
                Part.GREEN, new Address.Note(7, 9),
                Part.BLUE, new Address.Note(8, 9));
        Palette palette = new Palette(
                List.of(new Palette.Entry(0, 0), new Palette.Entry(0xFF00FF, 53), new Palette.Entry(0x00FF00, 21)));
        return List.of(
                Profiles.control("rgb", 0, Kind.COLOUR).with(Wiring.NONE.parts(parts)),
                Profiles.display("pad", 0, Kind.COLOUR, 0, new Address.Note(9, 1), "")
                        .with(Coding.PLAIN.palette(palette)),
                Profiles.display("ring", 0, Kind.RING, 0, new Address.ControlChange(9, 9), "")
                        .with(Coding.PLAIN.steps(new Steps(1, 13, 0))),
                Profiles.control("sides", 0, Kind.METER)
                        .with(Wiring.NONE.parts(Map.of(
                                Part.LEFT, new Address.ControlChange(9, 20),
                                Part.RIGHT, new Address.ControlChange(9, 21)))),
                Profiles.display("scaled", 0, Kind.METER, 0, new Address.ControlChange(9, 22), "")
                        .with(Coding.PLAIN.scale(scale())));
    }

    /// Levels on a meter of 127 steps.
    public static Scale scale() {
        return new Scale(List.of(new Scale.Mark(-60, 10), new Scale.Mark(-20, 50), new Scale.Mark(0, 127)), 0);
    }

    private static List<Control> displays() {
        Address form = Profiles.form("F0 00 20 32 14 4C 00 {colour} {text} {textlow} F7");
        Address digits = Profiles.form("F0 00 20 32 14 37 {digits} F7");
        return List.of(
                Profiles.display("top", 0, Kind.TEXT, 7, form, ""),
                new Control("low", 0, Kind.TEXT, 7, Wiring.NONE.within("top"), Coding.PLAIN, 1),
                new Control("colour", 0, Kind.COLOUR, 0, Wiring.NONE.within("top"), Coding.PLAIN, 1),
                Profiles.display("segments", 0, Kind.DIGITS, 12, digits, Codecs.SEGMENTS),
                Profiles.display("plain", 0, Kind.DIGITS, 4, Profiles.form("F0 7D 02 {digits} F7"), ""));
    }
}
