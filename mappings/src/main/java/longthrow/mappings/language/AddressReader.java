package longthrow.mappings.language;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Address.DataLow;
import longthrow.controllers.surface.Address.Order;

/// Reads `cc 1 0x0F+i`, `nrpn 1 i fine`, `sysex <F0 … F7>`: the messages of a profile's controls.
final class AddressReader {
    static final List<String> MESSAGES = List.of(
            "note", "cc", "cc14", "nrpn", "rpn", "pb", "chanpress", "polypress", "pc", "program", "hui", "sysex");
    private static final Pattern NUMBER = Pattern.compile("(?:\\d|\\(|-|(?:i|ch)\\b).*");
    private static final int SEVEN = 127;
    private static final int FOURTEEN = 16383;
    private static final int ZONES = 0x1D; // the last zone and the last port (protocols, section 3.4)
    private static final int PORTS = 7;

    private final Tokens tokens;
    private final Report report;

    AddressReader(Tokens tokens, Report report) {
        this.tokens = tokens;
        this.report = report;
    }

    /// The address that starts at the next word.
    Optional<AddressPlan> read() {
        Token message = tokens.peek();
        if (!message.isWord()) {
            return fail(message, "expected a message (" + String.join(", ", MESSAGES) + "), found " + message.words());
        }
        tokens.next();
        return switch (message.text()) {
            case "note" -> two(message, SEVEN, Address.Note::new);
            case "cc" -> two(message, SEVEN, Address.ControlChange::new);
            case "cc14" -> controlPair(message);
            case "nrpn" -> nrpn(message);
            case "rpn" -> two(message, FOURTEEN, Address.Rpn::new);
            case "pb" -> one(message, Address.PitchBend::new);
            case "chanpress" -> two(message, SEVEN, Address.ChannelPressure::new);
            case "polypress" -> two(message, SEVEN, Address.PolyPressure::new);
            case "pc" -> program(message);
            case "program" -> one(message, Address.BankProgram::new);
            case "hui" -> hui(message);
            case "sysex" -> sysEx(message);
            default ->
                fail(message, "unknown message \"" + message.text() + "\"" + Nearest.hint(message.text(), MESSAGES));
        };
    }

    private interface Pair {
        Address of(int channel, int number);
    }

    private record Numbers(Numeral first, Numeral second) {
        Optional<Address> at(Where where, Pair pair) {
            OptionalInt one = first.at(where);
            OptionalInt other = second.at(where);
            return one.isPresent() && other.isPresent()
                    ? Optional.of(pair.of(one.getAsInt(), other.getAsInt()))
                    : Optional.empty();
        }
    }

    private Optional<Numbers> numbers(Optional<Numeral> first, String what, int most) {
        return first.flatMap(one -> Numeral.read(tokens, report, what, 0, most).map(other -> new Numbers(one, other)));
    }

    private static AddressPlan plan(Token message, Numbers numbers, Pair pair) {
        return new AddressPlan(message, where -> numbers.at(where, pair));
    }

    private Optional<AddressPlan> two(Token message, int most, Pair pair) {
        String what = message.text() + (message.text().equals("chanpress") ? " base" : " number");
        return numbers(channel(), what, most).map(both -> plan(message, both, pair));
    }

    private Optional<AddressPlan> one(Token message, IntFunction<Address> make) {
        return channel().map(channel -> one(message, channel, make));
    }

    private static AddressPlan one(Token message, Numeral channel, IntFunction<Address> make) {
        return new AddressPlan(message, where -> {
            OptionalInt number = channel.at(where);
            return number.isPresent() ? Optional.of(make.apply(number.getAsInt())) : Optional.empty();
        });
    }

    /// `pc CH` is any program, `pc CH N` one of them.
    private Optional<AddressPlan> program(Token message) {
        Optional<Numeral> channel = channel();
        boolean numbered =
                tokens.peek().isWord() && NUMBER.matcher(tokens.peek().text()).matches();
        return numbered
                ? numbers(channel, "pc number", SEVEN).map(both -> plan(message, both, Address.ProgramNumber::new))
                : channel.map(known -> one(message, known, Address.ProgramChange::new));
    }

    private boolean numberNext() {
        Token next = tokens.peek();
        return next.isWord() && NUMBER.matcher(next.text()).matches();
    }

    private Optional<AddressPlan> hui(Token message) {
        Optional<Numeral> zone = Numeral.read(tokens, report, "hui zone", 0, ZONES);
        return numbers(zone, "hui port", PORTS).map(both -> plan(message, both, Address.HuiSwitch::new));
    }

    private Optional<AddressPlan> controlPair(Token message) {
        Optional<Numbers> numbers = numbers(channel(), "cc14 number", 31);
        Order order = word(Order.values(), Order.AUTO);
        return numbers.map(
                both -> plan(message, both, (channel, number) -> new Address.ControlChange14(channel, number, order)));
    }

    private Optional<AddressPlan> nrpn(Token message) {
        Optional<Numbers> numbers = numbers(channel(), "nrpn number", FOURTEEN);
        DataLow low = word(DataLow.values(), DataLow.NONE);
        if (low == DataLow.INDEX && numberNext()) {
            Optional<Numeral> index = Numeral.read(tokens, report, "index", 0, SEVEN);
            return numbers.flatMap(both -> index.map(third -> indexed(message, both, third)));
        }
        return numbers.map(both -> plan(message, both, (channel, number) -> new Address.Nrpn(channel, number, low)));
    }

    private static AddressPlan indexed(Token message, Numbers numbers, Numeral index) {
        return new AddressPlan(message, where -> {
            OptionalInt third = index.at(where);
            return third.isPresent()
                    ? numbers.at(where, (channel, number) -> new Address.NrpnIndexed(channel, number, third.getAsInt()))
                    : Optional.empty();
        });
    }

    private <E extends Enum<E>> E word(E[] values, E otherwise) {
        Optional<E> value = Choice.of(values, tokens.peek().text());
        value.ifPresent(taken -> tokens.next());
        return value.orElse(otherwise);
    }

    private Optional<AddressPlan> sysEx(Token message) {
        Token bytes = tokens.peek();
        if (bytes.sort() != Token.Sort.BYTES) {
            return fail(bytes, "expected bytes in <>, found " + bytes.words());
        }
        tokens.next();
        return new BytesReader(report, tokens.line())
                .sysEx(bytes)
                .map(template ->
                        new AddressPlan(message, where -> template.at(where).map(pieces -> new Address.SysEx(pieces))));
    }

    private Optional<Numeral> channel() {
        return Numeral.read(tokens, report, "channel", 1, 16);
    }

    private Optional<AddressPlan> fail(Token at, String message) {
        report.error(tokens.line(), at, message);
        return Optional.empty();
    }
}
