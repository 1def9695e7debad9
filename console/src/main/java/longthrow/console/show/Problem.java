package longthrow.console.show;

/// What is wrong in a show's folder, for the person who has to mend it.
///
/// @param file the file, relative to the show's folder
/// @param line the line, from 1; 0 where the file as a whole is meant
public record Problem(String file, int line, String words) {
    /// File, line and what is wrong: `show.longthrow:14: 'c1 fadr' …`.
    public String text() {
        return file + (line > 0 ? ":" + line : "") + ": " + words;
    }
}
