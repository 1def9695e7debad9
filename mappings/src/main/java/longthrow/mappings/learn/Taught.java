package longthrow.mappings.learn;

import java.util.List;
import longthrow.mappings.language.Problem;

/// A user's file with a new lesson in it.
///
/// @param text the whole file
/// @param line the line that was written, of the map, or of the profile where a control was measured
/// @param problems why nothing was written: then the text is the old one
public record Taught(String text, String line, List<Problem> problems) {
    public Taught {
        problems = List.copyOf(problems);
    }

    /// True when there is something to save.
    public boolean sound() {
        return problems.isEmpty();
    }
}
