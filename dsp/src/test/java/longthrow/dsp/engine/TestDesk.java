package longthrow.dsp.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.effect.Impulse;
import longthrow.dsp.effect.Loaded;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.parameter.ParameterTable;
import longthrow.dsp.parameter.Values;
import longthrow.kit.NoAllocation;

/// An engine with the control thread's part played by the test: values by id and text, signals in, signals out.
public final class TestDesk {
    public static final int RATE = 48_000;
    public static final int MAIN_LEFT = 0;
    public static final int MAIN_RIGHT = 1;
    public static final int MONITOR_LEFT = 2;
    public static final int MONITOR_RIGHT = 3;

    private final DeskLayout layout;
    private final RackLoader loader;
    private final LatencyPlanner planner;
    private LatencyPlan plan;
    private final List<Optional<Impulse>> impulses =
            new ArrayList<>(Collections.nCopies(DeskLayout.RACKS, Optional.empty()));
    private final Engine engine;
    private final ParameterTable values;
    private final List<Generation.Played> lanes = new ArrayList<>();
    private final List<Optional<StripInput>> inputs;
    private TransportState transport = TransportState.STOPPED;
    private Optional<Patch> patch = Optional.empty();
    private int peakClears;
    private boolean panicked;
    private Optional<Places> places = Optional.empty();
    private int block = 64;
    private int at;

    public TestDesk(DeskLayout layout) {
        this(layout, Lanes.best());
    }

    TestDesk(DeskLayout layout, Lanes kernels) {
        this.layout = layout;
        engine = new Engine(layout, kernels);
        values = new ParameterTable(engine.table().layout());
        loader = new RackLoader(engine.table());
        planner = new LatencyPlanner(engine);
        plan = planner.plan(values.snapshot(), List.of());
        inputs = new ArrayList<>(Collections.nCopies(layout.channels(), Optional.empty()));
    }

    /// Mono channels, stereo buses, 48 kHz.
    public static TestDesk mono(int channels) {
        return new TestDesk(DeskLayout.mono(RATE, channels));
    }

    /// One stereo channel, buses as told.
    public static TestDesk stereo(boolean stereoBuses) {
        return new TestDesk(new DeskLayout(RATE, List.of(true), Collections.nCopies(DeskLayout.BUSES, stereoBuses)));
    }

    public Engine engine() {
        return engine;
    }

    /// How late each strip's sound is.
    public LatencyPlan latency() {
        return plan;
    }

    public Values values() {
        return values.snapshot();
    }

    public int cell(String id) {
        return values.layout().cell(id).orElseThrow(() -> new IllegalArgumentException("no parameter " + id));
    }

    /// Sets `id=text` pairs and publishes them.
    public TestDesk set(String... settings) {
        for (String setting : settings) {
            int cut = setting.indexOf('=');
            int cell = cell(setting.substring(0, cut).strip());
            String text = setting.substring(cut + 1).strip();
            values.set(
                    cell,
                    values.layout()
                            .parameter(cell)
                            .parse(text)
                            .orElseThrow(() -> new IllegalArgumentException("no value: " + setting)));
        }
        return publish();
    }

    /// Gives a rack, from 0, an impulse response.
    public TestDesk impulse(int rack, Impulse impulse) {
        impulses.set(rack, Optional.of(impulse));
        return publish();
    }

    public TestDesk play(String id, Lane lane) {
        return play(new Generation.Played(cell(id), lane));
    }

    public TestDesk play(Generation.Played lane) {
        lanes.add(lane);
        return publish();
    }

    public TestDesk stopLanes() {
        lanes.clear();
        return publish();
    }

    public TestDesk feed(int strip, StripInput input) {
        inputs.set(strip, Optional.of(input));
        return publish();
    }

    public TestDesk transport(TransportState state) {
        transport = state;
        return publish();
    }

    public TransportState transport() {
        return transport;
    }

    public TestDesk patch(Patch other) {
        patch = Optional.of(other);
        return publish();
    }

    public TestDesk panic(boolean on) {
        panicked = on;
        return publish();
    }

    public TestDesk clearPeaks() {
        peakClears++;
        return publish();
    }

    /// Frames a call from now on.
    public TestDesk blocks(int frames) {
        block = frames;
        return this;
    }

    private TestDesk publish() {
        engine.generations().publish(generation());
        return this;
    }

    /// Seats the strips elsewhere.
    TestDesk places(Places there) {
        places = Optional.of(there);
        return publish();
    }

    /// Everything as it is set now.
    Generation generation() {
        List<Loaded> racks = loader.load(values.snapshot(), impulses);
        Places seated = places.orElseGet(() -> engine.seating().seat(values.snapshot(), lanes));
        plan = planner.plan(values.snapshot(), racks);
        return new Generation(
                values.snapshot(),
                lanes,
                inputs,
                transport,
                peakClears,
                panicked,
                racks,
                patch,
                Optional.of(seated),
                Optional.of(plan));
    }

    /// How many bytes 2,000 blocks allocate while two settings take turns.
    public long bytesBetween(String one, String other) {
        Generation[] ways = {set(one).generation(), set(other).generation()};
        float[][] in = new float[2][Lanes.GRID];
        float[][] out = new float[2][Lanes.GRID];
        int[] turn = {0};
        return NoAllocation.bytes(2000, () -> {
            engine.generations().publish(ways[turn[0]++ & 1]);
            engine.render(in, out, Lanes.GRID);
        });
    }

    /// Renders as many frames as the longest input has, in the device's blocks; all outputs.
    public float[][] render(float[]... in) {
        return render(
                Arrays.stream(in).mapToInt(channel -> channel.length).max().orElse(0), in);
    }

    /// Renders `frames` frames.
    public float[][] render(int frames, float[]... in) {
        int ports =
                Math.max(engine.outputs(), patch.map(it -> it.outputs().size()).orElse(0));
        float[][] out = new float[ports][frames];
        for (int from = 0; from < frames; from += block) {
            int count = Math.min(block, frames - from);
            float[][] blockIn = new float[in.length][count];
            for (int channel = 0; channel < in.length; channel++) {
                int there = Math.max(0, Math.min(count, in[channel].length - from));
                System.arraycopy(in[channel], Math.min(from, in[channel].length), blockIn[channel], 0, there);
            }
            float[][] blockOut = new float[ports][count];
            engine.render(blockIn, blockOut, count, at);
            for (int channel = 0; channel < out.length; channel++) {
                System.arraycopy(blockOut[channel], 0, out[channel], from, count);
            }
            at += count;
        }
        return out;
    }

    public DeskLayout layout() {
        return layout;
    }
}
