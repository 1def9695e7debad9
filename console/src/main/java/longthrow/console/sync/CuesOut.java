package longthrow.console.sync;

import java.util.Optional;
import java.util.function.Consumer;
import longthrow.console.cue.CuePlayer;
import longthrow.console.scene.SceneNumber;
import longthrow.controllers.protocol.CueName;
import longthrow.controllers.protocol.CueNumber;
import longthrow.controllers.protocol.Msc;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Sends every GO of the desk as show control, with the number of the cue, or of the scene; one that came from this
/// very port is not sent
/// back to it.
@ControlThread
final class CuesOut implements CuePlayer.GoListener {
    private final SyncPlan plan;
    private final Origin port;
    private final Consumer<byte[]> wire;

    CuesOut(SyncPlan plan, Origin port, Consumer<byte[]> wire) {
        this.plan = plan;
        this.port = port;
        this.wire = wire;
    }

    @Override
    public void gone(SceneNumber fired, Origin by) {
        Optional<CueNumber> number = CueNumber.parse(fired.toString());
        if (!by.equals(port) && number.isPresent()) {
            Msc go = new Msc.Go(new CueName(number, plan.list(), Optional.empty()));
            wire.accept(new Msc.Message(plan.address().speaksAs(), plan.format().code(), go).bytes());
        }
    }
}
