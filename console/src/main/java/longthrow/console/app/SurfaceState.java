package longthrow.console.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.AddressWords;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;

/// A surface's controls in words: what each is, says, does and shows. Immutable.
record SurfaceState(String profile, String name, List<Row> controls) {
    SurfaceState {
        controls = List.copyOf(controls);
    }

    /// One control.
    ///
    /// @param messages as its profile writes them: `io pb 1`, `touch note 1 104`
    /// @param bytes the same on the wire: `E0 lo hi`
    /// @param does what a hand on it does now
    /// @param shows what an eye sees on it now
    record Row(String control, String kind, List<String> messages, List<String> bytes, String does, String shows) {}

    /// The state of a device whose controls do `does`, by name.
    static SurfaceState of(EmulatedSurface device, Map<String, String> does) {
        return new SurfaceState(
                device.profile().id(),
                device.profile().name(),
                device.profile().controls().stream()
                        .map(control -> row(
                                control,
                                does.getOrDefault(control.name(), ""),
                                device.shows(control).map(SurfaceState::words).orElse("")))
                        .toList());
    }

    private static Row row(Control control, String does, String shows) {
        List<Message> messages = messages(control);
        return new Row(
                control.name(),
                kind(control),
                messages.stream().map(Message::words).toList(),
                messages.stream()
                        .map(message -> AddressWords.bytes(message.address()))
                        .toList(),
                does,
                shows);
    }

    private static String kind(Control control) {
        String kind = control.kind().name().toLowerCase(Locale.ROOT);
        return control.width() > 0 ? kind + " " + control.width() : kind;
    }

    private record Message(String way, Address address) {
        String words() {
            return way + " " + AddressWords.of(address);
        }
    }

    /// What it sends and is told; one message where both are the same.
    private static List<Message> messages(Control control) {
        boolean both = control.in().isPresent() && control.in().equals(control.out());
        Stream<Message> in = control.in().stream().map(address -> new Message(both ? "io" : "in", address));
        Stream<Message> out =
                both ? Stream.empty() : control.out().stream().map(address -> new Message("out", address));
        Stream<Message> parts = control.parts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> new Message(part.getKey().name().toLowerCase(Locale.ROOT), part.getValue()));
        Stream<Message> touch = control.touch().stream().map(address -> new Message("touch", address));
        return Stream.of(in, out, parts, touch).flatMap(all -> all).toList();
    }

    private static String words(Feedback feedback) {
        return switch (feedback) {
            case Feedback.Motor(Control _, double position) -> percent(position);
            case Feedback.Light(Control _, Feedback.Glow glow) -> glow.name().toLowerCase(Locale.ROOT);
            case Feedback.Ring ring -> ring(ring);
            case Feedback.Text(Control _, String words) -> quoted(words);
            case Feedback.Level level -> level(level);
            case Feedback.Digits(Control _, String characters) -> quoted(characters);
            case Feedback.Colour(Control _, int rgb) -> String.format("#%06X", rgb);
        };
    }

    private static String ring(Feedback.Ring ring) {
        if (ring.mode() == Feedback.RingMode.DARK) {
            return ring.centre() ? "centre lamp" : "dark";
        }
        String mode = ring.mode().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return mode + " " + percent(ring.position()) + (ring.centre() ? ", centre lamp" : "");
    }

    private static String level(Feedback.Level level) {
        String words = level.decibels() < -200 ? "silence" : String.format(Locale.ROOT, "%.1f dB", level.decibels());
        return words + (level.over() ? ", over" : "");
    }

    private static String percent(double position) {
        return String.format(Locale.ROOT, "%.1f %%", position * 100);
    }

    private static String quoted(String words) {
        return "\"" + words.stripTrailing() + "\"";
    }

    /// The rows as columns below a heading.
    Columns columns() {
        Columns columns = new Columns();
        columns.row("control", "kind", "message", "bytes", "does", "shows");
        for (Row row : controls) {
            columns.row(
                    row.control(),
                    row.kind(),
                    joined(row.messages()),
                    joined(row.bytes()),
                    Optional.of(row.does()).filter(words -> !words.isEmpty()).orElse("-"),
                    Optional.of(row.shows()).filter(words -> !words.isEmpty()).orElse("-"));
        }
        return columns;
    }

    private static String joined(List<String> words) {
        return words.stream().distinct().collect(Collectors.joining(", "));
    }
}
