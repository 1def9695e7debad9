package longthrow.console.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import longthrow.dsp.thread.Inbox;

/// What somebody types, a line at a time, without making anybody wait: a thread of its own reads, the owner takes.
final class TypedLines {
    private static final int MOST = 100;

    private final Inbox<Optional<String>> inbox = new Inbox<>();
    private int count;
    private boolean ended;

    /// A line and its number, from 1.
    record Line(int number, String words) {}

    /// Reads until the input ends.
    TypedLines(InputStream in) {
        Thread.ofPlatform().daemon().name("typed lines").start(() -> read(in));
    }

    private void read(InputStream in) {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                inbox.post(Optional.of(line));
            }
        } catch (IOException broken) {
            inbox.post(Optional.of("")); // a broken terminal types nothing more
        }
        inbox.post(Optional.empty());
    }

    /// Hands over what was typed since the last call.
    void take(Consumer<Line> each) {
        inbox.drain(MOST, line -> {
            count++;
            line.ifPresentOrElse(words -> each.accept(new Line(count, words)), () -> ended = true);
        });
    }

    /// True when everything was taken and nothing more will come.
    boolean ended() {
        return ended;
    }
}
