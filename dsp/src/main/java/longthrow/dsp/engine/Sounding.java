package longthrow.dsp.engine;

import longthrow.dsp.thread.AudioThread;

/// Strips whose sound can be taken out of the desk.
@AudioThread
interface Sounding {
    /// What the left or right side of a strip gave in the last piece, from index 0; a mono strip gives the same on
    /// both.
    float[] signal(int strip, boolean right);

    /// Whether that is known, without looking, to be exactly zero.
    boolean silent(int strip);
}
