package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.controllers.surface.Profile;

/// Reads one profile block on top of the profile it extends.
final class ProfileReader {
    static final List<String> STATEMENTS =
            List.of("option", "control", "change", "override", "remove", "send", "repaint", "answer");

    private static final String CHANNEL = "channel";

    private final Report report;
    private final Declared declared;
    private final Map<String, String> options = new HashMap<>();
    private final TalkReader talk;

    /// Starts from nothing.
    ProfileReader(Report report) {
        this(report, new Declared());
    }

    private ProfileReader(Report report, Declared declared) {
        this.report = report;
        this.declared = declared;
        talk = new TalkReader(report);
    }

    /// Starts from what another profile has.
    static ProfileReader on(Report report, Profile base, Declared declared) {
        ProfileReader reader = new ProfileReader(report, declared.copy());
        reader.options.putAll(base.options());
        reader.talk.begin(base.talk());
        return reader;
    }

    /// Starts from nothing, with a base channel that ancestors do not alter.
    static ProfileReader onChannel(Report report, int channel) {
        ProfileReader reader = new ProfileReader(report);
        reader.options.put(CHANNEL, String.valueOf(channel));
        return reader;
    }

    /// Reads an ancestor's lines once more, without the channel that they say.
    Profile inherit(Block ancestor) {
        List<Tokens> lines = ancestor.lines().stream()
                .map(Tokens::again)
                .filter(tokens -> !saysChannel(tokens))
                .toList();
        return read(ancestor.id(), ancestor.name(), lines);
    }

    private static boolean saysChannel(Tokens tokens) {
        return tokens.peek().is("option") && tokens.peekSecond().is(CHANNEL);
    }

    /// The base channel that a block's own lines say; empty when they say none.
    static Optional<Integer> channel(List<Tokens> lines) {
        Map<String, String> said = new HashMap<>();
        for (Tokens line : lines) {
            Tokens again = line.again();
            if (saysChannel(again)) {
                again.next();
                Options.read(again, new Report(""), said);
            }
        }
        return Optional.ofNullable(said.get(CHANNEL)).map(Integer::decode);
    }

    /// The controls that were declared, faulty ones by name.
    Declared declared() {
        return declared;
    }

    /// The profile that the lines of the block say. Options count wherever they stand.
    Profile read(String id, String name, List<Tokens> lines) {
        List<Tokens> others = new ArrayList<>();
        for (Tokens line : lines) {
            if (line.peek().is("option")) {
                statement(line);
            } else {
                others.add(line);
            }
        }
        others.forEach(this::statement);
        new Windows(report, declared).check();
        return new Profile(id, name, options, List.copyOf(declared.controls()), talk.talk());
    }

    private int channel() {
        return Integer.decode(options.getOrDefault(CHANNEL, "1"));
    }

    private void statement(Tokens tokens) {
        Token word = tokens.next();
        ControlReader controls = new ControlReader(report, declared, channel());
        switch (word.text()) {
            case "option" -> Options.read(tokens, report, options);
            case "control" -> controls.declare(tokens, false);
            case "change" -> controls.change(tokens);
            case "override" -> expectControl(tokens, () -> controls.declare(tokens, true));
            case "remove" -> expectControl(tokens, () -> controls.remove(tokens));
            case "repaint" -> talk.repaint(tokens, channel());
            case "answer" -> talk.answer(tokens, channel());
            default -> {
                if (word.is("send") || word.text().startsWith("send[")) {
                    talk.send(word, tokens, channel());
                } else {
                    report.error(
                            tokens.line(),
                            word,
                            "unknown statement " + word.words() + Nearest.hint(word.text(), SurfaceReader.STATEMENTS));
                }
            }
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
}
