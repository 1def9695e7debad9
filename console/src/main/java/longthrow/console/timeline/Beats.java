package longthrow.console.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where bars and beats lie in the song's time. Immutable; places are frames, counted from the song's start, as fine as
/// a double is.
public final class Beats {
    private final List<Section> sections = new ArrayList<>();

    /// What a tempo change begins.
    ///
    /// @param from its first frame
    /// @param quarters quarter notes before it
    /// @param quarter frames a quarter note
    private record Section(TempoChange change, double from, double quarters, double quarter) {
        double beat() {
            return quarter * 4 / change.unit();
        }

        double bar() {
            return beat() * change.beats();
        }
    }

    /// A bar and a beat, from 1.
    public record Place(int bar, int beat) {
        /// `9.1`.
        @Override
        public String toString() {
            return bar + "." + beat;
        }
    }

    /// Bars of a song that begins at `tempo` in four-four time unless a change at bar 1 says something else.
    public Beats(int sampleRate, double tempo, List<TempoChange> changes) {
        List<TempoChange> all = new ArrayList<>(changes);
        if (changes.stream().noneMatch(change -> change.bar() == 1)) {
            all.add(new TempoChange(1, tempo, 4, 4));
        }
        all.sort(Comparator.comparingInt(TempoChange::bar));
        double from = 0;
        double quarters = 0;
        for (TempoChange change : all) {
            if (!sections.isEmpty()) {
                Section before = sections.getLast();
                double length = (change.bar() - before.change.bar()) * before.bar();
                from = before.from + length;
                quarters = before.quarters + length / before.quarter;
            }
            sections.add(new Section(change, from, quarters, 60.0 * sampleRate / change.tempo()));
        }
    }

    private Section at(double frame) {
        Section found = sections.getFirst();
        for (Section section : sections) {
            found = section.from <= frame + 0.5 ? section : found;
        }
        return found;
    }

    private Section ofBar(int bar) {
        Section found = sections.getFirst();
        for (Section section : sections) {
            found = section.change.bar() <= bar ? section : found;
        }
        return found;
    }

    /// Tempo and meter at a frame.
    public TempoChange changeAt(long frame) {
        return at((double) frame).change;
    }

    /// Bar and beat that a frame lies in.
    public Place place(long frame) {
        Section section = at((double) frame);
        long beats = (long) Math.floor((frame - section.from + 0.5) / section.beat());
        int beatsABar = section.change.beats();
        return new Place(section.change.bar() + (int) (beats / beatsABar), (int) (beats % beatsABar) + 1);
    }

    /// The first frame of a beat; one beyond its bar counts on in the bar's meter.
    public double frame(int bar, int beat) {
        Section section = ofBar(bar);
        return section.from + (bar - section.change.bar()) * section.bar() + (beat - 1) * section.beat();
    }

    /// How many frames a beat lasts at a frame.
    public double beatAt(long frame) {
        return at((double) frame).beat();
    }

    /// The frame that lies `bars` bars from `frame`, at the same part of its bar; not before the song.
    public double barsOn(long frame, double bars) {
        Section here = at((double) frame);
        double at = here.change.bar() + (frame - here.from) / here.bar() + bars;
        int bar = (int) Math.max(1, Math.floor(at + 1e-9));
        return Math.max(0, frame(bar, 1) + (at - bar) * ofBar(bar).bar());
    }

    /// The first frame of the bar that lies `bars` from the one that holds `frame`; going back from within a bar
    /// reaches its own start first.
    public double bar(long frame, int bars) {
        Section section = at((double) frame);
        double at = section.change.bar() + (frame - section.from) / section.bar();
        double to = bars < 0 ? Math.ceil(at - 0.05) + bars : Math.floor(at + 1e-9) + bars;
        return frame((int) Math.max(1, to), 1);
    }

    /// Quarter notes from the song's start to a frame.
    public double quarters(double frame) {
        Section section = at(frame);
        return section.quarters + (frame - section.from) / section.quarter;
    }

    /// The frame so many quarter notes from the song's start.
    public double ofQuarters(double quarters) {
        Section found = sections.getFirst();
        for (Section section : sections) {
            found = section.quarters <= quarters + 1e-9 ? section : found;
        }
        return found.from + (quarters - found.quarters) * found.quarter;
    }
}
