package longthrow.mappings.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Address.Piece;
import longthrow.controllers.surface.Coding;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Palette;
import longthrow.controllers.surface.Part;
import longthrow.controllers.surface.Press;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.Relative;
import longthrow.controllers.surface.Scale;
import longthrow.controllers.surface.Steps;
import longthrow.mappings.Desks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The profile words beyond the Mackie family: base channels, HUI, programs, thresholds, several messages for one
/// output, value tables.
class GrowthReadingTest {
    private static SurfaceFile read(String text) {
        return new SurfaceReader(Desks.vocabulary())
                .read("f", "format 1\nprofile p\n" + text, SurfaceReader.Shelf.empty());
    }

    private static Profile sound(String text) {
        SurfaceFile file = read(text);
        assertThat(file.problems()).isEmpty();
        return file.profiles().getLast();
    }

    private static Control control(String line) {
        Profile profile = sound("control x " + line);
        return profile.control("x").orElseThrow();
    }

    private static Coding coding(String line) {
        return control(line).coding();
    }

    @Test
    void numbersReckonWithTheBaseChannelWhereverItIsSaid() {
        Profile profile = sound("""
                control knob[1..2] knob in cc ch i
                option channel 5
                control key button in note ch+1 ch*2
                control name text 4 out sysex <F0 {ch-1} {text} F7>
                send on connect <{0xAF+ch} 7F 00>
                """);
        assertThat(profile.channel()).isEqualTo(5);
        assertThat(profile.control("knob[2]").orElseThrow().in()).contains(new Address.ControlChange(5, 2));
        assertThat(profile.control("key").orElseThrow().in()).contains(new Address.Note(6, 10));
        assertThat(pieces(profile.control("name").orElseThrow())).element(1).isEqualTo(new Piece.Fixed(4));
        assertThat(bytes(profile)).containsExactly("B4 7F 00");
    }

    private static List<Piece> pieces(Control control) {
        return ((Address.SysEx) control.out().orElseThrow()).pieces();
    }

    private static List<String> bytes(Profile profile) {
        return profile.sends().stream()
                .flatMap(send -> send.message().messages().stream())
                .map(HexFormat.ofDelimiter(" ").withUpperCase()::formatHex)
                .toList();
    }

    @Test
    void anotherBaseChannelMovesWhatIsInherited() {
        SurfaceFile file = read("""
                option channel 2
                control knob[1..2] knob in cc ch i
                control fixed knob in cc 9 1
                change knob[2] in cc ch 7
                profile q extends p
                control own button in note ch 1
                profile r extends q
                option channel 12
                """);
        assertThat(file.problems()).isEmpty();
        Profile moved = file.profile("r").orElseThrow();
        assertThat(moved.control("knob[1]").orElseThrow().in()).contains(new Address.ControlChange(12, 1));
        assertThat(moved.control("knob[2]").orElseThrow().in()).contains(new Address.ControlChange(12, 7));
        assertThat(moved.control("fixed").orElseThrow().in()).contains(new Address.ControlChange(9, 1));
        assertThat(moved.control("own").orElseThrow().in()).contains(new Address.Note(12, 1));
        Profile middle = file.profile("q").orElseThrow();
        assertThat(middle.channel()).isEqualTo(2);
        assertThat(middle.control("own").orElseThrow().in()).contains(new Address.Note(2, 1));
    }

    @Test
    void aProfileOfAnotherFileIsMovedToo() {
        SurfaceReader reader = new SurfaceReader(Desks.vocabulary());
        SurfaceFile base = reader.read(
                "base", "format 1\nprofile base\ncontrol knob knob in cc ch 1", SurfaceReader.Shelf.empty());
        SurfaceReader.Shelf shelf = new SurfaceReader.Shelf() {
            @Override
            public Optional<SurfaceFile> file(String id) {
                return id.equals("base") ? Optional.of(base) : Optional.empty();
            }

            @Override
            public boolean opening(String id) {
                return false;
            }

            @Override
            public List<String> ids() {
                return List.of("base");
            }
        };
        SurfaceFile file = reader.read("f", "format 1\nprofile p extends base\noption channel 16", shelf);
        assertThat(file.problems()).isEmpty();
        Control knob = file.profiles().getFirst().control("knob").orElseThrow();
        assertThat(knob.in()).contains(new Address.ControlChange(16, 1));
    }

    @Test
    void programsAndHuiKeysAreAddresses() {
        assertThat(control("button in pc 1").in()).contains(new Address.ProgramChange(1));
        assertThat(control("button in pc 1 5").in()).contains(new Address.ProgramNumber(1, 5));
        assertThat(control("knob in program 3").in()).contains(new Address.BankProgram(3));
        assertThat(control("knob in program 3").maximumIn()).isEqualTo(16_383); // 128 banks of 128 programs
        assertThat(control("fader io nrpn 1 300 index 7").in()).contains(new Address.NrpnIndexed(1, 300, 7));
        assertThat(control("fader io nrpn 1 300 index").in()).contains(new Address.Nrpn(1, 300, Address.DataLow.INDEX));
        Control hui = control("button io hui 0x0E 4 lamp off=0 on=127");
        assertThat(hui.in()).contains(new Address.HuiSwitch(14, 4));
        assertThat(hui.out()).contains(new Address.HuiLamp(14, 4));
        assertThat(control("fader io cc14 1 0 high-first touch hui 0 0").touch())
                .contains(new Address.HuiSwitch(0, 0));
    }

    @Test
    void encodersTurnByTwoValuesOrByDifference() {
        assertThat(coding("encoder in cc 1 1 relative fixed 127 1").relative()).contains(new Relative.Fixed(127, 1));
        assertThat(coding("encoder in pb 1 relative diff").relative()).contains(new Relative.Difference());
    }

    @Test
    void buttonsSayWhichValuesAreDownAndUp() {
        Press press = coding("button in note 1 1 press 64..127 release 1..63").press();
        assertThat(press.isDown(64)).contains(true);
        assertThat(press.isDown(127)).contains(true);
        assertThat(press.isDown(63)).contains(false);
        assertThat(press.isDown(0)).isEmpty();
        assertThat(coding("button in cc 1 1 press 5").press().isDown(4)).isEmpty();
        assertThat(coding("button in cc 1 1 press 5").press().isDown(0)).contains(false);
    }

    @Test
    void oneOutputMayTakeSeveralMessages() {
        Control colour = control("colour out note 2 7 of red out note 3 7 of green out note 4 7 of blue");
        assertThat(colour.parts())
                .isEqualTo(Map.of(
                        Part.RED, new Address.Note(2, 7),
                        Part.GREEN, new Address.Note(3, 7),
                        Part.BLUE, new Address.Note(4, 7)));
        assertThat(colour.out()).isEmpty();
        assertThat(colour.shows()).isTrue();
        assertThat(control("meter out cc 1 1 of left out cc 1 2 of right").parts())
                .containsOnlyKeys(Part.LEFT, Part.RIGHT);
    }

    @Test
    void oneMessageMayTellSeveralControls() {
        Profile profile = sound("""
                control lcd.top[1..8] text 7 out sysex <F0 4C {i-1} {colour colour ctrl} {text} {text lcd.low} F7>
                control lcd.low[1..8] text 7 within lcd.top
                control colour[1..8] colour within lcd.top
                """);
        assertThat(pieces(profile.control("lcd.top[3]").orElseThrow()))
                .containsExactly(
                        new Piece.Fixed(0xF0),
                        new Piece.Fixed(0x4C),
                        new Piece.Fixed(2),
                        new Piece.ColourOf("colour", "ctrl"),
                        new Piece.Text(),
                        new Piece.TextOf("lcd.low"),
                        new Piece.Fixed(0xF7));
        assertThat(profile.control("lcd.low[3]").orElseThrow().wiring().within())
                .contains("lcd.top");
        assertThat(profile.control("colour[8]").orElseThrow().shows()).isTrue();
    }

    @Test
    void valuesMayTakeFourteenBitsOfASysEx() {
        Control fader = control("fader out sysex <F0 01 {high} {low} F7>");
        assertThat(fader.maximumOut()).isEqualTo(16_383);
        assertThat(control("fader out sysex <F0 01 {value} F7>").maximumOut()).isEqualTo(127);
    }

    @Test
    void tablesOfLevelsStepsAndColoursAreKept() {
        assertThat(coding("meter out cc 1 1 scale -inf=0 -60=1 -20=50 0=127").scale())
                .contains(
                        new Scale(List.of(new Scale.Mark(-60, 1), new Scale.Mark(-20, 50), new Scale.Mark(0, 127)), 0));
        assertThat(coding("ring out cc 1 1 steps 1..13 dark 0").steps()).contains(new Steps(1, 13, 0));
        assertThat(coding("ring out cc 1 1 steps 1..11").steps()).contains(new Steps(1, 11, 0));
        assertThat(coding("colour out note 1 1 palette 000000=0 FF0000=5").palette())
                .isEqualTo(new Palette(List.of(new Palette.Entry(0, 0), new Palette.Entry(0xFF0000, 5))));
    }

    @Test
    void optionsSayHowADeviceIsTreated() {
        Profile profile = sound("""
                option silence 3s
                option rate-sysex 800
                option strips 24
                option port-name "X-Touch*" | "X-TOUCH EXT*"
                option identity <F0 7E ?? 06 02 42 13 01 * F7>
                option repeat-guard 5ms
                option echo-guard 0ms
                control key button in note 1 1
                """);
        assertThat(profile.silenceMillis()).isEqualTo(OptionalLong.of(3000));
        assertThat(profile.sysExBytesPerSecond()).isEqualTo(800);
        assertThat(profile.strips()).isEqualTo(OptionalInt.of(24));
        assertThat(profile.portNames()).containsExactly("X-Touch*", "X-TOUCH EXT*");
        byte[] answer = HexFormat.of().parseHex("f07e00060242130100001201000001f7");
        assertThat(profile.identities().getFirst().fits(answer)).isTrue();
        assertThat(profile.identities().getFirst().fits(new byte[] {(byte) 0xF0, 0x7E, (byte) 0xF7}))
                .isFalse();
        assertThat(profile.repeatGuardMillis()).isEqualTo(5);
        assertThat(profile.echoGuardMillis()).isZero();
    }

    @Test
    void whatNobodySaysHasItsDefault() {
        Profile profile = sound("control fader[1..9] fader in cc 1 i\ncontrol knob[1..16] knob in cc 2 i");
        assertThat(profile.channel()).isEqualTo(1);
        assertThat(profile.strips()).isEqualTo(OptionalInt.of(9));
        assertThat(profile.silenceMillis()).isEmpty();
        assertThat(profile.echoGuardMillis()).isEqualTo(20);
        assertThat(profile.repeatGuardMillis()).isZero();
        assertThat(profile.portNames()).isEmpty();
        assertThat(profile.sysExBytesPerSecond()).isEqualTo(profile.bytesPerSecond());
        assertThat(sound("control knob[1..16] knob in cc 2 i").strips()).isEqualTo(OptionalInt.of(16));
        assertThat(sound("control key[1..16] button in note 2 i").strips()).isEmpty();
    }

    @Test
    void hostAndDeviceSayWholeMessagesOfAnyKind() {
        Profile profile = sound("""
                send[1..3] on connect <B0 {i} 02 90 {7+i} 01>
                send every 1s <A0 00 00>
                repaint on <B0 7F ??>
                repaint on <F0 00 * F7>
                answer <90 00 00> with <90 00 7F>
                """);
        assertThat(bytes(profile))
                .containsExactly("B0 01 02", "90 08 01", "B0 02 02", "90 09 01", "B0 03 02", "90 0A 01", "A0 00 00");
        assertThat(profile.talk().repaints()).hasSize(2);
        assertThat(profile.talk().repaints().getFirst().fits(0xB0, 0x7F, 1)).isTrue();
        assertThat(profile.talk().repaints().getFirst().fits(0xB0, 0x7E, 1)).isFalse();
        assertThat(profile.talk().answers().getFirst().to().fits(0x90, 0, 0)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            control x knob in cc ch+16 1              ! 3:22 ! channel 17 is outside 1..16
            control x button in hui 0x1E 0            ! 3:25 ! hui zone 30 is outside 0..29
            control x button in hui 1 8               ! 3:27 ! hui port 8 is outside 0..7
            control x fader io hui 1 0                ! 3:11 ! only a button says "hui", not a fader
            control x button in pc 1 128              ! 3:26 ! pc number 128 is outside 0..127
            control x encoder in cc 1 1 relative fixd 1 2 ! 3:38 ! unknown coding "fixd" - did you mean "fixed"?
            control x encoder in cc 1 1 relative fixed 1 1 ! 3:46 ! a tick up and one down need two values
            control x button in cc 1 1 press 9..5     ! 3:34 ! "9..5" is no range; the lower value stands first
            control x button in cc 1 1 press 1..9 release 9 ! 3:11 ! "press" and "release" have values in common
            control x button in cc 1 1 press i..9     ! 3:34 ! unknown name "i"
            control x colour out cc 1 1 of red        ! 3:11 ! a colour needs "of red", "of green" and "of blue"
            control x colour out cc 1 1 of rad        ! 3:32 ! unknown part "rad" - did you mean "red"?
            control x meter out cc 1 1 of left out cc 1 2 of left ! 3:50 ! "left" is told twice
            control x button io cc 1 1 of red         ! 3:28 ! "of" stands behind the message of an "out"
            control x text 4 within y                 ! 3:25 ! unknown control "y"
            control x text 4 out sysex <F0 {text y} F7> ! 3:1 ! the message of "x" tells "y", but unknown control "y"
            control x text 4 out sysex <F0 {txt} F7>  ! 3:33 ! unknown name "txt" - did you mean "text"?
            control x text 4 out sysex <F0 {colour y rgb9} F7> ! 3:32 ! expected {colour NAME CODING} with a coding of [rgb3, rgb7, ctrl] - did you mean "rgb3"?
            control x knob out sysex <F0 {digits} F7> ! 3:11 ! only digits have {digits}, not a knob
            control x meter out cc 1 1 scale -60=5 0=5 ! 3:42 ! a scale rises from mark to mark, in decibels and in values
            control x meter out cc 1 1 scale 0=5      ! 3:28 ! a scale needs two marks or more, each dB=VALUE
            control x fader io cc 1 1 scale -60=5 0=128 ! 3:11 ! the scale ends above 127, the control's far end
            control x ring out cc 1 1 steps 1..200    ! 3:11 ! the steps end above 127, all that the message carries
            control x colour out cc 1 1 palette red=5 ! 3:37 ! expected a colour RRGGBB, found "red"
            control x ring out cc 1 1 as hui-metre    ! 3:30 ! unknown codec "hui-metre" - did you mean "hui-meter"?
            control x ring out cc 1 1 as hui-meter    ! 3:11 ! "as hui-meter" shows nothing on a ring
            control x digits 15 out sysex <F0 {digits} F7> as segments ! 3:11 ! "as segments" has dots for 14 digits, not 15
            control x lamp out sysex <F0 {value} {text y} F7> ! 3:1 ! only the message of a text tells other controls, not that of "x"
            option channel 17                         ! 3:16 ! "17" is no channel; expected a channel from 1 to 16
            option silence often                      ! 3:16 ! "often" is no silence; expected a time such as 500ms or 1.5s
            option identity <F0 7E XX F7>             ! 3:17 ! "<F0 7E XX F7>" is no identity; expected a name such as "X-Touch*" or an answer such as <F0 7E ?? 06 02 42 * F7>
            send on connect <B0 18>                   ! 3:21 ! message B0 has 2 data bytes, 00 to 7F
            send on connect <18 01>                   ! 3:18 ! a message starts with its status byte, 80 to FF; found "18"
            send on connect <F0 01>                   ! 3:18 ! a system exclusive message runs from F0 to F7
            send on connect <B0 ?? 01>                ! 3:17 ! every byte that is sent must be known; ?? and * are for listening
            send[1..2] on connect <B0 {i*100} 00>     ! 3:27 ! message B0 has 2 data bytes, 00 to 7F
            repaint <B0 18 01>                        ! 3:9  ! expected "on", found "B0 18 01"
            repaint on <B0 18 01 B0 19 01>            ! 3:12 ! one message can be listened for, not several
            answer <90 00 00> <90 00 7F>              ! 3:19 ! expected "with", found "90 00 7F"
            repiant on <FF>                           ! 3:1  ! unknown statement "repiant" - did you mean "repaint"?
            """)
    void faultsAreNamed(String line, String place, String message) {
        assertThat(read(line).problems()).map(Problem::toString).containsExactly("f:" + place + ": " + message);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '!', textBlock = """
            pc 1 5       ! pc 1 5      ! pc 1 5
            pc 1         ! pc 1 5      ! pc 1
            program 1    ! pc 1 5      ! program 1
            pc 1         ! program 1   ! pc 1
            program 1    ! cc 1 0      ! program 1
            hui 1 2      ! hui 1 2     ! hui 1 2
            nrpn 1 9     ! nrpn 1 9 index 1 ! nrpn 1 9
            nrpn 1 9 index 1 ! nrpn 1 9 index 1 ! nrpn 1 9 index 1
            cc 1 0x0F    ! hui 1 2     ! cc 1 15
            hui 1 2      ! cc 1 0x2F   ! hui 1 2
            """)
    void twoInputsOnOneMessageClash(String first, String second, String shared) {
        assertThat(read("control x button in " + first + "\ncontrol y button in " + second)
                        .problems())
                .map(Problem::toString)
                .containsExactly("f:4:11: " + shared + " is the input of \"x\" already (line 3)");
    }

    @Test
    void differentProgramsAndKeysDoNotClash() {
        Profile profile = sound("""
                control x[1..8] button in pc 1 i
                control y[1..8] button in hui i 1
                control z[1..8] button in hui i 2
                control w[1..8] knob in nrpn 1 9 index i
                """);
        assertThat(profile.controls()).hasSize(32);
    }

    @Test
    void aChannelThatDoesNotSuitWhatIsInheritedIsNamed() {
        assertThat(read("control x knob in cc ch+8 1\nprofile q extends p\noption channel 9")
                        .problems())
                .map(Problem::toString)
                .containsExactly("f:4:19: channel 9 does not suit line 3 of \"p\": channel 17 is outside 1..16");
    }
}
