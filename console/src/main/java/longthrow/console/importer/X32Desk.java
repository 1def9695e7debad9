package longthrow.console.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import longthrow.console.desk.PatchText;
import longthrow.console.desk.StripText;
import longthrow.console.show.Show;
import longthrow.dsp.engine.Patch;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.ParameterTable;

/// The desk that an X32's scene goes to: takes what fits, and keeps what does not in words.
final class X32Desk {
    private final Show base;
    private final ParameterTable table;
    private final List<StripText> texts;
    private final List<X32Import.Note> left = new ArrayList<>();
    private Patch patch;
    private int line;
    private boolean took;

    X32Desk(Show base) {
        this.base = base;
        table = new ParameterTable(base.strips().layout());
        for (int row = 0; row < base.values().rows(); row++) {
            for (int column = 0; column < base.values().columns(row); column++) {
                table.set(Cell.of(row, column), base.values().get(row, column));
            }
        }
        texts = new ArrayList<>(base.texts());
        patch = base.patch();
    }

    /// What follows stands in this line of the file.
    void at(int number) {
        line = number;
        took = false;
    }

    /// Whether the line brought anything.
    boolean took() {
        return took;
    }

    /// True where a bus carries two sides.
    boolean stereoBus(int bus) {
        OptionalInt strip = base.strips().ofPath("bus/" + bus);
        return strip.isPresent() && base.strips().stereo(strip.getAsInt());
    }

    void leave(String what, String why) {
        left.add(new X32Import.Note(line, what + " left out: " + why));
    }

    void note(String words) {
        left.add(new X32Import.Note(line, words));
    }

    void set(String id, boolean on) {
        set(id, on ? 1 : 0);
    }

    /// Sets a parameter, held in its range.
    void set(String id, double value) {
        OptionalInt cell = cell(id);
        if (cell.isPresent()) {
            Parameter parameter = table.layout().parameter(cell.getAsInt());
            double kept = parameter.clamp(value);
            if (Math.abs(kept - value) > 1e-9) {
                note(id + ": " + String.format(Locale.ROOT, "%.2f", value) + " lies outside "
                        + parameter.format(parameter.minimum()) + " to " + parameter.format(parameter.maximum())
                        + "; taken as " + parameter.format(kept));
            }
            table.set(cell.getAsInt(), kept);
            took = true;
        }
    }

    /// Sets a parameter to one of its words.
    void choose(String id, String word) {
        OptionalInt cell = cell(id);
        if (cell.isPresent()) {
            Parameter parameter = table.layout().parameter(cell.getAsInt());
            int choice = parameter.choices().indexOf(word);
            if (choice < 0) {
                leave(id + " " + word, "it may be " + parameter.choices(", "));
            } else {
                table.set(cell.getAsInt(), choice);
                took = true;
            }
        }
    }

    private OptionalInt cell(String id) {
        OptionalInt cell = table.layout().cell(id);
        if (cell.isEmpty()) {
            leave(id, "this desk does not have it");
        }
        return cell;
    }

    void text(String path, String key, String words) {
        OptionalInt strip = base.strips().ofPath(path);
        Optional<StripText> text =
                strip.isPresent() ? texts.get(strip.getAsInt()).with(key, words) : Optional.empty();
        if (text.isEmpty()) {
            leave(key + " " + words, "this desk has no " + path);
            return;
        }
        texts.set(strip.getAsInt(), text.get());
        took = true;
    }

    /// Lets a channel hear one of the device's ports.
    void hear(String channel, int port) {
        switch (new PatchText(base.strips()).read(patch, "in " + channel + " " + port)) {
            case PatchText.Read.Patched(Patch with) -> {
                patch = with;
                took = true;
            }
            case PatchText.Read.Wrong(String why) -> leave("source " + port, why);
        }
    }

    List<X32Import.Note> left() {
        return left;
    }

    Show show(String name) {
        Show.Setup setup = base.setup();
        return new Show(
                name.isEmpty() || !setup.name().isEmpty() ? setup : setup.called(name),
                base.strips(),
                table.snapshot(),
                texts,
                base.scenes(),
                base.rides(),
                base.kept(),
                patch,
                base.cues(),
                base.timeline());
    }
}
