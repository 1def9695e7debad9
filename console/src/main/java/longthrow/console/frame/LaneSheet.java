package longthrow.console.frame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import longthrow.console.timeline.Beats;
import longthrow.console.timeline.Range;
import longthrow.dsp.automation.Lane;

/// The selected strip's automation as the window edits it. Immutable; the parts are the same objects as before while
/// nothing changes.
///
/// @param strip the selected strip's index
/// @param controls what of it can be automated, in the order of its rows
/// @param writing by cell, the points of the pass being written
/// @param passes all passes whose takes are kept, oldest first
/// @param past what hands moved in the last minute
/// @param clip what was cut or copied, in words; empty where nothing was
/// @param beats bars and beats of the song
public record LaneSheet(
        int strip,
        List<Control> controls,
        Map<Integer, Lane> writing,
        List<Pass> passes,
        Past past,
        String clip,
        Beats beats,
        Riding riding) {
    /// Nothing automated, a song of 120 beats a minute at 48 kHz.
    public static final LaneSheet NONE = new LaneSheet(
            0, List.of(), Map.of(), List.of(), Past.NONE, "", new Beats(48_000, 120, List.of()), Riding.NONE);

    public LaneSheet {
        controls = List.copyOf(controls);
        writing = Map.copyOf(writing);
        passes = List.copyOf(passes);
    }

    /// The control of a cell; empty where the strip has none that can be automated there.
    public Optional<Control> control(int cell) {
        for (int i = 0; i < controls.size(); i++) {
            if (controls.get(i).cell() == cell) {
                return Optional.of(controls.get(i));
            }
        }
        return Optional.empty();
    }

    /// How hands ride now, whichever the lane.
    ///
    /// @param safe the paths of strips whose lanes are kept from being written
    /// @param suspended whether all automation is suspended
    /// @param trim whether hands on faders move trims
    /// @param trimLock whether each touch begins with the last offset
    /// @param preview whether hands isolate what they touch
    /// @param compare whether the lanes are heard instead of what is isolated
    /// @param isolated what is isolated, in words
    /// @param rules how passes end, and the classes' modes
    public record Riding(
            Set<String> safe,
            boolean suspended,
            boolean trim,
            boolean trimLock,
            boolean preview,
            boolean compare,
            String isolated,
            Rules rules) {
        /// As usual.
        public static final Riding NONE = new Riding(Set.of(), false, false, false, false, false, "", Rules.USUAL);
    }

    /// What holds for every pass, in the words that actions take and files have.
    ///
    /// @param end what LATCH and WRITE do at their end: `glide`, `hold`, `end`
    /// @param glide how long a control takes back to the old curve: `0.3 s`
    /// @param rest after how long without a message a hand counts as gone: `1 s`
    /// @param chase whether lanes follow a song that time from outside moves: `house`, `on`, `off`
    /// @param coalescing when trims are added to lanes: `manual`, `exit`, `pass`
    /// @param classes modes by the id of their class, without those that follow their strips
    public record Rules(
            String end, String glide, String rest, String chase, String coalescing, Map<String, Mode> classes) {
        /// A new show's.
        public static final Rules USUAL = new Rules("glide", "0.3 s", "1 s", "house", "manual", Map.of());

        public Rules {
            classes = Map.copyOf(classes);
        }
    }

    /// A control of the strip.
    ///
    /// @param mode what automation does with it
    /// @param kept the lane that plays
    /// @param raw its takes that are not muted, as raw as they came, oldest first
    public record Control(int cell, Mode mode, Optional<Lane> kept, List<Lane> raw) {
        public Control {
            raw = List.copyOf(raw);
        }
    }

    /// A pass.
    ///
    /// @param words what it wrote: `fader of Kick`, `3 controls`
    /// @param range where it wrote on the selected strip; empty where it did not
    public record Pass(int number, String words, boolean muted, Optional<Range> range) {}

    /// What hands moved in the last minute.
    ///
    /// @param nanos the desk's clock when it was drawn
    /// @param traces a control each, the one moved last at the end
    public record Past(long nanos, List<Trace> traces) {
        /// How far it reaches back.
        public static final double SECONDS = 60;

        /// Nothing was moved.
        public static final Past NONE = new Past(0, List.of());

        public Past {
            traces = List.copyOf(traces);
        }
    }

    /// Where a hand moved a control.
    ///
    /// @param nanos times of the desk's clock, rising
    /// @param positions 0 to 1
    public record Trace(int cell, long[] nanos, float[] positions) {}
}
