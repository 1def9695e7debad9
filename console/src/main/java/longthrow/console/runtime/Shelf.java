package longthrow.console.runtime;

import java.util.List;
import longthrow.console.frame.Outlook;
import longthrow.dsp.thread.ControlThread;

/// The presets that suit the selected strip, what loading the one looked at would change, and the strip's two sides;
/// four times a second.
@ControlThread
final class Shelf {
    private static final long FRESH_NANOS = 250_000_000;
    private final Console console;
    private final Compare compare;
    private String looked = "";
    private long nanos = Long.MIN_VALUE;
    private int strip = -1;
    private Outlook.Shelf seen = Outlook.Shelf.NONE;

    Shelf(Console console) {
        this.console = console;
        compare = new Compare(console.desk());
    }

    Compare compare() {
        return compare;
    }

    /// Looks at a preset from now on.
    void look(String preset) {
        looked = preset.strip();
        nanos = Long.MIN_VALUE;
    }

    /// What there is now.
    Outlook.Shelf now() {
        long at = console.desk().nanos();
        int selected = console.desk().selected();
        if (nanos == Long.MIN_VALUE || selected != strip || at - nanos >= FRESH_NANOS) {
            nanos = at;
            strip = selected;
            Outlook.Shelf fresh = draw(selected);
            seen = fresh.equals(seen) ? seen : fresh;
        }
        return seen;
    }

    private Outlook.Shelf draw(int selected) {
        List<String> changes = looked.isEmpty() ? List.of() : console.presets().diff(selected, looked);
        return new Outlook.Shelf(presets(selected), looked, changes, compare.of(selected));
    }

    /// Those made for this kind of strip.
    private List<Outlook.Preset> presets(int selected) {
        String kind = console.desk().strips().section(selected).prefix();
        return console.presets().all().stream()
                .filter(preset -> preset.kind().equals(kind))
                .map(preset -> new Outlook.Preset(
                        preset.name(), String.join(", ", preset.part().words()), preset.note(), preset.from()))
                .toList();
    }
}
