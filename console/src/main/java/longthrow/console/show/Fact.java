package longthrow.console.show;

import java.util.List;

/// What a journal says of a show's files: absolute, so that telling it twice changes nothing, and in the files' own
/// words, so that whatever a file can hold can be journaled.
public sealed interface Fact {
    /// What it is about: a later fact with the same subject replaces an earlier one.
    String subject();

    /// What a subject such as this one's would be told with, if it said these lines; none where it is not there.
    default Fact saying(List<String> lines) {
        return switch (this) {
            case Block block -> new Block(block.id, lines);
            case Written written -> lines.isEmpty() ? new Gone(written.file) : new Written(written.file, lines);
            case Gone gone -> lines.isEmpty() ? gone : new Written(gone.file, lines);
            case Moved _, Was _, Bytes _, Stepped _ -> this;
        };
    }

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

    /// What a subject said before the first change of it that this journal tells; nothing to bring back.
    ///
    /// @param of the subject of the facts that follow
    /// @param lines empty where there was nothing
    record Was(String of, List<String> lines) implements Fact {
        public Was {
            lines = List.copyOf(lines);
        }

        @Override
        public String subject() {
            return "was " + of;
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

    /// What became of a step of the history; it stands behind all facts of the moment.
    ///
    /// @param how done for the first time, undone or done again
    /// @param step its number, for ever
    /// @param sort what sort of deed it was, one word: `edit`, `recall`, `ride`
    /// @param words what was done
    /// @param subjects what it changed besides values, where it was done for the first time
    record Stepped(How how, int step, String sort, String words, List<String> subjects) implements Fact {
        /// The ways across a step.
        public enum How {
            DONE,
            UNDONE,
            REDONE
        }

        public Stepped {
            subjects = List.copyOf(subjects);
        }

        @Override
        public String subject() {
            return how + " " + step;
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
