package longthrow.mappings.importer;

import java.util.List;
import longthrow.mappings.language.Problem;

/// What came of reading another program's file. Immutable.
public sealed interface Import {
    /// A `.surface` file.
    ///
    /// @param text the whole file, formatted
    /// @param kept how many of the facts there are in it
    /// @param leftOut all the others, each with its reason
    record Done(String text, int kept, List<LeftOut> leftOut) implements Import {
        public Done {
            leftOut = List.copyOf(leftOut);
        }
    }

    /// The file as such is not what it should be.
    record Refused(Problem why) implements Import {}

    /// A fact that is not in the text.
    ///
    /// @param line where it stands in the file that was read
    /// @param what its own words
    record LeftOut(int line, String what, String why) {
        @Override
        public String toString() {
            return "line " + line + ": " + what + ": " + why;
        }
    }
}
