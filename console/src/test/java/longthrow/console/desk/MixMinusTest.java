package longthrow.console.desk;

import static longthrow.console.desk.Bench.HAND;
import static org.assertj.core.api.Assertions.assertThat;

import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A bus that hears everybody but one.
class MixMinusTest {
    private final Bench bench = new Bench(4);

    private String make(String bus, String strip) {
        return new MixMinus(bench.desk).make(bus, strip, HAND);
    }

    @Test
    void everybodyIsSentAtZeroBehindTheFaderButTheOne() {
        bench.set("ch/1/send/5/level", -12, Origin.FILE);
        bench.set("ch/2/send/5/level", -3, Origin.FILE);
        bench.set("ch/3/send/5/on", 0, Origin.FILE);
        bench.name("ch/2", "Phone");
        assertThat(make("bus/5", "ch/2")).isEqualTo("mix-minus of Phone on bus/5");
        for (String heard : new String[] {"ch/1", "ch/3", "ch/4"}) {
            assertThat(bench.value(heard + "/send/5/level")).isZero();
            assertThat(bench.value(heard + "/send/5/on")).isEqualTo(1);
        }
        assertThat(bench.value("ch/2/send/5/on")).isZero();
        assertThat(bench.value("ch/2/send/5/level")).isEqualTo(-3);
        assertThat(bench.desk.history().words()).containsExactly("mix-minus of Phone on bus/5");
        bench.desk.undo(Users.DESK);
        assertThat(bench.value("ch/1/send/5/level")).isEqualTo(-12);
        assertThat(bench.value("ch/2/send/5/on")).isEqualTo(1);
        assertThat(bench.value("ch/3/send/5/on")).isZero();
        assertThat(bench.value("ch/4/send/5/level")).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void twiceIsOnceAndNoSecondEntry() {
        make("bus/5", "ch/2");
        assertThat(make("bus/5", "ch/2")).isEqualTo("bus/5 is that mix-minus already");
        assertThat(bench.desk.history().words()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource({
        "bus/5, ch/9, 'ch/9' is no channel",
        "bus/5, bus/2, 'bus/2' is no channel",
        "bus/5, '', '' is no channel",
        "bus/99, ch/1, channels send nothing to 'bus/99'",
        "main, ch/1, channels send nothing to 'main'"
    })
    void nonsenseIsRefusedInWords(String bus, String strip, String words) {
        assertThat(make(bus, strip)).startsWith(words);
        assertThat(bench.desk.history().words()).isEmpty();
    }
}
