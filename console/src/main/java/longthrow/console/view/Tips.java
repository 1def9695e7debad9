package longthrow.console.view;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javax.swing.SwingUtilities;
import longthrow.console.frame.Command;
import longthrow.console.frame.DeskFrame;
import longthrow.controllers.surface.Control;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.EventThread;

/// What a tooltip tells of a control: its id, its name and range or what it does, and which controls of the connected
/// surfaces do the same now, with their messages. It is put together when the pointer rests, so frames cost nothing.
@EventThread
final class Tips {
    private static final Pattern NUMBER = Pattern.compile("/\\d+(\\.\\d+)*(?=/|$)");
    private static final Pattern ID_ENDS = Pattern.compile("[ :;]");
    private static final String NOWHERE = "no control of a surface";
    private static final int MOST = 4; // surfaces' controls that are named
    private static final int WIDE = 90; // letters of a line

    private Tips() {}

    /// What the tooltip of a view says.
    ///
    /// @param told its id, and what the view itself says behind it: `ch/3/mute: own, dca 2`
    static String of(Component view, String told) {
        Optional<DeskFrame> frame = SwingUtilities.getAncestorOfClass(MixerPage.class, view) instanceof MixerPage page
                ? page.shown()
                : Optional.empty();
        String id = ID_ENDS.split(told, 2)[0];
        return frame.flatMap(now -> about(now, id).map(about -> page(told, about, assigned(now, id))))
                .orElse(told);
    }

    /// The name and range of a control, what an action does; empty where the id is of neither.
    private static Optional<String> about(DeskFrame frame, String id) {
        OptionalInt cell = frame.layout().cell(id);
        if (cell.isPresent()) {
            Parameter parameter = frame.layout().parameter(cell.getAsInt());
            return Optional.of(parameter.label() + " · " + Palette.range(parameter));
        }
        String pattern = NUMBER.matcher(id).replaceAll("/{}");
        return frame.commands().stream()
                .filter(command -> command.pattern().equals(pattern))
                .findFirst()
                .map(Command::says);
    }

    /// Surface, control and message of whatever does the same: `X-Touch: fader[3] · E2 lo hi (motor)`.
    private static List<String> assigned(DeskFrame frame, String id) {
        List<String> all = new ArrayList<>();
        for (DeskFrame.Surface surface : frame.surfaces()) {
            for (Map.Entry<String, String> does : surface.does().entrySet()) {
                if (ID_ENDS.split(does.getValue(), 2)[0].equals(id)) {
                    all.add(surface.profile().name() + ": " + does.getKey() + message(surface, does.getKey())
                            + behind(does.getValue(), id));
                }
            }
        }
        return all.isEmpty() ? List.of(NOWHERE) : all;
    }

    private static String message(DeskFrame.Surface surface, String control) {
        return surface.profile().controls().stream()
                .filter(each -> each.name().equals(control))
                .findFirst()
                .flatMap(Control::in)
                .map(address -> " · " + TwinWire.words(address))
                .orElse("");
    }

    /// What is said behind the names: a value that a key sets, how a control takes over.
    private static String behind(String does, String id) {
        String rest = does.substring(id.length());
        int names = rest.indexOf(" · ");
        int mode = rest.indexOf(" (");
        String value = names < 0 ? "" : rest.substring(0, names);
        return value + (mode < 0 ? "" : rest.substring(mode));
    }

    private static String page(String told, String about, List<String> assigned) {
        List<String> lines = new ArrayList<>();
        wrap(told, lines);
        wrap(about, lines);
        assigned.stream().limit(MOST).forEach(line -> wrap(line, lines));
        if (assigned.size() > MOST) {
            lines.add("and " + (assigned.size() - MOST) + " more");
        }
        return "<html>" + String.join("<br>", lines.stream().map(Tips::escaped).toList()) + "</html>";
    }

    /// At spaces, so that no line is longer than the eye likes.
    private static void wrap(String words, List<String> lines) {
        String rest = words;
        while (rest.length() > WIDE && rest.lastIndexOf(' ', WIDE) > 0) {
            int at = rest.lastIndexOf(' ', WIDE);
            lines.add(rest.substring(0, at));
            rest = rest.substring(at + 1);
        }
        lines.add(rest);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }
}
