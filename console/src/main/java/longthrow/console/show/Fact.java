package longthrow.console.show;

import java.util.List;

/// What a journal says of a show's files: absolute, so that telling it twice changes nothing, and in the files' own
/// words, so that whatever a file can hold can be journaled.
public sealed interface Fact {
    /// What it is about: a later fact with the same subject replaces an earlier one.
    String subject();

    /// A value of the main file.
    ///
    /// @param cell strip id and key: `c3 fader`
    /// @param step the entry of the history it belongs to, 0 for none
    record Moved(String cell, String before, String after, int step) implements Fact {
        @Override
        public String subject() {
            return cell + " " + step;
        }
    }

    /// All lines but values that stand in the main file under a strip's id, or in its head where the id is `-`.
    record Block(String id, List<String> lines) implements Fact {
        public Block {
            lines = List.copyOf(lines);
        }

        @Override
        public String subject() {
            return "block " + id;
        }
    }

    /// A text file of the folder as a whole: a scene, a lane.
    record Written(String file, List<String> lines) implements Fact {
        public Written {
            lines = List.copyOf(lines);
        }

        @Override
        public String subject() {
            return "file " + file;
        }
    }

    /// A file of bytes, in base 64: a take.
    record Bytes(String file, String text) implements Fact {
        @Override
        public String subject() {
            return "file " + file;
        }
    }

    /// A file that the show no longer has.
    record Gone(String file) implements Fact {
        @Override
        public String subject() {
            return "file " + file;
        }
    }
}
