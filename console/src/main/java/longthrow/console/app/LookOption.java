package longthrow.console.app;

import java.util.Optional;
import longthrow.console.view.Look;
import picocli.CommandLine.Option;

/// The look that is wanted of a window, on the command line or in the environment.
final class LookOption {
    @Option(
            names = "--look",
            paramLabel = "LOOK",
            defaultValue = "${env:LONGTHROW_LOOK}",
            description = {
                "The window's look: dark, stage (dimmer, for a dark hall) or light; Ctrl-L goes to the next. Default:",
                "what the environment's LONGTHROW_LOOK says, else the look of the last time, else dark."
            })
    private Optional<String> look = Optional.empty();

    /// The look that is named; empty where none is.
    ///
    /// @throws WrongWord where there is no look of that name
    Optional<Look> wanted() {
        return look.map(LookOption::named);
    }

    private static Look named(String word) {
        return Look.of(word).orElseThrow(() -> new WrongWord("--look " + word + ": there are dark, stage and light"));
    }
}
