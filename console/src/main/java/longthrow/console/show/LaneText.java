package longthrow.console.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import longthrow.console.automation.Points;
import longthrow.console.desk.Strips;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Parameter;

/// A lane's file: which cell it moves, then a point a line, the song's frame and the value.
record LaneText(Strips strips) {
    /// How many faulty lines of a file are told one by one.
    private static final int TOLD = 5;

    /// What a lane's file holds.
    record Entry(int cell, Lane lane) {}

    /// The file of a cell's lane, below `lanes/`.
    String file(int cell) {
        return word(cell) + ".lane";
    }

    /// The cell in a file's name: `c10.eq.1.gain`.
    String word(int cell) {
        return strips.idOfCell(cell) + "."
                + strips.layout().parameter(cell).key().replace('/', '.');
    }

    List<String> write(int cell, Lane lane) {
        Parameter parameter = strips.layout().parameter(cell);
        List<String> lines = new ArrayList<>();
        lines.add(Lines.heading("lane"));
        lines.add("cell " + strips.idOfCell(cell) + " " + parameter.key());
        for (int i = 0; i < lane.size(); i++) {
            double value = parameter.taper().toValue(lane.position(i));
            lines.add(lane.frame(i) + " " + parameter.exact(ValueLine.rounded(parameter, value)));
        }
        return lines;
    }

    /// Reads a lane; empty when it has no cell on this desk, no point, or a line that is none: such a file is left
    /// alone as a whole.
    Optional<Entry> read(Lines lines, List<Problem> problems) {
        String[] head = lines.body().isEmpty()
                ? new String[0]
                : lines.body().getFirst().strip().split("\\s+");
        OptionalInt cell =
                head.length == 3 && head[0].equals("cell") ? strips.cellOfId(head[1], head[2]) : OptionalInt.empty();
        if (cell.isEmpty()) {
            problems.add(new Problem(
                    lines.file(),
                    2,
                    "'" + String.join(" ", head) + "' names no cell of this desk; expected 'cell ID KEY'"));
            return Optional.empty();
        }
        Parameter parameter = strips.layout().parameter(cell.getAsInt());
        Points points = new Points();
        int wrong = points(lines, parameter, points, problems);
        if (points.size() == 0 && wrong == 0) {
            problems.add(new Problem(lines.file(), 0, "the lane has no point"));
        }
        if (wrong > TOLD) {
            problems.add(new Problem(
                    lines.file(),
                    0,
                    "and " + (wrong - TOLD) + " more lines that are no points; the file is left alone"));
        }
        return wrong > 0 || points.size() == 0
                ? Optional.empty()
                : Optional.of(new Entry(cell.getAsInt(), points.lane(parameter.stepped())));
    }

    /// How many lines are no points; the first few are told.
    private static int points(Lines lines, Parameter parameter, Points points, List<Problem> problems) {
        PointLine reader = new PointLine(parameter);
        int wrong = 0;
        for (int i = 1; i < lines.body().size(); i++) {
            String line = lines.body().get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (reader.read(line) && (points.size() == 0 || reader.frame() > points.lastFrame())) {
                points.add(reader.frame(), parameter.taper().toPosition(reader.value()));
            } else if (++wrong <= TOLD) {
                problems.add(new Problem(
                        lines.file(),
                        Lines.number(i),
                        "'" + line + "' is no point; expected a frame after the one before, and a value"));
            }
        }
        return wrong;
    }
}
