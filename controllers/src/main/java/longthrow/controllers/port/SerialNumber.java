package longthrow.controllers.port;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The device that says a certain serial number of itself, whatever it is called and wherever it is plugged in. It asks
/// each free device once, when it appears. Belongs to its port's thread.
final class SerialNumber implements DevicePort.Wanted {
    private static final String PREFIX = "serial:";

    private final String words;
    private final String digits;
    private final Set<String> others = new HashSet<>();
    private int present;

    private SerialNumber(String words, String digits) {
        this.words = words;
        this.digits = digits;
    }

    /// `serial:58595A57186105`.
    static SerialNumber of(String words) {
        String digits = words.substring(PREFIX.length()).replace(" ", "").toUpperCase(Locale.ROOT);
        if (!digits.matches("([0-9A-F]{2})+")) {
            throw new IllegalArgumentException("\"" + words + "\" is no serial number: expected hex digits as"
                    + " 'longthrow devices' prints them, as in serial:58595A57186105");
        }
        return new SerialNumber(words, digits);
    }

    @Override
    public String name() {
        return words;
    }

    @Override
    public Optional<OpenDevice> find(List<MidiDevices.Pair> devices) {
        others.retainAll(devices.stream().map(MidiDevices.Pair::name).toList());
        if (devices.size() != present) {
            others.clear(); // two of one name may have changed places
        }
        present = devices.size();
        for (MidiDevices.Pair pair : devices) {
            Optional<OpenDevice> found = others.contains(pair.name()) ? Optional.empty() : asked(pair);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<OpenDevice> asked(MidiDevices.Pair pair) {
        Optional<OpenDevice> open = OpenDevice.ifFree(pair);
        boolean wanted = open.isPresent() && Introduction.of(open.get()).pins().contains(digits);
        if (open.isPresent() && !wanted) {
            open.get().close();
            others.add(pair.name());
        }
        return wanted ? open : Optional.empty();
    }
}
