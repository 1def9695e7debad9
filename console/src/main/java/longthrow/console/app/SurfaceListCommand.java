package longthrow.console.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import longthrow.controllers.surface.Profile;
import longthrow.mappings.language.Problem;
import longthrow.mappings.language.SurfaceLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `longthrow surface list`: every profile there is, how sure its facts are, and where it stands.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the surfaces that the program knows: the show's own, the user's, the shipped ones.",
            "verified: tried with the device; from documents: read from what its maker says."
        })
final class SurfaceListCommand implements Runnable {
    @Mixin
    private SurfaceFolders folders = new SurfaceFolders();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// A profile and what is known of it.
    ///
    /// @param source how sure its facts are: verified, from documents, or not stated
    /// @param from the file it stands in, or "shipped"
    /// @param faults that keep it from being used
    record Known(String id, String name, String source, String from, List<String> faults) {
        static Known of(SurfaceLibrary library, String id) {
            SurfaceLibrary.Found found = library.base(id);
            Optional<Profile> profile = found.profile();
            String from = library.file(id).map(Object::toString).orElse("shipped");
            return new Known(id, profile.map(Profile::name).orElse(id), source(profile), from, faults(found));
        }

        private static String source(Optional<Profile> profile) {
            String words = profile.map(known -> known.options().getOrDefault("source", ""))
                    .orElse("");
            return switch (words) {
                case "verified" -> "verified";
                case "documents" -> "from documents";
                default -> "not stated";
            };
        }

        private static List<String> faults(SurfaceLibrary.Found found) {
            Stream<String> lacks = found.maps().isEmpty() ? Stream.of("no map is for it") : Stream.empty();
            return Stream.concat(
                            found.problems().stream()
                                    .filter(problem -> !problem.warning())
                                    .map(Problem::toString),
                            lacks)
                    .toList();
        }
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        SurfaceLibrary library = folders.library();
        List<Known> all =
                library.ids().stream().map(id -> Known.of(library, id)).toList();
        if (json) {
            out.println(Json.write(all));
            return;
        }
        Columns columns = new Columns();
        columns.row("surface", "name", "facts", "where");
        all.forEach(known -> columns.row(known.id(), known.name(), known.source(), known.from()));
        columns.print(out);
        tell(all);
    }

    private void tell(List<Known> all) {
        PrintWriter err = spec.commandLine().getErr();
        all.forEach(known -> known.faults().forEach(fault -> err.println("longthrow: " + known.id() + ": " + fault)));
    }
}
