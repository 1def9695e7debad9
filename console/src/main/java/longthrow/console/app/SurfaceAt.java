package longthrow.console.app;

import java.util.stream.Collectors;
import longthrow.controllers.port.MidiPort;
import longthrow.controllers.port.Ports;
import longthrow.controllers.surface.Profile;
import longthrow.mappings.language.Problem;
import longthrow.mappings.language.SurfaceLibrary;

/// One device at one port, as commands name it: `mcu@tcp:127.0.0.1:7001`.
record SurfaceAt(String surface, String port) {
    /// Reads the word, or says what one looks like.
    static SurfaceAt parse(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at == text.length() - 1) {
            throw new WrongWord("'" + text
                    + "' is no surface; write PROFILE@PORT, for example mcu@tcp:127.0.0.1:7001 or \"xtouch@X-Touch\"");
        }
        return new SurfaceAt(text.substring(0, at), text.substring(at + 1));
    }

    /// The profile, or why there is none.
    Profile profile(SurfaceLibrary library) {
        return profile(library, surface);
    }

    static Profile profile(SurfaceLibrary library, String id) {
        SurfaceLibrary.Found found = library.find(id);
        boolean sound = found.problems().stream().allMatch(Problem::warning);
        return found.profile()
                .filter(any -> sound)
                .orElseThrow(() -> new WrongWord(
                        found.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"))));
    }

    /// The port, not yet listening.
    MidiPort open() {
        return open(port);
    }

    static MidiPort open(String port) {
        try {
            return Ports.open(port);
        } catch (IllegalArgumentException none) {
            throw new Failure(String.valueOf(none.getMessage()), none);
        }
    }
}
