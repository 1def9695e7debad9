package longthrow.console.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import longthrow.console.desk.Edits;
import longthrow.console.runtime.Console;
import longthrow.console.scene.MixCopy;
import longthrow.console.scene.Scene;
import longthrow.dsp.parameter.Origin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `longthrow scene mix`: takes the mix of one bus over to another.
@Command(
        name = "mix",
        mixinStandardHelpOptions = true,
        description =
                "Makes what all strips send to a bus what they send to another, in a scene or on the show's desk.")
final class SceneMixCommand implements Runnable {
    @Mixin
    private final EditOptions options = new EditOptions();

    @Parameters(index = "1", paramLabel = "FROM", description = "The bus whose mix is taken: bus/3.")
    private String from = "";

    @Parameters(index = "2", paramLabel = "TO", description = "The bus that gets it: bus/4.")
    private String to = "";

    @Option(
            names = "--from",
            paramLabel = "SCENE",
            description = "The scene that has the mix; without it the desk as it was saved.")
    private Optional<String> fromScene = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "SCENE",
            description = "The scene that gets it; without it the desk as it was saved.")
    private Optional<String> toScene = Optional.empty();

    @Override
    public void run() {
        options.make(this::change);
    }

    private boolean change(Console console) {
        MixCopy copy = new MixCopy(console.desk().strips(), bus(from), bus(to));
        if (!copy.wrong().isEmpty()) {
            throw new WrongWord(copy.wrong());
        }
        Map<Integer, Double> cells = copy.cells(values(console, fromScene));
        List<String> changes = copy.changes(cells, values(console, toScene));
        PrintWriter out = options.out();
        String count = changes.isEmpty()
                ? "it is so already"
                : changes.size()
                        + (changes.size() == 1 ? " control" : " controls")
                        + (options.dry() ? " would change" : " changed");
        String left = options.dry() ? "" : apply(console, cells);
        out.println(words(console) + ": " + count + left);
        changes.forEach(out::println);
        return !changes.isEmpty();
    }

    /// Does it; what was left alone and why, if anything.
    private String apply(Console console, Map<Integer, Double> cells) {
        if (toScene.isPresent()) {
            int index = SceneCommand.index(console, toScene.get());
            Scene scene = console.scenes().scenes().get(index);
            console.scenes().replace(index, MixCopy.into(scene, cells), "mix");
            return "";
        }
        return new Edits(console.desk())
                .make(new Edits.Edit("mix", cells, Map.of()), Origin.FILE)
                .words("")
                .replace(": it is so already", "");
    }

    private String words(Console console) {
        return from + of(console, fromScene) + " -> " + to + of(console, toScene);
    }

    private static String of(Console console, Optional<String> scene) {
        return scene.map(text -> " in "
                        + console.scenes()
                                .scenes()
                                .get(SceneCommand.index(console, text))
                                .words())
                .orElse("");
    }

    private static IntFunction<OptionalDouble> values(Console console, Optional<String> text) {
        if (text.isEmpty()) {
            return cell -> OptionalDouble.of(console.desk().stored(cell));
        }
        Scene scene = console.scenes().scenes().get(SceneCommand.index(console, text.get()));
        return scene.cells()::get;
    }

    private static int bus(String word) {
        if (!word.matches("bus/\\d{1,5}")) {
            throw new WrongWord("'" + word + "' is no bus; say bus/3");
        }
        return Integer.parseInt(word.substring("bus/".length()));
    }
}
