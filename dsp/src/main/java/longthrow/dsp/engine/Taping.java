package longthrow.dsp.engine;

import java.util.Optional;
import longthrow.dsp.thread.AudioThread;

/// Records: channels as their ports bring them, before anything of the strip, and what leaves strips with outputs.
@AudioThread
final class Taping {
    private final TapeDeck deck;
    private final Inputs inputs;
    private final DeskOutputs outputs;
    private final Song song;
    private final int channels;
    private final int racks;
    /// How many strips with outputs stand before the racks.
    private final int buses;
    private Optional<Tape> now = Optional.empty();

    Taping(TapeDeck deck, Channels channels, Racks racks, DeskOutputs outputs, Song song) {
        this.deck = deck;
        this.outputs = outputs;
        this.song = song;
        inputs = channels.inputs();
        this.channels = channels.count();
        this.racks = racks.count();
        buses = outputs.of("bus").count() + outputs.of("matrix").count();
    }

    /// Takes another tape, if there is one; once a grid line.
    void begin() {
        Optional<Tape> next = deck.latest();
        if (!next.equals(now)) {
            if (now.isPresent()) {
                now.get().end();
            }
            now = next;
        }
    }

    /// Records the piece that was rendered.
    void hear(int frames) {
        if (now.isEmpty()) {
            return;
        }
        Tape tape = now.get();
        if (!tape.begin(song.position(), song.playing(), frames)) {
            return;
        }
        Tape.Block block = tape.filling();
        for (int track = 0; track < tape.tracks(); track++) {
            take(tape.strip(track), block.sound(track), frames);
        }
        tape.finish();
    }

    private void take(int strip, float[][] into, int frames) {
        if (strip < channels) {
            for (int side = 0; side < into.length; side++) {
                inputs.live(strip, side, into[side]);
            }
            return;
        }
        int behind = strip - channels;
        float[][] left = outputs.leftAt(behind < buses ? behind : behind - racks);
        for (int side = 0; side < into.length; side++) {
            System.arraycopy(left[Math.min(side, left.length - 1)], 0, into[side], 0, frames);
        }
    }
}
