package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import longthrow.mappings.language.MapLine.Arrow;
import longthrow.mappings.language.MapLine.Condition;
import longthrow.mappings.language.SurfaceMap.Group;
import longthrow.mappings.language.SurfaceMap.Layer;
import longthrow.mappings.language.SurfaceMap.Macro;

/// Reads the lines of a map.
final class LineReader {
    private final Report report;
    private final Declared controls;
    private final MapReader.Names names;
    private final TargetReader targets;
    private final Suits suits;

    LineReader(Report report, Vocabulary vocabulary, Declared controls, MapReader.Names names) {
        this.report = report;
        this.controls = controls;
        this.names = names;
        targets = new TargetReader(report, vocabulary, names);
        suits = new Suits(report, vocabulary, controls);
    }

    /// `CONTROL ARROW TARGET [| TRANSFORM]… [when COND, COND…]`; empty when any of it is at fault.
    Optional<MapLine> line(Tokens tokens) {
        int before = report.count();
        Token name = tokens.next();
        Optional<Span> span = SpanReader.read(name, tokens.line(), report);
        span.flatMap(controls::missing).ifPresent(why -> report.error(tokens.line(), name, why));
        Optional<Arrow> arrow = arrow(tokens);
        Token aim = tokens.peek();
        Optional<Target> target =
                targets.read(tokens, span.map(s -> s.first() > 0).orElse(true));
        List<TransformReader.Placed> transforms = new TransformReader(tokens, report).read();
        Set<Condition> conditions = when(tokens);
        end(tokens);
        if (span.isEmpty() || arrow.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        MapLine line = new MapLine(
                span.get(),
                arrow.get(),
                target.get(),
                transforms.stream().map(TransformReader.Placed::transform).toList(),
                conditions,
                tokens.line(),
                tokens.comment());
        suits.check(line, aim, transforms);
        return report.count() > before ? Optional.empty() : Optional.of(line);
    }

    private Optional<Arrow> arrow(Tokens tokens) {
        Token sign = tokens.next();
        for (Arrow arrow : Arrow.values()) {
            if (sign.is(arrow.sign())) {
                return Optional.of(arrow);
            }
        }
        report.error(tokens.line(), sign, "expected <->, -> or <-, found " + sign.words());
        return Optional.empty();
    }

    /// `when COND, COND…`, or nothing.
    Set<Condition> when(Tokens tokens) {
        Set<Condition> conditions = new HashSet<>();
        if (!tokens.accept("when")) {
            return conditions;
        }
        do {
            condition(tokens).ifPresent(conditions::add);
        } while (tokens.accept(","));
        return conditions;
    }

    private Optional<Condition> condition(Tokens tokens) {
        Token name = tokens.next();
        Token state = tokens.next();
        Layer layer = names.layers.get(name.text());
        if (layer != null) {
            if (!layer.pages().contains(state.text())) {
                report.error(
                        tokens.line(),
                        state,
                        "unknown page " + state.words() + " of layer \"" + layer.name() + "\""
                                + Nearest.hint(state.text(), layer.pages()));
            }
            return Optional.of(new Condition.Page(layer.name(), state.text()));
        }
        return held(tokens.line(), name, state);
    }

    private Optional<Condition> held(int line, Token name, Token state) {
        Optional<Span> span = SpanReader.read(name, line, report);
        Optional<String> missing = span.flatMap(controls::missing);
        if (missing.isPresent()) {
            Set<String> known = new HashSet<>(names.layers.keySet());
            controls.controls().forEach(control -> known.add(control.name()));
            report.error(line, name, "unknown layer or control " + name.words() + Nearest.hint(name.text(), known));
            return Optional.empty();
        }
        if (!state.is("down") && !state.is("up")) {
            report.error(line, state, "expected \"down\" or \"up\" after " + name.words() + ", found " + state.words());
            return Optional.empty();
        }
        return span.map(s -> new Condition.Held(s.toString(), state.is("down")));
    }

    private void end(Tokens tokens) {
        if (!tokens.done()) {
            String hint = Nearest.hint(tokens.peek().text(), List.of("when"));
            report.error(
                    tokens.line(), tokens.peek(), "unexpected " + tokens.peek().words() + hint);
        }
    }

    /// `group NAME size N [over units]`, after its first word.
    Optional<Group> group(Tokens tokens) {
        Optional<Token> name = newName(tokens);
        if (!tokens.accept("size")) {
            report.error(
                    tokens.line(),
                    tokens.peek(),
                    "expected \"size N\", found " + tokens.peek().words());
            return Optional.empty();
        }
        Optional<Numeral> size = Numeral.read(tokens, report, "size", 1, 1024);
        OptionalInt number = size.map(n -> n.at(0)).orElse(OptionalInt.empty());
        boolean over = tokens.accept("over");
        if (over && !tokens.accept("units")) {
            report.error(
                    tokens.line(),
                    tokens.peek(),
                    "expected \"units\" after \"over\", found " + tokens.peek().words());
        }
        end(tokens);
        return name.isPresent() && number.isPresent()
                ? Optional.of(new Group(name.get().text(), number.getAsInt(), over, tokens.line()))
                : Optional.empty();
    }

    /// `layer NAME = page | page`, after its first word.
    Optional<Layer> layer(Tokens tokens) {
        Optional<Token> name = newName(tokens);
        if (!tokens.accept("=")) {
            report.error(
                    tokens.line(),
                    tokens.peek(),
                    "expected \"= page | page\", found " + tokens.peek().words());
            return Optional.empty();
        }
        List<String> pages = new ArrayList<>();
        do {
            Token page = tokens.next();
            if (!page.isWord() || pages.contains(page.text())) {
                report.error(tokens.line(), page, "expected a new page, found " + page.words());
            }
            pages.add(page.text());
        } while (tokens.accept("|"));
        end(tokens);
        return name.map(word -> new Layer(word.text(), pages, tokens.line()));
    }

    /// `macro NAME : action ; action`, after its first word.
    Optional<Macro> macro(Tokens tokens) {
        Token name = tokens.next();
        String id =
                name.text().endsWith(":") ? name.text().substring(0, name.text().length() - 1) : name.text();
        if (!name.text().endsWith(":") && !tokens.accept(":")) {
            report.error(
                    tokens.line(),
                    tokens.peek(),
                    "expected \":\", found " + tokens.peek().words());
            return Optional.empty();
        }
        List<Target> steps = new ArrayList<>();
        do {
            Token aim = tokens.peek();
            Optional<Target> step = targets.read(tokens, false);
            step.ifPresent(target -> suits.checkStep(target, tokens.line(), aim));
            step.ifPresent(steps::add);
        } while (tokens.accept(";"));
        end(tokens);
        return Optional.of(new Macro(id, steps, tokens.line()));
    }

    private Optional<Token> newName(Tokens tokens) {
        Token name = tokens.next();
        if (!name.isWord()
                || !name.text().matches("[A-Za-z][A-Za-z0-9_]*")
                || name.text().equals("i")) {
            report.error(tokens.line(), name, "expected a name of letters and digits, found " + name.words());
            return Optional.empty();
        }
        return Optional.of(name);
    }
}
