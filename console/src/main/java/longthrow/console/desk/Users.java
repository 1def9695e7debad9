package longthrow.console.desk;

import java.util.Map;
import java.util.Optional;
import longthrow.dsp.parameter.Origin;

/// Who sits where (rule S9): a unit or a remote that a show gives to somebody is that user's, with a history of its
/// own. Whoever is given nothing sits at the desk: the window, all other surfaces, and programs that only fire.
/// Immutable.
///
/// @param units the users by what they sit at, as the show's file names it: `mcu@tcp:stage:7001`
public record Users(Map<String, String> units) {
    /// The user at the desk, who has no name here.
    public static final String DESK = "";

    /// Nobody but who sits at the desk.
    public static final Users NONE = new Users(Map.of());

    public Users {
        units = Map.copyOf(units);
    }

    /// Whose a hand is; what no hand does is the desk's.
    public String of(Origin by) {
        return by.kind().isHand() ? at(by.name()) : DESK;
    }

    /// The same as a journal tells it: `surface:tcp:stage:7001`, `screen`.
    public String of(String by) {
        int colon = by.indexOf(':');
        return by.startsWith("surface:") || by.startsWith("remote:") ? at(by.substring(colon + 1)) : DESK;
    }

    private String at(String port) {
        if (units.isEmpty() || port.isEmpty()) {
            return DESK;
        }
        String end = "@" + word(port);
        Optional<String> unit = units.keySet().stream()
                .filter(name -> word(name).endsWith(end))
                .sorted()
                .findFirst();
        return unit.map(units::get).orElse(DESK);
    }

    /// As a journal has it, which knows no blanks.
    private static String word(String text) {
        return text.strip().replaceAll("\\s+", "_");
    }

    /// Whose something is, as people say it: `anna's`, `the desk's`.
    public static String whose(String user) {
        return user.equals(DESK) ? "the desk's" : user + "'s";
    }
}
