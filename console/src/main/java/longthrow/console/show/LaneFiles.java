package longthrow.console.show;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import longthrow.console.desk.Strips;
import longthrow.dsp.automation.Lane;

/// Writes lanes into a show's folder and leaves everything else there as it is, to the byte.
public record LaneFiles(Path folder, Strips strips) {
    /// Writes these lanes, in place of those that their cells have.
    public void write(Map<Integer, Lane> lanes) throws IOException {
        LaneText text = new LaneText(strips);
        for (Map.Entry<Integer, Lane> lane : lanes.entrySet()) {
            String lines = String.join("\n", text.write(lane.getKey(), lane.getValue())) + "\n";
            AtomicFile.write(
                    folder.resolve(Blocks.LANES).resolve(text.file(lane.getKey())),
                    lines.getBytes(StandardCharsets.UTF_8));
        }
    }
}
