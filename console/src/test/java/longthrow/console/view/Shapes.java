package longthrow.console.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import longthrow.console.desk.DeskWords;
import longthrow.controllers.surface.Profile;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskTable;
import longthrow.mappings.language.SurfaceLibrary;
import longthrow.mappings.language.SurfaceReader;
import longthrow.mappings.language.Vocabulary;

/// All profiles the twin must draw: those that are shipped, and some in shapes that no shipped one may have.
final class Shapes {
    private static final Vocabulary WORDS = DeskWords.vocabulary(
            DeskTable.of(DeskLayout.mono(SampleFrames.RATE, 64)).layout());
    private static final Map<String, String> OWN =
            Map.of("encoders", """
            format 1
            profile encoders "No faders but one"
            control encoder[1..8] encoder in cc 1 i relative twos out cc 1 20+i
            control encoder.push[1..8] button in note 1 i
            control encoder.ring[1..8] ring out cc 1 40+i
            control button[1..16] button io note 1 20+i
            control layer.a button io note 1 60
            control layer.b button io note 1 61
            control fader fader in pb 9
            """, "pads", """
            format 1
            profile pads "Pads, colours, two odd faders"
            control pad[1..40] button io note 1 i
            control pad.colour[1..40] colour out note 2 i
            control scene[1..5] button io note 1 50+i
            control fader[1..8] fader in cc 1 i
            control fader.main fader in cc 1 20
            control crossfader fader in cc 1 21
            control cue knob in cc 1 22
            control knob.fine knob in cc 1 23
            control knob.coarse knob in cc 1 24
            control foot[1..2] button in cc 1 30+i
            control lamp.smpte lamp out note 3 1
            control lamp.beats lamp out note 3 2
            """, "many", """
            format 1
            profile many "A large console"
            control fader[1..48] fader io nrpn 1 i max 16383
            control mute[1..48] button io nrpn 1 100+i
            control fader.group[1..12] fader io nrpn 1 200+i max 16383
            control mute.group[1..12] button io nrpn 1 300+i
            control fader.main fader io nrpn 1 400 max 16383
            control mute.main button io nrpn 1 401
            control soft[1..16] button in note 1 i
            """, "one", """
            format 1
            profile one "One fader and its keys"
            control fader fader io pb 1 max 16383 touch note 1 104
            control meter meter out chanpress 1 0
            control name text 7 out sysex <F0 7D 01 {text} F7>
            control pan encoder in cc 1 16 relative twos
            control pan.push button in note 1 32
            control mute button io note 1 16
            control a-rather-long-name button io note 1 17
            control play button io note 1 94
            """, "keys", """
            format 1
            profile keys "Nothing but keys"
            control key[1..64] button io note 1 i
            control shift button io note 1 100
            """);

    private Shapes() {}

    /// Every profile by its id.
    static Map<String, Profile> all() {
        Map<String, Profile> all = new LinkedHashMap<>();
        SurfaceLibrary library = new SurfaceLibrary(WORDS, List.of());
        library.ids().forEach(id -> all.put(id, library.find(id).profile().orElseThrow()));
        OWN.forEach((id, text) -> all.put("shape " + id, read(id, text)));
        return all;
    }

    private static Profile read(String id, String text) {
        return new SurfaceReader(WORDS)
                .read(id + ".surface", text, SurfaceReader.Shelf.empty())
                .profile(id)
                .orElseThrow();
    }
}
