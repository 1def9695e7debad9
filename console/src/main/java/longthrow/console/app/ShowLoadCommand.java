package longthrow.console.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import longthrow.console.desk.Edits;
import longthrow.console.runtime.Console;
import longthrow.console.show.PartLoad;
import longthrow.console.show.PartWords;
import longthrow.console.show.Return;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.parameter.Origin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `longthrow show load`: takes part of one show into another.
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Takes some columns of some strips from another show; strips find each other by their names.",
            "Scenes, automation, patch and the locked class stay as they are."
        })
final class ShowLoadCommand implements Runnable {
    @Mixin
    private final EditOptions options = new EditOptions();

    @Parameters(index = "1", paramLabel = "FROM", description = "The show's folder that is read.")
    private Path from = Path.of("");

    @Option(
            names = "--strips",
            paramLabel = "STRIPS",
            required = true,
            description = "SHOW's strips: ch/1,ch/3..8,bus,main or all.")
    private String strips = "";

    @Option(
            names = "--columns",
            paramLabel = "COLUMNS",
            required = true,
            description = "What of them: eq,gate,compressor,send-level … or all.")
    private String columns = "";

    @Option(
            names = "--by",
            paramLabel = "WAY",
            description = "How strips find each other: name or id. Default: ${DEFAULT-VALUE}.")
    private PartLoad.By by = PartLoad.By.NAME;

    @Override
    public void run() {
        PrintWriter err = options.err();
        Opening.Opened opened = Opening.show(new ShowFolder(from));
        opened.problems().forEach(problem -> err.println("longthrow: " + from + ": " + problem));
        Show there = Return.of(from, opened.show(), ZoneId.systemDefault()).show();
        options.make(console -> load(there, console));
    }

    private boolean load(Show there, Console console) {
        PartLoad part = new PartLoad(there, console.desk(), wish(console));
        List<String> changes = part.changes();
        PrintWriter out = options.out();
        part.pairs().forEach(out::println);
        part.conflicts().forEach(conflict -> out.println("conflict: " + conflict));
        changes.forEach(line -> out.println("  " + line));
        String count = changes.size() == 1 ? "1 change" : changes.size() + " changes";
        if (options.dry() || changes.isEmpty()) {
            out.println(changes.isEmpty() ? "nothing differs" : count + "; nothing was saved");
            return false;
        }
        Edits.Done done =
                new Edits(console.desk()).make(new Edits.Edit("load", part.cells(), part.texts()), Origin.FILE);
        out.println(done.words(count));
        return true;
    }

    private PartLoad.Wish wish(Console console) {
        try {
            return new PartLoad.Wish(
                    new PartWords(console.desk().strips()).strips(strips), PartWords.columns(columns), by);
        } catch (IllegalArgumentException wrong) {
            throw new WrongWord(String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
