package longthrow.console.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import longthrow.console.automation.Take;
import longthrow.console.cue.CueSheet;
import longthrow.console.scene.Scene;
import longthrow.console.timeline.Timeline;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.ParameterTable;

/// A show taken apart as its folder has it: blocks of the main file without their values, values, and the other files.
///
/// @param blocks lines by strip id, `-` for the head
/// @param values value lines by `c3 fader`
/// @param scenes scenes by file
/// @param lanes lanes by file
/// @param takes takes by file
/// @param cues the cue list
/// @param timeline what lies along the song
record Blocks(
        Map<String, List<String>> blocks,
        Map<String, String> values,
        Map<String, Scene> scenes,
        Map<String, LaneText.Entry> lanes,
        Map<String, Take> takes,
        CueSheet cues,
        Timeline timeline) {
    static final String HEAD = "-";
    static final String SCENES = "scenes/";
    static final String LANES = "lanes/";
    static final String TAKES = "takes/";

    static Blocks of(Show show) {
        return new Blocks(
                lines(show), values(show), scenes(show), lanes(show), takes(show), show.cues(), show.timeline());
    }

    /// The same but for the values, which cost the most.
    static Blocks apartFromValues(Show show) {
        return new Blocks(lines(show), Map.of(), scenes(show), lanes(show), takes(show), show.cues(), show.timeline());
    }

    private static Map<String, List<String>> lines(Show show) {
        Show bare = new Show(
                show.setup(),
                show.strips(),
                new ParameterTable(show.strips().layout()).snapshot(),
                show.texts(),
                List.of(),
                show.rides(),
                show.kept(),
                show.patch(),
                show.cues(),
                show.timeline());
        Map<String, List<String>> blocks = new LinkedHashMap<>();
        String under = HEAD;
        for (String line : ShowWriter.write(bare)) {
            if (line.startsWith("strip ")) {
                under = line.split(" ", 3)[1];
            }
            if (!line.isEmpty()) {
                blocks.computeIfAbsent(under, any -> new ArrayList<>()).add(line);
            }
        }
        return blocks;
    }

    private static Map<String, String> values(Show show) {
        Map<String, String> lines = new LinkedHashMap<>();
        ValueLine words = new ValueLine(show.strips());
        for (int row = 0; row < show.values().rows(); row++) {
            for (int column = 0; column < show.values().columns(row); column++) {
                int cell = Cell.of(row, column);
                Parameter parameter = show.strips().layout().parameter(cell);
                double value = show.values().get(row, column);
                if (value != parameter.initial()) {
                    lines.put(name(show, cell), words.write(cell, value));
                }
            }
        }
        return lines;
    }

    /// How a journal names a cell: `c3 fader`.
    static String name(Show show, int cell) {
        return show.strips().idOfCell(cell) + " "
                + show.strips().layout().parameter(cell).key();
    }

    private static Map<String, Scene> scenes(Show show) {
        Map<String, Scene> files = new LinkedHashMap<>();
        show.scenes().forEach(scene -> files.put(SCENES + SceneText.file(scene), scene));
        return files;
    }

    private static Map<String, LaneText.Entry> lanes(Show show) {
        Map<String, LaneText.Entry> files = new LinkedHashMap<>();
        LaneText names = new LaneText(show.strips());
        for (Map.Entry<Integer, Lane> lane : show.rides().lanes().entrySet()) {
            files.put(LANES + names.file(lane.getKey()), new LaneText.Entry(lane.getKey(), lane.getValue()));
        }
        return files;
    }

    private static Map<String, Take> takes(Show show) {
        Map<String, Take> files = new LinkedHashMap<>();
        TakeFiles names = new TakeFiles(show.strips());
        show.rides().takes().forEach(take -> files.put(TAKES + names.file(take), take));
        return files;
    }
}
