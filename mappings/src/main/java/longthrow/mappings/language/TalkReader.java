package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.controllers.surface.Address.Piece;
import longthrow.controllers.surface.Phrase;
import longthrow.controllers.surface.Profile.Moment;
import longthrow.controllers.surface.Profile.Unasked;
import longthrow.controllers.surface.Talk;

/// Reads what host and device say to each other apart from controls: `send`, `repaint on` and `answer`.
final class TalkReader {
    private static final String MOMENTS = "expected \"on connect\", \"on exit\" or \"every 1s\", found ";

    private final Report report;
    private final List<Unasked> sends = new ArrayList<>();
    private final List<Phrase> repaints = new ArrayList<>();
    private final List<Talk.Answer> answers = new ArrayList<>();

    TalkReader(Report report) {
        this.report = report;
    }

    /// Goes on from what another profile says.
    void begin(Talk base) {
        sends.addAll(base.sends());
        repaints.addAll(base.repaints());
        answers.addAll(base.answers());
    }

    Talk talk() {
        return new Talk(sends, repaints, answers);
    }

    /// `send on connect <…>`, `send on exit <…>`, `send every 1s <…>`, each also `send[a..b]`, once for each index.
    void send(Token statement, Tokens tokens, int channel) {
        Optional<Span> span = SpanReader.read(statement, tokens.line(), report);
        boolean on = tokens.accept("on");
        Token moment = tokens.next();
        long every = moment.is("every") ? Durations.read(tokens, report).orElse(1000) : 0;
        Optional<Moment> when = moment(moment);
        if (when.isEmpty() || (!on && when.get() != Moment.EVERY)) {
            report.error(tokens.line(), moment, MOMENTS + moment.words());
            return;
        }
        Optional<BytesReader.Template> bytes = bytes(tokens);
        end(tokens);
        bytes.ifPresent(template -> span.ifPresent(indices -> {
            for (int index = indices.first(); index <= indices.last(); index++) {
                phrase(template, new Where(index, channel), false, tokens)
                        .ifPresent(message -> sends.add(new Unasked(when.get(), every, message)));
            }
        }));
    }

    private static Optional<Moment> moment(Token word) {
        return switch (word.text()) {
            case "connect" -> Optional.of(Moment.CONNECT);
            case "exit" -> Optional.of(Moment.EXIT);
            case "every" -> Optional.of(Moment.EVERY);
            default -> Optional.empty();
        };
    }

    /// `repaint on <…>`: when the device says this, it shows nothing of ours any more.
    void repaint(Tokens tokens, int channel) {
        expect("on", tokens);
        Optional<BytesReader.Template> bytes = bytes(tokens);
        end(tokens);
        bytes.flatMap(template -> phrase(template, new Where(0, channel), true, tokens))
                .ifPresent(repaints::add);
    }

    /// `answer <…> with <…>`: what the device says to that message of the host.
    void answer(Tokens tokens, int channel) {
        Where where = new Where(0, channel);
        Optional<Phrase> to = bytes(tokens).flatMap(template -> phrase(template, where, true, tokens));
        expect("with", tokens);
        Optional<Phrase> with = bytes(tokens).flatMap(template -> phrase(template, where, false, tokens));
        end(tokens);
        to.ifPresent(asked -> with.ifPresent(said -> answers.add(new Talk.Answer(asked, said))));
    }

    private void expect(String word, Tokens tokens) {
        if (!tokens.accept(word)) {
            report.error(
                    tokens.line(),
                    tokens.peek(),
                    "expected \"" + word + "\", found " + tokens.peek().words());
        }
    }

    private Optional<BytesReader.Template> bytes(Tokens tokens) {
        Token bytes = tokens.peek();
        if (bytes.sort() != Token.Sort.BYTES) {
            report.error(tokens.line(), bytes, "expected bytes in <>, found " + bytes.words());
            return Optional.empty();
        }
        tokens.next();
        return new BytesReader(report, tokens.line()).messages(bytes);
    }

    /// What is said is known to the byte; what is listened for is one message, and may leave bytes open.
    private Optional<Phrase> phrase(BytesReader.Template template, Where where, boolean listening, Tokens tokens) {
        Token at = tokens.last();
        Optional<Phrase> phrase = template.at(where).map(Phrase::new);
        boolean open =
                phrase.isPresent() && phrase.get().pieces().stream().anyMatch(piece -> !(piece instanceof Piece.Fixed));
        if (open && !listening) {
            report.error(tokens.line(), at, "every byte that is sent must be known; ?? and * are for listening");
            return Optional.empty();
        }
        if (listening && phrase.isPresent() && phrase.get().messages().size() > 1) {
            report.error(tokens.line(), at, "one message can be listened for, not several");
        }
        return phrase;
    }

    private void end(Tokens tokens) {
        if (!tokens.done()) {
            report.error(
                    tokens.line(), tokens.peek(), "unexpected " + tokens.peek().words());
        }
    }
}
