package longthrow.controllers.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import longthrow.controllers.Huis;
import longthrow.controllers.Profiles;
import longthrow.controllers.Wired;
import longthrow.controllers.surface.Feedback.Glow;
import org.junit.jupiter.api.Test;

/// Devices that fall silent, echo their lamps, say things twice, or forget what they show.
class UnitEchoTest {
    @Test
    void aDeviceThatFallsSilentIsAwayUntilItSpeaksAgain() {
        Wired hui = new Wired(Huis.hui());
        for (int second = 0; second < 5; second++) {
            hui.pass(1000);
            hui.device().say("90 00 7F");
        }
        hui.work();
        assertThat(hui.unit().ready()).isTrue();
        hui.device().say("B0 0F 0E B0 2F 44");
        hui.pass(2999);
        assertThat(hui.unit().ready()).isTrue();
        hui.events();
        hui.device().heard();
        hui.pass(2);
        assertThat(hui.unit().ready()).isFalse();
        assertThat(hui.presses()).as("its keys do not hang").containsExactly(false);
        hui.unit().show(new Feedback.Light(hui.control("play"), Glow.ON));
        hui.pass(3000);
        assertThat(hui.device().heard())
                .as("only pings")
                .containsOnly("90 00 00")
                .hasSizeBetween(3, 4);
        hui.device().say("90 00 7F");
        hui.pass(500);
        assertThat(hui.unit().ready()).isTrue();
        assertThat(hui.device().heard())
                .as("painted anew, with the zone of each lamp")
                .containsSequence("B0 0C 0E", "B0 2C 44")
                .containsSequence("B0 0C 00", "B0 2C 02");
        assertThat(hui.unit().unknownMessages()).isZero();
        assertThat(hui.unit().lastMessage()).as("a ping is nobody's hand").isEqualTo("B0 2F 44");
    }

    @Test
    void theEchoOfALampPressesNothing() {
        Control key = Profiles.key(new Address.ControlChange(1, 20));
        Wired wired = new Wired(Profiles.of(Map.of(), key)).settled();
        wired.unit().show(new Feedback.Light(key, Glow.ON));
        wired.pass(1);
        wired.device().say("B0 14 7F");
        wired.pass(19);
        assertThat(wired.events()).isEmpty();
        wired.device().say("B0 14 7F");
        wired.work();
        assertThat(wired.presses()).as("the same once more is a hand").containsExactly(true);
    }

    @Test
    void whatComesLaterThanAnEchoIsAHand() {
        Control key = Profiles.key(new Address.ControlChange(1, 20));
        Wired wired = new Wired(Profiles.of(Map.of(), key)).settled();
        wired.unit().show(new Feedback.Light(key, Glow.ON));
        wired.pass(21);
        wired.device().say("B0 14 7F");
        wired.work();
        assertThat(wired.presses()).containsExactly(true);
        Wired unguarded = new Wired(Profiles.of(Map.of("echo-guard", "0ms"), key)).settled();
        unguarded.unit().show(new Feedback.Light(key, Glow.ON));
        unguarded.pass(1);
        unguarded.device().say("B0 14 7F");
        unguarded.work();
        assertThat(unguarded.presses()).containsExactly(true);
    }

    @Test
    void theReleaseOfAKeyThatIsDownIsAlwaysBelieved() {
        Control key = Profiles.key(new Address.ControlChange(1, 20));
        Wired wired = new Wired(Profiles.of(Map.of(), key)).settled();
        wired.unit().show(new Feedback.Light(key, Glow.ON));
        wired.pass(50);
        wired.device().say("B0 14 7F");
        wired.work();
        wired.unit().show(new Feedback.Light(key, Glow.OFF));
        wired.pass(1);
        wired.device().say("B0 14 00");
        wired.work();
        assertThat(wired.presses()).containsExactly(true, false);
    }

    @Test
    void theLampOfAnotherKeyHasNoEchoHere() {
        Control lamp = Profiles.display("lamp", 0, Kind.LAMP, 0, new Address.PolyPressure(1, 0x15), "");
        Control right =
                Profiles.control("right", 0, Kind.BUTTON).with(Wiring.NONE.in(new Address.PolyPressure(1, 0x15)));
        Wired wired = new Wired(Profiles.of(Map.of(), lamp, right)).settled();
        wired.unit().show(new Feedback.Light(lamp, Glow.ON));
        wired.pass(1);
        wired.device().say("A0 15 7F");
        wired.work();
        assertThat(wired.presses()).containsExactly(true);
    }

    @Test
    void aQuickHandIsNoEcho() {
        Control key = Profiles.key(new Address.ControlChange(1, 20));
        Wired wired = new Wired(Profiles.of(Map.of(), key)).settled();
        for (int press = 0; press < 3; press++) {
            wired.device().say("B0 14 7F");
            wired.work();
            wired.unit().show(new Feedback.Light(key, Glow.ON));
            wired.pass(1);
            wired.device().say("B0 14 00");
            wired.work();
            wired.unit().show(new Feedback.Light(key, Glow.OFF));
            wired.pass(1);
        }
        assertThat(wired.presses()).containsExactly(true, false, true, false, true, false);
    }

    @Test
    void aProgramChangeThatIsSaidTwiceAtOnceCountsOnce() {
        Control key = Profiles.control("key", 0, Kind.BUTTON).with(Wiring.NONE.in(new Address.ProgramNumber(1, 5)));
        Wired wired = new Wired(Profiles.of(Map.of("repeat-guard", "10ms"), key)).settled();
        wired.device().say("C0 05 05");
        wired.pass(5);
        assertThat(wired.presses()).containsExactly(true, false);
        wired.pass(10);
        wired.device().say("C0 05");
        wired.work();
        assertThat(wired.presses()).containsExactly(true, false);
    }

    @Test
    void aDeviceThatWasResetIsPaintedAnew() {
        Wired wired = new Wired(Profiles.mcu()).settled();
        wired.device().say("FF");
        wired.pass(2000);
        List<String> again = wired.device().heard();
        Wired fresh = new Wired(Profiles.mcu());
        fresh.device().say("F0 00 00 66 14 06 F7");
        fresh.pass(2000);
        assertThat(again)
                .containsAll(fresh.device().heard().stream()
                        .filter(message -> !message.startsWith("F0 00 00 66 14 00"))
                        .toList());
        assertThat(wired.unit().unknownMessages()).isZero();
    }
}
