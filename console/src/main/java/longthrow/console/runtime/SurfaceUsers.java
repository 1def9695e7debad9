package longthrow.console.runtime;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.console.desk.Users;
import longthrow.dsp.thread.ControlThread;

/// Who sits at which surface (rule S9): a second engineer's unit takes back what was done on it, and nothing else.
@ControlThread
final class SurfaceUsers {
    /// The word for whoever sits at the desk.
    private static final String USUAL = "usual";

    private static final Pattern WORDS = Pattern.compile("(.*)\\s(\\S+)");

    private final Console console;
    private final SetupEdits edits;

    SurfaceUsers(Console console) {
        this.console = console;
        edits = new SetupEdits(console);
    }

    /// A port and a name, or `usual`; nothing tells all.
    void ask(String argument) {
        Matcher words = WORDS.matcher(argument);
        if (argument.isEmpty()) {
            sets().forEach(this::tell);
        } else if (words.matches()) {
            ask(words.group(1).strip(), words.group(2));
        } else {
            console.notices().say("'" + argument + "' says not who sits where; say PORT anna, or PORT usual");
        }
    }

    private void ask(String port, String user) {
        List<SurfaceSet> asked =
                sets().stream().filter(set -> set.unit(port).isPresent()).toList();
        asked.forEach(set -> give(set, user));
        if (asked.isEmpty()) {
            console.notices().say("there is no surface at " + port);
        }
    }

    /// Units of one set are one user's: they are under one map, and what they do is done by one hand.
    private void give(SurfaceSet set, String user) {
        Users before = console.state().setup().users();
        Map<String, String> units = new TreeMap<>(before.units());
        for (Seat seat : set.seats()) {
            units.remove(seat.words);
            if (!user.equals(USUAL)) {
                units.put(seat.words, user);
            }
        }
        Users after = new Users(units);
        edits.change("user of " + set.words(), setup -> setup.with(before), setup -> setup.with(after));
        tell(set);
    }

    private List<SurfaceSet> sets() {
        return console.attached().surfaces().stream()
                .filter(set -> !set.isOnScreen())
                .toList();
    }

    private void tell(SurfaceSet set) {
        String unit = set.seats().getFirst().words;
        String user = console.state().setup().users().units().getOrDefault(unit, Users.DESK);
        console.notices().say(set.words() + " is " + Users.whose(user) + ", and so is what UNDO there takes back");
    }
}
