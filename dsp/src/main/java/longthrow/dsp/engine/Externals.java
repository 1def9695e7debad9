package longthrow.dsp.engine;

import java.util.Arrays;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.External;
import longthrow.dsp.thread.AudioThread;

/// The ways out of the desk and back in: what strips send to gear outside, and what returns from it in the same piece,
/// which is what was sent as long ago as driver and gear take. A send opens and closes on the curve that inserts fade
/// on.
@AudioThread
final class Externals {
    private static final float[][] NO_DEVICE = {};

    private final Send[] sends = new Send[External.COUNT];
    private final InPort[][] returns = new InPort[External.COUNT][2];
    private float[][] device = NO_DEVICE;
    private int at;
    private int first;
    private int frames;

    Externals(int sampleRate) {
        Rise rise = new Rise(sampleRate, Rise.SECONDS);
        Arrays.setAll(sends, external -> new Send());
        for (InPort[] sides : returns) {
            Arrays.setAll(sides, side -> new InPort(rise));
        }
    }

    /// What an external insert gives to ports.
    OutPort.Given send(int external) {
        return sends[external];
    }

    void patch(Patch patch) {
        for (int external = 0; external < returns.length; external++) {
            returns[external][0].want(patch.returns().get(external).left());
            returns[external][1].want(patch.returns().get(external).right());
        }
    }

    void snap() {
        for (InPort[] sides : returns) {
            sides[0].snap();
            sides[1].snap();
        }
    }

    /// At a grid line.
    void advance() {
        for (InPort[] sides : returns) {
            sides[0].advance();
            sides[1].advance();
        }
    }

    /// Takes the device's buffers, which are read from index `index`, for frames `from` to `to` of the grid block.
    void begin(float[][] in, int index, int from, int to) {
        device = in;
        at = index;
        first = from;
        frames = to - from;
        for (Send send : sends) {
            send.forget();
        }
    }

    /// The piece has left.
    void finish() {
        for (InPort[] sides : returns) {
            sides[0].pass(frames);
            sides[1].pass(frames);
        }
    }

    /// Sends frames `from` to `to` of a strip, each at the share of the curve that `risen` frames plus `step` a frame
    /// have reached. What is no number stays in the desk.
    void send(int external, float[][] signal, float[] curve, int risen, int step, int from, int to) {
        sends[external].fed = true;
        for (int side = 0; side < 2; side++) {
            float[] out = sends[external].sides[side];
            for (int frame = from; frame < to; frame++) {
                float x = curve[risen + step * (frame + 1)] * signal[side][frame];
                out[frame - first] += Math.abs(x) < Float.POSITIVE_INFINITY ? x : 0;
            }
        }
    }

    /// Sends one frame of a test.
    void put(int external, int frame, float x) {
        sends[external].fed = true;
        sends[external].sides[0][frame - first] = x;
        sends[external].sides[1][frame - first] = x;
    }

    /// Writes what came back to frames `from` to `to`.
    void hear(int external, float[][] into, int from, int to) {
        for (int side = 0; side < 2; side++) {
            returns[external][side].read(device, at + from - first, into[side], from, to - from);
        }
    }

    /// What is sent in one piece, from index 0.
    @AudioThread
    private static final class Send implements OutPort.Given {
        private final float[][] sides = new float[2][Lanes.GRID];
        private boolean fed;

        @Override
        public float[] side(boolean right) {
            return sides[right ? 1 : 0];
        }

        @Override
        public boolean silent() {
            return !fed;
        }

        private void forget() {
            if (fed) {
                Arrays.fill(sides[0], 0);
                Arrays.fill(sides[1], 0);
                fed = false;
            }
        }
    }
}
