package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Coding;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.Wiring;

/// A surface of eight motor faders for the window's tests, with the families that a Mackie one has.
final class SampleProfile {
    private static final Profile PROFILE = new SampleProfile().profile();

    private final List<Control> controls = new ArrayList<>();

    private SampleProfile() {}

    static Profile of() {
        return PROFILE;
    }

    private Profile profile() {
        eight("fader", Kind.FADER, 0);
        add("fader.main", 0, Kind.FADER, 0);
        eight("vpot", Kind.ENCODER, 0);
        eight("vpot.push", Kind.BUTTON, 0);
        List.of("rec", "solo", "mute", "select").forEach(family -> eight(family, Kind.BUTTON, 0));
        eight("meter", Kind.METER, 0);
        eight("lcd.top", Kind.TEXT, 7);
        eight("lcd.low", Kind.TEXT, 7);
        eight("colour", Kind.COLOUR, 0);
        for (String key : "track send pan eq dyn".split(" ")) {
            add("assign." + key, 0, Kind.BUTTON, 0);
        }
        for (String key : "bank.left bank.right chan.left chan.right flip".split(" ")) {
            add(key, 0, Kind.BUTTON, 0);
        }
        eight("f", Kind.BUTTON, 0);
        for (String key :
                "shift auto.read auto.write auto.touch save undo rewind forward stop play record".split(" ")) {
            add(key, 0, Kind.BUTTON, 0);
        }
        add("jog", 0, Kind.ENCODER, 0);
        add("time", 0, Kind.DIGITS, 10);
        add("rude-solo", 0, Kind.LAMP, 0);
        return new Profile("sample", "X-Touch", Map.of(), controls, List.of());
    }

    private void eight(String family, Kind kind, int width) {
        for (int i = 1; i <= 8; i++) {
            add(family, i, kind, width);
        }
    }

    private void add(String family, int index, Kind kind, int width) {
        Address wire = new Address.Note(1, controls.size() % 128);
        boolean hand = kind == Kind.FADER || kind == Kind.BUTTON || kind == Kind.ENCODER;
        Wiring shown = Wiring.NONE.out(wire);
        Wiring wiring = kind == Kind.FADER ? shown.in(wire).touch(wire) : hand ? shown.in(wire) : shown;
        controls.add(new Control(family, index, kind, width, wiring, Coding.PLAIN.maxima(16_383, 16_383), 1));
    }
}
