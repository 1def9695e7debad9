package longthrow.console.runtime;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Loads, compares and saves presets: `ch/3/preset/load` with `Lead vocal`, or with `Lead vocal: eq` for a part.
@ControlThread
final class PresetActions {
    private static final Pattern DEED = Pattern.compile("([a-z]+/\\d+|centre|main)/preset/(load|diff|look|save)");

    private final Console console;

    PresetActions(Console console) {
        this.console = console;
    }

    /// Does it and says so; false when the action is none of a preset.
    boolean act(String action, String argument, Origin by) {
        Matcher deed = DEED.matcher(action);
        if (!deed.matches()) {
            return false;
        }
        OptionalInt strip = console.desk().strips().ofPath(deed.group(1));
        if (strip.isPresent()) {
            act(strip.getAsInt(), deed.group(2), argument, by);
        } else {
            console.notices().say("this desk has no strip '" + deed.group(1) + "'");
        }
        return true;
    }

    private void act(int strip, String deed, String argument, Origin by) {
        switch (deed) {
            case "load" -> console.notices().say(console.presets().load(strip, argument, by));
            case "save" -> console.notices().say(console.presets().save(strip, argument));
            case "look" -> console.shelf().look(argument);
            default -> console.presets().diff(strip, argument).forEach(console.notices()::say);
        }
    }
}
