package longthrow.dsp.engine;

import longthrow.dsp.thread.AudioThread;

/// Strips that give to ports by themselves, by their direct outs.
@AudioThread
interface Tapped {
    /// How many strips there are.
    int count();

    /// Says whether any port asks for a strip's direct out.
    void ask(int strip, boolean wanted);

    /// What the left or right side of a strip's direct out gave in the last piece, from index 0.
    float[] direct(int strip, boolean right);
}
