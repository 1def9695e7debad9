package longthrow.console.runtime;

import java.util.List;
import java.util.Optional;
import longthrow.dsp.driver.AudioDriver;
import longthrow.dsp.engine.Outlet;
import longthrow.dsp.engine.Patch;
import longthrow.dsp.thread.ControlThread;

/// Says which ports the patch names that the device does not have; each once a device. What is patched 1:1 is not
/// missed: a desk may have more strips than a device has ports.
@ControlThread
final class MissingPorts {
    private final Console console;

    MissingPorts(Console console) {
        this.console = console;
    }

    /// Compares the patch with what renders.
    void look(AudioDriver driver) {
        Patch patch = console.patching().now();
        Patch plain = Patch.oneToOne(console.desk().strips().shape());
        inputs(driver, patch.main(), plain.main(), "main input");
        inputs(driver, patch.alt(), plain.alt(), "alt input");
        input(driver, patch.talkback(), "the talkback");
        for (int external = 0; external < patch.returns().size(); external++) {
            String whose = "the return of external " + (external + 1);
            input(driver, patch.returns().get(external).left(), whose);
            input(driver, patch.returns().get(external).right(), whose);
        }
        for (int port = 0; port < patch.outputs().size(); port++) {
            Optional<Outlet> outlet = patch.output(port);
            if (outlet.isPresent() && !outlet.equals(plain.output(port)) && !driver.hasOutput(port)) {
                say(driver, "output " + (port + 1), outlet.get().toString());
            }
        }
    }

    private void inputs(AudioDriver driver, List<Patch.Ports> now, List<Patch.Ports> plain, String which) {
        for (int strip = 0; strip < now.size(); strip++) {
            if (!now.get(strip).equals(plain.get(strip))) {
                String whose = "the " + which + " of " + console.desk().called(strip);
                input(driver, now.get(strip).left(), whose);
                input(driver, now.get(strip).right(), whose);
            }
        }
    }

    private void input(AudioDriver driver, int port, String whose) {
        if (port != Patch.NONE && !driver.hasInput(port)) {
            say(driver, "input " + (port + 1), whose);
        }
    }

    private void say(AudioDriver driver, String port, String whose) {
        console.notices()
                .say(driver.words() + " has no " + port + ", to which " + whose + " is patched; 'longthrow patch' tells"
                        + " the whole patch, a new port opens with the desk");
    }
}
