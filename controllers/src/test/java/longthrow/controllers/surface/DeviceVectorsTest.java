package longthrow.controllers.surface;

import static longthrow.controllers.surface.Golden.both;
import static longthrow.controllers.surface.Golden.control;
import static longthrow.controllers.surface.Golden.hand;
import static longthrow.controllers.surface.Golden.key;
import static longthrow.controllers.surface.Golden.only;
import static longthrow.controllers.surface.Golden.profile;
import static longthrow.controllers.surface.Golden.saidByTheHost;
import static longthrow.controllers.surface.Golden.shows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import longthrow.controllers.Huis;
import longthrow.controllers.Profiles;
import longthrow.controllers.Vectors;
import longthrow.controllers.Wired;
import longthrow.controllers.protocol.ParameterNumbers;
import longthrow.controllers.surface.Feedback.Glow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The golden messages of devices beyond the Mackie family: what a hand's bytes mean, and which bytes show what. Every
/// message of the table must be asked for here or belong to a family that another test reads whole.
class DeviceVectorsTest {
    /// The families that other tests read whole: `MidiStreamTest`, `MackieTest`, `SurfaceUnitTest`,
    /// `AddressDecoderTest`, and the services' own.
    private static final Set<String> READ_ELSEWHERE = Set.of(
            "stream",
            "mcu",
            "mcu-challenge",
            "cc14",
            "rel-twos",
            "rel-offset",
            "rel-sign-minus",
            "rel-sign-plus",
            "mtc",
            "mmc",
            "clock",
            "msc");

    static List<Golden> golden() {
        List<Golden> all = new ArrayList<>();
        hui(all);
        numbers(all);
        consoles(all);
        korg(all);
        novation(all);
        behringer(all);
        presonus(all);
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("golden")
    void meansWhatItSays(Golden golden) {
        golden.check().of(golden.bytes());
    }

    @Test
    void everyMessageOfTheTableIsAskedFor() {
        Map<String, List<String>> table = new TreeMap<>();
        for (String line : Vectors.lines("vectors.tsv")) {
            String[] cells = line.split("\t");
            if (!line.startsWith("#") && !READ_ELSEWHERE.contains(cells[0])) {
                table.computeIfAbsent(cells[0], any -> new ArrayList<>()).add(cells[2]);
            }
        }
        Map<String, List<String>> asked = new TreeMap<>();
        golden().forEach(golden ->
                asked.computeIfAbsent(golden.family(), any -> new ArrayList<>()).add(golden.bytes()));
        assertThat(asked.keySet()).isEqualTo(table.keySet());
        asked.forEach((family, bytes) -> assertThat(bytes).as(family).containsExactlyElementsOf(table.get(family)));
    }

    private static void hui(List<Golden> all) {
        Profile hui = Huis.hui();
        Control[] every = hui.controls().toArray(new Control[0]);
        all.add(new Golden("hui", "90 00 00", saidByTheHost()));
        all.add(new Golden(
                "hui",
                "90 00 7F",
                bytes -> assertThat(hui.talk().answers(0x90, 0, 0))
                        .extracting(Vectors::hex)
                        .containsExactly(bytes)));
        all.add(new Golden("hui", "B0 0F 0E B0 2F 44", hand("play down", every)));
        all.add(new Golden("hui", "B0 0F 0E B0 2F 04", hand("play up", every)));
        Control solo = hui.control("solo[3]").orElseThrow();
        all.add(new Golden("hui", "B0 0C 02 B0 2C 43", shows(new Feedback.Light(solo, Glow.ON))));
        Control fader = hui.control("fader[3]").orElseThrow();
        all.add(new Golden("hui", "B0 02 7F B0 22 7F", both("fader[3] = 16383", new Feedback.Motor(fader, 1))));
        all.add(new Golden("hui", "B0 40 41", hand("vpot[1] +1", every)));
        all.add(new Golden("hui", "B0 40 01", hand("vpot[1] -1", every)));
        all.add(new Golden("hui", "B0 0F 04 B0 2F 40", hand("fader[5] touched", every)));
        Control meter = hui.control("meter[2]").orElseThrow();
        all.add(new Golden("hui", "A0 01 1C", bytes -> {
            Wired wired = new Wired(profile(meter)).settled();
            wired.unit().show(new Feedback.Level(meter, 3));
            wired.pass(5);
            assertThat(wired.device().heard()).contains("A0 01 0C", bytes);
        }));
        Control name = hui.control("name[1]").orElseThrow();
        all.add(new Golden("hui", "F0 00 00 66 05 00 10 00 4B 69 63 6B F7", shows(new Feedback.Text(name, "Kick"))));
        Control time = hui.control("time").orElseThrow();
        all.add(new Golden("hui", "F0 00 00 66 05 00 11 00 02 15 F7", bytes -> {
            Wired wired = new Wired(profile(time)).settled();
            wired.unit().show(new Feedback.Digits(time, "010344.19"));
            wired.pass(20);
            wired.device().heard();
            wired.unit().show(new Feedback.Digits(time, "010345.20"));
            wired.pass(20);
            assertThat(wired.device().heard()).containsExactly(bytes);
        }));
    }

    private static void numbers(List<Golden> all) {
        all.add(new Golden(
                "nrpn", "B0 63 01 B0 62 17 B0 06 6B", exact(new Address.Nrpn(1, 151, Address.DataLow.NONE))));
        all.add(new Golden(
                "nrpn",
                "B0 62 17 63 01 06 40 26 01",
                hand("x = 8193", control("x", Kind.FADER, new Address.Nrpn(1, 151, Address.DataLow.FINE)))));
        all.add(new Golden("nrpn", "B0 63 7F 62 7F", parts()));
        all.add(new Golden(
                "rpn",
                "B0 65 00 64 00 06 0C 26 00",
                hand("x = 1536", control("x", Kind.FADER, new Address.Rpn(1, 0)))));
        all.add(new Golden("nrpn", "B0 63 00 62 00 60 7F", parts("nrpn 0 INCREMENT 127")));
        all.add(new Golden("bank", "B0 00 02 B0 20 00 C0 07", bytes -> {
            hand("x = 263", control("x", Kind.KNOB, new Address.BankProgram(1))).of(bytes);
            byte[] out = Wire.message(new Address.BankProgram(1), 2 * 128 + 7);
            assertThat(Vectors.hex(out)).as("consoles need no low half").isEqualTo("B0 00 02 C0 07");
        }));
    }

    /// The message is the value's own, in both directions.
    private static Golden.Check exact(Address address) {
        return bytes -> {
            List<Integer> values = new ArrayList<>();
            AddressDecoder decoder = new AddressDecoder();
            decoder.listen(address, (value, nanos) -> values.add(value));
            for (int at = 0; at + 3 <= Vectors.bytes(bytes).length; at += 3) {
                byte[] m = Arrays.copyOfRange(Vectors.bytes(bytes), at, at + 3);
                decoder.onShort(m[0] & 0xFF, m[1], m[2], 0);
            }
            assertThat(values).hasSize(1);
            assertThat(Vectors.hex(Wire.message(address, values.getFirst()))).isEqualTo(bytes);
        };
    }

    private static Golden.Check parts(String... expected) {
        return bytes -> {
            List<String> heard = new ArrayList<>();
            ParameterNumbers numbers = new ParameterNumbers();
            byte[] message = Vectors.bytes(bytes);
            for (int at = 1; at + 2 <= message.length; at += 2) {
                numbers.onController(
                        1,
                        message[at],
                        message[at + 1],
                        (registered, channel, number, part, value) ->
                                heard.add((registered ? "rpn " : "nrpn ") + number + " " + part + " " + value));
            }
            assertThat(heard).containsExactly(expected);
        };
    }

    private static void consoles(List<Golden> all) {
        Address.Nrpn input = new Address.Nrpn(12, 0x17, Address.DataLow.NONE);
        Scale half = new Scale(List.of(new Scale.Mark(-53, 1), new Scale.Mark(10, 127)), 0);
        Stream.of("7F", "75", "6B", "61", "57", "4D", "43", "39", "2F", "25", "1B", "11")
                .forEach(level -> {
                    double decibels = 10
                            - 5
                                    * Stream.of("7F", "75", "6B", "61", "57", "4D", "43", "39", "2F", "25", "1B", "11")
                                            .toList()
                                            .indexOf(level);
                    all.add(new Golden("dlive", "BB 63 00 BB 62 17 BB 06 " + level, bytes -> {
                        exact(input).of(bytes);
                        assertThat(half.wire(decibels)).isEqualTo(Integer.parseInt(level, 16));
                        assertThat(half.decibels(Integer.parseInt(level, 16))).isEqualTo(decibels);
                    }));
                });
        all.add(new Golden("dlive", "BB 63 00 62 17 06 6B", hand("x = 107", control("x", Kind.FADER, input))));
        Control mute = key(new Address.Note(12, 0));
        Control half64 = mute.with(mute.coding().press(new Press(new Press.Values(64, 127), new Press.Values(1, 63))));
        all.add(new Golden("dlive", "9B 00 7F 9B 00 00", hand("key down", half64)));
        all.add(new Golden("dlive", "9B 00 3F 9B 00 00", hand("key up", half64)));
        all.add(new Golden("dlive", "F0 00 00 1A 50 10 01 00 0B 05 0B 17 00 F7", saidByTheHost()));
        Address name = Profiles.form("F0 00 00 1A 50 10 01 00 0B 03 00 {text} F7");
        all.add(new Golden(
                "dlive",
                "F0 00 00 1A 50 10 01 00 0B 03 00 4B 69 63 6B F7",
                shows(new Feedback.Text(Profiles.display("name", 0, Kind.TEXT, 4, name, ""), "Kick"))));
        Control send = control("x", Kind.FADER, Profiles.form("F0 00 00 1A 50 10 01 00 0B 0D 05 0D 02 {value} F7"));
        all.add(new Golden(
                "dlive",
                "F0 00 00 1A 50 10 01 00 0B 0D 05 0D 02 6B F7",
                both("x = 107", new Feedback.Motor(send, 107 / 127.0))));
        all.add(new Golden("dlive", "BB 00 01 CB 02", exactly("x = 130", new Address.BankProgram(12), 130)));
        sq(all);
    }

    private static Golden.Check exactly(String words, Address address, int value) {
        return bytes -> {
            hand(words, control("x", Kind.KNOB, address)).of(bytes);
            assertThat(Vectors.hex(Wire.message(address, value))).isEqualTo(bytes);
        };
    }

    private static void sq(List<Golden> all) {
        fine(all, "B0 63 40 B0 62 00 B0 06 76 B0 26 5C", 1, 0x40 << 7);
        fine(all, "B3 63 44 B3 62 1C B3 06 6B B3 26 06", 4, 0x44 << 7 | 0x1C);
        fine(all, "B3 63 45 B3 62 2F B3 06 5F B3 26 57", 4, 0x45 << 7 | 0x2F);
        fine(all, "BD 63 4D BD 62 22 BD 06 6B BD 26 06", 14, 0x4D << 7 | 0x22);
        fine(all, "B0 63 52 B0 62 5C B0 06 4C B0 26 65", 1, 0x52 << 7 | 0x5C);
        fine(all, "BA 63 5E BA 62 26 BA 06 7F BA 26 7F", 11, 0x5E << 7 | 0x26);
        fine(all, "B0 63 66 B0 62 1A B0 06 00 B0 26 01", 1, 0x66 << 7 | 0x1A);
        Control mute = key(new Address.Nrpn(7, 0x04 << 7 | 0x03, Address.DataLow.FINE));
        Control one = mute.with(mute.coding().lamp(new Control.Lamp(0, Optional.empty(), 1)));
        all.add(new Golden(
                "sq", "B6 63 04 B6 62 03 B6 06 00 B6 26 01", both("key down", new Feedback.Light(one, Glow.ON))));
        Control main = key(new Address.Nrpn(1, 0x44, Address.DataLow.FINE));
        all.add(new Golden(
                "sq", "B0 63 00 B0 62 44 B0 06 00 B0 26 00", both("key up", new Feedback.Light(main, Glow.OFF))));
        for (String said : List.of(
                "B4 63 40 B4 62 34 B4 61 00",
                "BB 63 46 BB 62 22 BB 60 00",
                "B0 63 00 B0 62 00 B0 60 00",
                "B0 63 53 B0 62 24 B0 60 7F")) {
            all.add(new Golden("sq", said, saidByTheHost()));
        }
        all.add(new Golden("sq", "B0 00 01 C0 1B", exactly("x = 155", new Address.BankProgram(1), 155)));
        all.add(new Golden("sq", "90 36 7F 80 36 00", hand("key down, key up", key(new Address.Note(1, 0x36)))));
        Control fader = control("x", Kind.FADER, new Address.NrpnIndexed(1, 0x20 << 7 | 0x17, 7));
        all.add(new Golden(
                "qu", "B0 63 20 B0 62 17 B0 06 62 B0 26 07", both("x = 98", new Feedback.Motor(fader, 98 / 127.0))));
        Control qu = key(new Address.Note(1, 0x20));
        Control half = qu.with(qu.coding().press(new Press(new Press.Values(64, 127), new Press.Values(1, 63))));
        all.add(new Golden("qu", "90 20 7F 80 20 00", hand("key down", half)));
    }

    private static void fine(List<Golden> all, String bytes, int channel, int number) {
        all.add(new Golden("sq", bytes, said -> {
            byte[] message = Vectors.bytes(said);
            int value = message[8] << 7 | message[11];
            Address address = new Address.Nrpn(channel, number, Address.DataLow.FINE);
            exactly("x = " + value, address, value).of(said);
        }));
    }

    private static void korg(List<Golden> all) {
        all.add(new Golden(
                "nanokontrol2", "B0 03 40", hand("x = 64", control("x", Kind.FADER, new Address.ControlChange(1, 3)))));
        all.add(new Golden(
                "nanokontrol2",
                "B0 10 7F",
                hand("x = 127", control("x", Kind.KNOB, new Address.ControlChange(1, 16)))));
        Control mute = key(new Address.ControlChange(1, 48));
        all.add(new Golden("nanokontrol2", "B0 30 7F", shows(new Feedback.Light(mute, Glow.ON))));
        all.add(new Golden("nanokontrol2", "B0 29 7F", hand("key down", key(new Address.ControlChange(1, 41)))));
        all.add(new Golden(
                "midimix", "B0 13 64", hand("x = 100", control("x", Kind.FADER, new Address.ControlChange(1, 19)))));
        all.add(new Golden("midimix", "90 01 7F", hand("key down", key(new Address.Note(1, 1)))));
    }

    private static void novation(List<Golden> all) {
        Control lamp = only(control("lamp", Kind.LAMP, Profiles.form("F0 00 20 29 02 11 78 08 28 {value} F7")))
                .with(Coding.PLAIN.lamp(new Control.Lamp(0x0C, Optional.empty(), 0x3F)));
        all.add(new Golden(
                "launchcontrolxl", "F0 00 20 29 02 11 78 08 28 3F F7", shows(new Feedback.Light(lamp, Glow.ON))));
        all.add(new Golden("launchcontrolxl", "F0 00 20 29 02 11 77 08 F7", bytes -> {
            Talk talk = new Talk(List.of(), List.of(Phrase.pattern("F0 00 20 29 02 11 77 ?? F7")), List.of());
            Wired wired = new Wired(new Profile("x", "X", Map.of("handshake", "none"), List.of(lamp), talk)).settled();
            wired.device().say(bytes);
            wired.pass(20);
            assertThat(wired.device().heard()).as("painted anew").hasSize(1);
            assertThat(wired.unit().unknownMessages()).isZero();
        }));
        all.add(new Golden(
                "launchcontrolxl",
                "B8 4D 7F",
                hand("x = 127", control("x", Kind.FADER, new Address.ControlChange(9, 77)))));
    }

    private static void behringer(List<Golden> all) {
        Control ring = only(control("ring", Kind.RING, new Address.ControlChange(1, 9)));
        Control steps = ring.with(Coding.PLAIN.steps(new Steps(1, 13, 0)));
        all.add(new Golden("xtouchmini", "B0 01 02 B0 09 07", bytes -> {
            Profile.Unasked mode = new Profile.Unasked(Profile.Moment.CONNECT, 0, Phrase.pattern("B0 01 02"));
            Wired wired = new Wired(new Profile("x", "X", Map.of(), List.of(steps), List.of(mode)));
            wired.unit().show(new Feedback.Ring(steps, 0.5, Feedback.RingMode.WRAP));
            wired.pass(20);
            assertThat(String.join(" ", wired.device().heard())).isEqualTo(bytes);
        }));
        Control key = key(new Address.Note(1, 0));
        Control blinking = key.with(key.coding().lamp(new Control.Lamp(0, Optional.of(2), 1)));
        all.add(new Golden("xtouchmini", "90 00 02", shows(new Feedback.Light(blinking, Glow.BLINK))));
        all.add(new Golden(
                "xtouchmini", "BA 01 40", hand("x = 64", control("x", Kind.KNOB, new Address.ControlChange(11, 1)))));
        Address form = Profiles.form("F0 00 20 32 14 4C 00 {colour} {text} {textlow} F7");
        Control top = Profiles.display("top", 0, Kind.TEXT, 7, form, "");
        Control low = new Control("low", 0, Kind.TEXT, 7, Wiring.NONE.within("top"), Coding.PLAIN, 1);
        Control colour = new Control("colour", 0, Kind.COLOUR, 0, Wiring.NONE.within("top"), Coding.PLAIN, 1);
        all.add(new Golden(
                "xtouch-ctrl",
                "F0 00 20 32 14 4C 00 01 4B 69 63 6B 20 20 20 2D 33 2E 30 64 42 20 F7",
                shows(List.of(
                        new Feedback.Text(top, "Kick"),
                        new Feedback.Text(low, "-3.0dB"),
                        new Feedback.Colour(colour, 0xFF0000)))));
    }

    private static void presonus(List<Golden> all) {
        Address form = Profiles.form("F0 00 01 06 02 12 00 00 00 {text} F7");
        all.add(new Golden(
                "faderport8",
                "F0 00 01 06 02 12 00 00 00 4B 69 63 6B F7",
                shows(new Feedback.Text(Profiles.display("x", 0, Kind.TEXT, 4, form, ""), "Kick"))));
        Control key = key(new Address.Note(1, 0x18));
        Control select = key.with(key.wiring()
                .parts(Map.of(
                        Part.RED, new Address.Note(2, 0x18),
                        Part.GREEN, new Address.Note(3, 0x18),
                        Part.BLUE, new Address.Note(4, 0x18))));
        all.add(new Golden(
                "faderport8",
                "91 18 7F 92 18 00 93 18 00 90 18 7F",
                shows(List.of(new Feedback.Colour(select, 0xFF0000), new Feedback.Light(select, Glow.ON)))));
        all.add(new Golden("faderportclassic", "91 00 64", saidByTheHost()));
        all.add(new Golden("faderportclassic", "A0 12 01", hand("key down", key(new Address.PolyPressure(1, 18)))));
    }
}
