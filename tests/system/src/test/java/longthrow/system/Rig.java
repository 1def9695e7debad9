package longthrow.system;

import java.util.ArrayList;
import java.util.List;
import longthrow.console.app.OfflineDesk;
import longthrow.console.desk.StripText;
import longthrow.console.runtime.Console;
import longthrow.console.show.Show;
import longthrow.controllers.surface.Control;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.StripInput;

/// A whole desk under test: engine, control thread's work and a device that plays it by bytes, in step on one thread.
/// Channel 1 plays a steady signal; what main gives is kept.
final class Rig implements AutoCloseable {
    static final int RATE = 48_000;
    /// The signal's height: -20 dBFS of direct current, so that a level is one sample.
    static final float STEADY = 0.1f;

    private final OfflineDesk desk;
    private final List<float[]> left = new ArrayList<>();

    private Rig(Show show, String profile) {
        desk = new OfflineDesk(show, profile);
        for (int strip = 0; strip < show.strips().shape().channels(); strip++) {
            desk.console().sources().plug(strip, steady(strip == 0 ? STEADY : 0), new float[0]);
        }
        desk.console().playhead().songChanged();
        // The device introduces itself, and motors travel.
        run(0.5);
        left.clear();
    }

    /// A desk of mono channels, played by a device of this profile.
    static Rig of(int channels, String profile) {
        Show show = Show.fresh("Rig", DeskLayout.mono(RATE, channels));
        return new Rig(show.worded(0, new StripText("Kick", 0xE5484D, "", "")), profile);
    }

    /// A desk on a show that is there.
    static Rig of(Show show, String profile) {
        return new Rig(show, profile);
    }

    private static StripInput steady(float height) {
        return new StripInput() {
            @Override
            public int channels() {
                return 1;
            }

            @Override
            public long length() {
                return 60L * RATE;
            }

            @Override
            public void read(long position, float[] leftSide, float[] rightSide, int at, int frames) {
                for (int i = at; i < at + frames; i++) {
                    leftSide[i] = height;
                    rightSide[i] = height;
                }
            }
        };
    }

    Console console() {
        return desk.console();
    }

    OfflineDesk desk() {
        return desk;
    }

    Control control(String name) {
        return desk.control(name);
    }

    /// Lets time pass, and keeps what main's left side gives.
    Rig run(double seconds) {
        desk.run(seconds, (out, frames) -> {
            float[] block = new float[frames];
            System.arraycopy(out[0], 0, block, 0, frames);
            left.add(block);
        });
        return this;
    }

    /// Presses a button of the device and lets it go.
    Rig press(String button) {
        desk.device().press(control(button), true);
        run(0.05);
        desk.device().press(control(button), false);
        return run(0.05);
    }

    /// Takes a fader, moves it and lets it go.
    Rig move(String fader, double position) {
        desk.device().touch(control(fader), true);
        desk.device().move(control(fader), position);
        run(0.1);
        desk.device().touch(control(fader), false);
        return run(0.2);
    }

    /// The song's frame at the desk's last turn.
    long songFrame() {
        return Math.round(desk.songSeconds() * RATE);
    }

    double value(String id) {
        return console().desk().value(console().desk().layout().cell(id).orElseThrow());
    }

    /// What main's left side gave since the last call.
    float[] heard() {
        float[] all = new float[left.stream().mapToInt(block -> block.length).sum()];
        int at = 0;
        for (float[] block : left) {
            System.arraycopy(block, 0, all, at, block.length);
            at += block.length;
        }
        left.clear();
        return all;
    }

    /// The gain from the steady signal to main now, in dB; a mono strip at centre pan loses 3.01 dB by the pan law.
    double gainDecibels() {
        heard();
        run(0.05);
        float[] now = heard();
        double centre = Math.sqrt(0.5);
        return 20 * Math.log10(now[now.length - 1] / (STEADY * centre));
    }

    @Override
    public void close() {
        desk.close();
    }
}
