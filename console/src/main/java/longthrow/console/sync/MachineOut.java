package longthrow.console.sync;

import java.util.function.Consumer;
import longthrow.console.runtime.Transport;
import longthrow.controllers.protocol.Mmc;
import longthrow.dsp.engine.TransportState;
import longthrow.dsp.thread.ControlThread;

/// Tells another machine to play, stop and locate as the song does.
@ControlThread
final class MachineOut {
    private final Transport transport;
    private final SyncPlan plan;
    private final SongCode song;
    private final Consumer<byte[]> wire;
    private TransportState told;

    MachineOut(Transport transport, SyncPlan plan, Consumer<byte[]> wire) {
        this.transport = transport;
        this.plan = plan;
        this.wire = wire;
        song = new SongCode(plan.start(), transport.sampleRate());
        told = transport.state();
    }

    /// Takes what the song does now as known at the other end: it asked for it.
    void known() {
        told = transport.state();
    }

    /// Tells what has changed. Play is the deferred one, which a machine obeys once it has arrived where it was sent.
    void work(long nanos) {
        TransportState now = transport.state();
        boolean stops = told.playing() && !now.playing();
        boolean plays = !told.playing() && now.playing();
        if (stops) {
            send(new Mmc.Press(Mmc.Key.STOP));
        }
        if (now.locates() != told.locates()) {
            send(new Mmc.Locate(song.timeAt(transport.frameAt(nanos)), 0));
        }
        if (plays) {
            send(new Mmc.Press(Mmc.Key.DEFERRED_PLAY));
        }
        told = now;
    }

    private void send(Mmc command) {
        wire.accept(command.bytes(plan.address().speaksAs()));
    }
}
