package longthrow.mappings.importer;

import java.util.Locale;
import longthrow.mappings.language.SurfaceLibrary;

/// Ids and names of imported surfaces.
final class Names {
    private Names() {}

    /// A file's name without its folder.
    static String plain(String file) {
        return file.replaceFirst("^.*[/\\\\]", "");
    }

    /// A file's name without folder and ending.
    static String stem(String file) {
        return plain(file).replaceFirst("\\.[^.]*$", "");
    }

    /// The id that a name gives: `Korg nanoKONTROL2` is `korg-nanokontrol2`. A shipped one gets an ending, for a file
    /// hides another of the same id only where somebody means it.
    static String id(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String id = plain.isEmpty() ? "imported" : plain;
        return SurfaceLibrary.shipped().contains(id) ? id + "-imported" : id;
    }

    static String quoted(String name) {
        return "\"" + name.replaceAll("[\"\\s]+", " ").strip() + "\"";
    }
}
