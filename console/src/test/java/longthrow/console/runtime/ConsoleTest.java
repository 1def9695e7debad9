package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Mode;
import longthrow.console.frame.Owner;
import longthrow.console.frame.Wish;
import longthrow.console.show.Show;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.surface.Feedback;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.Generation;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Taper;
import longthrow.kit.Measure;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.Test;

/// The console from a wish or a surface's bytes to the sample, and back to lamps and pictures.
class ConsoleTest {
    private static final Taper FADER = new Taper.Fader();

    private final Rig rig = new Rig(12);

    /// A full-scale tone in mono at pan centre reaches either side of main 3 dB lower.
    private static final double CENTRE = -3.01;

    private void roll() {
        rig.tone(0, 1, 20);
        rig.act("transport/play");
        rig.run(100);
    }

    /// Frames fall where the control loop next comes round, up to a block late; that must not add up.
    @Test
    void sixtyPicturesAreDrawnInASecond() {
        int drawn = 0;
        DeskFrame last = rig.picture();
        for (int i = 0; i < 3 * Rig.RATE / Rig.BLOCK; i++) {
            rig.run(1000.0 * Rig.BLOCK / Rig.RATE);
            if (rig.picture() != last) {
                last = rig.picture();
                drawn++;
            }
        }
        assertThat(drawn).as("in three seconds").isBetween(179, 181);
    }

    @Test
    void aWishIsHeard() {
        roll();
        assertThat(Rig.level(rig.run(100))).isCloseTo(CENTRE, within(0.05));
        rig.set("ch/1/fader", -20);
        rig.run(100);
        assertThat(Rig.level(rig.run(100))).isCloseTo(CENTRE - 20, within(0.05));
    }

    @Test
    void aSurfacesFaderBytesMoveTheSound() {
        EmulatedSurface mcu = rig.device("mcu");
        roll();
        var fader = Rig.control(mcu, "fader[1]");
        mcu.touch(fader, true);
        mcu.move(fader, 0.5);
        rig.run(40);
        assertThat(rig.value("ch/1/fader")).isCloseTo(-10, within(0.01));
        assertThat(Rig.level(rig.run(100))).isCloseTo(CENTRE - 10, within(0.05));
        assertThat(rig.picture().strips().getFirst().owner()).isEqualTo(Owner.HAND);
        mcu.touch(fader, false);
        rig.run(40);
        assertThat(rig.picture().undo()).contains("fader of ch/1");
        assertThat(rig.picture().surfaces().getFirst().lastMessage()).contains("ch/1/fader");
    }

    @Test
    void aRecallSendsTheMotorsAndSparesTheHeldFader() {
        EmulatedSurface mcu = rig.device("mcu");
        for (int channel = 1; channel <= 8; channel++) {
            rig.set("ch/" + channel + "/fader", -30);
        }
        rig.act("scene/store", "Verse");
        for (int channel = 1; channel <= 8; channel++) {
            rig.set("ch/" + channel + "/fader", 0);
        }
        rig.run(500);
        mcu.touch(Rig.control(mcu, "fader[3]"), true);
        rig.run(20);
        rig.press(mcu, "f[3]");
        rig.run(500);
        for (int channel = 1; channel <= 8; channel++) {
            assertThat(rig.value("ch/" + channel + "/fader")).isEqualTo(channel == 3 ? 0 : -30);
            double motor = rig.motor(mcu, "fader[" + channel + "]").orElseThrow();
            assertThat(FADER.toValue(motor)).isCloseTo(channel == 3 ? 0 : -30, within(0.1));
        }
        assertThat(rig.picture().scenes().current()).contains(0);
    }

    @Test
    void s5ARecallLandsInOneGenerationOrNotAtAll() {
        for (int channel = 1; channel <= 12; channel++) {
            rig.set("ch/" + channel + "/fader", -30);
            rig.set("ch/" + channel + "/pan", 50);
        }
        rig.act("scene/store", "Verse");
        for (int channel = 1; channel <= 12; channel++) {
            rig.set("ch/" + channel + "/fader", 0);
            rig.set("ch/" + channel + "/pan", 0);
        }
        rig.run(200);
        Generation before = rig.console.engine().generations().latest();
        rig.act("cue/go");
        rig.console.work(rig.clock.nanos());
        Generation after = rig.console.engine().generations().latest();
        for (int channel = 1; channel <= 12; channel++) {
            assertThat(before.values().get(rig.cell("ch/" + channel + "/fader")))
                    .isZero();
            assertThat(after.values().get(rig.cell("ch/" + channel + "/fader"))).isEqualTo(-30);
            assertThat(after.values().get(rig.cell("ch/" + channel + "/pan"))).isEqualTo(50);
        }
    }

    @Test
    void aGenerationIsPublishedOnlyWhenSomethingChanged() {
        rig.run(50);
        Generation before = rig.console.engine().generations().latest();
        rig.run(50);
        assertThat(rig.console.engine().generations().latest()).isSameAs(before);
        rig.set("ch/1/fader", -1);
        rig.run(5);
        assertThat(rig.console.engine().generations().latest()).isNotSameAs(before);
    }

    @Test
    void aRideFromASurfaceReplaysInTheSound() {
        EmulatedSurface mcu = rig.device("mcu");
        roll();
        rig.act("automation/mode", "touch");
        rig.run(900);
        var fader = Rig.control(mcu, "fader[1]");
        mcu.touch(fader, true);
        double[] levels = new double[20];
        for (int i = 0; i < levels.length; i++) {
            for (int move = 1; move <= 4; move++) {
                mcu.move(fader, 0.75 - 0.01 * i - 0.0025 * move);
                rig.run(10);
            }
            levels[i] = Rig.level(rig.run(60));
        }
        mcu.touch(fader, false);
        rig.run(500);
        assertThat(rig.picture().ride().kept()).isPresent();
        rig.act("transport/stop");
        rig.run(50);
        assertThat(rig.picture().undo()).contains("ride fader of ch/1");
        rig.act("transport/locate", "1 s");
        rig.act("transport/play");
        rig.run(2);
        for (double level : levels) {
            rig.run(40);
            assertThat(Rig.level(rig.run(60))).isCloseTo(level, within(0.25));
        }
        rig.run(500);
        assertThat(Rig.level(rig.run(100))).isCloseTo(CENTRE, within(0.1));
        assertThat(rig.console.desk().stored(rig.cell("ch/1/fader"))).isZero();
    }

    @Test
    void a12MotorsFollowALocateInStopWithin20Milliseconds() {
        EmulatedSurface mcu = rig.device("mcu");
        var lane = new longthrow.dsp.automation.Lane(new long[] {0, 10 * Rig.RATE}, new double[] {0.25, 0.5}, false);
        rig.console.automation().lanes().put(rig.cell("ch/2/fader"), java.util.Optional.of(lane));
        rig.run(300);
        rig.act("transport/locate", "10 s");
        rig.run(20);
        assertThat(rig.value("ch/2/fader")).isCloseTo(FADER.toValue(0.5), within(0.01));
        assertThat(rig.motor(mcu, "fader[2]").orElseThrow()).isCloseTo(0.5, within(0.001));
    }

    @Test
    void panicSilencesEveryOutputAndGivesItBack() {
        roll();
        rig.set("ch/1/send/1/level", 0);
        rig.run(50);
        assertThat(Rig.level(rig.run(50, 2))).isGreaterThan(-10);
        rig.act("panic");
        rig.run(150);
        for (int output = 0; output < 6; output++) {
            assertThat(Rig.peak(rig.run(20, output))).as("output %d", output).isZero();
        }
        assertThat(rig.picture().watch().silenced()).isTrue();
        assertThat(rig.value("main/mute")).as("no mute was touched").isZero();
        rig.act("panic");
        rig.run(150);
        assertThat(Rig.level(rig.run(100))).isCloseTo(CENTRE, within(0.05));
    }

    @Test
    void theSongStopsAtItsEndAndLoopsWhereAsked() {
        rig.tone(0, 0.5, 1);
        rig.act("transport/play");
        rig.run(1_100);
        assertThat(rig.picture().transport().playing()).isFalse();
        rig.act("transport/locate", "0");
        rig.act("transport/loop", "0 s..0.5 s");
        rig.act("transport/play");
        Set<Boolean> states = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            rig.run(100);
            states.add(rig.picture().transport().playing());
            assertThat(rig.picture().transport().frame()).isLessThan(Rig.RATE / 2 + Rig.RATE / 10);
        }
        assertThat(states).containsExactly(true);
    }

    @Test
    void thePictureIsDrawnSixtyTimesASecondAtMost() {
        Set<DeskFrame> pictures = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        for (int millis = 0; millis < 750; millis++) {
            rig.run(1.34);
            pictures.add(rig.picture());
        }
        assertThat(pictures.size()).isBetween(50, 61);
    }

    @Test
    void thePictureTellsWhatTheDeskIs() {
        rig.console.post(new Wish.Words("ch/2/name", "Lead Vox", Origin.SCREEN));
        rig.console.post(new Wish.Words("ch/2/colour", "red", Origin.SCREEN));
        rig.act("ch/2/select");
        rig.act("automation/mode", "touch");
        rig.act("scene/store", "Verse");
        rig.tone(1, 0.5, 72.72);
        rig.act("transport/locate", "72.72 s");
        rig.run(50);
        DeskFrame picture = rig.picture();
        assertThat(picture.strips()).hasSize(12 + 16 + DeskLayout.RACKS + 1 + 24);
        assertThat(picture.strips().get(1).name()).isEqualTo("Lead Vox");
        assertThat(picture.strips().get(1).rgb()).isEqualTo(0xE5484D);
        assertThat(picture.strips().get(1).mode()).isEqualTo(Mode.TOUCH);
        assertThat(picture.selected()).isEqualTo(1);
        assertThat(picture.ride().words()).isEqualTo("Lead Vox · fader");
        assertThat(picture.ride().overview().peaks()).containsExactly(0.5f);
        assertThat(picture.scenes().list()).extracting(DeskFrame.Scene::name).containsExactly("Verse");
        assertThat(picture.scenes().next()).contains(0);
        assertThat(picture.transport().timecode()).isEqualTo("00:01:12:18");
        assertThat(picture.transport().barsBeats()).isEqualTo("37.2");
        assertThat(picture.problems()).containsExactly("stored 1 Verse");
    }

    @Test
    void theForecastCountsWhatGoWouldChange() {
        rig.act("scene/store", "Verse");
        rig.run(20);
        assertThat(rig.picture().scenes().changes()).isZero();
        rig.set("ch/1/fader", -5);
        rig.set("ch/2/pan", 10);
        rig.run(300);
        assertThat(rig.picture().scenes().changes()).isEqualTo(2);
    }

    @Test
    void anExclusiveSoloEndsTheOneBeforeAndNoOtherKind() {
        Rig rig = new Rig(3);
        rig.set("monitor/solo/exclusive", 1);
        rig.set("ch/1/solo", 1);
        rig.set("ch/1/solo-phones", 1);
        rig.set("bus/2/solo", 1);
        rig.run(1);
        assertThat(rig.value("ch/1/solo")).isZero();
        assertThat(rig.value("ch/1/solo-phones")).isEqualTo(1);
        assertThat(rig.value("bus/2/solo")).isEqualTo(1);
        rig.set("monitor/solo/exclusive", 0);
        rig.set("ch/3/solo", 1);
        rig.run(1);
        assertThat(rig.value("bus/2/solo")).isEqualTo(1);
        rig.act("solo/clear");
        rig.run(1);
        assertThat(rig.console.solos().any()).isFalse();
    }

    @Test
    void aSoloInPlaceIsShownAmongTheCausesOfAMute() {
        Rig rig = new Rig(3);
        rig.set("monitor/solo/mode", 2);
        rig.set("ch/1/solo", 1);
        rig.set("ch/2/mute", 1);
        rig.set("ch/3/solo-safe", 1);
        rig.run(1);
        assertThat(rig.console.port().reading("ch/2/mute/causes")).contains(new Reading.Words("own, solo"));
        assertThat(rig.console.port().reading("ch/1/mute/causes")).contains(new Reading.Words(""));
        assertThat(rig.console.port().reading("ch/3/mute/causes")).contains(new Reading.Words(""));
        rig.act("solo/clear");
        rig.run(1);
        assertThat(rig.console.port().reading("ch/2/mute/causes")).contains(new Reading.Words("own"));
    }

    @Test
    void soloIsHeardOnTheMonitorAndShownOnEverySurface() {
        EmulatedSurface mcu = rig.device("mcu");
        roll();
        rig.press(mcu, "solo[2]");
        assertThat(rig.value("ch/2/solo")).isEqualTo(1);
        rig.run(50);
        assertThat(Rig.peak(rig.run(20, 2))).as("strip 2 plays nothing").isLessThan(1e-6);
        assertThat(Rig.level(rig.run(100))).as("solo never alters main").isCloseTo(CENTRE, within(0.05));
        rig.act("solo/clear");
        rig.run(50);
        assertThat(Rig.level(rig.run(100, 2))).isCloseTo(CENTRE, within(0.05));
    }

    @Test
    void aShowComesBackAsItWasLeft() {
        rig.set("ch/5/fader", -7);
        rig.act("scene/store", "Verse");
        rig.console.post(new Wish.Words("ch/5/name", "Bass", Origin.SCREEN));
        rig.run(20);
        Show show = rig.console.show();
        Rig again = new Rig(show);
        again.run(20);
        assertThat(again.value("ch/5/fader")).isEqualTo(-7);
        assertThat(again.picture().strips().get(4).name()).isEqualTo("Bass");
        assertThat(again.picture().scenes().list()).hasSize(1);
        assertThat(again.picture().undo()).isEmpty();
    }

    @Test
    void theSameHandsMakeTheSameSamplesEveryTime() {
        float[][] bounces = new float[2][];
        for (int bounce = 0; bounce < 2; bounce++) {
            Rig fresh = new Rig(4);
            EmulatedSurface mcu = fresh.device("mcu");
            fresh.tone(0, 0.5, 3);
            fresh.act("transport/play");
            fresh.run(50);
            mcu.move(Rig.control(mcu, "fader[1]"), 0.4);
            fresh.act("scene/store", "A");
            fresh.run(200);
            bounces[bounce] = fresh.run(1_000);
        }
        assertThat(Rig.same(bounces[0], bounces[1])).isTrue();
        assertThat(Measure.peak(bounces[0], 0, bounces[0].length)).isGreaterThan(0.01);
    }

    @Test
    void theScreensSurfaceIsPlayedByEventsAndDrawnFromItsFace() {
        var found = new longthrow.mappings.language.SurfaceLibrary(
                        longthrow.console.desk.DeskWords.vocabulary(
                                rig.console.desk().layout()),
                        java.util.List.of())
                .find("screen");
        var profile = found.profile().orElseThrow();
        rig.console
                .attached()
                .connect(SurfaceSet.onScreen(found.maps().getFirst(), profile, rig.console.port(), rig.clock));
        rig.run(200);
        var fader = profile.control("fader[4]").orElseThrow();
        rig.console.post(new Wish.Played(
                SurfaceSet.SCREEN,
                new longthrow.controllers.surface.ControlEvent.Moved(fader, 0.5, rig.clock.nanos()),
                Origin.SCREEN));
        rig.run(400);
        assertThat(rig.value("ch/4/fader")).isCloseTo(-10, within(0.01));
        assertThat(rig.picture().surfaces()).singleElement().satisfies(surface -> {
            assertThat(surface.port()).isEqualTo("screen");
            assertThat(surface.face())
                    .filteredOn(shown -> shown.control().equals(fader))
                    .singleElement()
                    .satisfies(shown ->
                            assertThat(((Feedback.Motor) shown).position()).isCloseTo(0.5, within(0.001)));
        });
    }
}
