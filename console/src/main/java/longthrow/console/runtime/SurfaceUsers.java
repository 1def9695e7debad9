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
            seats().forEach(this::tell);
        } else if (words.matches()) {
            ask(words.group(1).strip(), words.group(2));
        } else {
            console.notices().say("'" + argument + "' says not who sits where; say PORT anna, or PORT usual");
        }
    }

    private void ask(String port, String user) {
        List<Seat> asked =
                seats().stream().filter(seat -> seat.unit.port().equals(port)).toList();
        for (Seat seat : asked) {
            Users before = console.state().setup().users();
            Map<String, String> units = new TreeMap<>(before.units());
            units.remove(seat.words);
            if (!user.equals(USUAL)) {
                units.put(seat.words, user);
            }
            Users after = new Users(units);
            edits.change("user of " + seat.words, setup -> setup.with(before), setup -> setup.with(after));
            tell(seat);
        }
        if (asked.isEmpty()) {
            console.notices().say("there is no surface at " + port);
        }
    }

    private List<Seat> seats() {
        return console.attached().surfaces().stream()
                .flatMap(set -> set.seats().stream())
                .filter(seat -> seat.drawn.isEmpty())
                .toList();
    }

    private void tell(Seat seat) {
        String user = console.state().setup().users().units().getOrDefault(seat.words, Users.DESK);
        console.notices().say(seat.words + " is " + Users.whose(user) + ", and so is what UNDO there takes back");
    }
}
