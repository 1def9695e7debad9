package longthrow.mappings.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Feedback.Glow;
import longthrow.dsp.parameter.Origin;
import longthrow.mappings.Desks;
import longthrow.mappings.language.Problem;
import longthrow.mappings.language.SurfaceFile;
import longthrow.mappings.language.SurfaceReader;
import org.junit.jupiter.api.Test;

/// Controls without a message of their own and keys that know colours are shown like any other.
class ColouredKeysTest {
    private static final String PROFILE = """
            format 1
            profile box
            control pad[1..2]  button io note 1 i palette 000000=0 FF0000=5 00FF00=21
            control key        button io note 2 1 lamp off=0 on=127 palette 000000=0 FF0000=5
            control rgb        colour out note 3 1 of red out note 4 1 of green out note 5 1 of blue
            control top        text 7 out sysex <F0 7D {colour tint ctrl} {text} {text low} F7>
            control low        text 7 within top
            control tint       colour within top
            map box-map "" for box
            """;

    private final FakeDesk desk = new FakeDesk(4);

    private SurfaceFile read(String lines) {
        return new SurfaceReader(Desks.vocabulary()).read("box", PROFILE + lines, SurfaceReader.Shelf.empty());
    }

    @Test
    void everythingThatCanBeToldIsTold() {
        SurfaceFile file = read("""
                pad[1] <- ch/1/colour
                pad[2] <-> ch/2/mute | toggle
                rgb    <- ch/1/colour
                top    <- ch/1/name
                low    <- ch/2/name
                tint   <- ch/1/colour
                """);
        assertThat(file.problems()).isEmpty();
        desk.readings.put("ch/1/colour", new Reading.Colour(0xFF0000));
        desk.readings.put("ch/1/name", new Reading.Words("Kick"));
        desk.readings.put("ch/2/name", new Reading.Words("Snare"));
        desk.put("ch/2/mute", 1);
        Mapper mapper =
                new Mapper(file.maps().getFirst(), List.of(file.profiles().getFirst()), desk, Origin.surface("test"));
        mapper.work(0);
        Map<String, Feedback> face = new HashMap<>();
        mapper.refresh(0, feedback -> face.put(feedback.control().name(), feedback));
        assertThat(face.get("pad[1]"))
                .isInstanceOfSatisfying(
                        Feedback.Colour.class,
                        colour -> assertThat(colour.rgb()).isEqualTo(0xFF0000));
        assertThat(face.get("pad[2]"))
                .isInstanceOfSatisfying(
                        Feedback.Light.class, light -> assertThat(light.glow()).isEqualTo(Glow.ON));
        assertThat(face.get("rgb")).isInstanceOf(Feedback.Colour.class);
        assertThat(face.get("low"))
                .isInstanceOfSatisfying(
                        Feedback.Text.class, text -> assertThat(text.words()).isEqualTo("Snare"));
        assertThat(face.get("tint")).isInstanceOf(Feedback.Colour.class);
        assertThat(face).containsKey("top");
    }

    @Test
    void aKeyWithLampValuesShowsNoColour() {
        assertThat(read("key <- ch/1/colour").problems())
                .map(Problem::toString)
                .containsExactly("box:10:8: a button cannot show \"ch/1/colour\", which is words");
    }
}
