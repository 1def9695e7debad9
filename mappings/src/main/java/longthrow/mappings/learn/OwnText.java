package longthrow.mappings.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.mappings.language.Span;

/// The lines of a user's file, altered in place: comments and whatever else stands there stay.
final class OwnText {
    private static final Pattern SUBJECT =
            Pattern.compile("^(\\s*(?:(?:override|remove)\\s+)?)([A-Za-z][\\w.-]*)(?:\\[(\\d+)(?:\\.\\.(\\d+))?])?"
                    + "(\\s+(?:<->|->|<-|when\\s|#).*|\\s*)$");
    private static final Pattern HEADING = Pattern.compile("^\\s*(profile|map)\\s+(\\S+).*");
    private static final Pattern COMMENT = Pattern.compile("(?<=\\s)#.*$");

    private final List<String> lines;

    OwnText(String text) {
        lines = new ArrayList<>(text.stripTrailing().lines().toList());
    }

    String text() {
        return String.join("\n", lines).strip() + "\n";
    }

    boolean has(String kind, String id) {
        return heading(kind, id).isPresent();
    }

    private Optional<Integer> heading(String kind, String id) {
        for (int at = 0; at < lines.size(); at++) {
            Matcher heading = HEADING.matcher(lines.get(at));
            if (heading.matches()
                    && heading.group(1).equals(kind)
                    && heading.group(2).equals(id)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    void block(String heading) {
        if (lines.size() > 2) {
            lines.add("");
        }
        lines.add(heading);
    }

    /// Says of a control in a profile block what it is: anew, or in the line that says it already.
    void declare(String profile, String name, String facets) {
        Pattern old = Pattern.compile("^\\s*(?:override\\s+)?control\\s+" + Pattern.quote(name) + "\\s.*");
        say(profile, "control " + name + " " + facets, old);
    }

    /// Corrects one word of a profile block, in the place of an earlier correction of the same.
    ///
    /// @param line two words and a value: `change fader[3] max 120`, `option fader-step 16`
    void correct(String profile, String line) {
        String subject = line.substring(0, line.lastIndexOf(' '));
        say(profile, line, Pattern.compile("^\\s*" + Pattern.quote(subject) + "\\s+\\S+\\s*(?:#.*)?$"));
    }

    private void say(String profile, String line, Pattern old) {
        int from = heading("profile", profile).orElse(0) + 1;
        for (int at = from; at < end(from); at++) {
            if (old.matcher(lines.get(at)).matches()) {
                lines.set(at, line + comment(lines.get(at)));
                return;
            }
        }
        lines.add(end(from), line);
    }

    /// Puts lines for a control into a map block, in the place of those that bind it whatever is held; a line for
    /// several controls goes on for the others.
    void bind(String map, Span control, List<String> fresh) {
        int from = heading("map", map).orElse(0) + 1;
        int place = -1;
        String comment = "";
        for (int at = from; at < end(from); at++) {
            Optional<List<String>> rest = without(lines.get(at), control);
            if (rest.isPresent()) {
                comment = place < 0 ? comment(lines.get(at)) : comment;
                place = place < 0 ? at : place;
                lines.remove(at);
                lines.addAll(at, rest.get());
                at += rest.get().size() - 1;
            }
        }
        List<String> said = new ArrayList<>(fresh);
        said.set(said.size() - 1, said.getLast() + comment);
        lines.addAll(place < 0 ? end(from) : place, said);
    }

    /// What a line is without a control; empty when it has nothing to do with it.
    private static Optional<List<String>> without(String line, Span control) {
        Matcher subject = SUBJECT.matcher(line);
        if (!subject.matches() || subject.group(5).contains(" when ")) {
            return Optional.empty();
        }
        int first = Optional.ofNullable(subject.group(3)).map(Integer::parseInt).orElse(0);
        int last = Optional.ofNullable(subject.group(4)).map(Integer::parseInt).orElse(first);
        Span span = new Span(subject.group(2), first, last);
        return span.meets(control)
                ? Optional.of(span.without(control).stream()
                        .map(part -> subject.group(1) + part + subject.group(5))
                        .toList())
                : Optional.empty();
    }

    private static String comment(String line) {
        Matcher comment = COMMENT.matcher(line);
        return comment.find() ? "  " + comment.group() : "";
    }

    /// Where the block that begins before `from` ends: after its last line that says something.
    private int end(int from) {
        int end = from;
        for (int at = from; at < lines.size() && !HEADING.matcher(lines.get(at)).matches(); at++) {
            String line = lines.get(at).strip();
            end = line.isEmpty() || line.startsWith("#") ? end : at + 1;
        }
        return end;
    }
}
