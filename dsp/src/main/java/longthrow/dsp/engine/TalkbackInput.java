package longthrow.dsp.engine;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Sums;
import longthrow.dsp.strip.Talkback;
import longthrow.dsp.thread.AudioThread;

/// The talkback at the port that its microphone is in.
@AudioThread
final class TalkbackInput {
    private final Talkback.Playing playing;
    private final InPort microphone;
    private final float[] sound = new float[Lanes.GRID];

    TalkbackInput(Talkback.Playing playing, int sampleRate) {
        this.playing = playing;
        microphone = new InPort(new Rise(sampleRate, Rise.SECONDS));
    }

    Talkback.Playing playing() {
        return playing;
    }

    void patch(Patch patch) {
        microphone.want(patch.talkback());
    }

    void snap() {
        playing.snap();
        microphone.snap();
    }

    void advance() {
        playing.advance();
        microphone.advance();
    }

    /// Adds the microphone to the sums while anybody hears it; device buffers are read from index `at`.
    void mix(float[][] in, int at, Sums sums, int from, int to) {
        if (playing.heard()) {
            microphone.read(in, at, sound, 0, to - from);
            playing.mix(sound, 0, sums, from, to);
        }
        microphone.pass(to - from);
    }
}
