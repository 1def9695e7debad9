package longthrow.mappings.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Unit;

/// Every word a map may name: the desk's parameters, readings and actions. Immutable.
public final class Vocabulary {
    private static final String WHY = "/why";
    private static final String AUTOMATION = "/automation";
    private static final Pattern NUMBER = Pattern.compile("(?<=/)(?!0(?:/|$))\\d+(?:\\.\\d+)?(?=/|$)");

    private final Map<String, Word> words = new LinkedHashMap<>();
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final List<String> strips;

    private Vocabulary(TableLayout layout, List<Word> more) {
        for (Section section : layout.sections()) {
            section.rows().forEach(row -> add(section, row));
        }
        more.forEach(word -> words.put(word.pattern(), word));
        strips = layout.sections().stream()
                .filter(section ->
                        section.rows().stream().anyMatch(row -> row.key().equals("fader")))
                .map(section -> section.numbered() ? section.prefix() + "/{}" : section.prefix())
                .toList();
        List.copyOf(words.values()).forEach(this::addOfAnyStrip);
    }

    /// What any strip has, a map may also name of the strip at a place of the view, and of the selected one.
    private void addOfAnyStrip(Word word) {
        for (String strip : strips) {
            if (word.pattern().startsWith(strip + "/")) {
                String key = word.pattern().substring(strip.length() + 1);
                addOfAnyStrip(word, TargetPath.STRIP + "{}/" + key);
                addOfAnyStrip(word, TargetPath.SELECTED + key);
            }
        }
    }

    private void addOfAnyStrip(Word word, String pattern) {
        words.putIfAbsent(pattern, new Word(pattern, word.sort(), word.says()));
        parameter(word.pattern()).ifPresent(row -> parameters.putIfAbsent(pattern, row));
    }

    /// The strips that there are, as paths write them: `ch/{}`, `bus/{}`, `main`.
    public List<String> strips() {
        return strips;
    }

    /// The parameters of a desk and `more`: its text rows, readings and actions.
    public static Vocabulary of(TableLayout layout, List<Word> more) {
        return new Vocabulary(layout, more);
    }

    private void add(Section section, Parameter row) {
        String path = pattern(section.strip(0) + "/" + row.key());
        boolean flips = row.unit() == Unit.SWITCH || row.unit() == Unit.CHOICE;
        words.putIfAbsent(path, new Word(path, flips ? Word.Sort.SWITCH : Word.Sort.PARAMETER, row.label()));
        parameters.putIfAbsent(path, row);
    }

    /// A path with its numbers written `{}`: `ch/3/eq/2/gain` is `ch/{}/eq/{}/gain`, `ch/3/dca/2` is `ch/{}/dca/{}`,
    /// `cue/12.5/go` is `cue/{}/go`. `scene/0` is no scene of the list and stays as it is.
    public static String pattern(String path) {
        return NUMBER.matcher(path).replaceAll("{}");
    }

    /// The parameter of a path whose numbers are written `{}`, the first of those that it fits.
    public Optional<Parameter> parameter(String pattern) {
        return Optional.ofNullable(parameters.get(pattern));
    }

    /// The word of a path whose numbers and places are written `{}`.
    public Optional<Word> find(String pattern) {
        Optional<Word> word = Optional.ofNullable(words.get(pattern));
        return word.or(() -> ofParameter(pattern, WHY, Word.Sort.WORDS, "why it did not move, and who has it"))
                .or(() -> ofParameter(pattern, AUTOMATION, Word.Sort.ACTION, "its own automation mode"));
    }

    /// Every parameter can say why it did not move, and has its automation; words of their own would triple the list.
    private Optional<Word> ofParameter(String pattern, String ending, Word.Sort sort, String says) {
        if (!pattern.endsWith(ending)) {
            return Optional.empty();
        }
        return Optional.ofNullable(words.get(pattern.substring(0, pattern.length() - ending.length())))
                .filter(of -> of.sort() == Word.Sort.PARAMETER || of.sort() == Word.Sort.SWITCH)
                .map(of -> new Word(pattern, sort, says));
    }

    /// All words, parameters first.
    public List<Word> words() {
        return List.copyOf(words.values());
    }
}
