package longthrow.console.check;

import java.util.function.Consumer;
import longthrow.console.frame.Light;
import longthrow.console.show.Problem;
import longthrow.console.show.ShowFolder;

/// What the show's own files say that this desk cannot read.
record FileCheck(Consumer<Finding> finds) {
    /// A lane or scene of which the first lines say nothing to this desk is left out as a whole.
    private static final int HEAD = 2;

    void look(ShowFolder.Opened opened) {
        opened.problems().forEach(problem -> finds.accept(finding(opened, problem)));
    }

    private static Finding finding(ShowFolder.Opened opened, Problem problem) {
        String where = problem.file() + (problem.line() > 0 ? ":" + problem.line() : "");
        Subject about = about(problem.file());
        boolean whole = opened.show().isEmpty()
                || about == Subject.LANES
                || (about == Subject.SCENES && problem.line() <= HEAD);
        return new Finding(whole ? Light.RED : Light.AMBER, about, where, problem.words(), todo(opened, whole, about));
    }

    private static Subject about(String file) {
        return switch (file.replaceAll("/.*", "")) {
            case "lanes", "takes" -> Subject.LANES;
            case "scenes" -> Subject.SCENES;
            case "cues.longthrow" -> Subject.CUES;
            default -> Subject.FILES;
        };
    }

    private static String todo(ShowFolder.Opened opened, boolean whole, Subject about) {
        if (opened.show().isEmpty()) {
            return "name the folder of a show";
        }
        if (opened.readOnly() && !whole && about == Subject.FILES) {
            return "open it with the version that wrote it";
        }
        return whole
                ? "mend the file or delete it: it is left out as a whole"
                : "mend the line or delete it: it is kept, and does nothing";
    }
}
