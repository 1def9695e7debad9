package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.Profile.Moment;
import longthrow.controllers.surface.Profile.Unasked;

/// Reads one profile block on top of the profile it extends.
final class ProfileReader {
    static final List<String> STATEMENTS = List.of("option", "control", "change", "override", "remove", "send");

    private final Report report;
    private final Declared declared;
    private final Map<String, String> options = new HashMap<>();
    private final List<Unasked> sends = new ArrayList<>();

    /// Starts from nothing.
    ProfileReader(Report report) {
        this(report, new Declared());
    }

    private ProfileReader(Report report, Declared declared) {
        this.report = report;
        this.declared = declared;
    }

    /// Starts from what another profile has.
    static ProfileReader on(Report report, Profile base, Declared declared) {
        ProfileReader reader = new ProfileReader(report, declared.copy());
        reader.options.putAll(base.options());
        reader.sends.addAll(base.sends());
        return reader;
    }

    /// The controls that were declared, faulty ones by name.
    Declared declared() {
        return declared;
    }

    /// The profile that the lines of the block say.
    Profile read(String id, String name, List<Tokens> lines) {
        lines.forEach(this::statement);
        return new Profile(id, name, options, List.copyOf(declared.controls()), sends);
    }

    private void statement(Tokens tokens) {
        Token word = tokens.next();
        ControlReader controls = new ControlReader(report, declared);
        switch (word.text()) {
            case "option" -> Options.read(tokens, report, options);
            case "control" -> controls.declare(tokens, false);
            case "change" -> controls.change(tokens);
            case "override" -> expectControl(tokens, () -> controls.declare(tokens, true));
            case "remove" -> expectControl(tokens, () -> controls.remove(tokens));
            case "send" -> send(tokens);
            default ->
                report.error(
                        tokens.line(),
                        word,
                        "unknown statement " + word.words() + Nearest.hint(word.text(), SurfaceReader.STATEMENTS));
        }
    }

    private void expectControl(Tokens tokens, Runnable then) {
        Token statement = tokens.last();
        if (tokens.accept("control")) {
            then.run();
        } else {
            report.error(
                    tokens.line(),
                    tokens.peek(),
                    "expected \"control\" after \"" + statement.text() + "\", found "
                            + tokens.peek().words());
        }
    }

    /// `send on connect <…>`, `send on exit <…>`, `send every 1s <…>`.
    private void send(Tokens tokens) {
        boolean on = tokens.accept("on");
        Token moment = tokens.next();
        long every = moment.is("every") ? Durations.read(tokens, report).orElse(1000) : 0;
        Optional<Moment> when = moment(moment);
        if (when.isEmpty() || (!on && when.get() != Moment.EVERY)) {
            report.error(
                    tokens.line(),
                    moment,
                    "expected \"on connect\", \"on exit\" or \"every 1s\", found " + moment.words());
            return;
        }
        message(tokens).ifPresent(message -> sends.add(new Unasked(when.get(), every, message)));
    }

    private static Optional<Moment> moment(Token word) {
        return switch (word.text()) {
            case "connect" -> Optional.of(Moment.CONNECT);
            case "exit" -> Optional.of(Moment.EXIT);
            case "every" -> Optional.of(Moment.EVERY);
            default -> Optional.empty();
        };
    }

    private Optional<Address.SysEx> message(Tokens tokens) {
        Token bytes = tokens.next();
        if (bytes.sort() != Token.Sort.BYTES) {
            report.error(tokens.line(), bytes, "expected bytes in <>, found " + bytes.words());
            return Optional.empty();
        }
        return new SysExReader(report, tokens.line()).read(bytes).flatMap(template -> template.at(0));
    }
}
