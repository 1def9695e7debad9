package longthrow.console.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import longthrow.console.desk.Strips;
import longthrow.console.scene.FadeTime;
import longthrow.console.scene.Timing;
import longthrow.dsp.parameter.Column;

/// A scene's timing as lines of its file: `fade 5 s down 2 s`, `fade-column pan 1 s`, `fade-cell c3 fader 0 s`,
/// `flip c3 eq/on end`.
record Timings(Strips strips) {
    List<String> write(Timing timing) {
        List<String> own = new ArrayList<>();
        timing.columns().forEach((column, time) -> own.add("fade-column " + column.id() + " " + time.words()));
        timing.cells().forEach((cell, time) -> own.add("fade-cell " + cell(cell) + " " + time.words()));
        timing.flips()
                .forEach((cell, flip) ->
                        own.add("flip " + cell(cell) + " " + flip.name().toLowerCase(Locale.ROOT)));
        own.sort(null);
        List<String> lines = new ArrayList<>(List.of("fade " + timing.usual().words()));
        lines.addAll(own);
        return lines;
    }

    private String cell(int cell) {
        return strips.idOfCell(cell) + " " + strips.layout().parameter(cell).key();
    }

    /// The timing with one more line; empty when the line is none.
    Optional<Timing> read(Timing timing, String word, String rest) {
        String[] words = rest.split("\\s+", 3);
        return switch (word) {
            case "fade" -> FadeTime.parse(rest).map(timing::with);
            case "fade-column" -> {
                String time = rest.substring(words[0].length());
                Optional<Column> column = Column.ofId(words[0]);
                yield column.flatMap(of -> FadeTime.parse(time).map(own -> timing.with(of, Optional.of(own))));
            }
            case "fade-cell" ->
                cell(words).flatMap(cell -> FadeTime.parse(words[2]).map(own -> timing.with(cell, Optional.of(own))));
            case "flip" ->
                cell(words).flatMap(cell -> flip(words[2]).map(own -> timing.flipping(cell, Optional.of(own))));
            default -> Optional.empty();
        };
    }

    private Optional<Integer> cell(String[] words) {
        OptionalInt cell = words.length == 3 ? strips.cellOfId(words[0], words[1]) : OptionalInt.empty();
        return cell.isPresent() ? Optional.of(cell.getAsInt()) : Optional.empty();
    }

    static Optional<Timing.Flip> flip(String word) {
        return switch (word) {
            case "start" -> Optional.of(Timing.Flip.START);
            case "end" -> Optional.of(Timing.Flip.END);
            default -> Optional.empty();
        };
    }
}
