package longthrow.console.app;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.mappings.language.Nearest;

/// One `--set ID=VALUE`: a cell and its value.
record Setting(int cell, double value) {
    /// Reads it on a desk, or says what is wrong with it: the id and the nearest one, or the value and the range.
    static Setting parse(String text, TableLayout layout) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new WrongWord("--set " + text + ": write ID=VALUE, for example ch/1/fader=-6");
        }
        String id = text.substring(0, equals).strip();
        int cell = layout.cell(id).orElseThrow(() -> unknown(id, layout));
        return new Setting(
                cell,
                value(id, layout.parameter(cell), text.substring(equals + 1).strip()));
    }

    private static double value(String id, Parameter parameter, String text) {
        OptionalDouble value = parameter.parse(text);
        return value.orElseThrow(() -> new WrongWord(
                "--set " + id + "=" + text + ": " + id + " takes " + range(parameter) + ", not '" + text + "'"));
    }

    private static String range(Parameter parameter) {
        return switch (parameter.unit()) {
            case SWITCH -> "on or off";
            case CHOICE -> parameter.choices(", ");
            default -> parameter.format(parameter.minimum()) + " to " + parameter.format(parameter.maximum());
        };
    }

    private static WrongWord unknown(String id, TableLayout layout) {
        String[] words = id.split("/", 3);
        Optional<Section> section = layout.section(words[0]);
        if (section.isPresent() && section.get().numbered() && words.length == 3) {
            return inSection(id, section.get(), words);
        }
        List<String> ids = layout.sections().stream()
                .flatMap(any -> any.rows().stream().map(row -> any.strip(0) + "/" + row.key()))
                .toList();
        return new WrongWord("--set: no parameter '" + id + "'" + Nearest.hint(id, ids));
    }

    private static WrongWord inSection(String id, Section section, String[] words) {
        List<String> keys = section.rows().stream().map(Parameter::key).toList();
        if (keys.contains(words[2])) {
            return new WrongWord("--set: no parameter '" + id + "'; this desk has " + section.prefix() + "/1 to "
                    + section.strip(section.columns() - 1));
        }
        String strip = words[0] + "/" + words[1] + "/";
        String hint = Nearest.to(words[2], keys)
                .map(key -> " - did you mean \"" + strip + key + "\"?")
                .orElse("");
        return new WrongWord("--set: no parameter '" + id + "'" + hint + "; 'longthrow params' lists all");
    }
}
