package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import longthrow.console.scene.Scene;
import longthrow.console.scene.ScopeGrid;
import org.junit.jupiter.api.Test;

/// Fades of recalls from end to end: GO as a key's bytes in; the samples of main, motors and lamps as bytes out.
class FadesFromOutsideTest {
    /// How late the samples are behind what the desk is told: three one-poles of 3.5 ms.
    private static final double LATE = 0.0105;

    /// How old a motor's bytes may be.
    private static final double MOTOR = 0.03;

    /// The lamp of the first MUTE.
    private static final Pattern MUTE = Pattern.compile("90 10 ..");

    private static final double UNITY = FromOutside.LAW.toPosition(0);

    private final FromOutside desk = new FromOutside("mcu", 2);
    private final List<String> lamps = new ArrayList<>();
    private double seconds;
    private int moves;

    /// Stores the desk with both faders at a level as the next scene.
    private void store(String name, double decibels, double mute, String fade) {
        desk.rig.set("ch/1/fader", decibels);
        desk.rig.set("ch/2/fader", decibels);
        desk.rig.set("ch/1/mute", mute);
        desk.blocks(1);
        desk.rig.perform("scene/store", name);
        desk.rig.perform("scene/" + desk.rig.console.scenes().scenes().size() + "/fade", fade);
    }

    private void open() {
        desk.rig.set("ch/1/fader", 0);
        desk.rig.set("ch/2/fader", 0);
        desk.rig.set("ch/1/mute", 0);
        desk.rig.act("scene/1/select");
        desk.settled();
    }

    /// What the surface was told since it was asked last; what its first MUTE was told is kept.
    private List<String> told() {
        List<String> told = desk.surface.heard();
        Matcher lamp = MUTE.matcher(String.join(" ", told));
        while (lamp.find()) {
            lamps.add(lamp.group());
        }
        return told;
    }

    private void go() {
        desk.surface.say("90 53 7F 90 53 00");
    }

    /// Listens until a time after the first GO; on the way both faders are heard, and their motors sent, where `ways`
    /// say that they are at each second.
    private void follow(double until, List<DoubleUnaryOperator> ways) {
        while (seconds < until) {
            float[] heard = desk.blocks(15);
            List<String> told = told();
            double end = seconds + heard.length / (double) Rig.RATE;
            for (int fader = 1; fader <= 2; fader++) {
                DoubleUnaryOperator way = ways.get(fader - 1);
                double[] positions = FromOutside.positions(heard, fader);
                for (int block = 0; block < positions.length; block++) {
                    double now = seconds + (double) block * Rig.BLOCK / Rig.RATE;
                    assertThat(positions[block])
                            .as("channel %s as heard after %s s", fader, now)
                            .isCloseTo(way.applyAsDouble(now - LATE), within(0.001));
                }
                double[] ends = {way.applyAsDouble(seconds - MOTOR), way.applyAsDouble(end)};
                List<Double> sent = desk.faders.sent(told, fader);
                moves += sent.size();
                assertThat(sent)
                        .as("motor %s after %s s", fader, seconds)
                        .allMatch(position ->
                                position >= DoubleStream.of(ends).min().orElseThrow() - 0.0005)
                        .allMatch(position ->
                                position <= DoubleStream.of(ends).max().orElseThrow() + 0.0005);
            }
            seconds = end;
        }
    }

    private static double line(double now, double start, double from, double duration, double to) {
        return from + (to - from) * Math.clamp((now - start) / duration, 0, 1);
    }

    /// Acceptance 3: the second recall takes the fader that both move from where it is; the other goes on for ten
    /// seconds.
    @Test
    void acceptance3OfTwoFadesThatOverlapEachIsHeardToItsEnd() {
        store("Slow", Double.NEGATIVE_INFINITY, 0, "10 s");
        store("Quick", 0, 0, "2 s");
        Scene quick = desk.rig.console.scenes().scenes().get(1);
        desk.rig.console.scenes().replace(1, quick.scoped(ScopeGrid.USUAL.withoutStrip(1)), "scope");
        open();
        DoubleUnaryOperator slow = now -> line(now, 0, UNITY, 10, 0);
        go();
        follow(5, List.of(slow, slow));
        double turn = seconds;
        double there = slow.applyAsDouble(turn);
        go();
        follow(
                turn + 5.5,
                List.of(now -> now < turn ? slow.applyAsDouble(now) : line(now, turn, there, 2, UNITY), slow));
        float[] after = desk.blocks(20);
        assertThat(FromOutside.level(after, 1)).isCloseTo(0, within(0.001));
        assertThat(FromOutside.gains(after, 2)).as("in silence").containsOnly(0);
        assertThat(moves).as("motors that were sent on").isGreaterThan(100);
    }

    /// Acceptance 11: what closes is heard to the end of its fade, what opens from the first moment.
    @Test
    void acceptance11TheMuteFallsAtTheEndOfAFadeOutAndOpensAtTheStartOfAFadeIn() {
        store("Out", -20, 1, "5 s");
        store("In", 0, 0, "5 s");
        open();
        double low = FromOutside.LAW.toPosition(-20);
        DoubleUnaryOperator out = now -> line(now, 0, UNITY, 5, low);
        go();
        follow(4.98, List.of(out, out));
        assertThat(lamps).as("MUTE before the end").isEmpty();
        float[] closing = desk.rig.run(100);
        told();
        assertThat(FromOutside.gains(closing, 1)[75 - 1]).isZero();
        assertThat(FromOutside.level(closing, 2)).isCloseTo(-20, within(0.01));
        assertThat(lamps).containsExactly("90 10 7F");
        go();
        seconds = 0;
        float[] opening = desk.rig.run(80);
        told();
        assertThat(lamps).containsExactly("90 10 7F", "90 10 00");
        seconds = opening.length / (double) Rig.RATE;
        DoubleUnaryOperator in = now -> line(now, 0, low, 5, UNITY);
        assertThat(FromOutside.positions(opening, 1)[59]).isCloseTo(in.applyAsDouble(seconds - LATE), within(0.001));
        follow(5.2, List.of(in, in));
    }
}
