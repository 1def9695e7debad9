package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.Optional;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.strip.Side;
import longthrow.dsp.thread.AudioThread;

/// The last step: what is patched to the device's outputs is written there. Panic takes all of them to silence within
/// the grid block in which it is adopted, on half a cosine; they come back by the usual ramp.
@AudioThread
final class Leaving {
    private static final float[] FALL = new float[Lanes.GRID];

    private final Ramp open;
    private final Outlets outlets;
    private final OutPort[] ports = new OutPort[Patch.MOST];
    private int live;
    private boolean restless;
    private boolean panicked;
    private boolean falling;
    private boolean begun;
    private float height;

    static {
        for (int frame = 0; frame < Lanes.GRID; frame++) {
            FALL[frame] = (float) (0.5 + 0.5 * Math.cos(Math.PI * (frame + 1) / Lanes.GRID));
        }
    }

    Leaving(Outlets outlets, int sampleRate) {
        this.outlets = outlets;
        open = new Ramp(sampleRate, 1);
        Rise rise = new Rise(sampleRate, Rise.SECONDS);
        Arrays.setAll(ports, port -> new OutPort(rise));
    }

    /// Takes what shall leave by which port; at a grid line, before `advance`.
    void patch(Patch patch) {
        outlets.forget();
        live = Math.max(live, patch.outputs().size());
        for (int port = 0; port < live; port++) {
            Optional<Outlet> outlet = patch.output(port);
            if (outlet.isPresent()) {
                ports[port].want(outlets.given(outlet.get()), outlet.get().side());
            } else {
                ports[port].want(OutPort.Given.NOTHING, Side.MONO);
            }
        }
        outlets.ask();
        restless = true;
    }

    /// At a grid line, before `advance`.
    void panic(boolean now) {
        if (now && !panicked) {
            fall();
        }
        for (int lane = 0; lane < Lanes.WIDTH && !now; lane++) {
            open.aim(lane, 1);
        }
        panicked = now;
    }

    private void fall() {
        height = open.end(0);
        falling = true;
        begun = false;
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            open.jump(lane, 0);
        }
    }

    void snap() {
        open.snap();
        falling = false;
        for (int port = 0; port < live; port++) {
            ports[port].snap();
        }
    }

    void advance() {
        falling &= !begun;
        begun = true;
        open.advance();
        boolean still = true;
        for (int port = 0; port < live && restless; port++) {
            ports[port].advance();
            still &= !ports[port].restless();
        }
        restless &= !still;
    }

    /// Writes every port of the device, from index `at` on; ports that nothing is patched to are silent.
    void write(float[][] out, int at, int from, int to) {
        boolean closes = !open.restsAt(1);
        for (int port = 0; port < out.length; port++) {
            if (out[port].length < at + to - from) {
                continue;
            }
            if (port < live) {
                ports[port].write(out[port], at, to - from);
                if (closes) {
                    close(out[port], at, from, to);
                }
            } else {
                Arrays.fill(out[port], at, at + to - from, 0);
            }
        }
    }

    /// What panic leaves of a port.
    private void close(float[] out, int at, int from, int to) {
        for (int i = 0; i < to - from; i++) {
            float gain = falling ? height * FALL[from + i] : open.at(0, from + i);
            out[at + i] = Math.fma(out[at + i], gain, 0);
        }
    }
}
