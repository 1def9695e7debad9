package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.Optional;
import longthrow.dsp.strip.Side;

/// A desk with gear outside that is wired to external insert 2: both sides come back so many frames later, at a gain,
/// with what the gear adds by itself.
final class Outside {
    static final int SEND_LEFT = 20;
    static final int SEND_RIGHT = 21;

    private final TestDesk desk;
    private final int block;
    private final int returnLeft;
    private final float[][] way;
    private double gain = 1;
    private float[] own = new float[0];
    private long at;

    /// Wired to inputs `returnLeft` and the one behind it; the way takes at least a block.
    Outside(TestDesk desk, int block, int returnLeft, int delay) {
        this.desk = desk.blocks(block);
        this.block = block;
        this.returnLeft = returnLeft;
        way = new float[2][delay];
        desk.patch(patch(desk.layout(), returnLeft));
    }

    private static Patch patch(DeskLayout layout, int returnLeft) {
        return Patch.oneToOne(layout)
                .withOutput(SEND_LEFT, Optional.of(new Outlet(Outlet.Kind.EXTERNAL, 1, Side.LEFT)))
                .withOutput(SEND_RIGHT, Optional.of(new Outlet(Outlet.Kind.EXTERNAL, 1, Side.RIGHT)))
                .withReturn(1, new Patch.Ports(returnLeft, returnLeft + 1));
    }

    Outside gain(double other) {
        gain = other;
        return this;
    }

    /// What the gear adds, over and over.
    Outside adds(float[] noise) {
        own = noise;
        return this;
    }

    /// Renders as many frames as the longest input has; all outputs.
    float[][] render(float[]... in) {
        int frames = Arrays.stream(in).mapToInt(each -> each.length).max().orElse(0);
        float[][] out = new float[desk.engine().outputs()][frames];
        for (int from = 0; from < frames; from += block) {
            int count = Math.min(block, frames - from);
            float[][] heard = new float[returnLeft + 2][];
            for (int port = 0; port < heard.length; port++) {
                heard[port] = port < in.length ? Arrays.copyOfRange(in[port], from, from + count) : new float[count];
            }
            for (int side = 0; side < 2; side++) {
                heard[returnLeft + side] = back(side, count);
            }
            float[][] given = desk.render(heard);
            for (int port = 0; port < out.length; port++) {
                System.arraycopy(given[port], 0, out[port], from, count);
            }
            for (int i = 0; i < count; i++) {
                way[0][(int) ((at + i) % way[0].length)] = given[SEND_LEFT][i];
                way[1][(int) ((at + i) % way[1].length)] = given[SEND_RIGHT][i];
            }
            at += count;
        }
        return out;
    }

    private float[] back(int side, int count) {
        float[] back = new float[count];
        for (int i = 0; i < count; i++) {
            float added = own.length == 0 ? 0 : own[(int) ((at + i) % own.length)];
            back[i] = (float) (gain * way[side][(int) ((at + i) % way[side].length)]) + added;
        }
        return back;
    }
}
