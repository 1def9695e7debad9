package longthrow.mappings.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Address.DataLow;
import longthrow.controllers.surface.Address.Order;
import longthrow.controllers.surface.Coding;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Relative;
import longthrow.controllers.surface.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A moved control is known by its message: which one, what its values mean, and what moved with it by chance.
class EarTest {
    private static final int[] SWEEP = {5, 9, 14, 20, 27, 35, 44, 54, 65, 77, 90, 104};
    private static final int[] FINE_SWEEP = {300, 777, 1400, 2222, 3900, 6001, 8765, 11000, 12808, 16383};

    static Stream<Address> places() {
        return Stream.of(
                new Address.ControlChange(1, 21),
                new Address.ControlChange(16, 127),
                new Address.PolyPressure(2, 60),
                new Address.ChannelPressure(3, 0),
                new Address.Nrpn(12, 0x97, DataLow.NONE));
    }

    static Stream<Address> finePlaces() {
        return Stream.of(
                new Address.PitchBend(9),
                new Address.ControlChange14(1, 7, Order.HIGH_FIRST),
                new Address.ControlChange14(4, 0, Order.LOW_FIRST),
                new Address.Nrpn(1, 0x2000, DataLow.FINE),
                new Address.Rpn(5, 0));
    }

    @ParameterizedTest
    @MethodSource("places")
    void aSweepOfSevenBitsIsAKnob(Address address) {
        Finding.Fresh found = new Hands().moves(address, SWEEP).fresh();
        assertThat(found.source().address()).isEqualTo(address);
        assertThat(found.kind()).isEqualTo(Kind.KNOB);
        assertThat(found.relative()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("finePlaces")
    void aSweepOfFourteenBitsIsOneControl(Address address) {
        Finding.Fresh found = new Hands().moves(address, FINE_SWEEP).fresh();
        assertThat(found.source().address()).isEqualTo(address);
        assertThat(found.kind()).isEqualTo(address instanceof Address.PitchBend ? Kind.FADER : Kind.KNOB);
    }

    @Test
    void aSecondIndexInControllerThirtyEightIsNoLowHalf() { // Allen & Heath Qu: B0 63 20 B0 62 17 B0 06 62 B0 26 07
        Hands hands = new Hands();
        for (int value : SWEEP) {
            hands.says(0xB0, 0x63, 0x20, 0xB0, 0x62, 0x17, 0xB0, 0x06, value, 0xB0, 0x26, 0x07);
        }
        assertThat(hands.fresh().source().address()).isEqualTo(new Address.Nrpn(1, 0x20 << 7 | 0x17, DataLow.INDEX));
    }

    @Test
    void theHalvesOfAParameterNumberMayComeInEitherOrder() {
        Hands hands = new Hands();
        for (int value : SWEEP) {
            hands.says(0xB0, 0x62, 0x17, 0x63, 0x01, 0x06, value);
        }
        assertThat(hands.fresh().source().address()).isEqualTo(new Address.Nrpn(1, 0x97, DataLow.NONE));
    }

    @ParameterizedTest
    @EnumSource(Relative.Ticks.class)
    void clicksToTheRightAndThenToTheLeftTellTheCoding(Relative.Ticks coding) {
        Address knob = new Address.ControlChange(1, 16);
        Hands hands = new Hands();
        for (int ticks : new int[] {1, 1, 1, 1, 2, 2, 1}) {
            hands.moves(knob, coding.value(ticks));
        }
        assertThat(hands.waits(2000).heard())
                .as("right alone does not tell twos from sign and magnitude")
                .isEmpty();
        assertThat(hands.ear.please()).contains("to the left");
        hands.moves(knob, coding.value(-1), coding.value(-1), coding.value(-1));
        Finding.Fresh found = hands.fresh();
        assertThat(found.kind()).isEqualTo(Kind.ENCODER);
        assertThat(found.relative()).contains(coding);
    }

    @Test
    void aNoteThatIsPressedAndReleasedIsAButton() {
        Finding.Fresh found =
                new Hands().says(0x90, 0x10, 0x7F).says(0x90, 0x10, 0).fresh();
        assertThat(found.source().address()).isEqualTo(new Address.Note(1, 0x10));
        assertThat(found.kind()).isEqualTo(Kind.BUTTON);
        assertThat(found.latching()).isFalse();
    }

    @Test
    void aNoteOffOfItsOwnKindReleasesToo() {
        assertThat(new Hands().says(0x95, 40, 100).says(0x85, 40, 64).fresh().latching())
                .isFalse();
    }

    @Test
    void aControllerThatStaysOnAfterThePressLatches() {
        Hands hands = new Hands().says(0xB0, 0x30, 0x7F);
        assertThat(hands.waits(1000).heard()).as("it may still be held").isEmpty();
        Finding.Fresh found = hands.fresh();
        assertThat(found.kind()).isEqualTo(Kind.BUTTON);
        assertThat(found.latching()).isTrue();
    }

    @Test
    void aKeyPressureOfOneAndNoughtIsAButton() { // FaderPort classic: A0 id 01, A0 id 00
        Finding.Fresh found =
                new Hands().says(0xA0, 0x12, 1).says(0xA0, 0x12, 0).fresh();
        assertThat(found.source().address()).isEqualTo(new Address.PolyPressure(1, 0x12));
        assertThat(found.kind()).isEqualTo(Kind.BUTTON);
    }

    @Test
    void aProgramChangeIsAButtonAndItsBankIsNotAKnob() {
        Finding.Fresh found =
                new Hands().says(0xB0, 0, 2, 0xB0, 0x20, 0, 0xC0, 7).fresh();
        assertThat(found.source().words()).isEqualTo("pc 1 7");
        assertThat(found.kind()).isEqualTo(Kind.BUTTON);
    }

    @Test
    void aFingerIsTheFadersTouchAndNotAButton() {
        Hands hands = new Hands().says(0x90, 0x68, 0x7F);
        hands.moves(new Address.PitchBend(1), FINE_SWEEP).says(0x90, 0x68, 0);
        Finding.Fresh found = hands.fresh();
        assertThat(found.source().address()).isEqualTo(new Address.PitchBend(1));
        assertThat(found.touch().map(Source::address)).contains(new Address.Note(1, 0x68));
    }

    @Test
    void aControllerThatTellsOfTheFingerIsTheTouch() { // X-Touch Compact: touch CC 101, fader CC 1
        Hands hands = new Hands().says(0xB0, 101, 127);
        hands.moves(new Address.ControlChange(1, 1), SWEEP).says(0xB0, 101, 0);
        Finding.Fresh found = hands.fresh();
        assertThat(found.source().address()).isEqualTo(new Address.ControlChange(1, 1));
        assertThat(found.touch().map(Source::address)).contains(new Address.ControlChange(1, 101));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xF8, 0xFA, 0xFC, 0xFE, 0xFF})
    void clocksAndSensingAreNobodysHand(int realTime) {
        Hands hands = new Hands();
        for (int beat = 0; beat < 100; beat++) {
            hands.says(realTime);
        }
        assertThat(hands.waits(5000).heard()).isEmpty();
        hands.says(0x90, 60, 100).says(realTime).says(0x90, 60, 0);
        assertThat(hands.fresh().source().address()).isEqualTo(new Address.Note(1, 60));
    }

    @Test
    void timeCodeSysExAndAReleaseFromBeforeAreNobodysHand() {
        Hands hands = new Hands().says(0xF1, 0x04, 0xF2, 0, 8, 0x80, 60, 0, 0x90, 61, 0);
        hands.says(0xF0, 0x7E, 0x7F, 0x06, 0x01, 0xF7);
        assertThat(hands.waits(5000).heard()).isEmpty();
    }

    @Test
    void theControlThatMovesMostIsMeant() {
        Hands hands = new Hands().says(0xB0, 5, 63);
        hands.moves(new Address.ControlChange(1, 4), SWEEP).says(0xB0, 5, 64);
        assertThat(hands.fresh().source().address()).isEqualTo(new Address.ControlChange(1, 4));
    }

    @Test
    void noiseIsNeverTooStrange() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            Hands hands = new Hands();
            byte[] noise = new byte[300];
            random.nextBytes(noise);
            hands.says(noise).waits(2000);
            hands.heard().ifPresent(found -> assertThat(found.words()).isNotBlank());
        }
    }

    @Test
    void nothingIsDecidedWhileTheHandMovesOrFromOneClick() {
        Hands hands = new Hands().moves(new Address.ControlChange(1, 4), SWEEP);
        assertThat(hands.heard()).isEmpty();
        Hands other = new Hands().says(0xB0, 4, 65);
        assertThat(other.waits(5000).heard()).isEmpty();
        assertThat(other.ear.please()).contains("go on");
    }

    @Test
    void aControlThatTheProfileHasIsNamedAndItsFingerWaitsForTheMove() {
        Wiring wiring = Wiring.NONE.in(new Address.PitchBend(3));
        Control fader = new Control("fader", 3, Kind.FADER, 0, wiring, Coding.PLAIN, 1);
        Ear ear = new Ear();
        ear.onEvent(new ControlEvent.Touched(fader, true, 0));
        assertThat(ear.work(5_000 * Hands.MILLI)).isEmpty();
        ear.onEvent(new ControlEvent.Moved(fader, 0.3, 5_000 * Hands.MILLI));
        assertThat(ear.work(5_500 * Hands.MILLI)).contains(new Finding.Known(fader));
    }
}
