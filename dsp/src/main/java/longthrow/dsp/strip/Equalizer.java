package longthrow.dsp.strip;

import java.util.List;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.thread.AudioThread;

/// The four-band equalizer; the outer bands can also be high-pass and low-pass filters.
public record Equalizer(Row on, List<Band> bands) implements Block {
    /// Declares the block's rows.
    public Equalizer(Scope in) {
        Scope eq = in.scope("eq").column(Column.EQ);
        this(
                eq.toggle("on", false),
                List.of(
                        new Band(eq.scope("1"), 100, Shape.OUTER),
                        new Band(eq.scope("2"), 400, Shape.INNER),
                        new Band(eq.scope("3"), 2500, Shape.INNER),
                        new Band(eq.scope("4"), 8000, Shape.OUTER)));
    }

    /// One band: what shape it has, where, how much and how wide.
    public record Band(Row type, Row frequency, Row gain, Row quality) {
        Band(Scope in, double hertz, List<Shape> shapes) {
            this(
                    in.choice("type", shapes.stream().map(Shape::word).toArray(String[]::new)),
                    in.hertz("freq", 20, 20_000, hertz),
                    in.decibels("gain", -18, 18, 0),
                    in.quality("q", 0.1, 20, 1));
        }
    }

    @Override
    public boolean reads(String key) {
        return key.startsWith("eq/");
    }

    @Override
    public LaneBlock on(Group group) {
        return new OnLanes(group);
    }

    @AudioThread
    private final class OnLanes implements LaneBlock {
        private final FilterChain chain;
        private final FilterDesign design;

        OnLanes(Group group) {
            chain = new FilterChain(group, bands.size());
            design = new FilterDesign(group.sampleRate());
        }

        @Override
        public void adopt(int lane, int column, Cells cells) {
            for (int i = 0; i < bands.size(); i++) {
                Band band = bands.get(i);
                double hertz = cells.get(band.frequency, column);
                double quality = cells.get(band.quality, column);
                double gain = cells.get(band.gain, column);
                FilterDesign wanted = switch ((int) cells.get(band.type, column)) {
                    case 1 -> design.lowShelf(hertz, quality, gain);
                    case 2 -> design.highShelf(hertz, quality, gain);
                    case 3 -> design.notch(hertz, quality);
                    case 4 -> design.highPass(hertz, quality);
                    case 5 -> design.lowPass(hertz, quality);
                    default -> design.bell(hertz, quality, gain);
                };
                chain.section(i).aim(lane, cells.on(on, column) ? wanted : design.neutral());
            }
        }

        @Override
        public void snap() {
            chain.snap();
        }

        @Override
        public void advance() {}

        @Override
        public boolean idle() {
            return chain.idle();
        }

        @Override
        public void process(int from, int to) {
            chain.process(from, to);
        }

        @Override
        public void reset(int lane) {
            chain.reset(lane);
        }
    }
}
