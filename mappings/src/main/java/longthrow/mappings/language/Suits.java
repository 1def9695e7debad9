package longthrow.mappings.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Kind;
import longthrow.dsp.parameter.Parameter;
import longthrow.mappings.language.MapLine.Arrow;
import longthrow.mappings.language.TransformReader.Placed;
import longthrow.mappings.language.Word.Sort;

/// Whether a control suits what it is bound to: its directions, the sort of its target, its transforms and their
/// values.
final class Suits {
    private static final Set<Kind> TRAVELS = Set.of(Kind.FADER, Kind.KNOB);
    private static final Set<Kind> TURNS = Set.of(Kind.FADER, Kind.KNOB, Kind.ENCODER);

    private final Report report;
    private final Vocabulary vocabulary;
    private final Declared controls;

    Suits(Report report, Vocabulary vocabulary, Declared controls) {
        this.report = report;
        this.vocabulary = vocabulary;
        this.controls = controls;
    }

    /// Reports what does not fit; `aim` is where the target stands.
    void check(MapLine line, Token aim, List<Placed> transforms) {
        values(line.target(), line.line(), aim);
        tooShort(line).ifPresent(why -> report.error(line.line(), aim, why));
        for (Placed placed : transforms) {
            rangeValues(line, placed);
        }
        controls.controls(line.controls()).stream().findFirst().ifPresent(control -> {
            unfit(control, line).ifPresent(why -> report.error(line.line(), aim, why));
            transforms.forEach(placed -> transform(control, line, placed));
        });
    }

    /// Why a key says that it was held without being held long enough; empty where it does not.
    private Optional<String> tooShort(MapLine line) {
        long held =
                line.transform(Transform.Hold.class).map(Transform.Hold::millis).orElse(0L);
        return held(line.target())
                .filter(needs -> line.arrow().moves() && held < needs.millis())
                .map(needs -> "that is for a key that is held: add \"| hold " + needs.millis() + "ms\", or more");
    }

    private Optional<Word.Held> held(Target target) {
        return target instanceof Target.Assign(TargetPath path, String value)
                ? vocabulary
                        .find(path.pattern())
                        .flatMap(Word::held)
                        .filter(needs -> needs.argument().equals(value.strip()))
                : Optional.empty();
    }

    /// Reports why a macro cannot do such a step.
    void checkStep(Target step, int line, Token aim) {
        values(step, line, aim);
        held(step)
                .ifPresent(needs -> report.error(line, aim, "a macro holds no key; bind a key with \"hold\" to that"));
        if (step instanceof Target.Run) {
            report.error(line, aim, "a macro cannot run a macro");
        }
        if (step instanceof Target.Path(TargetPath path)
                && sort(path).filter(Sort.ACTION::equals).isEmpty()) {
            report.error(line, aim, "\"" + path + "\" is no action; say \"" + path + " = value\"");
        }
    }

    private Optional<Sort> sort(TargetPath path) {
        return vocabulary.find(path.pattern()).map(Word::sort);
    }

    private void values(Target target, int line, Token aim) {
        if (!(target instanceof Target.Assign(TargetPath path, String value))
                || sort(path).isEmpty()) {
            return;
        }
        Optional<Parameter> parameter = vocabulary.parameter(path.pattern());
        boolean action = sort(path).filter(Sort.ACTION::equals).isPresent();
        if (parameter.isEmpty() && !action) {
            report.error(line, aim, "\"" + path + "\" only shows and takes no value");
        }
        parameter.flatMap(row -> noValue(row, value)).ifPresent(why -> report.error(line, aim, why));
    }

    private static Optional<String> noValue(Parameter row, String value) {
        return row.parse(value).isPresent()
                ? Optional.empty()
                : Optional.of("\"" + value + "\" is no value of " + row.key() + ", which runs from "
                        + row.format(row.minimum()) + " to " + row.format(row.maximum()));
    }

    private void rangeValues(MapLine line, Placed placed) {
        if (placed.transform() instanceof Transform.Range(String from, String to)) {
            Optional<Parameter> row = line.target() instanceof Target.Path(TargetPath path)
                    ? vocabulary.parameter(path.pattern())
                    : Optional.empty();
            if (row.isEmpty()) {
                report.error(line.line(), placed.at(), "\"range\" needs a parameter");
            }
            row.flatMap(r -> noValue(r, from).or(() -> noValue(r, to)))
                    .ifPresent(why -> report.error(line.line(), placed.at(), why));
        }
    }

    private Optional<String> unfit(Control control, MapLine line) {
        String a = named(control.kind());
        boolean lights = control.kind() == Kind.BUTTON || control.kind() == Kind.LAMP;
        if (line.arrow().moves() && control.in().isEmpty()) {
            return Optional.of(a + " without \"in\" moves nothing: say \"<-\"");
        }
        if (line.arrow() == Arrow.OUT && !control.shows()) {
            return Optional.of(a + " without \"out\" shows nothing: say \"->\"");
        }
        return switch (line.target()) {
            case Target.Path(TargetPath path) -> sort(path).flatMap(sort -> unfit(control, line, path, sort));
            case Target.Assign _,
                    Target.Shift _,
                    Target.Page _,
                    Target.Run _,
                    Target.View _,
                    Target.Spill _,
                    Target.Pin _,
                    Target.Motors _ -> lights ? Optional.empty() : Optional.of("that needs a button, not " + a);
        };
    }

    private Optional<String> unfit(Control control, MapLine line, TargetPath path, Sort sort) {
        String a = named(control.kind());
        boolean settable = sort == Sort.PARAMETER || sort == Sort.SWITCH;
        if (line.arrow().moves() && !settable && sort != Sort.ACTION) {
            return Optional.of("\"" + path + "\" only shows: say \"<-\"");
        }
        if (line.arrow().moves() && sort == Sort.ACTION && TRAVELS.contains(control.kind())) {
            return Optional.of(a + " cannot do an action; that needs a button or an encoder");
        }
        boolean stepped = line.transform(Transform.Step.class).isPresent()
                || line.transform(Transform.Range.class).isPresent();
        if (line.arrow().moves() && sort == Sort.PARAMETER && control.kind() == Kind.BUTTON && !stepped) {
            return Optional.of("a button cannot turn \"" + path + "\": say \"= value\", \"step\" or \"range\"");
        }
        return line.arrow().shows() && control.shows() && !shows(control, sort)
                ? Optional.of(a + " cannot show \"" + path + "\", " + words(sort))
                : Optional.empty();
    }

    private static boolean shows(Control control, Sort sort) {
        return switch (control.kind()) {
            case FADER, KNOB, ENCODER, RING -> sort == Sort.PARAMETER || sort == Sort.SWITCH || sort == Sort.ACTION;
            case BUTTON -> lit(sort) || sort == Sort.PARAMETER || (sort == Sort.TEXT && control.coloured());
            case LAMP -> lit(sort) || (sort == Sort.TEXT && control.coloured());
            case TEXT -> true;
            case METER -> sort == Sort.LEVEL;
            case DIGITS -> sort != Sort.FLAG && sort != Sort.ACTION;
            case COLOUR -> sort == Sort.TEXT;
        };
    }

    private static boolean lit(Sort sort) {
        return sort == Sort.SWITCH || sort == Sort.FLAG || sort == Sort.ACTION;
    }

    private static String words(Sort sort) {
        return switch (sort) {
            case PARAMETER -> "a value";
            case SWITCH -> "a switch";
            case TEXT, WORDS -> "which is words";
            case LEVEL -> "a level";
            case FLAG -> "which is on or off";
            case ACTION -> "an action";
        };
    }

    private static String named(Kind kind) {
        return (kind == Kind.ENCODER ? "an " : "a ") + Choice.written(kind);
    }

    private boolean switches(Control control, MapLine line) {
        return (control.kind() == Kind.BUTTON || control.kind() == Kind.LAMP)
                && line.target() instanceof Target.Path(TargetPath path)
                && sort(path).filter(Sort.SWITCH::equals).isPresent();
    }

    private void transform(Control control, MapLine line, Placed placed) {
        boolean fits = switch (placed.transform()) {
            case Transform.Toggle _, Transform.SetOn _, Transform.Press _, Transform.Hold _, Transform.Twice _ ->
                control.kind() == Kind.BUTTON;
            case Transform.Takeover _, Transform.Centre _ -> TRAVELS.contains(control.kind());
            case Transform.Curve _ -> TURNS.contains(control.kind()) || control.kind() == Kind.RING;
            case Transform.Invert _ ->
                TURNS.contains(control.kind()) || control.kind() == Kind.RING || switches(control, line);
            case Transform.Range _ -> TURNS.contains(control.kind()) || control.kind() == Kind.BUTTON;
            case Transform.Step _ -> control.kind() == Kind.ENCODER || control.kind() == Kind.BUTTON;
            case Transform.Accel _ -> control.kind() == Kind.ENCODER;
            case Transform.Ring _ -> control.kind() == Kind.ENCODER || control.kind() == Kind.RING;
            case Transform.Shortened _, Transform.Value _ -> control.kind() == Kind.TEXT;
            case Transform.Lamp _ -> control.kind() == Kind.BUTTON || control.kind() == Kind.LAMP;
        };
        if (!fits && placed.transform() instanceof Transform.Invert) {
            report.error(line.line(), placed.at(), "\"invert\" on " + named(control.kind()) + " needs a switch");
        } else if (!fits) {
            report.error(
                    line.line(),
                    placed.at(),
                    "\"" + placed.at().text() + "\" does nothing on " + named(control.kind()));
        }
    }
}
