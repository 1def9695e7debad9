package longthrow.console.show;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import longthrow.dsp.thread.Inbox;
import longthrow.dsp.thread.Published;

/// The journals of a show's folder: `journal/000007.journal` holds changes that no save has taken yet,
/// `journal/saved/` those that one has. Belongs to the thread that journals, but for `force`, which
/// another thread calls: one at a time.
public final class JournalFiles implements JournalStore {
    private static final String FOLDER = "journal";
    private static final String SAVED = "saved";
    private static final String DROPPED = "dropped";
    private static final String ENDING = ".journal";

    /// A journal is read whole where a page of the history needs a part of it; this is half a page.
    private static final long FULL_BYTES = Earlier.PAGE_BYTES / 2;

    private final Path folder;
    private final JournalBound bound;
    private final InstantSource wall;
    private final long fullBytes;
    private final Published<Optional<FileChannel>> open = new Published<>(Optional.empty());

    /// Journals that are full or taken by a save, until they are on the disk: no entry of the next one waits for that.
    private final Inbox<FileChannel> left = new Inbox<>();

    private final Published<Boolean> named = new Published<>(true);
    private long whole;

    /// The journals of the show in a folder.
    public JournalFiles(Path show) {
        this(show, JournalBound.USUAL, InstantSource.system(), FULL_BYTES);
    }

    /// With another bound of what is kept, by another clock.
    JournalFiles(Path show, JournalBound bound, InstantSource wall) {
        this(show, bound, wall, FULL_BYTES);
    }

    /// With another size at which the next journal begins.
    JournalFiles(Path show, JournalBound bound, InstantSource wall, long fullBytes) {
        this.fullBytes = fullBytes;
        folder = show.resolve(FOLDER);
        this.bound = bound;
        this.wall = wall;
    }

    /// What no save has taken yet, in order.
    public List<Path> unsaved() throws IOException {
        return journals(folder);
    }

    /// All that is kept, oldest first.
    public List<Path> all() throws IOException {
        List<Path> all = new ArrayList<>(journals(folder.resolve(SAVED)));
        all.addAll(unsaved());
        return all;
    }

    /// All that is kept, and what was put aside unsaved.
    List<Path> everything() throws IOException {
        List<Path> files = new ArrayList<>(all());
        files.addAll(journals(folder.resolve(DROPPED)));
        return files;
    }

    private static List<Path> journals(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void append(byte[] bytes) throws IOException {
        FileChannel channel = channel();
        try {
            write(channel, bytes);
            whole += bytes.length;
        } catch (IOException full) {
            channel.truncate(whole);
            throw full;
        }
    }

    private FileChannel channel() throws IOException {
        if (open.latest().isPresent()) {
            return open.latest().get();
        }
        Files.createDirectories(folder);
        Path file = fresh();
        FileChannel fresh = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        byte[] heading = JournalText.heading().getBytes(StandardCharsets.UTF_8);
        try {
            write(fresh, heading);
        } catch (IOException full) {
            fresh.close();
            Files.deleteIfExists(file);
            throw full;
        }
        whole = heading.length;
        named.publish(false);
        open.publish(Optional.of(fresh));
        return fresh;
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private Path fresh() throws IOException {
        int last = 0;
        for (String place : List.of(SAVED, DROPPED, ".")) {
            for (Path file : journals(folder.resolve(place))) {
                String digits = String.valueOf(file.getFileName()).replaceAll("\\D", "");
                last = Math.max(last, digits.isEmpty() ? 0 : Integer.parseInt(digits));
            }
        }
        return folder.resolve(String.format(Locale.ROOT, "%06d%s", last + 1, ENDING));
    }

    @Override
    public void force() throws IOException {
        List<FileChannel> one = new ArrayList<>();
        while (left.drain(1, one::add) > 0) {
            close(one.removeLast());
        }
        Optional<FileChannel> channel = open.latest();
        if (channel.isPresent()) {
            channel.get().force(false);
        }
        if (!named.latest()) {
            named.publish(true);
            AtomicFile.settle(folder);
        }
    }

    @Override
    public boolean full() {
        return open.latest().isPresent() && whole >= fullBytes;
    }

    @Override
    public void next() {
        open.latest().ifPresent(left::post);
        open.publish(Optional.empty());
    }

    @Override
    public Filled turn() throws IOException {
        next();
        List<Path> filled = unsaved();
        return new Filled() {
            @Override
            public void saved() throws IOException {
                move(filled, SAVED);
                forget();
            }

            @Override
            public List<Path> files() {
                return filled;
            }
        };
    }

    /// Deletes history that is more than is promised.
    private void forget() throws IOException {
        List<Path> past = new ArrayList<>(journals(folder.resolve(SAVED)));
        past.addAll(journals(folder.resolve(DROPPED)));
        for (Path surplus : bound.surplus(past, wall.instant())) {
            Files.deleteIfExists(surplus);
        }
    }

    /// The user did not want what no save has taken: it is put aside, not deleted.
    public void drop() throws IOException {
        next();
        force();
        move(unsaved(), DROPPED);
    }

    private void move(List<Path> files, String place) throws IOException {
        Path to = folder.resolve(place);
        for (Path file : files) {
            Files.createDirectories(to);
            if (Files.exists(file)) {
                Files.move(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!files.isEmpty()) {
            AtomicFile.settle(folder);
        }
    }

    private static void close(FileChannel channel) throws IOException {
        try (channel) {
            channel.force(false);
        }
    }
}
