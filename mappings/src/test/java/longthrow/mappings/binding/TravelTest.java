package longthrow.mappings.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import longthrow.controllers.surface.Control;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.ParameterTable;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.mappings.Desks;
import longthrow.mappings.language.MapLine;
import longthrow.mappings.language.SurfaceFile;
import longthrow.mappings.language.SurfaceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TravelTest {
    /// One parameter on every taper that a control can travel.
    static List<Parameter> tapers() {
        Scope in = Scope.section(0);
        in.fader("fader", 0);
        in.decibels("trim", -20, 60, 0);
        in.pan("pan");
        in.hertz("freq", 20, 20_000, 1000);
        in.milliseconds("attack", 0.1, 500, 10);
        in.ratio("ratio", 1, 100, 4);
        in.percent("mix", 100);
        in.quality("q", 0.1, 30, 1);
        return in.declared();
    }

    @ParameterizedTest
    @MethodSource("tapers")
    void everyDevicePositionComesBackFromTheDesk(Parameter parameter) {
        for (int maximum : new int[] {127, 1023, 15_935, 16_383}) {
            survives(parameter, Travel.of(line("knob[1..8] -> ch/{bank+i}/fader"), parameter, maximum), maximum);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"centre 64", "invert", "centre 64 | invert", "range L50..R100", "range R50..L50"})
    void everyPositionComesBackThroughTransforms(String transforms) {
        Parameter pan = tapers().get(2);
        MapLine line = line("knob[1..8] -> ch/{bank+i}/pan | " + transforms);
        survives(pan, Travel.of(line, pan, 127), 127);
    }

    private static void survives(Parameter parameter, Travel travel, int maximum) {
        Section section = new Section("x", 1, false, 0, List.of(parameter));
        ParameterTable desk = new ParameterTable(new TableLayout(List.of(section)));
        assertThat(IntStream.rangeClosed(0, maximum).filter(wire -> {
                    desk.set(0, travel.value(wire / (double) maximum));
                    return Math.round(travel.control(desk.get(0)) * maximum) != wire;
                }))
                .as("lost positions of " + maximum + " on " + parameter.key())
                .isEmpty();
    }

    @ParameterizedTest(name = "wire {0} is {1}")
    @CsvSource({"0, -100", "32, -50", "64, 0", "127, 100"})
    void sixtyFourIsTheExactCentre(int wire, double pan) {
        Parameter parameter = tapers().get(2);
        Travel travel = Travel.of(line("knob[1..8] -> ch/{bank+i}/pan | centre 64"), parameter, 127);
        assertThat(travel.value(wire / 127.0)).isEqualTo(pan);
    }

    @ParameterizedTest(name = "{0}: bottom {1}, top {2}")
    @CsvSource({"range -20 dB..0 dB, -20, 0", "range 0..-20, 0, -20", "invert, 10, -Infinity"})
    void rangeAndInvertSetTheEnds(String transform, double bottom, double top) {
        Parameter fader = tapers().getFirst();
        Travel travel = Travel.of(line("fader[1..8] -> ch/{bank+i}/fader | " + transform), fader, 127);
        assertThat(travel.value(0)).isEqualTo(bottom);
        assertThat(travel.value(1)).isEqualTo(top);
    }

    @Test
    void aCurveBendsTheMiddleAndLeavesTheEnds() {
        Parameter mix = tapers().get(6);
        Travel travel = Travel.of(line("knob[1..8] -> ch/{bank+i}/pan | curve 2"), mix, 127);
        assertThat(travel.value(0)).isZero();
        assertThat(travel.value(0.5)).isEqualTo(25);
        assertThat(travel.value(1)).isEqualTo(100);
        assertThat(travel.control(25)).isEqualTo(0.5);
    }

    private static MapLine line(String line) {
        String text = """
                format 1
                profile box
                control fader[1..8] fader in cc 1 i
                control knob[1..8] knob in cc 2 i
                map box-map for box
                """ + line;
        SurfaceFile file = new SurfaceReader(Desks.vocabulary()).read("box", text, SurfaceReader.Shelf.empty());
        assertThat(file.problems()).isEmpty();
        assertThat(file.profiles().getFirst().controls())
                .extracting(Control::maximumIn)
                .containsOnly(127);
        return file.maps().getFirst().lines().getFirst();
    }
}
