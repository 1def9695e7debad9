package longthrow.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A send that would let a bus hear itself is refused, whoever opens it, and the loop is named.
class LoopsTest {
    private final Bench bench = new Bench(1);
    private final List<String> refused = new ArrayList<>();

    LoopsTest() {
        bench.desk.refuse(new Loops(bench.desk));
        bench.desk.listen(new DeskListener() {
            @Override
            public void refused(int cell, String why) {
                refused.add(why);
            }
        });
    }

    private void open(String sends) {
        for (String send : sends.split(" ")) {
            bench.set(send + "/level", 0, Bench.HAND);
        }
    }

    @ParameterizedTest(name = "{1} after {0}")
    @CsvSource({
        "bus/3/send/5, bus/5/send/3, bus 5 → bus 3 → bus 5",
        "bus/3/send/5 bus/5/send/7, bus/7/send/3, bus 7 → bus 3 → bus 5 → bus 7",
        "bus/3/fxsend/2, fx/2/send/3, rack 2 → bus 3 → rack 2",
        "fx/2/send/3 bus/3/send/4, bus/4/fxsend/2, bus 4 → rack 2 → bus 3 → bus 4"
    })
    void aLoopIsRefusedAndNamed(String before, String last, String loop) {
        open(before);
        assertThat(refused).isEmpty();
        open(last);
        assertThat(refused).singleElement().asString().endsWith("it would feed itself, " + loop);
        assertThat(bench.value(last + "/level")).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void aBusIsNotSentToItselfAndItsNameIsSaid() {
        bench.name("bus/3", "Drums");
        open("bus/3/send/3");
        assertThat(refused)
                .containsExactly("bus 3 Drums cannot be sent to bus 3 Drums: it would feed itself,"
                        + " bus 3 Drums → bus 3 Drums");
    }

    @Test
    void whatIsSwitchedOffClosesNothingUntilItIsSwitchedOn() {
        bench.set("bus/3/send/5/on", 0, Bench.HAND);
        open("bus/3/send/5 bus/5/send/3");
        assertThat(refused).isEmpty();
        bench.set("bus/3/send/5/on", 1, Origin.SCENE);
        assertThat(refused).hasSize(1);
        assertThat(bench.value("bus/3/send/5/on")).isZero();
    }

    @Test
    void afterUndoTheOtherWayIsFree() {
        open("bus/3/send/5");
        bench.desk.undo(Users.DESK);
        open("bus/5/send/3");
        assertThat(refused).isEmpty();
    }
}
