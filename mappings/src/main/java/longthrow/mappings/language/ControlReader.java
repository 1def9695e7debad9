package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Coding;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Wiring;

/// Reads the lines of a profile that declare, change, replace and drop controls.
final class ControlReader {
    private final Report report;
    private final Declared declared;
    private final int channel;

    /// Reads for a profile with that base channel.
    ControlReader(Report report, Declared declared, int channel) {
        this.report = report;
        this.declared = declared;
        this.channel = channel;
    }

    /// `control NAME KIND FACET…`, and with `anew` the same after `override`.
    void declare(Tokens tokens, boolean anew) {
        Token name = tokens.next();
        Optional<Span> span = SpanReader.read(name, tokens.line(), report);
        if (span.isEmpty()) {
            return;
        }
        refuseShadow(tokens.line(), name, span.get(), anew);
        declared.remove(span.get());
        declared.name(span.get());
        Optional<Kind> kind = kind(tokens);
        Token at = tokens.last();
        int width = kind.map(k -> width(tokens, k)).orElse(0);
        int before = report.count();
        Facets facets = new FacetReader(tokens, report).read();
        declared.within(span.get(), facets.within(), tokens.line());
        kind.filter(k -> report.count() == before)
                .ifPresent(k -> new Declaration(span.get(), k, width, tokens.line(), at).make(facets));
    }

    private void refuseShadow(int line, Token name, Span span, boolean anew) {
        if (anew) {
            declared.missing(span).ifPresent(why -> report.error(line, name, why));
        } else if (declared.any(span)) {
            String where = declared.controls(span).stream()
                    .findFirst()
                    .map(control -> " (line " + control.line() + ")")
                    .orElse("");
            report.error(
                    line,
                    name,
                    "\"" + span.family() + "\" is declared already" + where
                            + "; use \"change\" or \"override control\"");
        }
    }

    private Optional<Kind> kind(Tokens tokens) {
        Token word = tokens.next();
        Optional<Kind> kind = Choice.of(Kind.values(), word.text());
        if (kind.isEmpty()) {
            String what = word.isEnd() ? "expected a kind, found " : "unknown kind ";
            String hint = Nearest.hint(word.text(), Choice.words(Kind.values()));
            report.error(tokens.line(), word, what + word.words() + hint);
        }
        return kind;
    }

    private int width(Tokens tokens, Kind kind) {
        if (kind != Kind.TEXT && kind != Kind.DIGITS) {
            return 0;
        }
        return Numeral.read(tokens, report, "width", 1, 120)
                .map(number -> number.at(0).orElse(1))
                .orElse(1);
    }

    /// `change NAME FACET…`: the facets of these controls that the line names.
    void change(Tokens tokens) {
        Token name = tokens.next();
        Optional<Span> span = SpanReader.read(name, tokens.line(), report);
        Facets facets = new FacetReader(tokens, report).read();
        if (span.isEmpty()) {
            return;
        }
        declared.missing(span.get()).ifPresent(why -> report.error(tokens.line(), name, why));
        declared.within(span.get(), facets.within(), tokens.line());
        for (Control control : List.copyOf(declared.controls(span.get()))) {
            Span one = new Span(control.family(), control.index(), control.index());
            new Declaration(one, control.kind(), control.width(), tokens.line(), name).change(control, facets);
        }
    }

    /// `remove control NAME`.
    void remove(Tokens tokens) {
        Token name = tokens.next();
        SpanReader.read(name, tokens.line(), report).ifPresent(span -> {
            declared.missing(span).ifPresent(why -> report.error(tokens.line(), name, why));
            declared.remove(span);
        });
    }

    /// What a line says about its controls, apart from the facets; `at` is where its problems are shown.
    private final class Declaration {
        private final Span span;
        private final Kind kind;
        private final int width;
        private final int line;
        private final Token at;

        Declaration(Span span, Kind kind, int width, int line, Token at) {
            this.span = span;
            this.kind = kind;
            this.width = width;
            this.line = line;
            this.at = at;
        }

        void make(Facets facets) {
            List<Control> controls = new ArrayList<>();
            for (int index = span.first(); index <= span.last(); index++) {
                bare(index, facets).ifPresent(controls::add);
            }
            controls.stream()
                    .flatMap(control -> unfit(control).stream())
                    .findFirst()
                    .ifPresent(this::fault);
            controls.forEach(this::put);
        }

        void change(Control control, Facets facets) {
            changed(control, facets).ifPresent(after -> {
                unfit(after).ifPresent(this::fault);
                put(after);
            });
        }

        private void fault(String message) {
            report.error(line, at, message);
        }

        private Optional<Control> bare(int index, Facets facets) {
            return changed(new Control(span.family(), index, kind, width, Wiring.NONE, Coding.PLAIN, line), facets);
        }

        private Optional<Control> changed(Control old, Facets facets) {
            Optional<Wiring> wiring = new WiringMaker(new Where(old.index(), channel)).change(old.wiring(), facets);
            return wiring.map(messages -> old.with(messages).with(coding(old, messages, facets)));
        }

        /// A new message brings its own far end; what the line says counts above that.
        private Coding coding(Control old, Wiring wiring, Facets facets) {
            int mostIn = facets.in().isPresent() ? most(wiring.in().stream(), 127) : old.maximumIn();
            boolean told = facets.out().isPresent() || !facets.parts().isEmpty();
            int mostOut = told ? most(wiring.outs(), 127) : old.maximumOut();
            int in = maximum(facets.maximumIn().orElse(mostIn), most(wiring.in().stream(), mostIn));
            int out = maximum(facets.maximumOut().orElse(mostOut), most(wiring.outs(), mostOut));
            return facets.coding().apply(old.coding()).maxima(in, out);
        }

        private static int most(Stream<Address> addresses, int otherwise) {
            return addresses.mapToInt(Address::maximum).min().orElse(otherwise);
        }

        private int maximum(int most, int carries) {
            if (most > carries) {
                fault("max " + most + " is outside 1.." + carries + ", all that the message carries");
            }
            return most;
        }

        private Optional<String> unfit(Control control) {
            return ControlRules.unfit(control, span);
        }

        private void put(Control control) {
            Inputs.clash(control, declared.controls())
                    .ifPresent(other -> fault(Inputs.name(control, other) + " is the input of \"" + other.family()
                            + "\" already (line " + other.line() + ")"));
            declared.put(control);
        }
    }
}
