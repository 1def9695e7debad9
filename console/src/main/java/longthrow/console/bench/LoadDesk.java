package longthrow.console.bench;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import longthrow.dsp.effect.Loaded;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.engine.Generation;
import longthrow.dsp.engine.LatencyPlanner;
import longthrow.dsp.engine.RackLoader;
import longthrow.dsp.engine.TransportState;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.ParameterTable;
import longthrow.dsp.parameter.Unit;

/// The strip load's desk: the product's engine, every channel set as the load asks, in the desk's own words.
final class LoadDesk {
    /// Racks that work together when an effect is measured.
    static final int RACKS = 4;

    private static final double PANS = 15;

    private static final Pattern BLOCK = Pattern.compile("[a-z]+/on");

    private final int channels;
    private final Engine engine;
    private final RackLoader racks;
    private final LatencyPlanner planner;
    private final ParameterTable values;

    /// The strip load's own desk: mono channels, mono buses.
    LoadDesk(int channels, int sends) {
        this(
                new DeskLayout(
                        LoadSignal.RATE,
                        Collections.nCopies(channels, false),
                        Collections.nCopies(DeskLayout.BUSES, false)),
                sends);
    }

    /// The load's strips on any desk of mono channels.
    LoadDesk(DeskLayout desk, int sends) {
        channels = desk.channels();
        engine = new Engine(desk);
        racks = new RackLoader(engine.table());
        planner = new LatencyPlanner(engine);
        values = new ParameterTable(engine.table().layout());
        for (int channel = 0; channel < channels; channel++) {
            set(channel, sends);
        }
        publish();
    }

    /// Sets `id=text` pairs.
    void set(List<String> settings) {
        for (String setting : settings) {
            int cut = setting.indexOf('=');
            set(setting.substring(0, cut), "", setting.substring(cut + 1));
        }
        publish();
    }

    private void publish() {
        List<Loaded> effects = racks.load(values.snapshot(), List.of());
        engine.generations()
                .publish(new Generation(
                        values.snapshot(),
                        List.of(),
                        Collections.nCopies(channels, Optional.empty()),
                        TransportState.STOPPED,
                        0,
                        false,
                        effects,
                        Optional.empty(),
                        Optional.of(planner.plan(values.snapshot(), effects))));
    }

    /// The switches of a strip's blocks in signal order: `hpf/on`, `gate/on` …
    List<String> switches() {
        return values.layout().section("ch").orElseThrow().rows().stream()
                .filter(row ->
                        row.unit() == Unit.SWITCH && BLOCK.matcher(row.key()).matches())
                .map(Parameter::key)
                .toList();
    }

    /// Whether a switch is on, on all strips alike.
    boolean on(String key) {
        return values.get(cell(0, key)) >= 0.5;
    }

    /// Switches a block of all strips.
    void turn(String key, boolean on) {
        for (int channel = 0; channel < channels; channel++) {
            values.set(cell(channel, key), on ? 1 : 0);
        }
        publish();
    }

    /// The effects that a rack may hold.
    List<String> effects() {
        return values.layout().parameter(algorithm(0)).choices().stream()
                .filter(word -> !word.equals("none"))
                .toList();
    }

    /// Loads an effect, or `none`, into some racks, which the first channel feeds meanwhile.
    void load(String effect) {
        for (int rack = 0; rack < RACKS; rack++) {
            int cell = algorithm(rack);
            values.set(cell, values.layout().parameter(cell).parse(effect).orElseThrow());
            set("ch/1/", "fxsend/" + (rack + 1) + "/level", effect.equals("none") ? "-inf" : "-20 dB");
        }
        publish();
    }

    private int algorithm(int rack) {
        return values.layout().cell("fx/" + (rack + 1) + "/algorithm").orElseThrow();
    }

    private int cell(int channel, String key) {
        return values.layout().cell("ch/" + (channel + 1) + "/" + key).orElseThrow();
    }

    Engine engine() {
        return engine;
    }

    private void set(int channel, int sends) {
        String strip = "ch/" + (channel + 1) + "/";
        set(strip, "trim", "3 dB");
        setAll(strip, "hpf/", "on", "on", "freq", "80 Hz", "slope", "24");
        setAll(strip, "gate/", "on", "on", "threshold", "-40 dB", "hysteresis", "3 dB", "range", "40 dB");
        setAll(strip, "gate/", "attack", "1 ms", "hold", "20 ms", "release", "100 ms");
        setAll(strip, "eq/1/", "type", "low-shelf", "freq", "100 Hz", "gain", "3 dB", "q", "0.7071");
        setAll(strip, "eq/2/", "type", "bell", "freq", "400 Hz", "gain", "-4 dB", "q", "1.4");
        setAll(strip, "eq/3/", "type", "bell", "freq", "3 kHz", "gain", "3 dB", "q", "1");
        setAll(strip, "eq/4/", "type", "high-shelf", "freq", "8 kHz", "gain", "2 dB", "q", "0.7071");
        setAll(strip, "eq/", "on", "on");
        setAll(strip, "comp/", "on", "on", "threshold", "-18 dB", "ratio", "4:1", "knee", "6 dB");
        setAll(strip, "comp/", "attack", "10 ms", "release", "100 ms", "makeup", "4 dB");
        set(strip, "fader", "-3 dB");
        set(strip, "pan", Double.toString(-100 + 200 * (channel % 16) / PANS));
        for (int send = 0; send < sends; send++) {
            set(strip, "send/" + (send + 1) + "/level", -12 - 3 * send + " dB");
        }
    }

    private void setAll(String strip, String block, String... keysAndValues) {
        for (int i = 0; i < keysAndValues.length - 1; i += 2) {
            set(strip, block + keysAndValues[i], keysAndValues[i + 1]);
        }
    }

    private void set(String strip, String key, String text) {
        int cell = values.layout().cell(strip + key).orElseThrow();
        values.set(cell, values.layout().parameter(cell).parse(text).orElseThrow());
    }
}
