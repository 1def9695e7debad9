package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import longthrow.console.sync.SyncPlan;
import longthrow.console.sync.SyncPort;
import longthrow.controllers.port.MemoryCable;
import longthrow.kit.IdealRamp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Recalls between hands, from end to end: bytes of a surface in; the samples of main, and what the surface is told,
/// out.
class RecallsFromOutsideTest {
    private static final int SCENES = 10;
    private static final int RECALLS = 100;

    /// From one recall to the next: 9.3 ms.
    private static final int BLOCKS = 7;

    private static final double LEVEL = 0.01;

    /// How far a sample may be from the ideal: -60 dB of the level at 0 dB.
    private static final double CLICK = 0.001;

    private static double scene(int channel) {
        return -40 + channel * 0.75;
    }

    /// Acceptance 1: the fader that a finger is on stays where it is, by sound and by motor; the 63 others are the
    /// scene's.
    @Test
    void acceptance1OneHeldFaderIsSparedAndThe63OthersSoundAsTheSceneSays() {
        sparesWhatIsHeld("mcu");
    }

    @Tag("long")
    @Test
    void acceptance1OneHeldFaderOfAnXTouchIsSpared() {
        sparesWhatIsHeld("xtouch");
    }

    private static void sparesWhatIsHeld(String surface) {
        FromOutside desk = new FromOutside(surface, 64);
        int[] channels = IntStream.rangeClosed(1, 64).toArray();
        IntStream.of(channels).forEach(channel -> desk.rig.set("ch/" + channel + "/fader", scene(channel)));
        desk.blocks(1);
        desk.rig.perform("scene/store", "1 Verse");
        IntStream.of(channels).forEach(channel -> desk.rig.set("ch/" + channel + "/fader", 0));
        desk.settled();
        desk.touch(3);
        float[] before = desk.blocks(20);
        desk.keys(FromOutside.ENTER);
        float[] after = desk.blocks(150);
        for (int channel : channels) {
            assertThat(FromOutside.level(after, channel))
                    .as("channel %s", channel)
                    .isCloseTo(channel == 3 ? 0 : scene(channel), within(0.001));
        }
        assertThat(FromOutside.gains(after, 3)).containsOnly(FromOutside.gains(before, 3)[0]);
        List<String> told = desk.surface.heard();
        for (int fader = 1; fader <= 8; fader++) {
            if (fader == 3) {
                assertThat(desk.faders.sent(told, fader))
                        .as("the motor under the finger")
                        .isEmpty();
            } else {
                assertThat(desk.faders.last(told, fader)).isCloseTo(scene(fader), within(0.02));
            }
        }
        desk.rig.perform("why", "ch/3/fader");
        assertThat(desk.rig.notices())
                .last()
                .asString()
                .isEqualTo("ch/3/fader stayed at 0.0 dB: in your hand (S7); 1 Verse has -37.8 dB; now in the hand at "
                        + "memory:" + surface);
        desk.letGo(3);
        float[] released = desk.blocks(400);
        assertThat(FromOutside.gains(released, 3)).as("it stays").containsOnly(FromOutside.gains(before, 3)[0]);
        assertThat(desk.faders.sent(desk.surface.heard(), 3))
                .as("where it stands (rule H4)")
                .allSatisfy(position ->
                        assertThat(FromOutside.LAW.toValue(position)).isCloseTo(0, within(0.01)));
        assertThat(desk.rig.console.recall().pending()).isEqualTo(Map.of(desk.rig.cell("ch/3/fader"), scene(3)));
        desk.rig.act("scene/catch-up");
        assertThat(FromOutside.level(desk.blocks(300), 3)).isCloseTo(scene(3), within(0.001));
        assertThat(desk.faders.last(desk.surface.heard(), 3)).isCloseTo(scene(3), within(0.02));
    }

    /// Acceptance 12: what was ridden since the GO stays, whether the scene had moved it or not.
    @Test
    void acceptance12UndoOfAGoByItsKeyLeavesTheRideThatCameAfterIt() {
        FromOutside desk = new FromOutside("mcu", 4);
        desk.rig.set("ch/1/fader", -12);
        desk.rig.set("ch/2/fader", -15);
        desk.blocks(1);
        desk.rig.perform("scene/store", "1 Verse");
        desk.rig.set("ch/1/fader", 0);
        desk.rig.set("ch/2/fader", -1);
        desk.settled();
        desk.keys(FromOutside.ENTER);
        float[] recalled = desk.blocks(200);
        assertThat(FromOutside.level(recalled, 1)).isCloseTo(-12, within(0.001));
        assertThat(FromOutside.level(recalled, 2)).isCloseTo(-15, within(0.001));
        for (int fader = 2; fader <= 3; fader++) {
            desk.touch(fader);
            for (double level = -15; level <= -6; level += 0.5) {
                desk.move(fader, level);
                desk.blocks(8);
            }
            desk.letGo(fader);
        }
        desk.blocks(400);
        desk.surface.heard();
        desk.keys(FromOutside.UNDO);
        float[] undone = desk.blocks(300);
        assertThat(FromOutside.level(undone, 1)).isCloseTo(0, within(0.001));
        for (int fader = 2; fader <= 3; fader++) {
            assertThat(FromOutside.level(undone, fader)).as("the ride").isCloseTo(-6, within(0.01));
            double[] gains = FromOutside.gains(undone, fader);
            assertThat(gains).as("at rest throughout").containsOnly(gains[0]);
        }
        List<String> told = desk.surface.heard();
        assertThat(desk.faders.last(told, 1)).isCloseTo(0, within(0.02));
        assertThat(desk.faders.sent(told, 2)).isEmpty();
        assertThat(desk.faders.sent(told, 3)).isEmpty();
    }

    /// What scene `scene` holds of the way of channel 1 to main, in the parameters' units.
    private static Map<String, Double> way(int scene) {
        Random random = new Random(scene);
        return Map.of(
                "ch/1/trim",
                -12 * random.nextDouble(),
                "ch/1/polarity",
                (double) random.nextInt(2),
                "ch/1/mute",
                random.nextInt(4) == 0 ? 1.0 : 0,
                "ch/1/fader",
                scene == 3 ? Double.NEGATIVE_INFINITY : 10 - 40 * random.nextDouble(),
                "ch/1/pan",
                -100 + 200 * random.nextDouble(),
                "dca/1/fader",
                10 - 30 * random.nextDouble(),
                "main/fader",
                10 - 30 * random.nextDouble());
    }

    private static final Map<String, Double> BEFORE = Map.of(
            "ch/1/trim", 0.0,
            "ch/1/polarity", 0.0,
            "ch/1/mute", 0.0,
            "ch/1/fader", 0.0,
            "ch/1/pan", 0.0,
            "dca/1/fader", 0.0,
            "main/fader", 0.0);

    /// What the places of one stage, where a gain glides, come to on main's left side.
    private static double gain(Map<String, Double> way, String... stage) {
        double gain = 1;
        for (String id : stage) {
            double value = Objects.requireNonNull(way.get(id));
            gain *= switch (id) {
                case "ch/1/polarity" -> 1 - 2 * value;
                case "ch/1/mute" -> 1 - value;
                case "ch/1/pan" -> Math.cos((value + 100) / 400 * Math.PI);
                default -> Math.pow(10, value / 20);
            };
        }
        return gain;
    }

    private static double[] ideal(int frames, IntFunction<Map<String, Double>> ways) {
        double[] gains = new double[frames];
        Arrays.fill(gains, 1);
        for (String[] stage : new String[][] {
            {"ch/1/trim", "ch/1/polarity"},
            {"ch/1/mute", "ch/1/fader", "ch/1/pan", "dca/1/fader"},
            {"main/fader"}
        }) {
            double[] glide = IdealRamp.gains(Rig.RATE, frames, line -> gain(ways.apply(line), stage));
            Arrays.setAll(gains, n -> gains[n] * glide[n]);
        }
        return gains;
    }

    /// Acceptance 10: program changes recall a hundred scenes within a second; every sample is what the ideal ramps
    /// make
    /// of them, and the key UNDO takes back each one.
    @Test
    void acceptance10AHundredRecallsInASecondSoundLikeTheIdealRampAndAreAllTakenBack() {
        FromOutside desk = new FromOutside("mcu", 1);
        MemoryCable cable = new MemoryCable("memory:sequencer");
        FarEnd sequencer = new FarEnd(cable, desk.rig.clock);
        desk.rig
                .console
                .attached()
                .connect(new SyncPort(desk.rig.console, cable.near(), desk.rig.clock, SyncPlan.LISTENER));
        desk.rig.brings(0, frame -> LEVEL);
        desk.rig.set("ch/1/dca/1", 1);
        for (int scene = 1; scene <= SCENES; scene++) {
            way(scene).forEach(desk.rig::set);
            desk.rig.perform("scene/store", "" + scene);
            desk.rig.perform("scene/" + scene + "/on", "pc 1 " + scene);
        }
        BEFORE.forEach(desk.rig::set);
        desk.settled();
        float[] heard = new float[RECALLS * BLOCKS * Rig.BLOCK];
        for (int recall = 0; recall < RECALLS; recall++) {
            sequencer.say(String.format(Locale.ROOT, "C0 %02X", recalled(recall)));
            System.arraycopy(desk.blocks(BLOCKS), 0, heard, recall * BLOCKS * Rig.BLOCK, BLOCKS * Rig.BLOCK);
        }
        assertThat(heard.length).as("within a second").isLessThan(Rig.RATE);
        double[] ideal = ideal(
                heard.length + Rig.BLOCK, line -> line == 0 ? BEFORE : way(recalled((line / Rig.BLOCK - 1) / BLOCKS)));
        for (int n = 0; n < heard.length; n++) {
            assertThat(heard[n] / LEVEL).as("frame %s", n).isCloseTo(ideal[n + Rig.BLOCK], within(CLICK));
        }
        for (int recall = RECALLS - 1; recall >= 0; recall--) {
            desk.keys(FromOutside.UNDO);
            if (recall % 10 == 0) {
                float[] back = desk.rig.run(300);
                Map<String, Double> way = recall == 0 ? BEFORE : way(recalled(recall - 1));
                double[] gains = ideal(1, line -> way);
                assertThat(back[back.length - 1] / LEVEL)
                        .as("before recall %s", recall)
                        .isCloseTo(gains[0], within(1e-5));
            }
        }
    }

    private static int recalled(int recall) {
        return 1 + (7 * recall + recall / 10) % SCENES;
    }
}
