package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.mappings.language.SurfaceMap.Group;
import longthrow.mappings.language.SurfaceMap.Layer;
import longthrow.mappings.language.SurfaceMap.Macro;

/// Reads one map block on top of the map it extends. Groups, layers, macros and lists of strips are read before the
/// lines that use them, wherever they stand.
final class MapReader {
    static final List<String> STATEMENTS = List.of("group", "layer", "macro", "strips", "view", "override", "remove");

    private final Report report;
    private final Declared controls;
    private final Names names;
    private final MapLines lines;
    private final LineReader reader;
    private final ViewReader views;

    MapReader(Report report, Vocabulary vocabulary, Declared controls, Optional<SurfaceMap> base) {
        this.report = report;
        this.controls = controls;
        names = new Names(base);
        lines = new MapLines(report, base.map(SurfaceMap::lines).orElse(List.of()));
        reader = new LineReader(report, vocabulary, controls, names);
        views = new ViewReader(report, vocabulary);
    }

    /// The map that the block says; without controls (its profile is unknown) its lines are left alone.
    SurfaceMap read(Block block, boolean withControls) {
        List<Tokens> later = new ArrayList<>();
        List<Tokens> macros = new ArrayList<>();
        for (Tokens tokens : block.lines()) {
            definition(tokens, macros, later);
        }
        macros.forEach(tokens -> reader.macro(tokens).ifPresent(macro -> names.macros.put(macro.name(), macro)));
        if (withControls) {
            later.forEach(this::line);
        }
        String profile = block.profile().map(Token::text).orElse("");
        return new SurfaceMap(
                block.id(),
                block.name(),
                profile,
                List.copyOf(names.groups.values()),
                List.copyOf(names.layers.values()),
                List.copyOf(names.macros.values()),
                names.viewsInOrder(),
                lines.all());
    }

    private void definition(Tokens tokens, List<Tokens> macros, List<Tokens> later) {
        Token first = tokens.peek();
        boolean anew = first.is("override");
        Token word = anew ? tokens.peekSecond() : first;
        boolean defines = !isArrow(anew ? word : tokens.peekSecond()) && !declared(word);
        if (defines && List.of("group", "layer", "macro", "strips").contains(word.text())) {
            if (anew) {
                tokens.next();
            }
            tokens.next();
            define(word.text(), tokens, anew, macros);
        } else {
            later.add(tokens);
        }
    }

    private boolean declared(Token word) {
        return word.isWord() && controls.any(new Span(word.text(), 0, 0));
    }

    private void define(String what, Tokens tokens, boolean anew, List<Tokens> macros) {
        Token name = tokens.peek();
        String id = name.text().replaceFirst(":$", "");
        boolean known = names.all(what).containsKey(id);
        if (known != anew) {
            String why = anew
                    ? "there is no " + what + " " + name.words() + " to override"
                            + Nearest.hint(name.text(), names.all(what).keySet())
                    : what + " " + name.words() + " is there already; use \"override " + what + "\"";
            report.error(tokens.line(), name, why);
        }
        switch (what) {
            case "group" -> reader.group(tokens).ifPresent(group -> names.groups.put(group.name(), group));
            case "layer" -> reader.layer(tokens).ifPresent(layer -> names.layers.put(layer.name(), layer));
            case "strips" -> views.read(tokens).ifPresent(view -> names.views.put(view.name(), view));
            default -> {
                names.macros.put(id, new Macro(id, List.of(), tokens.line()));
                macros.add(tokens);
            }
        }
    }

    private static boolean isArrow(Token token) {
        return token.is("<->") || token.is("->") || token.is("<-");
    }

    private void line(Tokens tokens) {
        Token first = tokens.peek();
        if (first.is("remove") && !isArrow(tokens.peekSecond())) {
            tokens.next();
            remove(tokens);
        } else if (first.is("override") && !isArrow(tokens.peekSecond())) {
            tokens.next();
            reader.line(tokens).ifPresent(line -> lines.override(line, first));
        } else if (first.is("view") && !isArrow(tokens.peekSecond()) && !declared(first)) {
            tokens.next();
            views.first(tokens, names.views.keySet()).ifPresent(name -> names.firstView = name);
        } else if (isArrow(tokens.peekSecond())) {
            reader.line(tokens).ifPresent(line -> lines.add(line, first));
        } else {
            strange(tokens, first);
        }
    }

    private void strange(Tokens tokens, Token first) {
        Token second = tokens.peekSecond();
        boolean control = controls.missing(new Span(first.text().replaceAll("\\[.*", ""), 0, 0))
                .map(why -> !why.startsWith("unknown"))
                .orElse(true);
        if (control) {
            report.error(
                    tokens.line(),
                    second,
                    "expected <->, -> or <- after " + first.words() + ", found " + second.words());
            return;
        }
        String hint = ProfileReader.STATEMENTS.contains(first.text())
                ? "; it belongs to a profile"
                : Nearest.hint(first.text(), STATEMENTS);
        report.error(tokens.line(), first, "unknown statement " + first.words() + hint);
    }

    private void remove(Tokens tokens) {
        Token name = tokens.peek();
        Map<String, ?> defined = names.all(name.text());
        if (!defined.isEmpty() && tokens.peekSecond().isWord()) {
            tokens.next();
            Token which = tokens.next();
            if (defined.remove(which.text()) == null) {
                report.error(
                        tokens.line(),
                        which,
                        "there is no " + name.text() + " " + which.words()
                                + Nearest.hint(which.text(), defined.keySet()));
            }
            return;
        }
        tokens.next();
        SpanReader.read(name, tokens.line(), report)
                .ifPresent(span -> lines.remove(span, reader.when(tokens), tokens.line(), name));
    }

    /// The groups, layers, macros and views that a map's lines may name.
    static final class Names {
        final Map<String, Group> groups = new LinkedHashMap<>();
        final Map<String, Layer> layers = new LinkedHashMap<>();
        final Map<String, Macro> macros = new LinkedHashMap<>();
        final Map<String, StripView> views = new LinkedHashMap<>();
        String firstView;

        Names(Optional<SurfaceMap> base) {
            List<StripView> known = base.map(SurfaceMap::views).orElse(StripView.BUILT_IN);
            known.forEach(view -> views.put(view.name(), view));
            firstView = known.getFirst().name();
            base.ifPresent(map -> {
                map.groups().forEach(group -> groups.put(group.name(), group));
                map.layers().forEach(layer -> layers.put(layer.name(), layer));
                map.macros().forEach(macro -> macros.put(macro.name(), macro));
            });
        }

        /// All views, the one that a set begins with first.
        List<StripView> viewsInOrder() {
            List<StripView> all = new ArrayList<>(views.values());
            all.sort(Comparator.comparing(view -> !view.name().equals(firstView)));
            return all;
        }

        /// Those of a kind; nothing for any other word.
        Map<String, ?> all(String kind) {
            return switch (kind) {
                case "group" -> groups;
                case "layer" -> layers;
                case "macro" -> macros;
                case "strips" -> views;
                default -> Map.of();
            };
        }
    }
}
