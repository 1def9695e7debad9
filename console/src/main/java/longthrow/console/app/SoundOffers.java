package longthrow.console.app;

import java.util.ArrayList;
import java.util.List;
import longthrow.console.driver.Drivers;
import longthrow.console.frame.SoundDevice;

/// What a desk could play through on this machine, the best first. Looking takes time: not for the control thread.
final class SoundOffers {
    private SoundOffers() {}

    /// What is there now, at a rate.
    static List<SoundDevice> here(int sampleRate) {
        List<SoundDevice> offers = new ArrayList<>();
        Drivers.server()
                .ifPresent(runs -> offers.add(new SoundDevice(
                        "jack", "JACK or PipeWire", "at " + runs + "; every input and output has a port of its own")));
        List<String> devices = Drivers.devices(sampleRate);
        if (!devices.isEmpty()) {
            offers.add(new SoundDevice("javasound", "The system's own device", "in stereo, what the system plays by"));
        }
        devices.forEach(name -> offers.add(new SoundDevice("javasound=" + name, name, "in stereo")));
        offers.add(new SoundDevice("none", "No sound", "the desk runs by the clock; everything else works"));
        return offers;
    }
}
