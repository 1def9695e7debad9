package longthrow.console.view;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.frame.Archive;

/// Where a finding is mended: a page, and what on it.
///
/// @param thing the number of a scene or cue, a surface's port; empty where the page alone says it, or the strip that
///     is selected
record Mending(Page page, String thing) {
    private static final Pattern SCENE = Pattern.compile("(?:scene |scenes/0*|cue )(\\d[\\d.]*\\b)");
    private static final Pattern UNIT = Pattern.compile("surface [\\w-]+@(.+)");

    /// A part of a page that can bring a thing under its cursor.
    interface Leads {
        /// Does so, and takes the keyboard; a thing that is not there changes nothing.
        void lead(String thing);
    }

    /// What a finding asks for.
    static Mending of(Archive.Finding finding) {
        boolean scene = SCENE.matcher(finding.where()).lookingAt();
        return switch (finding.about()) {
            case "surfaces" -> new Mending(Page.SURFACES, first(UNIT, finding.where()));
            case "scenes", "cues", "microphones" -> new Mending(Page.SCENES, first(SCENE, finding.where()));
            case "levels" ->
                scene ? new Mending(Page.SCENES, first(SCENE, finding.where())) : new Mending(Page.STRIP, "");
            case "audio" -> new Mending(Page.STRIP, "");
            case "limiters" -> new Mending(finding.path().isEmpty() ? Page.ROUTING : Page.STRIP, "");
            case "lanes" -> new Mending(Page.AUTOMATION, "");
            default ->
                new Mending(Page.SHOW, "versions"); // a file of the show: a version that is whole can be restored
        };
    }

    private static String first(Pattern pattern, String where) {
        Matcher found = pattern.matcher(where);
        return found.lookingAt() ? found.group(1) : "";
    }

    /// Where an entry stands among others that is this thing, or speaks of it in `does`; -1 where none is.
    static int place(List<String> numbers, List<String> does, String number) {
        int own = numbers.indexOf(number);
        if (own >= 0) {
            return own;
        }
        Pattern spoken = Pattern.compile("\\bscene " + Pattern.quote(number) + "(?![\\d.]*\\d)");
        for (int at = 0; at < does.size(); at++) {
            if (spoken.matcher(does.get(at)).find()) {
                return at;
            }
        }
        return -1;
    }
}
