package longthrow.console.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import longthrow.console.cue.GoPress;
import longthrow.console.desk.PatchText;
import longthrow.console.desk.StripText;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Parameter;

/// Writes a show's main file: the head, then a block a strip whose lines are sorted and hold what differs from a new
/// desk.
final class ShowWriter {
    private final Show show;
    private final ValueLine values;
    private final Map<String, List<String>> modes;
    private final List<String> lines = new ArrayList<>();

    private ShowWriter(Show show) {
        this.show = show;
        values = new ValueLine(show.strips());
        modes = new ModeLines(show.strips()).units(show.rides().modes());
    }

    static List<String> write(Show show) {
        return new ShowWriter(show).lines();
    }

    private List<String> lines() {
        head();
        List<Set<String>> blocks = new ArrayList<>();
        Set<String> others = new TreeSet<>();
        for (int strip = 0; strip < show.strips().count(); strip++) {
            blocks.add(words(strip));
        }
        cells(blocks, others);
        for (int strip = 0; strip < blocks.size(); strip++) {
            block(strip, blocks.get(strip));
        }
        if (!others.isEmpty()) {
            lines.add("");
            lines.addAll(others);
        }
        return lines;
    }

    /// A strip's block; a DCA that nobody uses needs none.
    private void block(int strip, Set<String> block) {
        List<String> kept = show.kept().under(show.strips().id(strip));
        boolean used = !block.isEmpty()
                || !kept.isEmpty()
                || !show.texts().get(strip).name().isEmpty();
        if (show.strips().sounds(strip) || used) {
            lines.add("");
            lines.add(heading(strip));
            lines.addAll(block);
            lines.addAll(kept);
        }
    }

    private void head() {
        Show.Setup setup = show.setup();
        lines.add(Lines.heading("show"));
        lines.add(("name " + setup.name()).strip());
        lines.add("rate " + show.strips().shape().sampleRate() + " Hz");
        if (show.strips().shape().buses() != DeskLayout.BUSES) {
            lines.add("buses " + show.strips().shape().buses());
        }
        lines.add("tempo " + number(setup.tempo()) + " bpm");
        lines.add("house " + setup.house().id());
        new TreeMap<>(setup.own()).forEach((rule, way) -> lines.add("house-rule " + rule.id() + " " + way.id()));
        if (setup.recallLocked()) {
            lines.add("recall-locked on");
        }
        if (setup.go().deafMillis() != GoPress.USUAL.deafMillis()) {
            lines.add("go-debounce " + setup.go().deafness());
        }
        if (setup.go().confirm()) {
            lines.add("go-confirm on");
        }
        if (setup.go().glides()) {
            lines.add("go-glide on");
        }
        new Grids(show.strips()).write(setup.safe()).forEach(line -> lines.add("safe " + line));
        setup.surfaces().forEach(surface -> lines.add("surface " + surface));
        new TreeMap<>(setup.latencies())
                .forEach((unit, millis) -> lines.add("surface-latency " + number(millis) + " ms " + unit));
        new TreeMap<>(setup.users().units()).forEach((unit, user) -> lines.add("surface-user " + user + " " + unit));
        new PatchText(show.strips()).write(show.patch()).forEach(line -> lines.add("patch " + line));
        lines.addAll(new ModeLines(show.strips()).head(show.rides().modes()));
        RideRuleLines.write(show.rides().rules()).forEach(line -> lines.add("automation " + line));
        lines.addAll(show.kept().under(""));
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private String heading(int strip) {
        String width = show.strips().stereo(strip) ? " stereo" : show.strips().sounds(strip) ? " mono" : "";
        return ("strip " + show.strips().id(strip) + " " + show.strips().path(strip) + width + " "
                        + show.texts().get(strip).name())
                .strip();
    }

    private Set<String> words(int strip) {
        Set<String> block = new TreeSet<>();
        StripText text = show.texts().get(strip);
        String id = show.strips().id(strip);
        for (String key : List.of("colour", "icon", "input")) {
            text.get(key)
                    .filter(words -> !StripText.NONE.get(key).equals(java.util.Optional.of(words)))
                    .ifPresent(words -> block.add(id + " " + key + " " + words));
        }
        if (group(strip)) {
            block.add(id + " kind group");
        }
        block.addAll(modes.getOrDefault(id, List.of()));
        return block;
    }

    private boolean group(int strip) {
        int bus = strip - show.strips().shape().first("bus");
        return show.strips().path(strip).startsWith("bus/")
                && show.strips().shape().groups().get(bus);
    }

    private void cells(List<Set<String>> blocks, Set<String> others) {
        for (int row = 0; row < show.values().rows(); row++) {
            Parameter parameter = show.strips().layout().parameter(Cell.of(row, 0));
            for (int column = 0; column < show.values().columns(row); column++) {
                double value = show.values().get(row, column);
                if (value != parameter.initial()) {
                    int cell = Cell.of(row, column);
                    OptionalInt strip = show.strips().ofCell(cell);
                    Set<String> block = strip.isPresent() ? blocks.get(strip.getAsInt()) : others;
                    block.add(values.write(cell, value));
                }
            }
        }
    }
}
