package longthrow.console.sync;

import java.util.function.Consumer;
import longthrow.console.runtime.Transport;
import longthrow.controllers.protocol.MtcWriter;
import longthrow.dsp.thread.ControlThread;

/// Sends the song's place as timecode.
@ControlThread
final class TimecodeOut implements SongTeller.Told {
    private final MtcWriter writer;
    private final SongCode song;

    TimecodeOut(Transport transport, SyncPlan plan, Consumer<byte[]> wire) {
        song = new SongCode(plan.start(), transport.sampleRate());
        writer = new MtcWriter(plan.start().rate(), wire);
    }

    @Override
    public void located(long frame) {
        writer.locate(song.codeAt(frame));
    }

    @Override
    public void rolls(long frame) {
        writer.roll(song.codeAt(frame));
    }

    @Override
    public void stopped(long frame) {
        writer.stop(song.codeAt(frame));
    }
}
