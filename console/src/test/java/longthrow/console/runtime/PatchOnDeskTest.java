package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import longthrow.console.desk.PatchText;
import longthrow.console.frame.Wish;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.Patch;
import longthrow.dsp.parameter.Origin;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The patch of a show in play: wishes, undo, names, missing ports, and the way to soundcheck and back.
class PatchOnDeskTest {
    private static final double TONE = -20;
    private final Rig rig = new Rig(4);

    @TempDir
    Path folder;

    private double main() {
        return Rig.level(rig.run(100));
    }

    private List<String> lines() {
        return new PatchText(rig.console.desk().strips())
                .write(rig.console.patching().now());
    }

    private void patch(String line) {
        rig.act("patch", line);
        rig.run(40);
    }

    @Test
    void aWishPatchesAndUndoTakesItBack() {
        patch("out 1 ch/2");
        patch("in ch/3 7");
        assertThat(lines()).containsExactly("in c3 7", "out 1 c2");
        rig.act("history/undo");
        rig.run(5);
        assertThat(lines()).containsExactly("out 1 c2");
        rig.act("history/redo");
        rig.run(5);
        assertThat(lines()).containsExactly("in c3 7", "out 1 c2");
        patch("1:1");
        assertThat(lines()).isEmpty();
        patch("in ch/9 1");
        assertThat(rig.notices().getLast()).contains("'ch/9' is no channel of this desk, which has 4");
    }

    @Test
    void aChannelBecomesStereoWhileItPlaysAndUndoTakesItBack() {
        rig.set("ch/2/width", 2);
        rig.run(40);
        assertThat(rig.console.frames().latest().strips().get(1).stereo()).isTrue();
        assertThat(rig.console.frames().latest().strips().get(0).stereo()).isFalse();
        rig.act("history/undo");
        rig.run(40);
        assertThat(rig.console.frames().latest().strips().get(1).stereo()).isFalse();
    }

    @Test
    void aBusBecomesMonoWhileItPlaysAndUndoTakesItBack() {
        int bus = rig.console.desk().strips().ofPath("bus/2").orElseThrow();
        rig.set("bus/2/width", 1);
        rig.run(40);
        assertThat(rig.console.frames().latest().strips().get(bus).stereo()).isFalse();
        rig.act("history/undo");
        rig.run(40);
        assertThat(rig.console.frames().latest().strips().get(bus).stereo()).isTrue();
    }

    /// 1:1 counts the channels as wide as they are; a show whose widths changed opens with the ports that it had.
    @Test
    void oneToOneCountsTheWidthsThatCountNow() {
        rig.set("ch/2/width", 2);
        rig.run(5);
        assertThat(reopened().main())
                .as("nobody moves by itself")
                .isEqualTo(rig.console.patching().now().main());
        patch("1:1");
        List<Patch.Ports> main = rig.console.patching().now().main();
        assertThat(main)
                .containsExactly(Patch.Ports.both(0), new Patch.Ports(1, 2), Patch.Ports.both(3), Patch.Ports.both(4));
        assertThat(reopened().main()).isEqualTo(main);
        rig.set("ch/2/width", 0);
        rig.run(5);
        patch("1:1");
        assertThat(lines()).isEmpty();
    }

    /// The patch of the show as its files say it.
    private Patch reopened() {
        assertThat(new ShowFolder(folder).save(rig.console.show())).isEmpty();
        return new ShowFolder(folder).open().show().orElseThrow().patch();
    }

    @Test
    void whatLeavesByAPortIsHeardThere() {
        rig.tone(1, 0.1, 10);
        rig.act("transport/play");
        rig.set("ch/2/main", 0);
        rig.run(60);
        assertThat(main()).isLessThan(-120);
        patch("out 1 ch/2");
        assertThat(main()).isCloseTo(TONE, within(0.1));
    }

    @Test
    void namesFollowThePatch() {
        FakeDriver driver = new FakeDriver();
        rig.console.drive().driven(driver);
        rig.console.post(new Wish.Words("ch/3/name", "Vox", Origin.SCREEN));
        patch("in ch/3 6");
        patch("alt ch/3 1");
        patch("in ch/1 none");
        patch("in talkback 7");
        patch("out 3 ch/3");
        patch("out 5 main left");
        patch("out 40 main mono");
        assertThat(driver.names.inputs()).containsExactly("3 Vox alt", "2", "in 3", "4", "in 5", "3 Vox", "Talkback");
        assertThat(driver.names.outputs())
                .hasSize(40)
                .startsWith("Main L", "Main R", "3 Vox direct", "Monitor R", "Main L (out 5)", "Bus 1 R")
                .endsWith("Main mono");
    }

    @Test
    void aPortThatTheDeviceLacksIsToldOnce() {
        FakeDriver driver = new FakeDriver() {
            @Override
            public boolean hasInput(int port) {
                return port < 2;
            }
        };
        rig.console.drive().driven(driver);
        rig.run(20);
        assertThat(rig.notices()).as("1:1 is not missed").isEmpty();
        patch("in ch/3 9");
        patch("in ch/2 1");
        assertThat(rig.notices())
                .filteredOn(words -> words.contains("has no"))
                .containsExactly("fake has no input 9, to which the main input of ch/3 is patched; 'longthrow patch'"
                        + " tells the whole patch, a new port opens with the desk");
    }

    @Test
    void theShowTakesThePatchAlong() {
        patch("in ch/3 7");
        Patch kept = rig.console.show().patch();
        assertThat(new Rig(rig.console.show()).console.patching().now()).isEqualTo(kept);
        assertThat(rig.console.drive().format(64).inputs()).isEqualTo(7);
    }

    @Test
    void theWholeDeskGoesToSoundcheckAndBack() {
        rig.tone(0, 0.1, 10);
        rig.tone(1, 0.1, 10);
        rig.tone(2, 0.1, 10);
        rig.set("ch/1/source", 1);
        rig.set("ch/2/source", 2);
        rig.set("ch/3/source", 1);
        rig.act("transport/play");
        rig.run(60);
        assertThat(main()).as("microphones").isLessThan(-120);
        assertThat(lit()).isFalse();

        rig.act("soundcheck");
        rig.run(40);
        assertThat(lit()).isTrue();
        assertThat(main()).isCloseTo(TONE + 20 * Math.log10(3) - 3.01, within(0.1));
        assertThat(rig.value("ch/4/source")).as("no material").isZero();

        rig.act("soundcheck");
        rig.run(40);
        assertThat(lit()).isFalse();
        assertThat(main()).isLessThan(-120);
        assertThat(List.of(rig.value("ch/1/source"), rig.value("ch/2/source"), rig.value("ch/3/source")))
                .containsExactly(1.0, 2.0, 1.0);

        rig.act("history/undo");
        rig.run(40);
        assertThat(lit()).as("one step back").isTrue();
    }

    private boolean lit() {
        return rig.console
                .port()
                .reading("soundcheck")
                .filter(new Reading.Flag(true)::equals)
                .isPresent();
    }
}
