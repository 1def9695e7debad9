package longthrow.console.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import longthrow.console.scene.Scene;
import longthrow.console.show.Comparison;
import longthrow.console.show.Return;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.console.show.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `longthrow show diff`: what became of a show, or of a scene.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what differs between two shows, or two scenes, a line a cell in the desk's words.",
            "Ends with 0 when nothing differs, 1 when something does, 2 when there is nothing to compare."
        })
final class ShowDiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "BEFORE", description = "A show's folder.")
    private Path before = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "AFTER",
            description = "A version of it, or another show's folder; with --scenes it may be left out.")
    private Optional<String> after = Optional.empty();

    @Option(
            names = "--scenes",
            arity = "2",
            paramLabel = "SCENE",
            description = "Compares a scene of the first show with one of the second, by number or name.")
    private List<String> scenes = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (after.isEmpty() && scenes.isEmpty()) {
            throw new WrongWord("say what to compare " + before + " with: another show, or --scenes 4 5");
        }
        Show one = show(before);
        Show other = after.map(words -> show(place(words))).orElse(one);
        List<String> lines = scenes.isEmpty()
                ? Comparison.of(one, other)
                : Comparison.of(one, scene(one, scenes.get(0)), other, scene(other, scenes.get(1)));
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        return lines.isEmpty() ? 0 : 1;
    }

    /// A version of the first show, where it has one of that name, or a show's folder.
    private Path place(String words) {
        return new Versions(before).folder(words).orElseGet(() -> Path.of(words));
    }

    /// The show as it would come up.
    private Show show(Path folder) {
        ShowFolder place = new ShowFolder(folder);
        try {
            Opening.Opened opened = Opening.show(place);
            opened.problems()
                    .forEach(problem -> spec.commandLine().getErr().println("longthrow: " + folder + ": " + problem));
            return Return.of(folder, opened.show(), ZoneId.systemDefault()).show();
        } catch (Failure none) {
            throw new WrongWord(String.valueOf(none.getMessage()), none);
        }
    }

    private static Scene scene(Show show, String words) {
        return show.scenes().stream()
                .filter(scene -> scene.number().toString().equals(words)
                        || scene.name().equalsIgnoreCase(words)
                        || scene.words().equalsIgnoreCase(words))
                .findFirst()
                .orElseThrow(() -> new WrongWord(
                        "no scene '" + words + "' in " + show.setup().name() + "; there are "
                                + String.join(
                                        ", ",
                                        show.scenes().stream()
                                                .map(Scene::words)
                                                .sorted()
                                                .toList())));
    }
}
