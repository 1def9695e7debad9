package longthrow.mappings.binding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Profile;
import longthrow.dsp.parameter.Origin;
import longthrow.kit.ManualClock;
import longthrow.mappings.Desks;
import longthrow.mappings.language.SurfaceFile;
import longthrow.mappings.language.SurfaceLibrary;
import longthrow.mappings.language.SurfaceMap;
import longthrow.mappings.language.SurfaceReader;

/// Hands on a set of equal units, a map behind them, and a desk that remembers.
final class Rig {
    final FakeDesk desk;
    Mapper mapper;
    final ManualClock clock = new ManualClock();
    private final Profile profile;

    private Rig(Profile profile, SurfaceMap map, int units, int channels) {
        this.profile = profile;
        desk = new FakeDesk(channels);
        mapper = new Mapper(map, Collections.nCopies(units, profile), desk, Origin.surface("test"));
    }

    /// A shipped surface.
    static Rig shipped(String id, int units, int channels) {
        SurfaceLibrary.Found found = new SurfaceLibrary(Desks.vocabulary(), List.of()).find(id);
        return new Rig(found.profile().orElseThrow(), found.maps().getFirst(), units, channels);
    }

    /// A box of eight faders, knobs, encoders, buttons and texts with the lines of a map.
    static Rig with(String lines) {
        SurfaceFile file = box(lines);
        return new Rig(file.profiles().getFirst(), file.maps().getFirst(), 1, 16);
    }

    private static SurfaceFile box(String lines) {
        String text = """
                format 1
                profile box
                option source verified
                control fader[1..8]   fader   in cc 1 i-1
                control motor[1..8]   fader   io pb i touch note 2 i
                control fine[1..8]    fader   in cc14 3 i
                control knob[1..8]    knob    in cc 1 15+i
                control turn[1..8]    encoder in cc 1 31+i relative twos out cc 2 i
                control key[1..8]     button  io note 1 i lamp off=0 blink=1 on=127
                control word[1..8]    text 7  out sysex <F0 7D {i} {text} F7>
                control meter[1..8]   meter   out chanpress 1 16*i-16
                map box-map "" for box
                """ + lines;
        SurfaceFile file = new SurfaceReader(Desks.vocabulary()).read("box.surface", text, SurfaceReader.Shelf.empty());
        if (!file.problems().isEmpty()) {
            throw new IllegalArgumentException(file.problems().toString());
        }
        return file;
    }

    /// Another map takes the present one's place, as when its file was saved anew.
    void remap(String lines) {
        SurfaceMap map = box(lines).maps().getFirst();
        mapper = mapper.replaced(map, List.of(profile));
    }

    private Control control(String name) {
        return profile.control(name).orElseThrow(() -> new IllegalArgumentException("no control " + name));
    }

    void move(int unit, String control, double position) {
        mapper.on(unit, new ControlEvent.Moved(control(control), position, clock.nanos()));
    }

    void move(String control, double position) {
        move(0, control, position);
    }

    void turn(String control, int ticks) {
        mapper.on(0, new ControlEvent.Turned(control(control), ticks, clock.nanos()));
    }

    void down(String control) {
        mapper.on(0, new ControlEvent.Pressed(control(control), true, clock.nanos()));
    }

    void up(String control) {
        mapper.on(0, new ControlEvent.Pressed(control(control), false, clock.nanos()));
    }

    void press(String control) {
        down(control);
        up(control);
    }

    void press(int unit, String control) {
        mapper.on(unit, new ControlEvent.Pressed(control(control), true, clock.nanos()));
        mapper.on(unit, new ControlEvent.Pressed(control(control), false, clock.nanos()));
    }

    void touch(String control, boolean down) {
        mapper.on(0, new ControlEvent.Touched(control(control), down, clock.nanos()));
    }

    void later(double millis) {
        clock.advanceMillis(millis);
        mapper.work(clock.nanos());
    }

    /// So many passes of the control thread, a millisecond each.
    void passes(int count) {
        for (int i = 0; i < count; i++) {
            later(1);
        }
    }

    List<Feedback> face(int unit) {
        mapper.work(clock.nanos());
        List<Feedback> face = new ArrayList<>();
        mapper.refresh(unit, face::add);
        return face;
    }

    Feedback shown(int unit, String control) {
        return face(unit).stream()
                .filter(feedback -> feedback.control().name().equals(control))
                .findFirst()
                .orElseThrow(() -> new AssertionError(control + " shows nothing"));
    }

    Feedback shown(String control) {
        return shown(0, control);
    }

    double motor(int unit, String control) {
        return ((Feedback.Motor) shown(unit, control)).position();
    }

    Feedback.Glow glow(String control) {
        return ((Feedback.Light) shown(control)).glow();
    }

    String words(String control) {
        return ((Feedback.Text) shown(control)).words();
    }
}
