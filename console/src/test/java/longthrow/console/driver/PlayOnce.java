package longthrow.console.driver;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import longthrow.dsp.driver.StreamFormat;

/// A program of its own, since the sound system reads its configuration from the environment: plays known sines on
/// whatever device it is given and says how it went, in one line.
final class PlayOnce {
    static final StreamFormat FORMAT = new StreamFormat(48_000, 256, 2, 36);
    static final String BEST = "the best there is";
    static final int BLOCKS = 400;
    static final double LEFT_CYCLES = 1.0 / 48;
    static final double RIGHT_CYCLES = 1.0 / 60;

    private PlayOnce() {}

    /// The device's name, or nothing for the default one, or `BEST`.
    public static void main(String[] arguments) throws InterruptedException {
        Optional<String> named = arguments.length == 0 ? Optional.empty() : Optional.of(arguments[0]);
        boolean best = named.equals(Optional.of(BEST));
        SoundWish wish = best ? new SoundWish.Best() : new SoundWish.JavaSound(named);
        CountDownLatch rendered = new CountDownLatch(BLOCKS);
        long[] frame = {0};
        long[] stairs = {0, 0};
        Drivers.Started started = Drivers.start(
                wish,
                new Drivers.Stream(
                        (in, out, frames) -> {
                            for (int i = 0; i < frames; i++, frame[0]++) {
                                out[0][i] = 1;
                                out[2][i] = (float) (0.5 * Math.sin(2 * Math.PI * LEFT_CYCLES * frame[0]));
                                out[3][i] = (float) (0.25 * Math.sin(2 * Math.PI * RIGHT_CYCLES * frame[0]));
                            }
                            stairs(in, frames, stairs);
                            rendered.countDown();
                        },
                        FORMAT));
        boolean all = rendered.await(30, TimeUnit.SECONDS);
        started.driver().stop();
        System.out.println(started.driver().words() + "|all " + all + "|latency "
                + started.driver().latencyFrames() + "|trouble "
                + started.driver().trouble() + "|remarks "
                + started.remarks() + "|running " + started.driver().running() + "|devices " + Drivers.devices(48_000)
                + "|blocks " + started.driver().load().blocks()
                + "|stairs " + (stairs[0] > 0 && stairs[1] == 0) + " " + stairs[0] + "/" + stairs[1]);
    }

    /// Counts blocks in which both inputs climb the staircase of the test, step by step, and those with anything else
    /// in them but silence.
    private static void stairs(float[][] in, int frames, long[] seen) {
        boolean sound = false;
        boolean climbs = true;
        for (int i = 0; i < frames; i++) {
            int left = Math.round(in[0][i] * 32_768);
            int right = Math.round(in[1][i] * 32_768);
            int step = left - 0x1000;
            sound |= left != 0 || right != 0;
            climbs &= step >= 0 && step < 128 && right == 0x2000 + step;
            climbs &= i == 0 || step == ((Math.round(in[0][i - 1] * 32_768) - 0x1000 + 1) & 0x7F);
        }
        seen[0] += sound && climbs ? 1 : 0;
        seen[1] += sound && !climbs ? 1 : 0;
    }
}
