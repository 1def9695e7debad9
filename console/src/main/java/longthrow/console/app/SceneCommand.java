package longthrow.console.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.FrameClock;
import longthrow.console.runtime.UpdateWords;
import longthrow.console.scene.PlanText;
import longthrow.console.scene.RecallPlan;
import longthrow.console.scene.Scene;
import longthrow.console.scene.Update;
import longthrow.console.scene.UpdateText;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow scene …`: what scenes would do, without a desk that plays.
@Command(
        name = "scene",
        mixinStandardHelpOptions = true,
        description =
                "Tells what a scene would change and how two scenes differ, edits one, and takes the mix of a bus over to"
                        + " another.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {SceneMixCommand.class, SceneSetCommand.class})
final class SceneCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        String known = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "say what to do with scenes: " + known);
    }

    @Command(
            name = "preview",
            mixinStandardHelpOptions = true,
            description = "Tells what recalling a scene on the show as it was saved would change, and what refuses.")
    void preview(
            @Parameters(paramLabel = "SHOW", description = "The show's folder.") Path folder,
            @Parameters(paramLabel = "SCENE", description = "The scene's number or name.") String scene,
            @Option(
                            names = "--at",
                            paramLabel = "TIME",
                            converter = SongTime.Converter.class,
                            description = "A place in the song, 1:02: tells too what the recall would do to the levels"
                                    + " there, and what of it may hurt.")
                    Optional<SongTime> at) {
        if (at.isPresent()) {
            Show show = read(folder);
            try (OfflineDesk desk =
                    SongLevels.at(show, new ShowFolder(folder), at.get().seconds())) {
                Console console = desk.console();
                RecallPlan plan = console.recall().plan(find(console, scene));
                preview(console, plan);
                print(
                        spec.commandLine().getOut(),
                        "levels at " + at.get().seconds() + " s",
                        console.nextGo().forecast(plan).lines());
            }
        } else {
            Console console = open(folder);
            preview(console, console.recall().plan(find(console, scene)));
        }
    }

    private void preview(Console console, RecallPlan plan) {
        PlanText text = new PlanText(console.desk().layout());
        PrintWriter out = spec.commandLine().getOut();
        out.println(text.summary(plan));
        print(out, "changes", text.changes(plan));
        print(out, "refused", text.refused(plan));
        if (text.outside(plan) > 0) {
            out.println();
            out.println(text.outside(plan) + " more that differ lie outside its scope or in the locked class");
        }
    }

    @Command(name = "compare", mixinStandardHelpOptions = true, description = "Tells how two scenes differ.")
    void compare(
            @Parameters(paramLabel = "SHOW", description = "The show's folder.") Path folder,
            @Parameters(paramLabel = "SCENE", description = "A scene's number or name.") String one,
            @Parameters(paramLabel = "OTHER", description = "Another's.") String other) {
        Console console = open(folder);
        Scene first = find(console, one);
        Scene second = find(console, other);
        List<String> lines = new PlanText(console.desk().layout()).compare(first, second);
        PrintWriter out = spec.commandLine().getOut();
        out.println(first.words() + " -> " + second.words() + ": "
                + (lines.isEmpty()
                        ? "the same"
                        : lines.size() == 1 ? "1 control differs" : lines.size() + " controls differ"));
        lines.forEach(out::println);
    }

    @Command(
            name = "update",
            mixinStandardHelpOptions = true,
            description = {
                "Tells what scenes would be given if the desk as it was saved had come from a scene:",
                "what differs from it, for that scene, for others, or for all that follow. Nothing is stored."
            })
    void update(
            @Parameters(paramLabel = "SHOW", description = "The show's folder.") Path folder,
            @Parameters(paramLabel = "SCENE", description = "The scene's number or name.") String scene,
            @Parameters(
                            paramLabel = "WHICH",
                            arity = "0..*",
                            description = "selected, scenes 3 5..9, following, following scenes; relative after any.")
                    @Nullable
                    List<String> which) {
        Console console = open(folder);
        console.recall().suppose(find(console, scene));
        String words = which == null ? "" : String.join(" ", which);
        List<Update.Given> plan =
                new UpdateWords(console).plan(words).orElseThrow(() -> new WrongWord(UpdateWords.expected(words)));
        UpdateText text = new UpdateText(console.desk().layout());
        PrintWriter out = spec.commandLine().getOut();
        out.println(plan.isEmpty() ? "nothing differs that these scenes would be given" : text.summary(plan));
        text.lines(plan).forEach(out::println);
    }

    private static void print(PrintWriter out, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println();
            out.println(title);
            lines.forEach(line -> out.println("  " + line));
        }
    }

    private Console open(Path folder) {
        Show show = read(folder);
        return new Console(show, new FrameClock(show.strips().shape().sampleRate()));
    }

    private Show read(Path folder) {
        Opening.Opened opened = Opening.show(new ShowFolder(folder));
        opened.problems().forEach(problem -> spec.commandLine().getErr().println("longthrow: " + problem));
        return opened.show();
    }

    private static Scene find(Console console, String text) {
        return console.scenes().scenes().get(index(console, text));
    }

    /// The place of a scene in the list, by its number or name.
    static int index(Console console, String text) {
        OptionalInt index = console.scenes().find(text);
        if (index.isEmpty()) {
            List<String> known =
                    console.scenes().scenes().stream().map(Scene::words).toList();
            throw new WrongWord("there is no scene '" + text + "'; "
                    + (known.isEmpty() ? "the show has none" : "there are " + String.join(", ", known)));
        }
        return index.getAsInt();
    }
}
