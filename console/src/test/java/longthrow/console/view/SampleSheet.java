package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import longthrow.console.frame.LaneSheet;
import longthrow.console.frame.Mode;
import longthrow.console.timeline.Beats;
import longthrow.console.timeline.Marker;
import longthrow.console.timeline.Range;
import longthrow.console.timeline.Timeline;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;

/// The lanes of the target picture's lead vocal, and what lies along its song.
final class SampleSheet {
    private static final int RATE = SampleFrames.RATE;

    /// A loop, a range to punch in and five marks.
    static final Timeline TIMELINE = Timeline.NONE
            .with(new Marker(frame(0), "Intro", false))
            .with(new Marker(frame(19.2), "Verse 1", false))
            .with(new Marker(frame(48), "Chorus", false))
            .with(new Marker(frame(76.8), "12 Verse 1 — duet", true))
            .with(new Marker(frame(96), "Last chorus", false))
            .loop(Optional.of(new Range(frame(48), frame(76.8))))
            .punch(Optional.of(new Range(frame(57.6), frame(72))));

    private SampleSheet() {}

    private static long frame(double seconds) {
        return Math.round(seconds * RATE);
    }

    static LaneSheet of(TableLayout layout, int channel) {
        String path = "ch/" + channel + "/";
        Section section = layout.section("ch").orElseThrow();
        List<LaneSheet.Control> controls = new ArrayList<>();
        for (Parameter parameter : section.rows()) {
            if (parameter.column() != Column.LOCKED) {
                controls.add(control(layout.cell(path + parameter.key()).orElseThrow(), parameter));
            }
        }
        List<LaneSheet.Pass> passes = List.of(
                new LaneSheet.Pass(1, "fader of Lead Vox", false, Optional.of(new Range(frame(4), frame(31)))),
                new LaneSheet.Pass(2, "pan of Lead Vox", false, Optional.of(new Range(frame(20), frame(75)))),
                new LaneSheet.Pass(3, "4 controls", true, Optional.empty()),
                new LaneSheet.Pass(4, "fader of Lead Vox", false, Optional.of(new Range(frame(31), frame(50)))));
        int fader = layout.cell(path + "fader").orElseThrow();
        return new LaneSheet(
                channel - 1,
                controls,
                Map.of(fader, lane(false, 50, .8, 56, .9, 72, .88)),
                passes,
                past(layout, channel),
                "fader of Kick",
                new Beats(RATE, 100, List.of()),
                LaneSheet.Riding.NONE);
    }

    private static LaneSheet.Control control(int cell, Parameter parameter) {
        return switch (parameter.key()) {
            case "fader" ->
                new LaneSheet.Control(
                        cell,
                        Mode.TOUCH,
                        Optional.of(lane(
                                false, 0, .5, 10, .5, 16, .52, 24, .68, 27, .66, 31, .74, 36, .45, 44, .72, 50, .8)),
                        List.of(ghost(4, 31, .5, .22), ghost(31, 50, .62, .16)));
            case "pan" ->
                new LaneSheet.Control(
                        cell,
                        Mode.READ,
                        Optional.of(lane(false, 0, .5, 20, .5, 28, .3, 45, .3, 60, .7, 75, .5)),
                        List.of(ghost(20, 75, .48, .2)));
            case "mute" ->
                new LaneSheet.Control(
                        cell, Mode.READ, Optional.of(lane(true, 0, 1, 9.6, 0, 67.2, 1, 69.6, 0, 110, 1)), List.of());
            default -> new LaneSheet.Control(cell, Mode.READ, Optional.empty(), List.of());
        };
    }

    private static Lane lane(boolean stepped, double... pairs) {
        int count = pairs.length / 2;
        return new Lane(
                IntStream.range(0, count).mapToLong(i -> frame(pairs[2 * i])).toArray(),
                IntStream.range(0, count).mapToDouble(i -> pairs[2 * i + 1]).toArray(),
                stepped);
    }

    /// A hand's own way from one second to another.
    private static Lane ghost(int from, int to, double middle, double swing) {
        int count = (to - from) * 10;
        return new Lane(
                IntStream.range(0, count).mapToLong(i -> frame(from + i / 10.0)).toArray(),
                IntStream.range(0, count)
                        .mapToDouble(i -> middle + swing * Math.sin(i / 31.0) + 0.015 * Math.sin(i * 1.7))
                        .toArray(),
                false);
    }

    private static LaneSheet.Past past(TableLayout layout, int channel) {
        List<LaneSheet.Trace> traces = List.of(
                trace(layout.cell("ch/1/fader").orElseThrow(), 56, 41, .62, .08),
                trace(layout.cell("ch/1/pan").orElseThrow(), 36, 30, .5, .3),
                trace(layout.cell("ch/" + channel + "/fader").orElseThrow(), 22, 0, .8, .1));
        return new LaneSheet.Past(frame(60) * 1_000L, traces);
    }

    private static LaneSheet.Trace trace(int cell, double from, double to, double middle, double swing) {
        int count = (int) ((from - to) * 4);
        long now = frame(60) * 1_000L;
        float[] positions = new float[count];
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            nanos[i] = now - Math.round((from - i / 4.0) * 1e9);
            positions[i] = (float) (middle + swing * Math.sin(i / 6.0));
        }
        return new LaneSheet.Trace(cell, nanos, positions);
    }
}
