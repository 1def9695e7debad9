package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import longthrow.console.frame.History;
import org.junit.jupiter.api.Test;

/// Whoever asks at the terminal what happened is answered there.
class TypedQuestionsTest {
    @Test
    void aTypedTimeAndAnEmptyLineAreAnswered() {
        LocalTime time = LocalTime.of(20, 14, 3);
        History history = new History(
                List.of(new History.Second(time, 0.1, 0.2, List.of(new History.Cost("ch/3", 0.002)), 0, 1, 0)),
                List.of(new History.Event(time.plusNanos(412_000_000), "x-run", 1, 2.1)));
        StringWriter heard = new StringWriter();
        TypedQuestions questions = new TypedQuestions(
                new ByteArrayInputStream("20:14:03\n\n".getBytes(StandardCharsets.UTF_8)),
                () -> history,
                new PrintWriter(heard));

        long start = System.nanoTime();
        while (heard.toString().lines().count() < 3 && System.nanoTime() - start < 30_000_000_000L) {
            questions.run();
            LockSupport.parkNanos(1_000_000);
        }

        assertThat(heard.toString().lines())
                .containsExactly(
                        "20:14:03: x-run at 20:14:03.412 (2.1 ms); load 10 %, the slowest block 20 %, 0.200 % of a core a strip, most ch/3 with 0.200 %",
                        "x-run at 20:14:03.412 (2.1 ms)",
                        "20:14:03 to 20:14:03: 1 x-run; load 10 %, the slowest block 20 % at 20:14:03, 0.200 % of a core"
                                + " a strip, most ch/3 with 0.200 %");
    }
}
