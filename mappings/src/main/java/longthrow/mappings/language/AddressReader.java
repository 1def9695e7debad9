package longthrow.mappings.language;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Address.DataLow;
import longthrow.controllers.surface.Address.Order;

/// Reads `cc 1 0x0F+i`, `nrpn 1 i fine`, `sysex <F0 … F7>`: the messages of a profile's controls.
final class AddressReader {
    private static final List<String> MESSAGES =
            List.of("note", "cc", "cc14", "nrpn", "rpn", "pb", "chanpress", "polypress", "pc", "sysex");
    private static final int SEVEN = 127;
    private static final int FOURTEEN = 16383;

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
            case "pb" -> one(message, FOURTEEN, Address.PitchBend::new);
            case "chanpress" -> two(message, SEVEN, Address.ChannelPressure::new);
            case "polypress" -> two(message, SEVEN, Address.PolyPressure::new);
            case "pc" -> one(message, SEVEN, Address.ProgramChange::new);
            case "sysex" -> sysEx(message);
            default ->
                fail(message, "unknown message \"" + message.text() + "\"" + Nearest.hint(message.text(), MESSAGES));
        };
    }

    private interface Pair {
        Address of(int channel, int number);
    }

    private record Numbers(Numeral channel, Numeral number) {
        Optional<Address> at(int index, Pair pair) {
            OptionalInt first = channel.at(index);
            OptionalInt second = number.at(index);
            return first.isPresent() && second.isPresent()
                    ? Optional.of(pair.of(first.getAsInt(), second.getAsInt()))
                    : Optional.empty();
        }
    }

    private Optional<Numbers> numbers(String what, int most) {
        return channel()
                .flatMap(channel ->
                        Numeral.read(tokens, report, what, 0, most).map(number -> new Numbers(channel, number)));
    }

    private Optional<AddressPlan> two(Token message, int most, Pair pair) {
        String what = message.text() + (message.text().equals("chanpress") ? " base" : " number");
        return numbers(what, most).map(both -> new AddressPlan(message, most, index -> both.at(index, pair)));
    }

    private Optional<AddressPlan> one(Token message, int maximum, IntFunction<Address> make) {
        return channel()
                .map(channel -> new AddressPlan(message, maximum, index -> {
                    OptionalInt number = channel.at(index);
                    return number.isPresent() ? Optional.of(make.apply(number.getAsInt())) : Optional.empty();
                }));
    }

    private Optional<AddressPlan> controlPair(Token message) {
        Optional<Numbers> numbers = numbers("cc14 number", 31);
        Order order = word(Order.values(), Order.AUTO);
        Pair pair = (channel, number) -> new Address.ControlChange14(channel, number, order);
        return numbers.map(both -> new AddressPlan(message, FOURTEEN, index -> both.at(index, pair)));
    }

    private Optional<AddressPlan> nrpn(Token message) {
        Optional<Numbers> numbers = numbers("nrpn number", FOURTEEN);
        DataLow low = word(DataLow.values(), DataLow.NONE);
        Pair pair = (channel, number) -> new Address.Nrpn(channel, number, low);
        int maximum = low == DataLow.FINE ? FOURTEEN : SEVEN;
        return numbers.map(both -> new AddressPlan(message, maximum, index -> both.at(index, pair)));
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
        return new SysExReader(report, tokens.line())
                .read(bytes)
                .map(template -> new AddressPlan(
                        message, SEVEN, index -> template.at(index).map(Address.class::cast)));
    }

    private Optional<Numeral> channel() {
        return Numeral.read(tokens, report, "channel", 1, 16);
    }

    private Optional<AddressPlan> fail(Token at, String message) {
        report.error(tokens.line(), at, message);
        return Optional.empty();
    }
}
