package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Unit;

/// Every word a map may name: the desk's parameters, readings and actions. Immutable.
public final class Vocabulary {
    private final Map<String, Word> words = new LinkedHashMap<>();

    private Vocabulary(List<Word> all) {
        all.forEach(word -> words.put(word.pattern(), word));
    }

    /// The parameters of a desk and `more`: its text rows, readings and actions.
    public static Vocabulary of(TableLayout layout, List<Word> more) {
        List<Word> all = new ArrayList<>();
        for (Section section : layout.sections()) {
            section.rows().forEach(row -> all.add(word(section, row)));
        }
        all.addAll(more);
        return new Vocabulary(all);
    }

    private static Word word(Section section, Parameter row) {
        String path = section.prefix()
                + (section.numbered() ? "/{}/" : "/")
                + row.key().replaceAll("(?<=/)\\d+(?=/)", "{}");
        boolean flips = row.unit() == Unit.SWITCH || row.unit() == Unit.CHOICE;
        return new Word(path, flips ? Word.Sort.SWITCH : Word.Sort.PARAMETER, row.label());
    }

    /// The word of a path whose numbers and places are written `{}`.
    public Optional<Word> find(String pattern) {
        return Optional.ofNullable(words.get(pattern));
    }

    /// All words, parameters first.
    public List<Word> words() {
        return List.copyOf(words.values());
    }
}
