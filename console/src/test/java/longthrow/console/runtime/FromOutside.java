package longthrow.console.runtime;

import java.util.Locale;
import java.util.stream.IntStream;
import longthrow.dsp.parameter.Taper;
import longthrow.kit.Measure;
import longthrow.kit.Signals;

/// A desk that is known by what goes in and what comes out alone: bytes of a Mackie surface, what its motors, lamps and
/// displays are told, and the samples of main. Every channel brings a pulse on a frame of its own in each block of 64,
/// and nothing in its way remembers anything, so main's samples are the gains of up to 64 channels, side by side.
final class FromOutside {
    static final int ENTER = 0x53; // GO
    static final int UNDO = 0x51;
    static final int PLAY = 0x5E;
    static final int STOP = 0x5D;
    static final int START = 0x39; // F4: locate 0 s
    static final int TOUCH = 0x4D; // automation
    static final int SELECT = 0x18; // of channel 1
    static final Taper LAW = new Taper.Fader();

    /// What each channel brings, and what a mono strip in the middle leaves of it at 0 dB.
    static final double PULSE = 0.1;

    static final double UNITY = PULSE * Math.sqrt(0.5);
    static final double BLOCK_MILLIS = 1000.0 * Rig.BLOCK / Rig.RATE;

    final Rig rig;
    final Plugged surface;
    final MackieFaders faders;

    FromOutside(String surface, int channels) {
        rig = new Rig(channels);
        IntStream.range(0, channels).forEach(this::pulse);
        this.surface = new Plugged(rig, surface);
        faders = surface.startsWith("xtouch") ? MackieFaders.X_TOUCH : MackieFaders.MCU;
    }

    private void pulse(int channel) {
        rig.brings(channel, frame -> frame % Rig.BLOCK == channel ? PULSE : 0);
    }

    /// Waits until the surface was greeted and its motors stand.
    FromOutside settled() {
        rig.run(1_400);
        surface.heard();
        return this;
    }

    /// Presses the keys of these notes, one after the other.
    void keys(int... notes) {
        for (int note : notes) {
            surface.say(String.format(Locale.ROOT, "90 %02X 7F 90 %02X 00", note, note));
            blocks(1);
        }
    }

    void touch(int fader) {
        surface.say(MackieFaders.touched(fader, true));
    }

    void letGo(int fader) {
        surface.say(MackieFaders.touched(fader, false));
    }

    void move(int fader, double decibels) {
        surface.say(faders.moved(fader, decibels));
    }

    float[] blocks(int count) {
        return rig.run(count * BLOCK_MILLIS);
    }

    /// The gain of channel `channel`, from 1, in each block that was heard; 1 at 0 dB.
    static double[] gains(float[] heard, int channel) {
        return IntStream.range(0, heard.length / Rig.BLOCK)
                .mapToDouble(block -> heard[block * Rig.BLOCK + channel - 1] / UNITY)
                .toArray();
    }

    /// The level of a channel at the end, in dB.
    static double level(float[] heard, int channel) {
        return Measure.decibels(heard[heard.length - Rig.BLOCK + channel - 1] / UNITY);
    }

    /// Where a channel's fader stands to sound as it does, in each block that was heard; 0 to 1.
    static double[] positions(float[] heard, int channel) {
        double[] positions = gains(heard, channel);
        for (int block = 0; block < positions.length; block++) {
            positions[block] = LAW.toPosition(Measure.decibels(positions[block]));
        }
        return positions;
    }

    /// Gives channel 1 a song to play: its level, on every frame.
    void song(int seconds) {
        float[] level = Signals.constant(PULSE, seconds * Rig.RATE);
        rig.console.sources().plug(0, new Rig.Tape(level), new float[] {(float) PULSE});
        rig.console.playhead().songChanged();
    }
}
