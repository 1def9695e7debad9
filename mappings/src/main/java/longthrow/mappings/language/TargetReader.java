package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.mappings.language.TargetPath.Part;

/// Reads what follows an arrow: a path, `PATH = value`, `bank + 8`, `layer NAME = page`, `macro NAME`, `view NAME`,
/// `spill STRIP`, `pin`, `motors`.
final class TargetReader {
    private static final Pattern SHIFT = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)([+-])?(\\d+)?");
    private static final Pattern PART = Pattern.compile("\\{[^}]*}?|[^{]+");

    private final Report report;
    private final Vocabulary vocabulary;
    private final MapReader.Names names;

    TargetReader(Report report, Vocabulary vocabulary, MapReader.Names names) {
        this.report = report;
        this.vocabulary = vocabulary;
        this.names = names;
    }

    /// The target at the next word; `indexed` when the line's controls have an index, so that `i` may stand in a path.
    Optional<Target> read(Tokens tokens, boolean indexed) {
        Token word = tokens.next();
        if (!word.isWord()) {
            report.error(tokens.line(), word, "expected a target, found " + word.words());
            return Optional.empty();
        }
        if (word.is("layer") && tokens.peek().isWord()) {
            return page(tokens);
        }
        if (word.is("macro") && tokens.peek().isWord()) {
            return run(tokens);
        }
        if (shifts(word, tokens)) {
            return shift(word, tokens);
        }
        return switch (word.text()) {
            case "view" -> view(tokens);
            case "spill" -> spill(tokens, indexed);
            case "pin" -> pin(word, tokens, indexed);
            case "motors" -> Optional.of(new Target.Motors());
            default -> path(word, tokens, indexed);
        };
    }

    private Optional<Target> page(Tokens tokens) {
        Token name = tokens.next();
        Optional<Token> page = tokens.accept("=") ? Optional.of(tokens.next()) : Optional.empty();
        SurfaceMap.Layer layer = names.layers.get(name.text());
        if (layer == null) {
            return unknown("layer", name, tokens, names.layers.keySet());
        }
        Optional<Token> strange = page.filter(word -> !layer.pages().contains(word.text()));
        if (strange.isPresent()) {
            String hint = Nearest.hint(strange.get().text(), layer.pages());
            report.error(
                    tokens.line(),
                    strange.get(),
                    "unknown page " + strange.get().words() + " of layer \"" + layer.name() + "\"" + hint);
            return Optional.empty();
        }
        return Optional.of(new Target.Page(layer.name(), page.map(Token::text)));
    }

    private Optional<Target> run(Tokens tokens) {
        Token name = tokens.next();
        return names.macros.containsKey(name.text())
                ? Optional.of(new Target.Run(name.text()))
                : unknown("macro", name, tokens, names.macros.keySet());
    }

    private Optional<Target> unknown(String what, Token word, Tokens tokens, Set<String> known) {
        report.error(tokens.line(), word, "unknown " + what + " " + word.words() + Nearest.hint(word.text(), known));
        return Optional.empty();
    }

    private Optional<Target> view(Tokens tokens) {
        Token name = tokens.next();
        return names.views.containsKey(name.text())
                ? Optional.of(new Target.View(name.text()))
                : unknown("view", name, tokens, names.views.keySet());
    }

    private Optional<Target> spill(Tokens tokens, boolean indexed) {
        Token word = tokens.next();
        Optional<TargetPath> path = word.isWord() ? parts(word, tokens.line(), indexed) : Optional.empty();
        boolean strip = path.filter(
                        p -> vocabulary.find(p.key("fader").pattern()).isPresent())
                .isPresent();
        if (!strip) {
            String known = String.join(", ", vocabulary.strips()).replace("{}", "N");
            report.error(tokens.line(), word, "expected a strip after \"spill\", " + known + ", found " + word.words());
        }
        return path.filter(p -> strip).map(Target.Spill::new);
    }

    private Optional<Target> pin(Token word, Tokens tokens, boolean indexed) {
        if (!indexed) {
            report.error(tokens.line(), word, "\"pin\" needs a control with an index: it holds the strip at its place");
        }
        return indexed ? Optional.of(new Target.Pin()) : Optional.empty();
    }

    private static boolean shifts(Token word, Tokens tokens) {
        return SHIFT.matcher(word.text()).matches()
                && (word.text().matches(".*[+-]\\d*") || tokens.peek().text().matches("[+-]\\d*"));
    }

    private Optional<Target> shift(Token word, Tokens tokens) {
        StringBuilder whole = new StringBuilder(word.text());
        while (tokens.peek().text().matches("[+-]\\d*|\\d+")) {
            whole.append(tokens.next().text());
        }
        Matcher matcher = SHIFT.matcher(whole);
        if (!matcher.matches() || matcher.group(3) == null) {
            report.error(tokens.line(), word, "expected a step such as \"bank + 8\", found \"" + whole + "\"");
            return Optional.empty();
        }
        if (!names.groups.containsKey(matcher.group(1))) {
            Token group = new Token(Token.Sort.WORD, matcher.group(1), word.column());
            return unknown("group", group, tokens, names.groups.keySet());
        }
        int by = Integer.parseInt(matcher.group(3));
        return Optional.of(new Target.Shift(matcher.group(1), matcher.group(2).equals("-") ? -by : by));
    }

    private Optional<Target> path(Token word, Tokens tokens, boolean indexed) {
        Optional<TargetPath> path = parts(word, tokens.line(), indexed);
        path.filter(p -> vocabulary.find(p.pattern()).isEmpty())
                .ifPresent(p -> report.error(tokens.line(), word, unknownWord(p)));
        boolean assigns = tokens.accept("=");
        String value = assigns ? value(tokens) : "";
        return path.map(p -> assigns ? new Target.Assign(p, value) : new Target.Path(p));
    }

    private Optional<TargetPath> parts(Token word, int line, boolean indexed) {
        Set<String> variables = new HashSet<>(names.groups.keySet());
        variables.add(SurfaceMap.BANK);
        if (indexed) {
            variables.add("i");
        }
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(word.text());
        boolean sound = true;
        while (matcher.find()) {
            Optional<Part> part = part(matcher.group(), word.column() + matcher.start(), line, variables);
            part.ifPresent(parts::add);
            sound &= part.isPresent();
        }
        return sound ? Optional.of(new TargetPath(word.text(), parts)) : Optional.empty();
    }

    private Optional<Part> part(String text, int column, int line, Set<String> variables) {
        if (!text.startsWith("{")) {
            return Optional.of(new Part.Fixed(text));
        }
        if (!text.endsWith("}")) {
            report.error(line, column, "\"}\" is missing");
            return Optional.empty();
        }
        return new ExpressionReader(report, line, variables)
                .read(text.substring(1, text.length() - 1), column + 1)
                .map(Part.Place::new);
    }

    private String unknownWord(TargetPath path) {
        List<String> known = vocabulary.words().stream().map(Word::pattern).toList();
        Optional<String> near = Nearest.to(path.pattern(), known);
        String sort = near.flatMap(vocabulary::find)
                .map(word -> switch (word.sort()) {
                    case PARAMETER, SWITCH -> "parameter";
                    case TEXT, LEVEL, FLAG, WORDS -> "reading";
                    case ACTION -> "action";
                })
                .orElse("target");
        return "unknown " + sort + " \"" + path + "\"" + Nearest.hint(path.pattern(), known);
    }

    private String value(Tokens tokens) {
        Token first = tokens.peek();
        List<String> words = new ArrayList<>();
        while (!tokens.done()
                && !List.of("|", ";", "when").contains(tokens.peek().text())) {
            words.add(tokens.next().text());
        }
        if (words.isEmpty()) {
            report.error(tokens.line(), first, "expected a value after \"=\", found " + first.words());
        }
        return String.join(" ", words);
    }
}
