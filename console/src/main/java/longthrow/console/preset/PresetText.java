package longthrow.console.preset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.console.show.Problem;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Unit;

/// Presets as text: a heading, then for each preset its name, the kind of strip it is for, a note, and a line a value.
public record PresetText(TableLayout layout) {
    static final String HEADING = "longthrow preset 1";
    private static final List<String> KINDS = List.of("ch", "bus", "matrix", "fx", "centre", "main");

    /// The lines of one preset in a file of its own.
    public static List<String> write(Preset preset) {
        List<String> lines = new ArrayList<>(List.of(HEADING, "preset " + preset.name(), "for " + preset.kind()));
        if (!preset.note().isEmpty()) {
            lines.add("note " + preset.note());
        }
        preset.values().forEach((key, words) -> lines.add(key + " " + words));
        return lines;
    }

    /// Reads a file's lines. A line that says nothing is told with its place and left out; the rest counts.
    public List<Preset> read(String file, List<String> lines, List<Problem> problems) {
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADING)) {
            problems.add(new Problem(
                    file, 1, "this is not the beginning of a preset file; the first line has to be '" + HEADING + "'"));
            return List.of();
        }
        Reading reading = new Reading(file, problems);
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                reading.line(line, i + 1);
            }
        }
        reading.end();
        return reading.presets;
    }

    private final class Reading {
        private final String file;
        private final List<Problem> problems;
        private final List<Preset> presets = new ArrayList<>();
        private Optional<String> name = Optional.empty();
        private Optional<Section> kind = Optional.empty();
        private String note = "";
        private Map<String, String> values = new LinkedHashMap<>();
        private int begins;

        Reading(String file, List<Problem> problems) {
            this.file = file;
            this.problems = problems;
        }

        void line(String line, int at) {
            String[] words = line.split("\\s+", 2);
            String rest = words.length > 1 ? words[1] : "";
            Optional<String> wrong = switch (words[0]) {
                case "preset" -> {
                    end();
                    begins = at;
                    name = Optional.of(rest);
                    yield rest.isEmpty() ? Optional.of("a preset needs a name: 'preset Kick in'") : Optional.empty();
                }
                case "for" -> kind(rest);
                case "note" -> {
                    note = rest;
                    yield Optional.empty();
                }
                default -> value(words[0], rest);
            };
            wrong.ifPresent(why -> problems.add(new Problem(file, at, why)));
        }

        private Optional<String> kind(String word) {
            kind = KINDS.contains(word) ? layout.section(word) : Optional.empty();
            return kind.isPresent()
                    ? Optional.empty()
                    : Optional.of("'" + word + "' is no kind of strip; say for " + String.join(", for ", KINDS));
        }

        private Optional<String> value(String key, String words) {
            if (kind.isEmpty()) {
                return Optional.of("'" + key + "' stands before the kind of strip; write 'for ch' above it");
            }
            Optional<Parameter> row = kind.get().rows().stream()
                    .filter(parameter -> parameter.key().equals(key))
                    .findFirst();
            if (row.isEmpty()) {
                return Optional.of("a " + kind.get().prefix() + " has no parameter '" + key + "'" + nearest(key)
                        + "; 'longthrow params' lists them");
            }
            if (row.get().column() == Column.LOCKED) {
                return Optional.of(
                        "'" + key + "' belongs to the locked class, which no preset sets; take the line out");
            }
            if (row.get().parse(words).isEmpty()) {
                return Optional.of("'" + words + "' is no value of " + key + "; expected " + range(row.get()));
            }
            values.put(key, words);
            return Optional.empty();
        }

        private String nearest(String key) {
            return kind.stream()
                    .flatMap(section -> section.rows().stream())
                    .map(Parameter::key)
                    .max(Comparator.comparingInt(other -> alike(other, key)))
                    .filter(other -> alike(other, key) > 2)
                    .map(other -> " - did you mean '" + other + "'?")
                    .orElse("");
        }

        /// How many letters two words begin and end with together.
        private static int alike(String one, String other) {
            int most = Math.min(one.length(), other.length());
            int begin = 0;
            while (begin < most && one.charAt(begin) == other.charAt(begin)) {
                begin++;
            }
            int end = 0;
            while (end < most - begin && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
                end++;
            }
            return begin + end;
        }

        void end() {
            if (name.isPresent() && values.isEmpty()) {
                problems.add(new Problem(
                        file, begins, "preset '" + name.get() + "' sets nothing; write a line a value, hpf/on on"));
            } else if (name.isPresent()) {
                String prefix = kind.map(Section::prefix).orElse("ch");
                presets.add(new Preset(name.get(), prefix, note, values, file));
            }
            name = Optional.empty();
            kind = Optional.empty();
            note = "";
            values = new LinkedHashMap<>();
        }
    }

    private static String range(Parameter parameter) {
        return switch (parameter.unit()) {
            case CHOICE -> parameter.choices(", ");
            case SWITCH -> "on or off";
            default -> parameter.format(parameter.minimum()) + " to " + parameter.format(parameter.maximum());
        };
    }

    /// Whether a row takes part in a sound rather than in where it goes: what a preset of a whole strip holds.
    static boolean processing(Parameter row) {
        return switch (row.column()) {
            case EQ, GATE, COMPRESSOR -> true;
            default -> false;
        };
    }

    /// Whether a row has to be written: it is not as on a new desk, or it switches a block.
    static boolean written(Parameter row, double value) {
        return value != row.initial() || (row.unit() == Unit.SWITCH && row.key().endsWith("/on"));
    }
}
