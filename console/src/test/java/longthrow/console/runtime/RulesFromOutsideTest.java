package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import longthrow.console.scene.FadeTime;
import longthrow.console.scene.Scene;
import longthrow.console.scene.Timing;
import longthrow.console.show.Journal;
import longthrow.console.show.JournalFiles;
import longthrow.console.show.OpenMark;
import longthrow.console.show.Pin;
import longthrow.console.show.Return;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Taper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rules of scenes and hands from end to end: bytes of a surface in, samples and bytes out.
@Tag("long")
class RulesFromOutsideTest {
    private static final Taper LAW = new Taper.Fader();
    private static final String GO = "90 53 7F";

    /// What a mono strip in the middle loses by the pan law, in dB.
    private static final double CENTRE = 3.01;

    @TempDir
    private Path place;

    /// A fader's motor messages among what a unit was told.
    private static boolean travelled(Plugged mcu) {
        return !MackieFaders.MCU.sent(mcu.heard(), 1).isEmpty();
    }

    private static double heard(Rig rig, double millis) {
        float[] all = rig.run(millis);
        return 20 * Math.log10(Math.abs(all[all.length - 1]) / 0.1) + CENTRE;
    }

    /// Rule S8: DCA, mute and solo are heard and move no motor; a recall and a fade do.
    @Test
    void s8AMotorStandsAtItsControlsOwnValueWhateverStandsAboveIt() {
        Rig rig = new Rig(2);
        rig.brings(0, frame -> 0.1);
        Plugged mcu = new Plugged(rig, "mcu").settled();
        rig.set("ch/1/dca/1", 1);
        rig.set("dca/1/fader", -20);
        assertThat(heard(rig, 200)).isCloseTo(-20, within(0.1));
        assertThat(travelled(mcu)).as("under a DCA").isFalse();
        rig.set("dca/1/mute", 1);
        assertThat(Rig.peak(rig.run(400))).isLessThan(0.1);
        assertThat(Math.abs(rig.run(20)[0])).isLessThan(1e-6f);
        rig.set("dca/1/mute", 0);
        rig.set("monitor/solo/mode", 0);
        rig.set("ch/2/solo", 1);
        rig.run(200);
        assertThat(travelled(mcu)).as("under mutes and solos").isFalse();
        rig.console.recall().store("As it is");
        rig.settle("ch/1/fader", -10);
        assertThat(travelled(mcu)).as("its own value").isTrue();
        rig.act("scene/1/select");
        rig.run(20);
        mcu.say(GO);
        rig.run(200);
        assertThat(rig.value("ch/1/fader")).isZero();
        assertThat(travelled(mcu)).as("a recall").isTrue();
    }

    private static EmulatedSurface plainFader(Rig rig, String mode) {
        return rig.box("""
                format 1
                profile plain
                option source verified
                option handshake none
                option rate-out 20000
                control fader[1] fader in cc 1 7
                map plain-mix for plain
                fader[1] -> ch/1/fader | takeover %s
                """.formatted(mode));
    }

    /// Acceptance 7: a fader of seven bits at 40, its value at 90; no step is larger than one of the device's, and what
    /// is heard of it is smooth.
    @ParameterizedTest
    @ValueSource(strings = {"pickup", "scale", "trim"})
    void acceptance7ASevenBitFaderAt40MakesNoJumpOfAValueAt90(String mode) {
        Rig rig = new Rig(1);
        rig.brings(0, frame -> 0.1);
        EmulatedSurface box = plainFader(rig, mode);
        rig.run(100);
        box.move(Rig.control(box, "fader[1]"), 40 / 127.0);
        rig.settle("ch/1/fader", LAW.toValue(90 / 127.0));
        double before = LAW.toPosition(rig.value("ch/1/fader"));
        double sample = rig.run(20)[0];
        for (int wire = 41; wire <= 110; wire++) {
            box.move(Rig.control(box, "fader[1]"), wire / 127.0);
            for (float next : rig.run(20)) {
                assertThat(Math.abs(next / sample - 1))
                        .as("from sample to sample at %d", wire)
                        .isLessThan(0.001);
                sample = next;
            }
            double now = LAW.toPosition(rig.value("ch/1/fader"));
            assertThat(Math.abs(now - before)).as("the step at %d", wire).isLessThanOrEqualTo(1 / 127.0 + 1e-9);
            before = now;
        }
        assertThat(before).as("the fader has it").isGreaterThan(91 / 127.0);
    }

    /// Acceptance 9: a scene that was stored with 60 strips says nothing of the four that came after.
    @Test
    void acceptance9ASceneOf60StripsLeavesTheFourThatCameLaterAlone() throws IOException {
        Rig before = new Rig(60);
        for (int strip = 1; strip <= 60; strip++) {
            before.set("ch/" + strip + "/fader", -10);
        }
        before.run(3);
        before.console.recall().store("Sixty");
        Path small = place.resolve("sixty");
        assertThat(new ShowFolder(small).save(before.console.show())).isEmpty();
        Path large = place.resolve("sixty-four");
        assertThat(new ShowFolder(large).save(Show.fresh("Night", DeskLayout.mono(Rig.RATE, 64))))
                .isEmpty();
        Files.createDirectories(large.resolve("scenes"));
        try (var scenes = Files.list(small.resolve("scenes"))) {
            for (Path scene : scenes.toList()) {
                Files.copy(scene, large.resolve("scenes").resolve(scene.getFileName()));
            }
        }
        ShowFolder.Opened opened = new ShowFolder(large).open();
        assertThat(opened.problems()).isEmpty();
        Rig rig = new Rig(opened.show().orElseThrow());
        Plugged mcu = new Plugged(rig, "mcu");
        rig.brings(63, frame -> 0.1);
        IntStream.rangeClosed(1, 64).forEach(strip -> rig.set("ch/" + strip + "/fader", -5));
        rig.run(600);
        mcu.say(GO);
        assertThat(heard(rig, 100)).as("channel 64").isCloseTo(-5, within(0.1));
        for (int strip = 1; strip <= 64; strip++) {
            assertThat(rig.value("ch/" + strip + "/fader")).as("ch/" + strip).isEqualTo(strip <= 60 ? -10 : -5);
        }
        assertThat(rig.console.recall().last().orElseThrow().changes()).isEqualTo(60);
    }

    /// Acceptance 4: a desk that dies in the middle of a fade comes back at what the fade was for, and rises to it.
    @Test
    void acceptance4AKillInAFadeBringsBackWhatItWasForAndTheSoundRises() throws IOException {
        Path folder = place.resolve("night");
        Show show = Show.fresh("Night", DeskLayout.mono(Rig.RATE, 1));
        assertThat(new ShowFolder(folder).save(show)).isEmpty();
        new OpenMark(folder).set(Optional.of(Pin.NONE));
        Rig rig = new Rig(show);
        Journal journal = new Journal(new JournalFiles(folder), show, "anna");
        rig.console.keeping().journal(() -> Instant.EPOCH.plusNanos(rig.clock.nanos()), moves -> {
            journal.tell(moves);
            try {
                journal.append();
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
        rig.brings(0, frame -> 0.1);
        Plugged mcu = new Plugged(rig, "mcu");
        rig.settle("ch/1/fader", -20);
        rig.console.recall().store("Low");
        Scene low = rig.console.scenes().scenes().getFirst();
        rig.console.scenes().replace(0, low.timed(Timing.all(FadeTime.even(10))), "fade");
        rig.settle("ch/1/fader", 0);
        rig.act("scene/1/select");
        rig.run(20);
        mcu.say(GO);
        rig.run(5_000);
        assertThat(rig.value("ch/1/fader")).as("in the middle of the fade").isBetween(-19.0, -1.0);

        Return left = Return.of(folder, new ShowFolder(folder).open().show().orElseThrow(), ZoneOffset.UTC);
        Rig again = new Rig(left.show());
        again.console.comeback().after(new OpenMark(folder).left().orElseThrow());
        again.brings(0, frame -> 0.1);
        assertThat(Rig.peak(again.run(100))).isZero();
        again.console.comeback().begin();
        double last = 0;
        for (int tenth = 0; tenth < 19; tenth++) {
            double now = Rig.peak(again.run(100));
            assertThat(now).isGreaterThanOrEqualTo(last);
            last = now;
        }
        assertThat(heard(again, 300)).as("two seconds later").isCloseTo(-20, within(0.1));
        assertThat(left.words()).singleElement().asString().contains("brought back");
    }
}
