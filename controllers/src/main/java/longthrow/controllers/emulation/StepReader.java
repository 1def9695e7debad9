package longthrow.controllers.emulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.controllers.port.Nearness;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Profile;

/// Reads one line of a script into a step, or says what is wrong with it.
final class StepReader {
    private static final List<String> VERBS =
            List.of("touch", "release", "press", "down", "up", "turn", "move", "wait", "send", "expect");
    private static final Pattern DURATION = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s)");
    private static final long ONE_SECOND = 1_000_000_000;

    private final Profile profile;
    private final ControlFinder controls;
    private final ScriptLine line;
    private final List<Fault> faults = new ArrayList<>();

    record Fault(int column, String message) {}

    StepReader(Profile profile, ScriptLine line) {
        this.profile = profile;
        controls = new ControlFinder(profile);
        this.line = line;
    }

    List<Fault> faults() {
        return faults;
    }

    /// The step of the whole line; empty when there is a fault in it.
    Optional<Step> read() {
        Optional<Step> step = step();
        if (faults.isEmpty() && !line.peek().end()) {
            fault(line.peek(), "unexpected " + line.peek().words());
        }
        return faults.isEmpty() ? step : Optional.empty();
    }

    private Optional<Step> step() {
        ScriptLine.Piece verb = line.peek();
        if (VERBS.contains(verb.text()) && profile.control(verb.text()).isEmpty()) {
            line.next();
        }
        return switch (verb.text()) {
            case "touch" -> touch(true);
            case "release" -> touch(false);
            case "press" -> button(Step.Press::new);
            case "down" -> button(control -> new Step.Hold(control, true));
            case "up" -> button(control -> new Step.Hold(control, false));
            case "turn" -> turn();
            case "move" -> move();
            case "wait" ->
                duration().stream()
                        .mapToObj(Step.Wait::new)
                        .map(Step.class::cast)
                        .findFirst();
            case "send" -> send();
            case "expect" -> expect();
            default -> named(verb);
        };
    }

    /// `fader 3 0.742`: a line may begin with what it moves.
    private Optional<Step> named(ScriptLine.Piece first) {
        boolean known = profile.controls().stream()
                .anyMatch(control -> control.family().equals(first.text())
                        || control.name().equals(first.text())
                        || control.family().startsWith(first.text() + "."));
        if (known) {
            return move();
        }
        TreeSet<String> words = new TreeSet<>(VERBS);
        profile.controls().stream().filter(StepReader::moves).forEach(control -> words.add(control.family()));
        return fault(first, "unknown step " + first.words() + Nearness.hint(first.text(), words));
    }

    private static boolean moves(Control control) {
        return control.in().isPresent() && (control.kind() == Kind.FADER || control.kind() == Kind.KNOB);
    }

    private Optional<Step> move() {
        return control(StepReader::moves, "cannot be moved to a position")
                .flatMap(control -> position().stream()
                        .mapToObj(position -> (Step) new Step.Move(control, position))
                        .findFirst());
    }

    private OptionalDouble position() {
        ScriptLine.Piece at = line.next();
        OptionalDouble number = number(at.text());
        if (number.isEmpty() || number.getAsDouble() < 0 || number.getAsDouble() > 1) {
            fault(at, "expected a position from 0 to 1, found " + at.words());
            return OptionalDouble.empty();
        }
        return number;
    }

    private Optional<Step> touch(boolean down) {
        return control(control -> control.touch().isPresent(), "does not feel fingers")
                .map(control -> new Step.Touch(control, down));
    }

    private Optional<Step> button(Function<Control, Step> step) {
        return control(control -> control.kind() == Kind.BUTTON && control.in().isPresent(), "is no button")
                .map(step);
    }

    private Optional<Step> turn() {
        Predicate<Control> turns =
                control -> control.in().isPresent() && (control.kind() == Kind.ENCODER || control.kind() == Kind.KNOB);
        return control(turns, "cannot be turned").flatMap(this::ticks);
    }

    private Optional<Step> ticks(Control control) {
        ScriptLine.Piece ticks = line.next();
        if (!ticks.text().matches("[+-]?\\d{1,4}") || Integer.parseInt(ticks.text()) == 0) {
            return fault(ticks, "expected ticks such as +3 or -1, found " + ticks.words());
        }
        return Optional.of(new Step.Turn(control, Integer.parseInt(ticks.text())));
    }

    private OptionalLong duration() {
        ScriptLine.Piece time = line.next();
        Matcher parts = DURATION.matcher(time.text());
        if (!parts.matches()) {
            fault(time, "expected a time such as 100ms or 2s, found " + time.words());
            return OptionalLong.empty();
        }
        double unit = parts.group(2).equals("s") ? ONE_SECOND : ONE_SECOND / 1000.0;
        return OptionalLong.of(Math.round(Double.parseDouble(parts.group(1)) * unit));
    }

    private Optional<Step> send() {
        ScriptLine.Piece first = line.peek();
        StringBuilder words = new StringBuilder();
        while (!line.peek().end()) {
            words.append(line.next().text()).append(' ');
        }
        try {
            return Optional.of(new Step.Say(HexBytes.message(words.toString().strip())));
        } catch (IllegalArgumentException wrong) {
            return fault(first, String.valueOf(wrong.getMessage()));
        }
    }

    private Optional<Step> expect() {
        boolean ring = line.peek().is("ring")
                && profile.controls().stream()
                        .noneMatch(control -> control.family().equals("ring"));
        if (ring) {
            line.next();
        }
        Predicate<Control> shows = control -> control.shows() || (ring && control.kind() == Kind.ENCODER);
        Optional<Expectation> what = control(shows, "shows nothing")
                .flatMap(control -> new ExpectationReader(line, this::complain).read(control));
        OptionalLong within = line.accept("within") ? duration() : OptionalLong.of(ONE_SECOND);
        return what.isPresent() && within.isPresent()
                ? Optional.of(new Step.Expect(what.get(), within.getAsLong()))
                : Optional.empty();
    }

    private Optional<Control> control(Predicate<Control> fits, String does) {
        ScriptLine.Piece first = line.peek();
        if (first.end()) {
            fault(first, "expected a control, found the end of the line");
            return Optional.empty();
        }
        ControlFinder.Found found = controls.find(first, line.peekSecond(), fits, does);
        for (int piece = 0; piece < found.pieces(); piece++) {
            line.next();
        }
        if (found.control().isEmpty()) {
            fault(first, found.fault());
        }
        return found.control();
    }

    static OptionalDouble number(String word) {
        return word.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)")
                ? OptionalDouble.of(Double.parseDouble(word))
                : OptionalDouble.empty();
    }

    private void complain(ScriptLine.Piece at, String message) {
        faults.add(new Fault(at.column(), message));
    }

    private <T> Optional<T> fault(ScriptLine.Piece at, String message) {
        complain(at, message);
        return Optional.empty();
    }
}
