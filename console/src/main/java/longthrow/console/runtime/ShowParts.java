package longthrow.console.runtime;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.desk.Edits;
import longthrow.console.frame.Archive;
import longthrow.console.show.PartLoad;
import longthrow.console.show.PartWords;
import longthrow.console.show.Show;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Takes part of another show onto the desk: `show/load` with `../spring strips ch/1..8 columns eq,gate`, and `by id`
/// where names do not tell. Somebody else reads the other show, since this thread may not wait for a disk.
@ControlThread
public final class ShowParts {
    private static final Pattern WISH =
            Pattern.compile("(.+?)\\s+strips\\s+(.+?)\\s+columns\\s+(.+?)(?:\\s+by\\s+(name|id))?");

    /// How many lines are told one by one.
    private static final int TOLD = 12;

    private final Console console;
    private Reader reader;

    /// Who reads shows.
    public interface Reader {
        /// Reads the show in a folder and hands it over on the console's own thread, or tells the user why not.
        void read(String folder, BiConsumer<Console, Show> then);
    }

    ShowParts(Console console) {
        this.console = console;
        reader = (folder, then) -> console.notices().say("this desk reads no other shows");
    }

    /// Says who reads shows.
    public void onRead(Reader reads) {
        reader = reads;
    }

    /// Does it, or says what it would do.
    void ask(String argument, boolean moves, Origin by) {
        Matcher words = WISH.matcher(argument.strip());
        if (!words.matches()) {
            console.notices()
                    .say("'" + argument.strip()
                            + "' does not say what to load; say FOLDER strips ch/1..8 columns eq,gate,"
                            + " with 'by id' behind it where strips are not to be found by name");
            return;
        }
        try {
            PartLoad.Wish wish = new PartLoad.Wish(
                    new PartWords(console.desk().strips()).strips(words.group(2)),
                    PartWords.columns(words.group(3)),
                    "id".equals(words.group(4)) ? PartLoad.By.ID : PartLoad.By.NAME);
            reader.read(words.group(1), (any, show) -> load(words.group(1), show, wish, moves, by));
        } catch (IllegalArgumentException wrong) {
            console.notices().say(String.valueOf(wrong.getMessage()));
        }
    }

    private void load(String folder, Show there, PartLoad.Wish wish, boolean moves, Origin by) {
        PartLoad part = new PartLoad(there, console.desk(), wish);
        part.conflicts().forEach(conflict -> console.notices().say("conflict: " + conflict));
        String words = "load from " + folder + " onto " + part.pairs().size()
                + (part.pairs().size() == 1 ? " strip" : " strips");
        List<String> changes = part.changes();
        if (moves) {
            String done = new Edits(console.desk())
                    .make(new Edits.Edit(words, part.cells(), part.texts()), by)
                    .words(words);
            console.notices().say(done);
            tell(done, part, List.of());
            return;
        }
        String would = words + ": " + changes.size() + " would change";
        console.notices().say(would);
        tell(would, part, changes);
        changes.stream().limit(TOLD).forEach(console.notices()::say);
        if (changes.size() > TOLD) {
            console.notices().say("and " + (changes.size() - TOLD) + " more");
        }
    }

    private void tell(String summary, PartLoad part, List<String> changes) {
        console.keeping()
                .archives()
                .tell(new Archive.Part(
                        summary,
                        part.pairs(),
                        part.conflicts(),
                        changes.subList(0, Math.min(Archivist.LINES, changes.size()))));
    }
}
