package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.LongToDoubleFunction;
import longthrow.console.desk.DeskWords;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Wish;
import longthrow.console.show.Show;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.StripInput;
import longthrow.dsp.parameter.Origin;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import longthrow.mappings.language.SurfaceFile;
import longthrow.mappings.language.SurfaceLibrary;
import longthrow.mappings.language.SurfaceMap;
import longthrow.mappings.language.SurfaceReader;

/// A console without threads, devices or time of its own: work, render, work, render.
final class Rig {
    static final int RATE = 48_000;
    static final int BLOCK = 64;

    final FrameClock clock = new FrameClock(RATE);
    final Console console;
    private final float[][] in;
    private final float[][] out;
    private final List<EmulatedSurface> devices = new ArrayList<>();
    private Cable cable = new Cable(0, 0, new float[0], 0);
    private final Map<Integer, LongToDoubleFunction> signals = new HashMap<>();
    private long frame;

    Rig(int channels) {
        this(Show.fresh("Rig", DeskLayout.mono(RATE, channels)));
    }

    Rig(Show show) {
        console = new Console(show, clock);
        in = new float[console.engine().inputs()][BLOCK];
        out = new float[console.engine().outputs()][BLOCK];
    }

    /// A strip that plays samples from the song's start.
    record Tape(float[] samples) implements StripInput {
        @Override
        public int channels() {
            return 1;
        }

        @Override
        public long length() {
            return samples.length;
        }

        @Override
        public void read(long position, float[] left, float[] right, int at, int frames) {
            for (int i = 0; i < frames; i++) {
                long from = position + i;
                left[at + i] = from >= 0 && from < samples.length ? samples[(int) from] : 0;
                right[at + i] = left[at + i];
            }
        }
    }

    /// Lets a channel play a sine of 1 kHz for so long.
    void tone(int strip, double amplitude, double seconds) {
        float[] sine = Signals.sine(1_000, amplitude, RATE, (int) (seconds * RATE));
        console.sources().plug(strip, new Tape(sine), new float[] {(float) amplitude});
        console.playhead().songChanged();
    }

    /// Works and renders so many milliseconds; returns what main's left side played.
    float[] run(double millis) {
        return run(millis, 0);
    }

    /// The same, listening to another output.
    float[] run(double millis, int output) {
        int blocks = (int) Math.round(millis * RATE / 1000 / BLOCK);
        float[] heard = new float[blocks * BLOCK];
        for (int block = 0; block < blocks; block++) {
            clock.at(frame);
            console.work(clock.nanos());
            back();
            signals.forEach((input, signal) -> {
                for (int i = 0; i < BLOCK; i++) {
                    in[input][i] = (float) signal.applyAsDouble(frame + i);
                }
            });
            console.engine().render(in, out, BLOCK, clock.nanos());
            out();
            devices.forEach(device -> device.work(clock.nanos()));
            System.arraycopy(out[output], 0, heard, block * BLOCK, BLOCK);
            frame += BLOCK;
        }
        return heard;
    }

    /// How many frames were rendered so far.
    long frame() {
        return frame;
    }

    /// Lets an input bring a signal from now on, a sample for each rendered frame.
    void brings(int input, LongToDoubleFunction signal) {
        signals.put(input, signal);
    }

    /// Leads an output back to an input, so many frames later and at a gain.
    void cable(int output, int input, int delay, double gain) {
        cable = new Cable(output, input, new float[delay], gain);
    }

    private record Cable(int output, int input, float[] way, double gain) {}

    private void back() {
        for (int i = 0; i < BLOCK && cable.way.length > 0; i++) {
            in[cable.input][i] = (float) (cable.gain * cable.way[(int) ((frame + i) % cable.way.length)]);
        }
    }

    private void out() {
        for (int i = 0; i < BLOCK && cable.way.length > 0; i++) {
            cable.way[(int) ((frame + i) % cable.way.length)] = out[cable.output][i];
        }
    }

    static double level(float[] heard) {
        return Measure.decibels(Math.sqrt(2) * Measure.rms(heard, 0, heard.length));
    }

    static double peak(float[] heard) {
        return Measure.peak(heard, 0, heard.length);
    }

    int cell(String id) {
        return console.desk().layout().cell(id).orElseThrow();
    }

    double value(String id) {
        return console.desk().value(cell(id));
    }

    void set(String id, double value) {
        console.post(new Wish.Set(cell(id), value, Origin.SCREEN));
    }

    void act(String action) {
        act(action, "");
    }

    void act(String action, String argument) {
        console.post(new Wish.Act(action, argument, Origin.SCREEN));
    }

    /// An action, and the time it takes.
    void perform(String action, String argument) {
        act(action, argument);
        run(3);
    }

    /// A value from a hand that then goes away: what is in a hand stays there.
    void settle(String id, double value) {
        set(id, value);
        run(600);
    }

    /// What a scene would store.
    double stored(String id) {
        return console.desk().stored(cell(id));
    }

    DeskFrame picture() {
        return console.frames().latest();
    }

    List<String> notices() {
        return console.notices().all();
    }

    /// A device of a shipped profile, connected through memory.
    EmulatedSurface device(String profile) {
        var found = new SurfaceLibrary(DeskWords.vocabulary(console.desk().layout()), List.of()).find(profile);
        if (!found.sound()) {
            throw new IllegalStateException(profile + " is not sound: " + found.problems());
        }
        return device(found.profile().orElseThrow(), found.maps().getFirst());
    }

    /// A device of the first profile in the text of a `.surface` file, with its first map.
    EmulatedSurface box(String text) {
        SurfaceFile file = new SurfaceReader(DeskWords.vocabulary(console.desk().layout()))
                .read("box.surface", text, SurfaceReader.Shelf.empty());
        if (!file.problems().isEmpty()) {
            throw new IllegalStateException("the box is not sound: " + file.problems());
        }
        return device(file.profiles().getFirst(), file.maps().getFirst());
    }

    /// A device of some profile with some map, connected through memory.
    EmulatedSurface device(Profile profile, SurfaceMap map) {
        MemoryCable cable = new MemoryCable("memory:" + profile.id());
        EmulatedSurface device = new EmulatedSurface(profile, cable.far(), clock);
        SurfaceUnit unit = new SurfaceUnit(profile, cable.near(), clock);
        Origin by = Origin.surface(unit.port());
        console.attached().connect(new SurfaceSet(map, List.of(unit), console.port(), by));
        device.powerOn();
        devices.add(device);
        return device;
    }

    static Control control(EmulatedSurface device, String name) {
        return device.profile().control(name).orElseThrow();
    }

    /// Presses a button and lets it go.
    void press(EmulatedSurface device, String name) {
        device.press(control(device, name), true);
        run(20);
        device.press(control(device, name), false);
        run(20);
    }

    /// Where a motor stands.
    OptionalDouble motor(EmulatedSurface device, String name) {
        return device.shows(control(device, name))
                .map(shown -> shown instanceof Feedback.Motor(var _, double position)
                        ? OptionalDouble.of(position)
                        : OptionalDouble.empty())
                .orElse(OptionalDouble.empty());
    }

    static boolean same(float[] one, float[] other) {
        return Arrays.equals(one, other);
    }
}
