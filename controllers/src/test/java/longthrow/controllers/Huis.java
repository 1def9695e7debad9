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
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.Relative;
import longthrow.controllers.surface.Talk;
import longthrow.controllers.surface.Wiring;

/// A HUI as the documents describe it (protocols, section 3), built in code.
public final class Huis {
    private Huis() {}

    /// Eight strips, the transport, the time display, and the ping that it answers.
    public static Profile hui() {
        List<Control> controls = new ArrayList<>();
        for (int strip = 0; strip < 8; strip++) {
            Address wheel = new Address.ControlChange14(1, strip, Address.Order.HIGH_FIRST);
            controls.add(Profiles.control("fader", strip + 1, Kind.FADER)
                    .with(Wiring.NONE.in(wheel).out(wheel).touch(new Address.HuiSwitch(strip, 0)))
                    .with(Coding.PLAIN.maxima(16383, 16383)));
            controls.add(Profiles.control("vpot", strip + 1, Kind.ENCODER)
                    .with(Wiring.NONE
                            .in(new Address.ControlChange(1, 0x40 + strip))
                            .out(new Address.ControlChange(1, 0x10 + strip)))
                    .with(Coding.PLAIN.relative(Relative.SIGN_PLUS).codec(Codecs.RING)));
            controls.add(key("select", strip + 1, strip, 1));
            controls.add(key("mute", strip + 1, strip, 2));
            controls.add(key("solo", strip + 1, strip, 3));
            Address meter = new Address.PolyPressure(1, strip);
            controls.add(Profiles.display("meter", strip + 1, Kind.METER, 0, meter, Codecs.HUI_METER));
            Address name = Profiles.form("F0 00 00 66 05 00 10 %02X {text} F7".formatted(strip));
            controls.add(Profiles.display("name", strip + 1, Kind.TEXT, 4, name, Codecs.HUI_TEXT));
        }
        controls.add(key("play", 0, 0x0E, 4));
        Address time = Profiles.form("F0 00 00 66 05 00 11 {digits} F7");
        controls.add(Profiles.display("time", 0, Kind.DIGITS, 8, time, Codecs.HUI_DIGITS));
        Talk talk = new Talk(
                List.of(new Profile.Unasked(Profile.Moment.EVERY, 1000, Profiles.phrase("90 00 00"))),
                List.of(),
                List.of(new Talk.Answer(Profiles.phrase("90 00 00"), Profiles.phrase("90 00 7F"))));
        return new Profile("hui", "HUI", Map.of("handshake", "none", "silence", "3s"), controls, talk);
    }

    private static Control key(String family, int index, int zone, int port) {
        return Profiles.control(family, index, Kind.BUTTON)
                .with(Wiring.NONE.in(new Address.HuiSwitch(zone, port)).out(new Address.HuiLamp(zone, port)))
                .with(Coding.PLAIN.lamp(new Control.Lamp(0, Optional.empty(), 127)));
    }
}
