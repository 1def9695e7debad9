package longthrow.dsp.strip;

import java.util.Arrays;
import longthrow.dsp.lanes.Glide;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// Sixteen equalizers in one of their two places. A strip that moves its equalizer fades it out of one place while the
/// other one fades it in; where no strip has its equalizer, all bands let everything through and cost nothing.
@AudioThread
final class EqualizerLanes implements LaneBlock {
    private static final int NOBODY = -1;

    private final Group group;
    private final Equalizer rows;
    private final boolean behind;
    private final FilterChain chain;
    private final FilterDesign design;
    private final LaneFade fade;
    private final float[] plain = Group.room();
    private final int[] columns = new int[Lanes.WIDTH];
    private final boolean[] here = new boolean[Lanes.WIDTH];
    private final boolean[] wanted = new boolean[Lanes.WIDTH];
    /// The table, once it is known.
    private final Cells[] table = new Cells[1];
    private boolean restless;

    EqualizerLanes(Group group, Equalizer rows, boolean behind) {
        this.group = group;
        this.rows = rows;
        this.behind = behind;
        chain = new FilterChain(group, rows.bands().size());
        design = new FilterDesign(group.sampleRate());
        fade = new LaneFade(group.sampleRate());
        Arrays.fill(columns, NOBODY);
    }

    @Override
    public void adopt(int lane, int column, Cells cells) {
        table[0] = cells;
        columns[lane] = column;
        wanted[lane] = cells.on(rows.order(), column) == behind;
        restless |= wanted[lane] != here[lane];
        if (here[lane] || fade.runs(lane)) {
            for (int band = 0; band < rows.bands().size(); band++) {
                chain.section(band).aim(lane, designed(band, lane));
            }
        }
    }

    private FilterDesign designed(int index, int lane) {
        Cells cells = table[0];
        int column = columns[lane];
        Equalizer.Band band = rows.bands().get(index);
        double hertz = cells.get(band.frequency(), column);
        double quality = cells.get(band.quality(), column);
        double gain = cells.get(band.gain(), column);
        FilterDesign wish = design.band((int) cells.get(band.type(), column), hertz, quality, gain);
        return cells.on(rows.on(), column) ? wish : design.neutral();
    }

    @Override
    public void snap() {
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            if (columns[lane] != NOBODY) {
                place(lane, wanted[lane]);
            }
        }
        chain.snap();
        restless = false;
    }

    /// Puts a lane's equalizer here, or takes it away.
    private void place(int lane, boolean there) {
        here[lane] = there;
        for (int band = 0; band < rows.bands().size(); band++) {
            FilterDesign wish = designed(band, lane);
            chain.section(band).jump(lane, there ? wish : design.neutral());
        }
    }

    @Override
    public boolean advance() {
        if (!restless) {
            return false;
        }
        restless = false;
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            if (fade.advance(lane) && !here[lane]) {
                place(lane, false);
            }
            if (!fade.runs(lane) && wanted[lane] != here[lane] && columns[lane] != NOBODY) {
                begin(lane);
            }
            restless |= fade.runs(lane);
        }
        return restless;
    }

    private void begin(int lane) {
        if (wanted[lane]) {
            place(lane, true);
        }
        here[lane] = wanted[lane];
        // how much of the plain signal is heard: all of it at first where the equalizer comes
        fade.begin(lane, wanted[lane]);
    }

    @Override
    public boolean idle() {
        return chain.idle();
    }

    @Override
    public void process(int from, int to) {
        if (restless) {
            int at = from * Lanes.WIDTH;
            System.arraycopy(group.signal(), at, plain, at, to * Lanes.WIDTH - at);
        }
        chain.process(from, to);
        int piece = from;
        while (restless && piece < to) {
            int end = Math.min(to, (piece / Glide.STRIDE + 1) * Glide.STRIDE);
            group.kernels().blend(fade.line(piece), plain, group.signal(), piece, end);
            piece = end;
        }
    }

    @Override
    public void take(int lane, LaneBlock other, int fromLane) {
        EqualizerLanes from = (EqualizerLanes) other;
        chain.take(lane, from.chain, fromLane);
        fade.take(lane, from.fade, fromLane);
        columns[lane] = from.columns[fromLane];
        here[lane] = from.here[fromLane];
        wanted[lane] = from.wanted[fromLane];
        if (columns[lane] != NOBODY) {
            table[0] = from.table[0];
        }
        restless |= from.restless;
    }

    @Override
    public void reset(int lane) {
        chain.reset(lane);
    }
}
