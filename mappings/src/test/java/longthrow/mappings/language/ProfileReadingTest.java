package longthrow.mappings.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Address.Piece;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.Relative;
import longthrow.mappings.Desks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileReadingTest {
    private static Profile shipped(String id) {
        return new SurfaceLibrary(Desks.vocabulary(), List.of())
                .find(id)
                .profile()
                .orElseThrow();
    }

    private static SurfaceFile read(String text) {
        return new SurfaceReader(Desks.vocabulary())
                .read("f", "format 1\nprofile p\n" + text, SurfaceReader.Shelf.empty());
    }

    private static Profile sound(String text) {
        SurfaceFile file = read(text);
        assertThat(file.problems()).isEmpty();
        return file.profiles().getFirst();
    }

    @Test
    void aMackieFaderSpeaksAndMovesByPitchBendAndIsTouchedByNotes() {
        Control fader = shipped("mcu").control("fader[3]").orElseThrow();
        assertThat(fader.kind()).isEqualTo(Kind.FADER);
        assertThat(fader.in()).contains(new Address.PitchBend(3));
        assertThat(fader.out()).contains(new Address.PitchBend(3));
        assertThat(fader.touch()).contains(new Address.Note(1, 0x6A)); // touch of fader 1 is 68 (protocols, 2.4)
        assertThat(fader.maximumIn()).isEqualTo(16_383);
    }

    @ParameterizedTest(name = "{0} by {1} {2}")
    @CsvSource({"rec, 0x00", "solo, 0x08", "mute, 0x10", "select, 0x18", "vpot.push, 0x20"})
    void mackieStripKeysLieEightApart(String family, String first) {
        for (int strip = 1; strip <= 8; strip++) {
            Address note = new Address.Note(1, Integer.decode(first) + strip - 1);
            assertThat(shipped("mcu")
                            .control(family + "[" + strip + "]")
                            .orElseThrow()
                            .in())
                    .contains(note);
        }
    }

    @Test
    void aMackieEncoderTurnsOneWayAndShowsAnother() {
        Control vpot = shipped("mcu").control("vpot[8]").orElseThrow();
        assertThat(vpot.in()).contains(new Address.ControlChange(1, 0x17));
        assertThat(vpot.out()).contains(new Address.ControlChange(1, 0x37));
        assertThat(vpot.relative()).contains(Relative.SIGN_MINUS);
        assertThat(vpot.codec()).contains("mcu-ring");
    }

    @Test
    void displaysTakeSevenCellsAStrip() {
        Control low = shipped("mcu").control("lcd.low[2]").orElseThrow();
        assertThat(low.width()).isEqualTo(7);
        assertThat(low.out().orElseThrow())
                .isEqualTo(new Address.SysEx(List.of(
                        new Piece.Fixed(0xF0),
                        new Piece.Fixed(0),
                        new Piece.Fixed(0),
                        new Piece.Fixed(0x66),
                        new Piece.Fixed(0x14),
                        new Piece.Fixed(0x12),
                        new Piece.Fixed(63), // 56 cells of the upper line, then 7 of the first strip
                        new Piece.Text(),
                        new Piece.Fixed(0xF7))));
    }

    @Test
    void anXTouchIsAMackieWithShorterFadersAndColours() {
        Profile xtouch = shipped("xtouch");
        assertThat(xtouch.control("fader[1]").orElseThrow().maximumIn()).isEqualTo(15_935);
        assertThat(xtouch.control("fader[1]").orElseThrow().maximumOut()).isEqualTo(15_935);
        assertThat(xtouch.control("fader.main").orElseThrow().maximumIn()).isEqualTo(15_935);
        assertThat(xtouch.control("mute[5]")).isEqualTo(shipped("mcu").control("mute[5]"));
        assertThat(xtouch.control("colour[8]").orElseThrow().out().orElseThrow().toString())
                .contains("All[count=8, coding=rgb3]");
        assertThat(xtouch.options()).containsEntry("handshake", "optional").containsEntry("identity", "\"X-Touch*\"");
    }

    @Test
    void whatTheHostSaysUnaskedIsKept() {
        Profile nano = shipped("nanokontrol2");
        assertThat(nano.sends())
                .map(Profile.Unasked::when)
                .containsExactly(Profile.Moment.CONNECT, Profile.Moment.EXIT);
        assertThat(nano.options()).containsEntry("identity", "<F0 7E ?? 06 02 42 13 01 00 00 * F7>");
        assertThat(nano.bytesPerSecond()).isEqualTo(1500);
        Profile pinged = sound("send every 1.5s <F0 01 F7>\nsend on every 2s <F0 02 F7>");
        assertThat(pinged.sends()).map(Profile.Unasked::everyMillis).containsExactly(1500L, 2000L);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            io pb 1                         ! 16383 ! 16383
            io pb 1 max 16368               ! 16368 ! 16368
            in pb 1 max 15935 out pb 1      ! 15935 ! 16383
            in pb 1 out pb 1 max 16368      ! 16383 ! 16368
            in cc 1 7 out cc14 1 7          ! 127   ! 16383
            io nrpn 1 300                   ! 127   ! 127
            io nrpn 1 300 fine              ! 16383 ! 16383
            io rpn 1 0 max 100              ! 100   ! 100
            """)
    void eachDirectionHasItsOwnFarEnd(String facets, int in, int out) {
        Control fader = sound("control x fader " + facets).control("x").orElseThrow();
        assertThat(fader.maximumIn()).isEqualTo(in);
        assertThat(fader.maximumOut()).isEqualTo(out);
    }

    @ParameterizedTest(name = "{0} of 3 is {1}")
    @CsvSource({"i, 3", "0x10+i, 19", "7*i-7, 14", "10-i*2, 4", "(i+1)*5, 20", "i*4/2, 6", "-1+i*2, 5"})
    void numbersReckonWithTheIndex(String expression, int number) {
        Profile profile = sound("control x[1..4] knob in cc 1 " + expression);
        assertThat(profile.control("x[3]").orElseThrow().in()).contains(new Address.ControlChange(1, number));
    }

    @Test
    void changeAltersOneFactAndOverrideTheWholeControl() {
        Profile profile = sound("""
                control key[1..3] button io note 1 i lamp off=0 on=127
                change key[2] lamp off=0 blink=2 on=1
                change key[3] in note 2 3
                override control key[1] knob in cc 1 1
                control spare knob in cc 1 9
                remove control spare
                """);
        assertThat(profile.control("key[2]").orElseThrow().lamp()).contains(new Control.Lamp(0, Optional.of(2), 1));
        assertThat(profile.control("key[2]").orElseThrow().in()).contains(new Address.Note(1, 2));
        assertThat(profile.control("key[3]").orElseThrow().in()).contains(new Address.Note(2, 3));
        assertThat(profile.control("key[3]").orElseThrow().out()).contains(new Address.Note(1, 3));
        assertThat(profile.control("key[1]").orElseThrow().kind()).isEqualTo(Kind.KNOB);
        assertThat(profile.control("spare")).isEmpty();
    }

    @Test
    void commentsTabsAndBlankLinesAreLeftOut() {
        SurfaceFile file = read("\tcontrol x knob in cc 1 1 # the only one\r\n\r\n# nothing\ncontrol y# knob");
        assertThat(file.problems())
                .map(Problem::toString)
                .containsExactly("f:6:9: expected a control's name, found \"y#\"");
    }

    @Test
    void faultyControlsLeaveTheSoundOnesStanding() {
        Profile profile = read("control x[1..8] button in note 1 121+i\ncontrol y knob in cc 1 1")
                .profiles()
                .getFirst();
        assertThat(profile.controls())
                .extracting(Control::name)
                .containsExactly("x[1]", "x[2]", "x[3]", "x[4]", "x[5]", "x[6]", "y");
    }
}
