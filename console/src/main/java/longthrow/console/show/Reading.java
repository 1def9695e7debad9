package longthrow.console.show;

import java.nio.file.Path;
import java.util.List;

/// The files that a show's folder is read from, each told as its turn comes. Belongs to whoever reads.
///
/// @param headway may end it
record Reading(List<Path> scenes, List<Path> lanes, List<Path> takes, Headway headway) {
    /// The show's own file, which comes first.
    void main(Path file) {
        tell(file, 0);
    }

    /// So many scenes are read; now comes this one.
    void scene(int index) {
        tell(scenes.get(index), 1 + index);
    }

    /// The same of lanes.
    void lane(int index) {
        tell(lanes.get(index), 1 + scenes.size() + index);
    }

    /// The same of takes.
    void take(int index) {
        tell(takes.get(index), 1 + scenes.size() + lanes.size() + index);
    }

    private void tell(Path file, int done) {
        headway.at(String.valueOf(file.getFileName()), done, 1 + scenes.size() + lanes.size() + takes.size());
    }
}
