package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Kind;

/// Reads the lines of a profile that declare, change, replace and drop controls.
final class ControlReader {
    private static final Set<Kind> SENDERS = Set.of(Kind.FADER, Kind.KNOB, Kind.ENCODER, Kind.BUTTON);

    private final Report report;
    private final Declared declared;

    ControlReader(Report report, Declared declared) {
        this.report = report;
        this.declared = declared;
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
            Control nothing = new Control(
                    span.family(), index, kind, width, none(), none(), none(), 127, 127, none(), none(), none(), line);
            return changed(nothing, facets);
        }

        private static <T> Optional<T> none() {
            return Optional.empty();
        }

        private Optional<Control> changed(Control old, Facets facets) {
            Optional<Address> in = address(facets.in(), old.in(), old.index());
            Optional<Address> out = address(facets.out(), old.out(), old.index());
            Optional<Address> touch = address(facets.touch(), old.touch(), old.index());
            boolean faulty = facets.in().isPresent() && in.isEmpty();
            faulty |= facets.out().isPresent() && out.isEmpty();
            faulty |= facets.touch().isPresent() && touch.isEmpty();
            int mostIn = facets.in().map(AddressPlan::maximum).orElse(old.maximumIn());
            int mostOut = facets.out().map(AddressPlan::maximum).orElse(old.maximumOut());
            Control control = new Control(
                    old.family(),
                    old.index(),
                    old.kind(),
                    old.width(),
                    in,
                    out,
                    touch,
                    maximum(facets.maximumIn().orElse(mostIn), in),
                    maximum(facets.maximumOut().orElse(mostOut), out),
                    facets.relative().or(old::relative),
                    facets.lamp().or(old::lamp),
                    facets.codec().or(old::codec),
                    old.line());
            return faulty ? Optional.empty() : Optional.of(control);
        }

        private static Optional<Address> address(Optional<AddressPlan> plan, Optional<Address> old, int index) {
            return plan.isPresent() ? plan.get().of(index) : old;
        }

        private int maximum(int most, Optional<Address> address) {
            int carries = address.map(ControlReader::carries).orElse(most);
            if (most > carries) {
                fault("max " + most + " is outside 1.." + carries + ", all that the message carries");
            }
            return most;
        }

        private Optional<String> unfit(Control control) {
            String a = kind == Kind.ENCODER ? "an " : "a ";
            boolean sends = control.in().isPresent() || control.touch().isPresent();
            if (sends && !SENDERS.contains(kind)) {
                return Optional.of(a + Choice.written(kind) + " only shows: say \"out\"");
            }
            if (control.in().isEmpty() && control.out().isEmpty()) {
                return Optional.of("\"" + span + "\" has no message: say \"in\", \"out\" or \"io\"");
            }
            if (kind == Kind.ENCODER && sends && control.relative().isEmpty()) {
                return Optional.of("an encoder needs \"relative CODING\"; one that sends its position is a knob");
            }
            if (control.relative().isPresent() && kind != Kind.ENCODER) {
                return Optional.of("only an encoder turns \"relative\", not a " + Choice.written(kind));
            }
            if (control.lamp().isPresent() && kind != Kind.BUTTON && kind != Kind.LAMP) {
                return Optional.of("only buttons and lamps have a \"lamp\", not " + a + Choice.written(kind));
            }
            return Optional.empty();
        }

        private void put(Control control) {
            Inputs.clash(control, declared.controls())
                    .ifPresent(other -> fault(Inputs.name(control, other) + " is the input of \"" + other.family()
                            + "\" already (line " + other.line() + ")"));
            declared.put(control);
        }
    }

    private static int carries(Address address) {
        return switch (address) {
            case Address.PitchBend _, Address.ControlChange14 _, Address.Rpn _ -> 16383;
            case Address.Nrpn nrpn -> nrpn.low() == Address.DataLow.FINE ? 16383 : 127;
            case Address.Note _,
                    Address.ControlChange _,
                    Address.ChannelPressure _,
                    Address.PolyPressure _,
                    Address.ProgramChange _,
                    Address.SysEx _ -> 127;
        };
    }
}
