package longthrow.console.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Writes what one track gives into takes: a new one wherever the song does not simply go on.
final class TakeWriter {
    private static final int ROOM = 4096;

    private final Reel.Plan plan;
    private final Reel.Part part;
    private final float[][] pending;
    private final List<Reel.Take> takes = new ArrayList<>();
    private final Deque<Open> ended = new ArrayDeque<>();
    private Optional<Open> now = Optional.empty();
    private int number;
    private int waiting;

    /// The take that grows.
    private record Open(Path file, long from, WavWriter wave) {
        long end(int waiting) {
            return from + wave.frames() + waiting;
        }
    }

    /// Takes from a number on.
    TakeWriter(Reel.Plan plan, Reel.Part part, int number) {
        this.plan = plan;
        this.part = part;
        this.number = number;
        pending = new float[part.sides()][ROOM];
    }

    Reel.Part part() {
        return part;
    }

    /// Whether a file of it was opened.
    boolean begun() {
        return now.isPresent() || !ended.isEmpty() || !takes.isEmpty();
    }

    /// How many takes are done that wait for `end`.
    int waits() {
        return ended.size();
    }

    /// Whole takes, the oldest first.
    List<Reel.Take> takes() {
        return List.copyOf(takes);
    }

    /// Goes on at a frame of the song with `count` frames of `sound[side]` from index `from` on.
    void write(float[][] sound, int from, int count, long song) throws IOException {
        if (now.isPresent() && now.get().end(waiting) != song) {
            finish();
        }
        if (now.isEmpty()) {
            now = Optional.of(begin(song));
        }
        for (int done = 0; done < count; ) {
            int some = Math.min(count - done, ROOM - waiting);
            for (int side = 0; side < pending.length; side++) {
                System.arraycopy(sound[side], from + done, pending[side], waiting, some);
            }
            waiting += some;
            done += some;
            if (waiting == ROOM) {
                flush();
            }
        }
    }

    private Open begin(long song) throws IOException {
        Files.createDirectories(plan.folder());
        Path file = plan.folder().resolve(TakeNames.file(part.name(), number));
        while (Files.exists(file) || Files.exists(WavWriter.part(file))) {
            number++;
            file = plan.folder().resolve(TakeNames.file(part.name(), number));
        }
        number++;
        WavFormat format = new WavFormat(part.sides(), plan.sampleRate(), plan.type());
        return new Open(file, song, WavWriter.take(file, format, song));
    }

    private void flush() throws IOException {
        if (now.isPresent() && waiting > 0) {
            int count = waiting;
            waiting = 0;
            now.get().wave.write(pending, 0, count);
        }
    }

    /// Lets the file play as far as it has come.
    void settle() throws IOException {
        flush();
        if (now.isPresent()) {
            now.get().wave.settle();
        }
    }

    /// Waits for the disk.
    void force() throws IOException {
        if (now.isPresent()) {
            now.get().wave.force();
        }
    }

    /// The take is done; it waits for `end`.
    void finish() throws IOException {
        flush();
        if (now.isPresent()) {
            now.get().wave.settle();
            release();
        }
    }

    private void release() {
        waiting = 0;
        now.ifPresent(ended::addLast);
        now = Optional.empty();
    }

    /// Brings the oldest take that is done to the disk itself, under its name; there has to be one that waits.
    void end() throws IOException {
        Open done = ended.removeFirst();
        long frames = done.wave.frames();
        if (frames == 0) {
            done.wave.close();
            return;
        }
        try {
            done.wave.finish();
        } catch (IOException failed) {
            done.wave.leave();
            throw failed;
        }
        takes.add(new Reel.Take(part, done.file, done.from, frames));
    }

    /// The take is done, without what has not been written, and all that are done are brought to a disk that takes no
    /// more; what of them does not go there stays unfinished.
    void give() throws IOException {
        release();
        Optional<IOException> trouble = Optional.empty();
        while (!ended.isEmpty()) {
            try {
                end();
            } catch (IOException failed) {
                trouble = Optional.of(failed);
            }
        }
        if (trouble.isPresent()) {
            throw trouble.get();
        }
    }
}
