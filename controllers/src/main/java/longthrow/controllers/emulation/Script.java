package longthrow.controllers.emulation;

import java.util.ArrayList;
import java.util.List;
import longthrow.controllers.surface.Profile;

/// What a hand does on a device and what an eye sees there, a step a line, and every fault of the text in one pass.
/// Immutable.
///
/// @param file what the faults call it
public record Script(String file, List<Line> lines, List<Fault> faults) {
    public Script {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /// A step where it stands.
    ///
    /// @param words as the text writes it
    public record Line(int number, String words, Step step) {}

    /// Something wrong in a script; lines and columns count from 1.
    public record Fault(String file, int line, int column, String message) {
        /// As editors find it.
        @Override
        public String toString() {
            return file + ":" + line + ":" + column + ": " + message;
        }
    }

    /// Reads a script for a device of that profile.
    public static Script read(String file, String text, Profile profile) {
        List<Line> lines = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        int number = 0;
        for (String words : text.lines().toList()) {
            number++;
            ScriptLine line = new ScriptLine(words);
            if (!line.empty()) {
                StepReader reader = new StepReader(profile, line);
                int at = number;
                reader.read().ifPresent(step -> lines.add(new Line(at, line.words(), step)));
                reader.faults().forEach(fault -> faults.add(new Fault(file, at, fault.column(), fault.message())));
            }
        }
        return new Script(file, lines, faults);
    }
}
