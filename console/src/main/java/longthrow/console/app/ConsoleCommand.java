package longthrow.console.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.console.driver.SoundWish;
import longthrow.console.show.OpenMark;
import longthrow.console.show.Return;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.console.show.ShowLock;
import longthrow.console.view.Look;
import longthrow.console.view.WindowAhead;
import longthrow.dsp.engine.DeskLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow console`: the desk in its window.
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        description = "Opens the desk: a show, or a new one. Surfaces play it, the window mirrors them.")
final class ConsoleCommand implements Runnable {
    private static final int RATE = 48_000;

    /// What the launcher calls a crash in, when it starts the desk again.
    private static final String CRASHED = "LONGTHROW_CRASHED";

    @Parameters(
            arity = "0..1",
            paramLabel = "SHOW",
            description = "The show's folder; one that is not there yet is made when the show is saved.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--surface",
            paramLabel = "PROFILE@PORT",
            description = {
                "Connects a surface: mcu@tcp:192.168.1.20:7001, \"xtouch@X-Touch\". Repeat it for more; + joins units",
                "to one surface: mcu@tcp:HOST:7001+mcu@tcp:HOST:7002. 'auto', as without it, connects every device that is",
                "recognised; where there is none, there is one on the screen."
            })
    private List<String> surfaces = new ArrayList<>();

    @Option(
            names = "--sync",
            paramLabel = "PORT[=WORDS]",
            description = {
                "Joins the desk to a show's timecode, machine control, clock and show control. A port alone is heard;",
                "words choose: tcp:HOST:7100=mtc-out,mmc-out,rate=29.97 or \"Stage=msc-in,device=3\". Repeat it for more."
            })
    private List<String> syncs = new ArrayList<>();

    @Mixin
    private DeskSize size = new DeskSize();

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            description = {
                "What plays: 'jack' (or PipeWire in its place) with a port for every input and output; 'javasound' or a",
                "device's name for the monitor pair; 'none' runs by the clock. Default: JACK where a server runs, else Java",
                "Sound's default device. jack=WORDS: follow (its transport leads the song), unwired, server=NAME, name=NAME."
            })
    private Optional<String> device = Optional.empty();

    @Option(
            names = "--block",
            defaultValue = "256",
            description = "Frames a block (default: ${DEFAULT-VALUE}); a JACK server has its own.")
    private int block;

    @Option(
            names = "--ask",
            description = {
                "Answers what is typed here: a time of the day, 20:14:03, what happened to the sound then; an empty line,",
                "what happened in the last minute."
            })
    private boolean ask;

    @Option(
            names = "--headless",
            description = {
                "Runs without a window, played from surfaces only, until it is told to end (Ctrl-C); what the window would",
                "say is printed."
            })
    private boolean headless;

    @Mixin
    private LookOption look = new LookOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Optional<WindowAhead> ahead = Optional.empty();

    @Override
    public void run() {
        DeskLayout shape = size.shape(RATE);
        requireRange("--block", block, SoundWord.LEAST_BLOCK, SoundWord.MOST_BLOCK);
        List<SurfaceWord> words = surfaces.stream().map(SurfaceWord::parse).toList();
        device.ifPresent(SoundWord::parse);
        List<SyncWord> joins = syncs.stream().map(SyncWord::parse).toList();
        Optional<Look> wished = look.wanted();
        if (!headless && !Display.available()) {
            throw new Failure("the console needs a display; without one there are 'longthrow console --headless', "
                    + "'longthrow render' and 'longthrow demo --headless'");
        }
        if (!headless) {
            ahead = Optional.of(
                    new WindowAhead(wished.or(Preferences.ofUser()::look).orElse(Look.DARK)));
        }
        Wanted wanted = new Wanted(shape, wished, words, joins);
        Optional<Path> next = desk(folder, wanted);
        while (next.isPresent()) {
            next = desk(next, wanted);
        }
    }

    /// What was wanted of every show that is opened.
    private record Wanted(DeskLayout shape, Optional<Look> look, List<SurfaceWord> surfaces, List<SyncWord> syncs) {}

    /// A desk from its start to its end; the show that is to follow, where there is one.
    private Optional<Path> desk(Optional<Path> folder, Wanted wanted) {
        Preferences users = Preferences.ofUser();
        SoundWish wish = device.or(users::device).map(SoundWord::parse).orElseGet(SoundWish.Best::new);
        Optional<ShowFolder> place = folder.map(ShowFolder::new);
        ShowLock lock = new ShowLock(folder.orElse(Path.of("")));
        if (folder.isPresent() && !lock.take()) {
            throw ShowAside.open(folder.get(), lock);
        }
        Opening.Opened opened = place.filter(ShowFolder::exists)
                .map(Opening::desk)
                .orElseGet(() -> new Opening.Opened(fresh(folder, wanted.shape), List.of()));
        Optional<Return> left = place.filter(ShowFolder::exists)
                .filter(each -> !each.readOnly())
                .map(each -> Return.of(each.path(), opened.show(), ZoneId.systemDefault()));
        DeskSession session = new DeskSession(
                left.map(Return::show).orElse(opened.show()), place, true, new DeskSession.Sound(wish, block));
        session.look(wanted.look.or(users::look).orElse(Look.DARK));
        session.say(opened.problems());
        Optional.ofNullable(System.getenv(CRASHED))
                .ifPresent(how -> session.say(List.of("the program crashed (" + how + ") and was started again")));
        left.ifPresent(session::remember);
        place.filter(ShowFolder::exists)
                .filter(each -> !each.readOnly())
                .ifPresent(each -> session.mark(new OpenMark(each.path())));
        if (headless) {
            session.windowless(spec.commandLine().getOut());
        } else {
            ahead.ifPresent(made -> session.window(made::take));
            remember(session, users, folder);
        }
        session.connect(wanted.surfaces.isEmpty() ? wanted(opened.show()) : wanted.surfaces);
        wanted.syncs.forEach(session::join);
        if (ask) {
            session.ask(System.in, spec.commandLine().getOut());
        }
        if (folder.isPresent()) {
            session.guard(lock);
        }
        session.run();
        return session.next();
    }

    /// Whoever never opened a show is guided to one.
    private static void remember(DeskSession session, Preferences users, Optional<Path> folder) {
        if (folder.isEmpty() && users.opened().isEmpty()) {
            session.guide();
        }
        folder.flatMap(users::opened).ifPresent(why -> session.say(List.of(why)));
        session.prefer(users);
    }

    private static Show fresh(Optional<Path> folder, DeskLayout shape) {
        String name = folder.map(
                        path -> String.valueOf(path.toAbsolutePath().normalize().getFileName()))
                .orElse("New show");
        return Show.fresh(name, shape);
    }

    /// The surfaces that the show itself names.
    private static List<SurfaceWord> wanted(Show show) {
        return show.setup().surfaces().stream().map(SurfaceWord::parse).toList();
    }

    static void requireRange(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new WrongWord(option + " " + value + ": takes " + least + " to " + most);
        }
    }
}
