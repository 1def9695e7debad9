package longthrow.console.app;

import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import longthrow.console.show.Logged;
import longthrow.console.show.Show;

/// Which lines of a log are about a strip.
final class StripLines {
    private StripLines() {}

    /// Those of the strip that words mean: its path, its id or its name.
    static Predicate<Logged> of(Show show, String words) {
        OptionalInt strip = find(show, words.strip());
        if (strip.isEmpty()) {
            throw new WrongWord("there is no strip '" + words + "' in this show; say ch/3, or a strip's name or id");
        }
        String path = show.strips().path(strip.getAsInt()).replace('/', ' ');
        Pattern its = Pattern.compile("(^|: )" + Pattern.quote(path) + "( |:)");
        return line -> its.matcher(line.what()).find();
    }

    private static OptionalInt find(Show show, String words) {
        OptionalInt path = show.strips().ofPath(words.replace(' ', '/'));
        OptionalInt id = path.isPresent() ? path : show.strips().ofId(words);
        return id.isPresent()
                ? id
                : IntStream.range(0, show.strips().count())
                        .filter(each -> show.texts().get(each).name().equalsIgnoreCase(words))
                        .findFirst();
    }
}
