package longthrow.controllers.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import longthrow.controllers.Profiles;
import longthrow.controllers.Vectors;
import longthrow.controllers.protocol.MidiStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Values come out of messages as the devices mean them: pairs without a glitch, parameter numbers in any order,
/// encoders in every coding; and every value that goes in by an address comes out of it.
class AddressDecoderTest implements MidiStream.Receiver {
    private static final long MILLISECOND = 1_000_000;

    private final AddressDecoder decoder = new AddressDecoder();
    private final List<Integer> values = new ArrayList<>();
    private long nanos;

    @Override
    public void onShort(int status, int first, int second) {
        decoder.onShort(status, first, second, nanos);
    }

    @Override
    public void onSysEx(byte[] message) {
        decoder.onSysEx(message, nanos);
    }

    private void read(byte[] bytes) {
        new MidiStream().read(bytes, 0, bytes.length, this);
    }

    private void read(String hex) {
        read(Vectors.bytes(hex));
    }

    private void listen(Address address) {
        decoder.listen(address, (value, at) -> values.add(value));
    }

    static List<Vectors.Row> pairs() {
        return Vectors.of("cc14");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void joinsAPair(Vectors.Row row) {
        listen(new Address.ControlChange14(1, 7, Address.Order.HIGH_FIRST));
        read(row.bytes());
        assertThat(values).containsExactly(Integer.parseInt(row.meaning().replaceAll(".*= (\\d+) .*", "$1")));
        Address address = new Address.ControlChange14(1, 7, Address.Order.HIGH_FIRST);
        assertThat(Wire.message(address, values.getFirst())).isEqualTo(row.bytes());
    }

    @ParameterizedTest(name = "sweep, {0}")
    @EnumSource(Address.Order.class)
    void aSweepOfPairsHasNoGlitch(Address.Order order) {
        Address.ControlChange14 address = new Address.ControlChange14(1, 7, order);
        listen(address);
        listenToOther();
        List<Integer> sent = new ArrayList<>();
        for (int value = 0; value < 16384; value += 37) {
            byte[] pair = Wire.message(address, value);
            for (int half = 0; half < 2; half++) {
                read(Vectors.hex(pair).substring(9 * half, 9 * half + 8));
                read("B0 08 11");
                nanos += MILLISECOND;
            }
            nanos += 20 * MILLISECOND;
            decoder.work(nanos);
            sent.add(value);
        }
        assertThat(values).isEqualTo(sent);
    }

    @Test
    void learnsThatTheLowHalfComesFirst() {
        listen(new Address.ControlChange14(1, 7, Address.Order.AUTO));
        for (int value = 8000; value < 8400; value++) {
            read(Wire.message(new Address.ControlChange14(1, 7, Address.Order.LOW_FIRST), value));
            nanos += 10 * MILLISECOND;
        }
        assertThat(values).hasSize(400).isSorted().last().isEqualTo(8399);
    }

    private void listenToOther() {
        decoder.listen(new Address.ControlChange(1, 8), (value, at) -> {});
    }

    @Test
    void aHighHalfAloneCountsAfterThreeMillisecondsAndAtOnceWhenNoLowHalfEverComes() {
        listen(new Address.ControlChange14(1, 7, Address.Order.HIGH_FIRST));
        read("B0 07 40");
        nanos += 2 * MILLISECOND;
        decoder.work(nanos);
        assertThat(values).isEmpty();
        nanos += 1 * MILLISECOND;
        decoder.work(nanos);
        assertThat(values).containsExactly(0x40 << 7);
        for (int high = 0x41; high < 0x46; high++) {
            read("B0 07 %02X".formatted(high));
            nanos += 5 * MILLISECOND;
            decoder.work(nanos);
        }
        read("B0 07 50");
        assertThat(values).endsWith(0x45 << 7, 0x50 << 7);
    }

    @Test
    void aLowHalfAloneMovesFinely() {
        listen(new Address.ControlChange14(1, 7, Address.Order.HIGH_FIRST));
        read("B0 07 40 B0 27 10 B0 27 11");
        assertThat(values).containsExactly(0x40 << 7 | 0x10, 0x40 << 7 | 0x11);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3} gives {4}")
    @CsvSource({
        "nrpn, 151, NONE, B0 63 01 B0 62 17 B0 06 6B, 107",
        "nrpn, 151, FINE, B0 62 17 63 01 06 40 26 01, 8193",
        "rpn, 0, FINE, B0 65 00 64 00 06 0C 26 00, 1536",
        "nrpn, 4119, INDEX, B0 63 20 B0 62 17 B0 06 62 B0 26 07, 98",
        "nrpn, 151, NONE, BB 63 01 BB 62 17 B0 06 6B, ",
        "nrpn, 151, NONE, B0 63 01 B0 62 17 B0 63 7F 62 7F 06 6B, ",
        "nrpn, 151, NONE, B0 65 01 B0 64 17 B0 06 6B, ",
        "nrpn, 152, NONE, B0 63 01 B0 62 17 B0 62 18 B0 06 6B, 107"
    })
    void followsParameterNumbers(String kind, int number, Address.DataLow low, String bytes, Integer value) {
        listen(kind.equals("rpn") ? new Address.Rpn(1, number) : new Address.Nrpn(1, number, low));
        read(bytes);
        assertThat(values).isEqualTo(value == null ? List.of() : List.of(value));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"TWOS, rel-twos", "OFFSET, rel-offset", "SIGN_MINUS, rel-sign-minus", "SIGN_PLUS, rel-sign-plus"})
    void encodersTurnAsTheirCodingSays(Relative.Ticks coding, String table) {
        for (Vectors.Row row : Vectors.of(table)) {
            int ticks = Integer.parseInt(row.meaning());
            assertThat(coding.ticks(row.bytes()[2])).as(row.toString()).isEqualTo(ticks);
            assertThat(coding.value(ticks)).as(row.toString()).isEqualTo(row.bytes()[2]);
        }
    }

    static List<Address> addresses() {
        List<Address> all = new ArrayList<>();
        for (int channel : new int[] {1, 16}) {
            all.add(new Address.Note(channel, 60));
            all.add(new Address.ControlChange(channel, 127));
            all.add(new Address.ControlChange14(channel, 31, Address.Order.HIGH_FIRST));
            all.add(new Address.ControlChange14(channel, 0, Address.Order.LOW_FIRST));
            all.add(new Address.Nrpn(channel, 16382, Address.DataLow.FINE));
            all.add(new Address.Nrpn(channel, 0, Address.DataLow.NONE));
            all.add(new Address.Rpn(channel, 5));
            all.add(new Address.PitchBend(channel));
            all.add(new Address.ChannelPressure(channel, 0));
            all.add(new Address.PolyPressure(channel, 3));
            all.add(new Address.ProgramChange(channel));
        }
        all.add(Profiles.form("F0 00 20 29 {value} 11 F7"));
        return all;
    }

    private static boolean wide(Address address) {
        return switch (address) {
            case Address.ControlChange14 any -> true;
            case Address.PitchBend any -> true;
            case Address.Rpn any -> true;
            case Address.Nrpn nrpn -> nrpn.low() == Address.DataLow.FINE;
            default -> false;
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void everyValueComesThroughUnchanged(Address address) {
        listen(address);
        int count = wide(address) ? 16384 : 128;
        for (int value = 0; value < count; value++) {
            read(Wire.message(address, value));
            assertThat(values).containsExactly(value);
            values.clear();
        }
    }

    @Test
    void readsTheTextAndTheColoursInAForm() {
        Address.SysEx text = Profiles.form("F0 00 01 06 02 12 00 00 00 {text} F7");
        byte[] kick = Vectors.bytes("F0 00 01 06 02 12 00 00 00 4B 69 63 6B F7");
        assertThat(SysExMatch.of(text, kick)).map(SysExMatch::words).contains("Kick");
        assertThat(Wire.sysEx(text, new SysExMatch(0, "Kick", List.of()))).isEqualTo(kick);

        Address.SysEx colours = Profiles.form("F0 00 00 66 14 72 {all8rgb3} F7");
        byte[] rainbow = Vectors.bytes("F0 00 00 66 14 72 01 02 04 07 00 03 05 06 F7");
        List<Integer> expected = List.of(0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF, 0, 0xFFFF00, 0xFF00FF, 0x00FFFF);
        assertThat(SysExMatch.of(colours, rainbow)).map(SysExMatch::colours).contains(expected);
        assertThat(Wire.sysEx(colours, new SysExMatch(0, "", expected))).isEqualTo(rainbow);
    }

    @ParameterizedTest(name = "{0} fits {1}: {2}")
    @CsvSource({
        "F0 7E ?? 06 02 42 13 01 00 00 * F7, F0 7E 00 06 02 42 13 01 00 00 01 02 03 04 F7, true",
        "F0 7E ?? 06 02 42 13 01 00 00 * F7, F0 7E 7F 06 02 42 13 01 00 00 F7, true",
        "F0 7E ?? 06 02 42 13 01 00 00 * F7, F0 7E 00 06 02 47 13 01 00 00 01 F7, false",
        "F0 7E ?? 06 02 42 13 01 00 00 * F7, F0 F7, false",
        "F0 01 F7, F0 01 02 F7, false"
    })
    void recognisesIdentities(String form, String message, boolean fits) {
        assertThat(SysExMatch.of(Profiles.form(form), Vectors.bytes(message)).isPresent())
                .isEqualTo(fits);
    }

    @Test
    void noNoiseBreaksIt() {
        addresses().forEach(this::listen);
        listen(Profiles.form("F0 00 00 66 14 12 00 {text} F7"));
        Random random = new Random(3);
        byte[] noise = new byte[1024];
        for (int round = 0; round < 1000; round++) {
            random.nextBytes(noise);
            read(noise);
            nanos += MILLISECOND;
            decoder.work(nanos);
        }
        assertThat(values).isNotEmpty().allMatch(value -> value >= 0 && value < 16384);
    }
}
