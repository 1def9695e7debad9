package longthrow.mappings.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import longthrow.controllers.surface.Feedback.Glow;
import longthrow.mappings.Desks;
import longthrow.mappings.language.MapLine.Arrow;
import longthrow.mappings.language.MapLine.Condition;
import org.junit.jupiter.api.Test;

class MapReadingTest {
    private static final String BASE = """
            format 1
            profile box
            control key[1..8] button io note 1 i lamp off=0 on=127
            control fader[1..8] fader in cc 1 i
            map base "Base" for box
            group bank size 8
            layer page = one | two
            key[1..8] <-> ch/{bank+i}/mute | toggle
            fader[1..8] -> ch/{bank+i}/fader when page one
            fader[1..8] -> ch/{bank+i}/pan when page two
            """;

    private static SurfaceMap sound(String text, String id) {
        SurfaceFile file = new SurfaceReader(Desks.vocabulary()).read("f", text, SurfaceReader.Shelf.empty());
        assertThat(file.problems()).isEmpty();
        return file.map(id).orElseThrow();
    }

    private static List<String> lines(SurfaceMap map) {
        return map.lines().stream()
                .map(line -> line.controls() + " " + line.arrow().sign() + " "
                        + (line.target() instanceof Target.Path(TargetPath path) ? path : line.target()))
                .toList();
    }

    @Test
    void aLineHasDirectionTargetTransformsAndConditions() {
        SurfaceMap nano = new SurfaceLibrary(Desks.vocabulary(), List.of())
                .find("nanokontrol2")
                .maps()
                .getFirst();
        MapLine line =
                nano.lines().stream().filter(MapLine::overlays).findFirst().orElseThrow();
        assertThat(line.controls()).isEqualTo(new Span("r", 1, 8));
        assertThat(line.arrow()).isEqualTo(Arrow.OUT);
        assertThat(line.transforms()).containsExactly(new Transform.Lamp(Glow.BLINK));
        assertThat(line.conditions()).isEqualTo(Set.of(new Condition.Held("set", false)));
        assertThat(nano.groups()).extracting(SurfaceMap.Group::size).containsExactly(8);
        assertThat(nano.macro("talk-break").orElseThrow().steps()).hasSize(5);
    }

    @Test
    void aPathKnowsItsNumbers() {
        SurfaceMap mcu = new SurfaceLibrary(Desks.vocabulary(), List.of())
                .find("mcu")
                .maps()
                .getFirst();
        TargetPath send = mcu.lines().stream()
                .flatMap(line -> line.target() instanceof Target.Path(TargetPath path)
                        ? Optional.of(path).stream()
                        : Optional.<TargetPath>empty().stream())
                .filter(path -> path.uses("bus"))
                .findFirst()
                .orElseThrow();
        assertThat(send.pattern()).isEqualTo("strip/{}/send/{}/level");
        assertThat(send.at(name -> switch (name) {
                    case "bank" -> 8;
                    case "i" -> 2;
                    default -> 0;
                }))
                .isEqualTo("strip/10/send/1/level");
    }

    @Test
    void transformsAreReadWithTheirNumbers() {
        SurfaceMap map = sound(BASE + """
                map more for box
                fader[1] -> main/fader | takeover scale | range -20 dB..+10 dB | invert | curve 1.5 | centre 64
                key[1] -> scene/store | hold 1.5s
                key[1] -> scene/next | double 250ms
                key[2] -> main/pan | step 2.5
                key[3] -> automation/mode = read | set
                key[4] -> main/fader = -6.0 dB when key[5] down
                """, "more");
        assertThat(map.lines().getFirst().transforms())
                .containsExactly(
                        new Transform.Takeover(Transform.Mode.SCALE),
                        new Transform.Range("-20 dB", "+10 dB"),
                        new Transform.Invert(),
                        new Transform.Curve(1.5),
                        new Transform.Centre(64));
        assertThat(map.lines().get(1).transforms()).containsExactly(new Transform.Hold(1500));
        assertThat(map.lines().get(2).transforms()).containsExactly(new Transform.Twice(250));
        assertThat(map.lines().get(3).transforms()).containsExactly(new Transform.Step("2.5"));
        assertThat(map.lines().get(4).target())
                .isInstanceOfSatisfying(
                        Target.Assign.class, to -> assertThat(to.value()).isEqualTo("read"));
        assertThat(map.lines().get(5).target())
                .isInstanceOfSatisfying(
                        Target.Assign.class, to -> assertThat(to.value()).isEqualTo("-6.0 dB"));
    }

    @Test
    void anExtendedMapKeepsWhatIsNotOverriddenOrRemoved() {
        SurfaceMap map = sound(BASE + """
                map more "More" for box extends base
                override key[3] -> scene/next
                remove key[8]
                override fader[1..8] -> ch/{bank+i}/trim when page two
                override layer page = one | two | three
                remove group bank
                """, "more");
        assertThat(lines(map))
                .containsExactly(
                        "key[1..2] <-> ch/{bank+i}/mute",
                        "key[4..7] <-> ch/{bank+i}/mute",
                        "fader[1..8] -> ch/{bank+i}/fader",
                        "key[3] -> scene/next",
                        "fader[1..8] -> ch/{bank+i}/trim");
        assertThat(map.layer("page").orElseThrow().pages()).containsExactly("one", "two", "three");
        assertThat(map.groups()).isEmpty();
    }

    @Test
    void viewsAreListsOfStripsAndTheirVerbsAreTargets() {
        SurfaceMap map = sound(BASE + """
                map more for box extends base
                strips band = ch/3..4, bus/2, main
                view band
                override key[1] <-> view buses
                override key[2] <-> spill bus/{i}
                override key[3] <-> pin
                override key[4] <-> motors
                override key[5] <-> strip/{i}/mute | toggle | invert
                """, "more");
        assertThat(map.views())
                .extracting(StripView::name)
                .as("the one that a set begins with stands first")
                .containsExactly("band", "inputs", "buses", "dcas", "matrices", "effects", "all");
        assertThat(map.views().getFirst().strips(Desks.layout(16))).containsExactly("ch/3", "ch/4", "bus/2", "main");
        assertThat(map.views().getFirst().strips(Desks.layout(3)))
                .as("as far as the desk has them")
                .containsExactly("ch/3", "bus/2", "main");
        List<MapLine> own =
                map.lines().subList(map.lines().size() - 5, map.lines().size());
        assertThat(own.get(0).target()).isEqualTo(new Target.View("buses"));
        assertThat(own.get(1).target())
                .isInstanceOfSatisfying(
                        Target.Spill.class, to -> assertThat(to.strip()).hasToString("bus/{i}"));
        assertThat(own.get(2).target()).isEqualTo(new Target.Pin());
        assertThat(own.get(3).target()).isEqualTo(new Target.Motors());
        assertThat(own.get(4).transforms()).contains(new Transform.Invert());
    }

    @Test
    void aMapTakesViewsOverFromTheOneItExtends() {
        String text = BASE.replace("group bank", "strips band = ch/1..4\nview band\ngroup bank");
        assertThat(sound(text + "map more for box extends base\nview all", "more")
                        .views())
                .extracting(StripView::name)
                .containsExactly("all", "band", "inputs", "buses", "dcas", "matrices", "effects");
    }

    @Test
    void anInheritedLineDoesNotGiveWayUnasked() {
        SurfaceFile file = new SurfaceReader(Desks.vocabulary())
                .read("f", BASE + "map more for box extends base\nkey[3] -> scene/next", SurfaceReader.Shelf.empty());
        assertThat(file.problems())
                .map(Problem::toString)
                .containsExactly("f:12:1: \"key[3]\" is bound by the inherited map under the same conditions;"
                        + " use \"override\"");
    }

    @Test
    void linesKeepTheirNumberAndComment() {
        MapLine line = sound(BASE.replace("| toggle", "| toggle   # the red ones"), "base")
                .lines()
                .getFirst();
        assertThat(line.line()).isEqualTo(8);
        assertThat(line.comment()).isEqualTo("the red ones");
    }
}
