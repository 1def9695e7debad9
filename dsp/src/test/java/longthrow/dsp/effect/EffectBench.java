package longthrow.dsp.effect;

import java.util.List;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.ParameterTable;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.strip.Cells;

/// One effect in a slot, told by text and fed by hand, on the grid of a desk of its own.
public final class EffectBench {
    public static final int RATE = 48_000;

    private final int rate;
    private final ParameterTable values;
    private final Cells cells;
    private final SlotRows rows;
    private final Slot slot;
    private final float[][] grid = new float[2][Lanes.GRID];
    private Impulse impulse;
    private int frame;
    private int block = 480;
    private boolean changed = true;
    private int algorithm;

    /// A bench at a rate, with an impulse response for convolutions.
    public EffectBench(int rate, Impulse impulse) {
        this.rate = rate;
        this.impulse = impulse;
        Scope in = Scope.section(0);
        rows = new SlotRows(in, new Tempo(in));
        values = new ParameterTable(new TableLayout(List.of(new Section("fx", 1, false, 0, in.declared()))));
        cells = new Cells(values.layout());
        slot = new Slot(0, rate, rows.load(0, housing()));
    }

    /// A bench at 48 kHz that holds an effect.
    public static EffectBench of(String effect, String... settings) {
        return new EffectBench(RATE, Impulse.room(RATE))
                .set("algorithm=" + effect)
                .set(settings)
                .settle();
    }

    private Housing housing() {
        return new Housing(Lanes.best(), rate, impulse);
    }

    public static List<String> effects() {
        Scope in = Scope.section(0);
        return new SlotRows(in, new Tempo(in))
                .algorithm().parameter().choices().stream().skip(1).toList();
    }

    /// The parameters of an effect.
    public static List<Parameter> parameters(String effect) {
        Scope in = Scope.section(0);
        new SlotRows(in, new Tempo(in));
        return in.declared().stream()
                .filter(row -> row.key().startsWith(effect + "/"))
                .toList();
    }

    public EffectBench set(String... settings) {
        for (String setting : settings) {
            int cut = setting.indexOf('=');
            int cell = values.layout().cell("fx/" + setting.substring(0, cut)).orElseThrow();
            Parameter parameter = values.layout().parameter(cell);
            values.set(cell, parameter.parse(setting.substring(cut + 1)).orElseThrow());
        }
        changed = true;
        return this;
    }

    public EffectBench blocks(int frames) {
        block = frames;
        return this;
    }

    /// Everything at its target, the effect in its place.
    public EffectBench settle() {
        adopt();
        slot.snap(cells);
        return this;
    }

    private void adopt() {
        Values now = values.snapshot();
        for (int row = 0; row < now.rows(); row++) {
            cells.set(Cell.of(row, 0), now.get(row, 0));
        }
        int wanted = (int) cells.get(rows.algorithm(), 0);
        if (wanted != algorithm) {
            algorithm = wanted;
            slot.load(rows.load(wanted, housing()));
        }
        slot.adopt(cells);
        changed = false;
    }

    /// Loads another impulse response.
    public EffectBench impulse(Impulse next) {
        impulse = next;
        slot.load(rows.load(algorithm, housing()));
        return this;
    }

    public Slot slot() {
        return slot;
    }

    /// Processes a piece of a grid block from given buffers in place.
    public void piece(float[][] signal, int from, int to) {
        if (from == 0) {
            if (changed) {
                adopt();
            }
            slot.advance(cells);
        }
        slot.process(signal, from, to);
    }

    /// Renders a stereo signal in pieces of the block size.
    public float[][] render(float[] left, float[] right) {
        float[][] out = {left.clone(), right.clone()};
        int at = 0;
        while (at < left.length) {
            int end = Math.min(left.length, at + block);
            while (at < end) {
                int from = frame % Lanes.GRID;
                int count = Math.min(Lanes.GRID - from, end - at);
                for (int side = 0; side < 2; side++) {
                    System.arraycopy(out[side], at, grid[side], from, count);
                }
                piece(grid, from, from + count);
                for (int side = 0; side < 2; side++) {
                    System.arraycopy(grid[side], from, out[side], at, count);
                }
                at += count;
                frame += count;
            }
        }
        return out;
    }

    /// Renders the same on both sides.
    public float[][] render(float[] both) {
        return render(both, both);
    }

    /// Renders silence.
    public float[][] render(int frames) {
        return render(new float[frames]);
    }
}
