package longthrow.console.frame;

import java.util.List;
import java.util.Optional;

/// What is known of the show's files: its versions, what became of them, who changed what, what is not ready for
/// tonight, what part of another show would bring. Immutable; the parts are the same objects as before while nothing
/// changes.
///
/// @param folder where the show lies; empty where it lies nowhere
/// @param unsaved whether the desk has something that the show's files lack
/// @param versions oldest first
/// @param difference what was compared last
/// @param work what takes a while now
public record Archive(
        String folder,
        boolean unsaved,
        List<Version> versions,
        Steps steps,
        Optional<Difference> difference,
        Optional<Log> log,
        Optional<Check> check,
        Optional<Part> part,
        Optional<Work> work) {
    /// Nothing is known.
    public static final Archive NONE = new Archive(
            "",
            false,
            List.of(),
            Steps.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Archive {
        versions = List.copyOf(versions);
    }

    /// A version that is kept.
    ///
    /// @param at when it was kept, `2026-11-27 20:14`; empty where nobody knows
    /// @param bytes the size of its files
    public record Version(String name, String at, String user, long bytes) {}

    /// What undo and redo reach, in words, the nearest first.
    public record Steps(List<String> done, List<String> undone) {
        /// Nothing was done.
        public static final Steps NONE = new Steps(List.of(), List.of());

        public Steps {
            done = List.copyOf(done);
            undone = List.copyOf(undone);
        }
    }

    /// What became of the show between two of its states.
    ///
    /// @param before a version's name; empty for the desk as it was when this was asked
    /// @param after the same
    /// @param count how many lines there are, told or not
    public record Difference(String before, String after, List<Group> groups, int count) {
        public Difference {
            groups = List.copyOf(groups);
        }
    }

    /// What differs about one thing.
    ///
    /// @param whose `ch 3 Snare`, `scene 4 Chorus`
    public record Group(String whose, List<Way> ways) {
        public Group {
            ways = List.copyOf(ways);
        }
    }

    /// One thing that differs.
    ///
    /// @param before what it was; empty where `what` says all
    public record Way(String what, String before, String after) {}

    /// Who changed what, newest first.
    ///
    /// @param more how many older lines were left out
    /// @param remarks what could not be read
    public record Log(List<Entry> entries, int more, List<String> remarks) {
        public Log {
            entries = List.copyOf(entries);
            remarks = List.copyOf(remarks);
        }
    }

    /// A line of the log.
    ///
    /// @param at `2026-11-27 20:14:03`
    /// @param by where it came from: `screen`, `surface:tcp:stage:7001`, `undo`
    public record Entry(String at, String user, String by, Way way) {}

    /// A show before the doors open.
    ///
    /// @param at when it was looked over, `20:14:03`
    /// @param light the worst there is
    public record Check(String at, Light light, List<Finding> findings) {
        public Check {
            findings = List.copyOf(findings);
        }
    }

    /// One thing that is not as it should be.
    ///
    /// @param about its subject: `audio`, `cues`
    /// @param path the first strip that it names; empty where it names none
    public record Finding(Light light, String about, String where, String what, String todo, String path) {}

    /// What part of another show would change, or has changed.
    ///
    /// @param summary `load from ../spring onto 2 strips: 14 would change`
    /// @param pairs who takes from whom
    /// @param conflicts what cannot be taken, or may mean another thing here
    /// @param changes the first of them
    public record Part(String summary, List<String> pairs, List<String> conflicts, List<String> changes) {
        public Part {
            pairs = List.copyOf(pairs);
            conflicts = List.copyOf(conflicts);
            changes = List.copyOf(changes);
        }
    }

    /// Something that takes a while.
    ///
    /// @param deed what is done: reading, keeping
    /// @param words to what it is done now
    /// @param done to how many of them it has been
    public record Work(String deed, String words, int done, int of) {
        /// Something that is read.
        public Work(String words, int done, int of) {
            this("reading", words, done, of);
        }
    }
}
