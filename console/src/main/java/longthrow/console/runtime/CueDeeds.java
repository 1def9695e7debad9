package longthrow.console.runtime;

import java.util.List;
import longthrow.console.cue.CuePlayer;
import longthrow.console.cue.Deed;
import longthrow.console.scene.Scene;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Does what a cue does beside recalling its scene.
@ControlThread
record CueDeeds(Console console) implements CuePlayer.Doer {
    @Override
    public void act(String action, String argument, Origin by) {
        if (action.equals("scene/0")) {
            say("a cue cannot take all outputs down: scene 0 stands outside GO");
        } else if (action.equals("show/lock") && !argument.startsWith("on")) {
            say("a cue cannot unlock the show: that takes a hand, or the PIN");
        } else {
            console.port().act(action, argument, by);
        }
    }

    @Override
    public void send(Deed.Midi midi) {
        boolean sent = false;
        for (Service service : console.attached().services()) {
            sent |= service.send(midi.port(), midi.bytes());
        }
        if (!sent) {
            console.notices()
                    .say("the MIDI " + midi.hex() + " went nowhere: there is no sync port"
                            + midi.port().map(name -> " '" + name + "'").orElse("")
                            + "; connect one with --sync");
        }
    }

    /// What a scene sends at each recall.
    void send(Scene scene) {
        scene.calls().midi().forEach(words -> Deed.midi(words).ifPresent(this::send));
    }

    private void send(Deed deed) {
        if (deed instanceof Deed.Midi midi) {
            send(midi);
        }
    }

    @Override
    public boolean ready(Scene scene, Runnable then) {
        return console.bodies().ready(List.of(scene), then);
    }

    @Override
    public void say(String words) {
        console.notices().say(words);
    }
}
