package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every parameter of the desk, by being declared.
class EveryParameterTest {
    private static final TableLayout LAYOUT =
            DeskTable.of(DeskLayout.full(48_000, 3)).layout();

    static Stream<Parameter> every() {
        return IntStream.range(0, LAYOUT.rows()).mapToObj(row -> LAYOUT.parameter(Cell.of(row, 0)));
    }

    @ParameterizedTest
    @MethodSource("every")
    void textInIsTextOut(Parameter parameter) {
        Random random = new Random(parameter.key().hashCode());
        for (int i = 0; i < 200; i++) {
            double value = parameter.clamp(parameter.taper().toValue(random.nextDouble()));
            assertThat(parameter.parse(parameter.exact(value))).hasValue(value);
            String shown = parameter.format(value);
            double back = parameter.clamp(
                    parameter.unit() == Unit.CHOICE
                            ? parameter.parse(shown).orElseThrow()
                            : parameter.unit().parse(shown).orElseThrow());
            assertThat(parameter.format(back)).isEqualTo(shown);
        }
    }

    @ParameterizedTest
    @MethodSource("every")
    void everyStepOfA7BitAndA14BitControlSurvives(Parameter parameter) {
        for (int levels : parameter.stepped() ? new int[] {} : new int[] {128, 16_384}) {
            for (int step = 0; step < levels; step++) {
                double value = parameter.taper().toValue((double) step / (levels - 1));
                assertThat(Math.round(parameter.taper().toPosition(parameter.clamp(value)) * (levels - 1)))
                        .isEqualTo(step);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("every")
    void theEndsOfTheTravelAreTheEndsOfTheRange(Parameter parameter) {
        assertThat(parameter.taper().toValue(0)).isEqualTo(parameter.minimum());
        assertThat(parameter.taper().toValue(1)).isEqualTo(parameter.maximum());
        assertThat(parameter.parse(parameter.exact(parameter.minimum()))).hasValue(parameter.minimum());
        assertThat(parameter.parse(parameter.exact(parameter.maximum()))).hasValue(parameter.maximum());
    }

    @ParameterizedTest
    @MethodSource("every")
    void theInitialValueIsOneTheControlCanStandOn(Parameter parameter) {
        double position = parameter.taper().toPosition(parameter.initial());
        if (parameter.initial() == Double.NEGATIVE_INFINITY) {
            assertThat(position).isZero();
        } else {
            assertThat(parameter.taper().toValue(position)).isCloseTo(parameter.initial(), within(1e-9));
        }
        assertThat(parameter.clamp(parameter.initial())).isEqualTo(parameter.initial());
    }

    @ParameterizedTest
    @MethodSource("every")
    void refusesWhatLiesOutsideItsRange(Parameter parameter) {
        assertThat(parameter.parse("1e12")).isEmpty();
        assertThat(parameter.parse("nonsense")).isEmpty();
        assertThat(parameter.clamp(Double.NaN)).isEqualTo(parameter.initial());
        assertThat(parameter.clamp(Double.POSITIVE_INFINITY)).isEqualTo(parameter.maximum());
    }

    @Test
    void everyIdIsUniqueAndLeadsBackToItsCell() {
        Set<String> ids = new HashSet<>();
        for (int row = 0; row < LAYOUT.rows(); row++) {
            for (int column = 0; column < LAYOUT.columns(row); column++) {
                String id = LAYOUT.id(Cell.of(row, column));
                assertThat(ids.add(id)).as(id).isTrue();
                assertThat(LAYOUT.cell(id)).hasValue(Cell.of(row, column));
                assertThat(id).matches("[a-z]+(/[a-z0-9-]+)+");
            }
        }
    }

    /// The words that surfaces, scenes and remotes rely on; ids are for ever.
    @ParameterizedTest
    @MethodSource("ids")
    void theDeskKeepsItsWord(String id) {
        assertThat(LAYOUT.cell(id)).as(id).isPresent();
    }

    static Stream<String> ids() {
        return Stream.of(
                        "ch/1/trim ch/1/polarity ch/1/hpf/on ch/1/hpf/freq ch/1/hpf/slope ch/1/lpf/on ch/1/lpf/freq ch/1/lpf/slope",
                        "ch/1/gate/on ch/1/gate/mode ch/1/gate/threshold ch/1/gate/range ch/1/gate/attack ch/1/gate/hold",
                        "ch/1/gate/release ch/1/gate/hysteresis ch/1/eq/on ch/1/eq/4/type ch/1/eq/4/freq ch/1/eq/4/gain ch/1/eq/4/q",
                        "ch/1/comp/on ch/1/comp/threshold ch/1/comp/ratio ch/1/comp/knee ch/1/comp/attack ch/1/comp/release",
                        "ch/1/delay ch/1/order bus/1/order main/order bus/1/eq/8/type main/eq/5/freq bus/2/eq/7/q",
                        "ch/1/gate/ratio ch/1/gate/lookahead ch/1/gate/key/filter ch/1/gate/key/freq ch/1/gate/key/q",
                        "ch/1/gate/key/listen ch/1/deess/on ch/1/deess/freq ch/1/deess/threshold bus/1/deess/range",
                        "ch/1/comp/topology ch/1/comp/hold ch/1/comp/auto ch/1/comp/lookahead bus/1/comp/key/filter",
                        "ch/1/comp/key/filter ch/1/comp/key/freq ch/1/comp/key/q ch/1/comp/key/listen",
                        "ch/1/comp/makeup ch/1/comp/detector ch/1/comp/mix ch/3/mute ch/3/fader ch/3/pan ch/3/solo ch/3/record",
                        "ch/1/send/16/level ch/1/send/16/on ch/1/send/16/tap ch/1/send/16/pan bus/16/fader bus/16/mute bus/16/pan",
                        "main/fader main/mute main/pan monitor/dim main/outdelay main/limiter/on main/limiter/ceiling main/limiter/release",
                        "main/limiter/lookahead bus/16/outdelay bus/16/limiter/on monitor/outdelay monitor/limiter/ceiling",
                        "ch/1/centre/on ch/1/centre/level ch/1/send/48/level bus/48/matrix/16/level main/matrix/1/on",
                        "bus/48/mute-cuts-pre centre/matrix/2/tap centre/fader matrix/16/fader matrix/1/solo")
                .flatMap(line -> Stream.of(line.split(" ")));
    }

    @Test
    void soloAndRecordBelongToTheLockedClass() {
        assertThat(LAYOUT.parameter(LAYOUT.cell("ch/1/solo").orElseThrow()).column())
                .isEqualTo(Column.LOCKED);
        assertThat(LAYOUT.parameter(LAYOUT.cell("ch/1/record").orElseThrow()).column())
                .isEqualTo(Column.LOCKED);
    }
}
