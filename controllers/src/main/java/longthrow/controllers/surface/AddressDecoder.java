package longthrow.controllers.surface;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.controllers.protocol.Pair14;
import longthrow.controllers.protocol.ParameterNumbers;

/// Tells messages apart by address and hands each value to whoever listens there; joins 14-bit pairs and parameter
/// numbers on the way. Either side of the wire reads with it. Belongs to one thread.
public final class AddressDecoder {
    private final Map<Integer, Listener> plain = new HashMap<>();
    private final Map<Integer, Listener> programs = new HashMap<>();
    private final Map<Integer, HuiKeys> hui = new HashMap<>();
    private final int[] banks = new int[16];
    private final Map<Integer, List<Pressure>> pressures = new HashMap<>();
    private final Map<Integer, DataEntry> numbered = new HashMap<>();
    private final List<Form> forms = new ArrayList<>();
    private final List<JoinedHalves> pairs = new ArrayList<>();
    private final ParameterNumbers numbers = new ParameterNumbers();

    /// Who hears the values of an address.
    @FunctionalInterface
    public interface Listener {
        /// A value came.
        void on(int value, long nanos);
    }

    /// Who hears the messages of a SysEx address.
    @FunctionalInterface
    public interface FormListener {
        /// A message of that form came.
        void on(SysExMatch match, long nanos);
    }

    private record Pressure(int base, Listener listener) {}

    private record Form(Address.SysEx form, Map<String, Integer> widths, FormListener listener) {}

    /// Hears the values of `address`; one listener for each address.
    public void listen(Address address, Listener listener) {
        switch (address) {
            case Address.Note(int channel, int number) -> plain.put(key(0x90, channel, number), listener);
            case Address.ControlChange(int channel, int number) -> plain.put(key(0xB0, channel, number), listener);
            case Address.PolyPressure(int channel, int number) -> plain.put(key(0xA0, channel, number), listener);
            case Address.PitchBend(int channel) -> plain.put(key(0xE0, channel, 0), listener);
            case Address.ProgramChange(int channel) -> programs.put(channel, listener);
            case Address.ProgramNumber(int channel, int number) ->
                plain.put(key(0xC0, channel, number), (value, nanos) -> listener.on(127, nanos));
            case Address.BankProgram(int channel) -> bank(channel, listener);
            case Address.HuiSwitch(int zone, int port) -> hui(0x0F, zone, port, listener);
            case Address.HuiLamp(int zone, int port) -> hui(0x0C, zone, port, listener);
            case Address.ChannelPressure(int channel, int base) -> pressure(channel, base, listener);
            case Address.ControlChange14(int channel, int number, Address.Order order) ->
                pair(channel, number, joined(Pair14.Order.valueOf(order.name()), listener));
            case Address.Nrpn(int channel, int number, Address.DataLow low) ->
                numbered.put(numberKey(false, channel, number), entry(low, listener));
            case Address.NrpnIndexed(int channel, int number, int index) -> {
                int key = numberKey(false, channel, number);
                if (numbered.computeIfAbsent(key, any -> new DataEntry.Indexed())
                        instanceof DataEntry.Indexed indexed) {
                    indexed.listen(index, listener);
                }
            }
            case Address.Rpn(int channel, int number) ->
                numbered.put(numberKey(true, channel, number), entry(Address.DataLow.FINE, listener));
            case Address.SysEx form -> listenTo(form, (match, nanos) -> listener.on(match.value(), nanos));
        }
    }

    /// Hears the messages of a SysEx form; several may hear the same one.
    public void listenTo(Address.SysEx form, FormListener listener) {
        listenTo(form, Map.of(), listener);
    }

    /// The same for a form with several texts; `widths` are theirs by name, "" its own.
    public void listenTo(Address.SysEx form, Map<String, Integer> widths, FormListener listener) {
        forms.add(new Form(form, Map.copyOf(widths), listener));
    }

    /// True when nobody listens at a note or controller yet.
    public boolean vacant(Address.ControlChange address) {
        return !plain.containsKey(key(0xB0, address.channel(), address.number()));
    }

    private void pressure(int channel, int base, Listener listener) {
        List<Pressure> here = pressures.computeIfAbsent(channel, any -> new ArrayList<>());
        here.add(new Pressure(base, listener));
        here.sort(Comparator.comparingInt(Pressure::base).reversed());
    }

    /// Consoles use the high half of the bank only; the low one is let pass.
    private void bank(int channel, Listener listener) {
        plain.put(key(0xB0, channel, 0), (value, nanos) -> banks[channel - 1] = value);
        plain.putIfAbsent(key(0xB0, channel, 32), (value, nanos) -> {});
        programs.put(channel, (value, nanos) -> listener.on(banks[channel - 1] << 7 | value, nanos));
    }

    private void hui(int select, int zone, int port, Listener listener) {
        HuiKeys keys = hui.computeIfAbsent(select, any -> new HuiKeys());
        keys.listen(zone, port, listener);
        plain.put(key(0xB0, 1, select), (value, nanos) -> keys.select(value));
        plain.put(key(0xB0, 1, select + 0x20), keys::port);
    }

    private JoinedHalves joined(Pair14.Order order, Listener listener) {
        JoinedHalves halves = new JoinedHalves(new Pair14(order), listener);
        pairs.add(halves);
        return halves;
    }

    private DataEntry entry(Address.DataLow low, Listener listener) {
        return switch (low) {
            case NONE -> new DataEntry.Plain(listener);
            case FINE -> new DataEntry.Fine(joined(Pair14.Order.HIGH_FIRST, listener));
            case INDEX -> {
                DataEntry.Indexed indexed = new DataEntry.Indexed();
                indexed.listenToAny(listener);
                yield indexed;
            }
        };
    }

    private void pair(int channel, int number, JoinedHalves halves) {
        plain.put(key(0xB0, channel, number), halves::high);
        plain.put(key(0xB0, channel, number + 32), halves::low);
    }

    /// Takes a short message; false when nobody listens there.
    public boolean onShort(int status, int first, int second, long nanos) {
        int channel = (status & 0xF) + 1;
        return switch (status & 0xF0) {
            case 0x80 -> hand(key(0x90, channel, first), 0, nanos);
            case 0x90, 0xA0 -> hand(key(status & 0xF0, channel, first), second, nanos);
            case 0xB0 -> hand(key(0xB0, channel, first), second, nanos) || onNumber(channel, first, second, nanos);
            case 0xC0 -> hand(key(0xC0, channel, first), first, nanos) || hand(programs, channel, first, nanos);
            case 0xD0 -> onPressure(channel, first, nanos);
            case 0xE0 -> hand(key(0xE0, channel, 0), second << 7 | first, nanos);
            default -> false;
        };
    }

    private boolean hand(int key, int value, long nanos) {
        return hand(plain, key, value, nanos);
    }

    private static boolean hand(Map<Integer, Listener> listeners, int key, int value, long nanos) {
        Optional<Listener> listener = Optional.ofNullable(listeners.get(key));
        listener.ifPresent(found -> found.on(value, nanos));
        return listener.isPresent();
    }

    private boolean onPressure(int channel, int value, long nanos) {
        for (Pressure pressure : pressures.getOrDefault(channel, List.of())) {
            if (value >= pressure.base) {
                pressure.listener.on(value - pressure.base, nanos);
                return true;
            }
        }
        return false;
    }

    private boolean onNumber(int channel, int controller, int value, long nanos) {
        return !numbered.isEmpty()
                && numbers.onController(
                        channel,
                        controller,
                        value,
                        (registered, from, number, part, data) -> Optional.ofNullable(
                                        numbered.get(numberKey(registered, from, number)))
                                .ifPresent(entry -> entry.on(part, data, nanos)));
    }

    /// Takes a SysEx message; false when no form fits.
    public boolean onSysEx(byte[] message, long nanos) {
        boolean known = false;
        for (Form form : forms) {
            Optional<SysExMatch> match = SysExMatch.of(form.form, message, form.widths);
            match.ifPresent(found -> form.listener.on(found, nanos));
            known |= match.isPresent();
        }
        return known;
    }

    /// Lets go of halves that waited too long for the other.
    public void work(long nanos) {
        pairs.forEach(halves -> halves.late(nanos));
    }

    private static int key(int kind, int channel, int number) {
        return (kind | channel - 1) << 7 | number;
    }

    private static int numberKey(boolean registered, int channel, int number) {
        return (registered ? 1 << 20 : 0) | channel << 14 | number;
    }
}
