package longthrow.console.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A strip's text rows (`ch/3/name`, `colour`, `icon`, `input`): immutable words that the engine never sees.
///
/// @param rgb the strip's colour, 0xRRGGBB
/// @param input what the strip plays: a stem's path below the show's folder, or several, each over those that follow,
/// `audio/Lead 2.wav | stems/lead.wav`; empty for nothing
public record StripText(String name, int rgb, String icon, String input) {
    /// The keys of the text rows, in the order of files.
    public static final List<String> KEYS = List.of("colour", "icon", "input", "name");

    /// What stands between the files that a strip plays over each other.
    public static final String OVER = " | ";

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    /// A strip without words, grey.
    public static final StripText NONE = new StripText("", Palette.GREY.rgb(), "", "");

    public StripText {
        name = oneLine(name);
        icon = oneLine(icon);
        input = oneLine(input);
    }

    /// The files that the strip plays, the topmost first.
    public List<String> inputs() {
        return Arrays.stream(input.split("\\|"))
                .map(String::strip)
                .filter(file -> !file.isEmpty())
                .toList();
    }

    /// The words of a row, or empty when there is no such row.
    public Optional<String> get(String key) {
        return switch (key) {
            case "name" -> Optional.of(name);
            case "colour" -> Optional.of(Palette.format(rgb));
            case "icon" -> Optional.of(icon);
            case "input" -> Optional.of(input);
            default -> Optional.empty();
        };
    }

    /// The same with another row's words; empty when the row is unknown or the words are no colour.
    public Optional<StripText> with(String key, String words) {
        return switch (key) {
            case "name" -> Optional.of(new StripText(words, rgb, icon, input));
            case "icon" -> Optional.of(new StripText(name, rgb, words, input));
            case "input" -> Optional.of(new StripText(name, rgb, icon, words));
            case "colour" -> {
                OptionalInt colour = Palette.parse(words);
                yield colour.isPresent()
                        ? Optional.of(new StripText(name, colour.getAsInt(), icon, input))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static String oneLine(String words) {
        return CONTROLS.matcher(words).replaceAll(" ").strip();
    }
}
