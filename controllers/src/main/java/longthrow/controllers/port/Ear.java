package longthrow.controllers.port;

import java.util.ArrayList;
import java.util.List;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.Receiver;
import javax.sound.midi.SysexMessage;
import longthrow.dsp.thread.InTurn;

/// What a device says during one visit, told in order and one call at a time: its coming, its messages, its going. The
/// driver's thread may speak as soon as it is listened to, before the coming is told: such words wait for it, and none
/// is told after the going.
final class Ear implements Receiver {
    private final MidiPort.Receiver to;
    private final InTurn turn = new InTurn();
    private final List<MidiMessage> early = new ArrayList<>();
    private Stage stage = Stage.EARLY;

    private enum Stage {
        EARLY,
        THERE,
        GONE
    }

    Ear(MidiPort.Receiver to) {
        this.to = to;
    }

    void come() {
        turn.let(() -> {
            to.onLink(true);
            early.forEach(this::tell);
            early.clear();
            stage = Stage.THERE;
        });
    }

    void go() {
        turn.let(() -> {
            stage = Stage.GONE;
            to.onLink(false);
        });
    }

    /// Called on the driver's thread.
    @Override
    public void send(MidiMessage message, long microseconds) {
        turn.let(() -> hear(message));
    }

    private void hear(MidiMessage message) {
        switch (stage) {
            case EARLY -> early.add((MidiMessage) message.clone());
            case THERE -> tell(message);
            case GONE -> {} // the device was given up, with all it still says
        }
    }

    private void tell(MidiMessage message) {
        byte[] bytes = message.getMessage();
        boolean continued = message.getStatus() == SysexMessage.SPECIAL_SYSTEM_EXCLUSIVE && bytes.length > 1;
        int from = continued ? 1 : 0;
        to.onBytes(bytes, from, message.getLength() - from);
    }

    @Override
    public void close() {}
}
