package longthrow.console.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskLayout.BusKind;
import longthrow.dsp.engine.DeskLayout.BusShape;
import org.junit.jupiter.api.Test;

/// What a show's file says about the size of its desk.
class RosterTest {
    private final List<Problem> problems = new ArrayList<>();

    private Show read(String... lines) {
        String text = "longthrow show 1\n" + String.join("\n", lines);
        Lines body = Lines.of("show.longthrow", "show", text.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow();
        return ShowReader.read(body, problems);
    }

    private DeskLayout shape(String... lines) {
        return read(lines).strips().shape();
    }

    @Test
    void aShowThatSaysNothingHasSixteenStereoAuxBusesAndNoMatrix() {
        DeskLayout shape = shape("strip c1 ch/1 mono Kick", "strip b2 bus/2 mono Wedge");
        assertThat(shape.buses()).isEqualTo(16);
        assertThat(shape.stereoBuses().get(0)).isTrue();
        assertThat(shape.stereoBuses().get(1)).isFalse();
        assertThat(shape.groups()).doesNotContain(true);
        assertThat(shape.matrices()).isZero();
        assertThat(shape.hasCentre()).isFalse();
        assertThat(problems).isEmpty();
    }

    @Test
    void theHeadSaysHowManyBusesAndMatricesThereAre() {
        DeskLayout shape = shape("buses 3", "matrices 2", "centre on", "strip b2 bus/2 mono Drums", "b2 kind group");
        assertThat(shape.busShapes())
                .containsExactly(BusShape.STEREO_AUX, new BusShape(BusKind.GROUP, false), BusShape.STEREO_AUX);
        assertThat(shape.stereoMatrices()).containsExactly(true, true);
        assertThat(shape.hasCentre()).isTrue();
        assertThat(problems).isEmpty();
        assertThat(shape("buses 0").buses()).isZero();
        assertThat(shape("strip b48 bus/48 stereo", "strip m2 matrix/2 mono").buses())
                .isEqualTo(17);
    }

    @Test
    void aStripMayBeMidSide() {
        Show show = read("strip c1 ch/1 mid-side Room", "strip c2 ch/2 mono Kick", "c2 width stereo");
        assertThat(problems).isEmpty();
        assertThat(show.strips().stereo(0, show.values())).isTrue();
        assertThat(show.strips().stereo(1, show.values())).isTrue();
        assertThat(show.strips().stereo(1)).isFalse();
        assertThat(ShowWriter.write(show))
                .contains(
                        "strip c1 ch/1 stereo Room", "c1 width mid-side", "strip c2 ch/2 mono Kick", "c2 width stereo");
    }

    @Test
    void stripsOfEveryKindKeepTheirIdsNamesAndValues() {
        Show show = read(
                "strip c1 ch/1 mono",
                "matrices 2",
                "centre on",
                "strip m1 matrix/1 mono Balcony",
                "m1 fader -3.0 dB",
                "centre fader -4.0 dB",
                "main matrix/1/level -5.0 dB");
        assertThat(problems).isEmpty();
        List<String> ids = show.strips().ids();
        assertThat(ids.subList(16, 20)).containsExactly("b16", "m1", "m2", "f1");
        assertThat(ids.subList(34, 37)).containsExactly("f16", "centre", "main");
        assertThat(show.texts()
                        .get(show.strips().ofPath("matrix/1").orElseThrow())
                        .name())
                .isEqualTo("Balcony");
        for (String cell : List.of("matrix/1/fader=-3", "centre/fader=-4", "main/matrix/1/level=-5")) {
            String id = cell.substring(0, cell.indexOf('='));
            double value = Double.parseDouble(cell.substring(id.length() + 1));
            assertThat(show.values().get(show.strips().layout().cell(id).orElseThrow()))
                    .isEqualTo(value);
        }
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Show show = read("buses 20", "matrices 3", "centre on", "strip b7 bus/7 mono Drums", "b7 kind group");
        List<String> written = ShowWriter.write(show);
        Show back = read(written.subList(1, written.size()).toArray(String[]::new));
        assertThat(back.strips().shape()).isEqualTo(show.strips().shape());
        assertThat(back.strips().ids()).isEqualTo(show.strips().ids());
        assertThat(problems).isEmpty();
    }

    @Test
    void whatADeskCannotHaveIsToldAndTheRestIsRead() {
        DeskLayout shape =
                shape("buses 49", "matrices lots", "strip m17 matrix/17 mono", "strip c1 ch/1 mono", "c1 kind group");
        assertThat(shape.buses()).isEqualTo(48);
        assertThat(problems)
                .extracting(Problem::text)
                .containsExactly(
                        "show.longthrow:2: 'buses 49': a desk has at most 48; it gets those",
                        "show.longthrow:3: 'matrices lots' is no size of a desk; expected 'buses 24', 'matrices 8',"
                                + " 'centre on'",
                        "show.longthrow:4: 'strip m17 matrix/17 mono' names a strip or a number that an earlier line"
                                + " has, or one beyond the 16 that this desk has room for",
                        "show.longthrow:4: 'strip m17 matrix/17 mono' names no strip; expected 'strip ID ch/N"
                                + " mono|stereo|mid-side NAME'",
                        "show.longthrow:6: 'kind group' of ch/1: a bus is 'aux' or 'group'");
    }

    @Test
    void theGroupsOfANewShowFeedMain() {
        DeskLayout desk =
                DeskLayout.mono(48_000, 1).withBuses(List.of(BusShape.STEREO_AUX, new BusShape(BusKind.GROUP, true)));
        Show show = Show.fresh("", desk);
        assertThat(show.values().get(show.strips().layout().cell("bus/1/main").orElseThrow()))
                .isZero();
        assertThat(show.values().get(show.strips().layout().cell("bus/2/main").orElseThrow()))
                .isOne();
    }
}
