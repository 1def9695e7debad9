package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import longthrow.console.desk.DeskWords;
import longthrow.console.desk.StripText;
import longthrow.console.frame.Owner;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.port.MidiPort;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Taper;
import longthrow.mappings.language.SurfaceFile;
import longthrow.mappings.language.SurfaceReader;
import org.junit.jupiter.api.Test;

/// Sets of surfaces at the desk, by the bytes that their devices send and hear.
class SurfaceSetTest {
    private static final Taper LAW = new Taper.Fader();
    private static final double STEP = 1.0 / 16_383;
    private static final String FILE = """
            format 1
            profile box
            option source verified
            option handshake none
            option rate-out 20000
            control fader[1..4] fader  io pb i touch note 1 0x67+i
            control key[1..8]   button io note 1 i lamp off=0 on=127
            control knob[1..4]  knob   in cc 1 i
            control word[1..4]  text 7 out sysex <F0 7D {i} {text} F7>
            profile wing extends box
            remove control key[1..8]
            map box-mix for box
            group bank size 4 over units
            layer swap = off | on
            fader[1..4] <-> strip/{bank+i}/fader when swap off
            fader[1..4] <-> strip/{bank+i}/pan   when swap on
            word[1..4]  <-  strip/{bank+i}/owner
            key[1] ->  bank + 4
            key[2] <-> motors
            key[3] <-> spill bus/2
            key[4] <-> layer swap
            key[5] <-> view buses
            key[6] ->  strip/{bank+2}/select
            map box-trim for box
            group bank size 4 over units
            knob[1..4]  ->  strip/{bank+i}/fader | takeover trim
            word[1]     <-  ch/1/fader/offset
            word[2]     <-  selected/name
            """;

    private final Rig rig = new Rig(12);
    private final SurfaceFile file = new SurfaceReader(
                    DeskWords.vocabulary(rig.console.desk().layout()))
            .read("box.surface", FILE, SurfaceReader.Shelf.empty());

    /// The far end of a cable: says bytes and remembers what it hears.
    private final class Device {
        final MemoryCable cable;
        final List<String> heard = new ArrayList<>();

        Device(String name) {
            cable = new MemoryCable(name);
            cable.far().open(new MidiPort.Receiver() {
                @Override
                public void onBytes(byte[] bytes, int from, int count) {
                    heard.add(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes, from, from + count));
                }

                @Override
                public void onLink(boolean alive) {}
            });
        }

        void say(String... messages) {
            for (String message : messages) {
                cable.far().send(HexFormat.ofDelimiter(" ").parseHex(message));
            }
            rig.run(20);
        }

        void press(String key) {
            say("90 " + key + " 7F", "90 " + key + " 00");
        }

        /// What the motor of a fader was told since the last look.
        List<String> motor(int fader) {
            String status = "E" + (fader - 1);
            List<String> told =
                    heard.stream().filter(words -> words.startsWith(status)).toList();
            heard.clear();
            return told;
        }
    }

    private SurfaceSet set(String map, List<Device> devices, String... profiles) {
        List<SurfaceUnit> units = new ArrayList<>();
        for (int i = 0; i < profiles.length; i++) {
            Profile profile = file.profile(profiles[i]).orElseThrow();
            units.add(new SurfaceUnit(profile, devices.get(i).cable.near(), rig.clock));
        }
        SurfaceSet set = new SurfaceSet(
                file.map(map).orElseThrow(),
                units,
                rig.console.port(),
                Origin.surface(devices.getFirst().cable.near().name()));
        rig.console.attached().connect(set);
        rig.run(300);
        devices.forEach(device -> device.heard.clear());
        return set;
    }

    private Device box(String name) {
        Device device = new Device(name);
        set("box-mix", List.of(device), "box");
        return device;
    }

    /// A pitch bend message that puts a fader at a position.
    private static String bend(int fader, double position) {
        int wire = (int) Math.round(position * 16_383);
        return "E%d %02X %02X".formatted(fader - 1, wire & 0x7F, wire >> 7);
    }

    private double position(String id) {
        return LAW.toPosition(rig.value(id));
    }

    @Test
    void theFileOfThisTestIsSound() {
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void anExtenderStandsLeftOfItsMainUnitAndTheMapIsTheLargers() {
        assertThat(SurfaceSet.leader(Stream.of("wing", "box")
                        .map(id -> file.profile(id).orElseThrow())
                        .toList()))
                .isEqualTo(1);
        List<Device> devices = List.of(new Device("left"), new Device("right"));
        set("box-mix", devices, "wing", "box");
        devices.get(0).say(bend(2, 0.9));
        devices.get(1).say(bend(2, 0.8));
        assertThat(position("ch/2/fader")).isCloseTo(0.9, within(STEP));
        assertThat(position("ch/6/fader")).isCloseTo(0.8, within(STEP));
        devices.get(1).press("01");
        assertThat(rig.picture().surfaces())
                .extracting(surface -> surface.bank())
                .containsExactly("bank 5-12", "bank 5-12");
    }

    @Test
    void h5OfTwoHandsOnOneFaderTheLastMovementHasIt() {
        Device one = box("one");
        Device other = box("other");
        other.say("90 68 7F");
        one.say("90 68 7F", bend(1, 0.6));
        other.say(bend(1, 0.752));
        assertThat(position("ch/1/fader"))
                .as("a touch and two device steps take nothing")
                .isCloseTo(0.6, within(STEP));
        assertThat(rig.console.desk().owner(rig.cell("ch/1/fader"))).isEqualTo(Owner.HAND);
        one.heard.clear();
        other.say(bend(1, 0.8));
        assertThat(position("ch/1/fader"))
                .as("a movement does, from where the value is")
                .isCloseTo(0.6 + 0.048, within(2 * STEP));
        rig.run(500);
        assertThat(one.motor(1)).as("no motor against a hand").isEmpty();
        one.say("90 68 00");
        rig.run(300);
        assertThat(one.motor(1))
                .as("the other motor follows after its release")
                .last()
                .isEqualTo(bend(1, position("ch/1/fader")));
        other.say("90 68 00");
        one.say("90 68 7F", bend(1, 0.3));
        assertThat(position("ch/1/fader")).as("nobody is locked out").isCloseTo(0.3, within(STEP));
    }

    @Test
    void h5BothSeeWhoHasAFaderThatTwoHandsAreOn() {
        Device one = box("one");
        Device other = box("other");
        one.say("90 68 7F", bend(1, 0.6));
        assertThat(words(one, 1)).endsWith("hand");
        other.say("90 68 7F", bend(1, 0.9));
        rig.run(50);
        assertThat(words(one, 1)).endsWith("other");
        assertThat(words(other, 1)).endsWith("other");
        one.say(bend(1, 0.5));
        rig.run(50);
        assertThat(words(one, 1)).endsWith("one");
        assertThat(words(other, 1)).endsWith("one");
    }

    /// What a display was told, each as its letters.
    private static List<String> words(Device device, int display) {
        String start = "F0 7D 0" + display + " ";
        return device.heard.stream()
                .filter(message -> message.startsWith(start))
                .map(message -> message.substring(start.length(), message.length() - 3))
                .map(letters -> new String(
                                HexFormat.ofDelimiter(" ").parseHex(letters),
                                java.nio.charset.StandardCharsets.US_ASCII)
                        .strip())
                .toList();
    }

    @Test
    void h6ReBankingUnderATouchLeavesTheMotorAloneUntilTheRelease() {
        for (String key : List.of("01", "03", "04", "05")) { // bank, spill, flip, view
            Device device = box("device" + key);
            device.say("90 69 7F", bend(2, 0.5));
            device.press(key);
            device.heard.clear();
            rig.run(500);
            assertThat(device.motor(2)).as("held, key %s", key).isEmpty();
            device.say("90 69 00");
            rig.run(300);
            assertThat(device.motor(2)).as("released, key %s", key).isNotEmpty();
            device.press(key);
            rig.console.attached().disconnect(rig.console.attached().surfaces().getFirst());
        }
    }

    @Test
    void h8RestingMotorsHearNothingAndTravelWhenTheyAreWoken() {
        Device device = box("box");
        device.press("02");
        assertThat(device.heard).as("its lamp").contains("90 02 7F");
        device.heard.clear();
        rig.set("ch/1/fader", -20);
        rig.run(200);
        assertThat(device.motor(1)).isEmpty();
        device.press("02");
        rig.run(300);
        assertThat(device.motor(1)).last().isEqualTo(bend(1, LAW.toPosition(-20)));
    }

    @Test
    void aSpilledBusShowsWhoSendsToIt() {
        Device device = box("box");
        rig.set("ch/7/send/2/level", -6);
        rig.set("ch/3/send/2/level", -12);
        rig.set("ch/5/send/2/level", 0);
        rig.set("ch/5/send/2/on", 0);
        rig.run(20);
        device.press("03");
        device.say(bend(1, 0.9));
        device.say(bend(2, 0.8));
        device.say(bend(3, 0.7));
        device.say(bend(4, 0.6));
        assertThat(position("bus/2/fader")).isCloseTo(0.9, within(STEP));
        assertThat(position("ch/3/fader")).isCloseTo(0.8, within(STEP));
        assertThat(position("ch/7/fader")).isCloseTo(0.7, within(STEP));
        assertThat(rig.picture().surfaces().getFirst().bank()).isEqualTo("spill bus/2 1-3");
    }

    @Test
    void aMapIsReplacedWhileTheSetPlaysOn() {
        Device device = box("box");
        device.press("01");
        device.say("90 68 7F", bend(1, 0.5));
        rig.console.attached().surfaces().getFirst().remap(file.map("box-trim").orElseThrow());
        assertThat(rig.console.desk().hands().held(rig.cell("ch/5/fader")))
                .as("the finger let go")
                .isFalse();
        rig.run(20);
        assertThat(rig.picture().surfaces().getFirst().bank()).isEqualTo("bank 5-8");
        double before = position("ch/6/fader");
        device.say("B0 02 40");
        device.say("B0 02 41");
        assertThat(position("ch/6/fader")).as("no jump").isCloseTo(before + 1 / 127.0, within(1e-9));
    }

    @Test
    void anOffsetOfTakeOverIsToldInDecibels() {
        Device device = new Device("box");
        set("box-trim", List.of(device), "box");
        device.say("B0 01 " + hex(64));
        rig.run(50);
        double hand = LAW.toValue(64 / 127.0);
        assertThat(words(device, 1)).endsWith("+%.1f dB".formatted(-hand));
    }

    @Test
    void aHandThatTrimsGoesOnTopOfALaneThatPlays() {
        Device device = new Device("box");
        set("box-trim", List.of(device), "box");
        rig.tone(0, 0.5, 20);
        int fader = rig.cell("ch/1/fader");
        Lane lane = new Lane(new long[] {0}, new double[] {LAW.toPosition(-20)}, false);
        rig.console.automation().lanes().put(fader, Optional.of(lane));
        rig.act("transport/play");
        rig.run(200);
        double before = Rig.level(rig.run(200));
        device.say("B0 01 " + hex(64)); // its null
        assertThat(rig.value("ch/1/fader/trim")).isZero();
        device.say("B0 01 " + hex(70), "B0 01 " + hex(80));
        rig.run(200);
        double way = LAW.toValue(80 / 127.0) - LAW.toValue(64 / 127.0);
        assertThat(rig.value("ch/1/fader/trim")).isCloseTo(way, within(1e-9));
        assertThat(rig.value("ch/1/fader")).as("the lane rides on").isCloseTo(-20, within(1e-9));
        assertThat(Rig.level(rig.run(200)) - before).as("and is heard louder").isCloseTo(way, within(0.01));
    }

    private static String hex(int value) {
        return "%02X".formatted(value);
    }

    @Test
    void theSelectedStripIsTheDesksWhoeverSelectedIt() {
        Device device = new Device("box");
        set("box-trim", List.of(device), "box");
        rig.console.desk().reword(3, new StripText("Vox", 0xFFFFFF, "", ""));
        rig.act("ch/4/select");
        rig.run(50);
        assertThat(words(device, 2)).endsWith("Vox");
    }

    @Test
    void thePictureSaysWhatEachControlDoes() {
        rig.console.desk().reword(1, new StripText("Snare", 0xFFFFFF, "", ""));
        Device device = box("box");
        assertThat(rig.picture().surfaces().getFirst().does())
                .containsEntry("fader[2]", "ch/2/fader · Snare fader (motor)")
                .containsEntry("key[1]", "bank + 4")
                .doesNotContainKey("knob[1]");
        var before = rig.picture().surfaces().getFirst().does();
        rig.run(1000);
        assertThat(rig.picture().surfaces().getFirst().does()).isSameAs(before);
        device.press("01");
        assertThat(rig.picture().surfaces().getFirst().does()).containsEntry("fader[2]", "ch/6/fader · fader (motor)");
    }

    @Test
    void aReturningDeviceThatSaysWhereItsFadersStandMovesNothing() {
        Device device = box("box");
        device.cable.plug(false);
        rig.run(50);
        device.cable.plug(true);
        device.cable.far().send(HexFormat.ofDelimiter(" ").parseHex(bend(1, 0.2)));
        rig.run(1000);
        assertThat(rig.value("ch/1/fader")).isZero();
        assertThat(device.motor(1)).last().isEqualTo(bend(1, 0.75));
    }
}
