package longthrow.console.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Taper;
import longthrow.dsp.parameter.Unit;
import longthrow.mappings.language.Word;

/// Every legal word of a desk as lists and documents print it: parameters, readings, actions. Immutable.
record ParameterList(List<Entry> parameters, List<Told> readings, List<Told> actions) {
    private static final Pattern PLACE = Pattern.compile("(?<=/)\\d+(?=/|$)");

    /// One parameter of every strip of its kind; the strip's number is written `N`.
    record Entry(
            String id,
            String unit,
            String range,
            @JsonProperty("default") String initial,
            String taper,
            String scope) {
        Entry at(String otherId) {
            return new Entry(otherId, unit, range, initial, taper, scope);
        }
    }

    /// One reading or action and what it means.
    record Told(String id, String says) {}

    /// The words of a desk: the parameters of `layout`, and `words` beyond them.
    static ParameterList of(TableLayout layout, List<Word> words) {
        List<Entry> entries = new ArrayList<>();
        for (Section section : layout.sections()) {
            String prefix = section.prefix() + (section.numbered() ? "/N/" : "/");
            section.rows().forEach(row -> entries.add(entry(prefix + row.key(), row)));
        }
        return new ParameterList(
                entries,
                told(words, word -> word.sort() != Word.Sort.ACTION),
                told(words, word -> word.sort() == Word.Sort.ACTION));
    }

    /// The entries that `pattern` finds: a part of an id, `*` for anything, a strip's own number for any.
    ParameterList matching(String pattern) {
        String words = pattern.replaceFirst("^(ch|bus|matrix|fx|scene)/\\d+", "$1/N");
        Predicate<String> found = Pattern.compile(
                        Pattern.quote(words).replace("*", "\\E.*\\Q"), Pattern.CASE_INSENSITIVE)
                .asPredicate();
        return new ParameterList(
                parameters.stream().filter(entry -> found.test(entry.id())).toList(),
                readings.stream().filter(told -> found.test(told.id())).toList(),
                actions.stream().filter(told -> found.test(told.id())).toList());
    }

    boolean isEmpty() {
        return parameters.isEmpty() && readings.isEmpty() && actions.isEmpty();
    }

    /// The parameters for reading eyes: those that differ only in a number share an entry (`ch/N/send/1..16/level`).
    List<Entry> gathered() {
        Map<Entry, List<Integer>> alike = new LinkedHashMap<>();
        for (Entry entry : parameters) {
            Matcher place = PLACE.matcher(entry.id());
            List<Integer> places = alike.computeIfAbsent(entry.at(place.replaceAll("{}")), any -> new ArrayList<>());
            if (place.reset().find()) {
                places.add(Integer.parseInt(place.group()));
            }
        }
        List<Entry> entries = new ArrayList<>();
        alike.forEach((entry, places) -> entries.add(entry.at(entry.id().replace("{}", words(places)))));
        return entries;
    }

    private static List<Told> told(List<Word> words, Predicate<Word> which) {
        return words.stream()
                .filter(which)
                .map(word -> new Told(word.pattern().replace("{}", "N"), word.says()))
                .toList();
    }

    /// `3`, `2..3` or `1,4`.
    private static String words(List<Integer> places) {
        if (places.isEmpty()) {
            return "";
        }
        int first = places.getFirst();
        int last = places.getLast();
        if (first == last) {
            return Integer.toString(first);
        }
        boolean run = last - first == places.size() - 1;
        return run ? first + ".." + last : places.toString().replaceAll("[\\[\\] ]", "");
    }

    private static Entry entry(String id, Parameter row) {
        return new Entry(
                id,
                unit(row.unit()),
                range(row),
                row.format(row.initial()),
                taper(row.taper()),
                row.column().words());
    }

    private static String unit(Unit unit) {
        return unit.symbol().isEmpty() ? unit.name().toLowerCase(Locale.ROOT) : unit.symbol();
    }

    private static String range(Parameter row) {
        return switch (row.unit()) {
            case CHOICE -> row.choices(" | ");
            case SWITCH -> "off | on";
            default -> row.format(row.minimum()) + " to " + row.format(row.maximum());
        };
    }

    private static String taper(Taper taper) {
        return switch (taper) {
            case Taper.Linear linear -> "linear";
            case Taper.Logarithmic logarithmic -> "logarithmic";
            case Taper.Fader fader -> "fader";
            case Taper.Steps steps -> "steps";
        };
    }
}
