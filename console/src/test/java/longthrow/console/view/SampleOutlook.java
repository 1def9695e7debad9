package longthrow.console.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Forecast;
import longthrow.console.frame.Hint;
import longthrow.console.frame.Outlook;
import longthrow.console.frame.Outlook.Touch;
import longthrow.dsp.parameter.Column;

/// The outlook of the target picture's show.
final class SampleOutlook {
    private SampleOutlook() {}

    static Outlook of(List<DeskFrame.Strip> strips) {
        List<Outlook.Line> changes = List.of(
                line("ch/1/fader", "Kick", "fader", "-0.4 dB", "-3.0 dB", ""),
                line("ch/4/mute", "Overhead", "mute", "off", "on", ""),
                line("ch/7/dca/2", "Ac Gtr", "dca 2", "off", "on", ""),
                line("ch/9/send/2/level", "Strings", "send 2 level", "-inf dB", "-9.0 dB", ""),
                line("ch/10/eq/3/gain", "Lead Vox", "eq 3 gain", "-2.0 dB", "+1.5 dB", ""),
                line("ch/12/mute", "Perc", "mute", "on", "off", ""),
                line("ch/12/fader", "Perc", "fader", "-11.6 dB", "-6.0 dB", ""),
                line("bus/2/fader", "Verb", "fader", "-6.0 dB", "-2.0 dB", ""));
        List<Outlook.Line> refused = List.of(
                line("ch/10/fader", "Lead Vox", "fader", "+2.0 dB", "0.0 dB", "in your hand (S7)"),
                line("ch/3/pan", "Hat", "pan", "L30", "C", "recall safe (S2)"));
        Outlook.Preview next = new Outlook.Preview(
                "13 Chorus lift: 14 controls change, 2 are refused, fade 4 s",
                "everything but name and colour, gate of ch/7",
                changes,
                refused,
                6,
                Map.of(
                        "ch/1", Hint.NONE.going(-0.4, -3),
                        "ch/4", Hint.NONE.muting(true),
                        "ch/7", Hint.NONE.member("dca 2", true),
                        "ch/12", Hint.NONE.muting(false).going(-11.6, -6),
                        "bus/2", Hint.NONE.going(-6, -2)),
                touched(strips));
        return new Outlook(
                Optional.of(next),
                new Outlook.Fading(3, 1.4, 0.65, false, Optional.empty()),
                new Outlook.Guarded("pan, all of ch/3", List.of("ch/6", "ch/9")),
                new Outlook.Inspected(
                        "ch/10/fader",
                        "ch/10/fader stayed at +2.0 dB: in your hand (S7); 12 Verse 1 — duet has 0.0 dB; now in the hand"
                                + " at the screen"));
    }

    static Forecast forecast() {
        return new Forecast(
                true,
                List.of(
                        new Forecast.Level("main", "main Main", -18.2, -16.4),
                        new Forecast.Level("bus/1", "bus 1 Drums", -22, -22.4),
                        new Forecast.Level("bus/2", "bus 2 Verb", -90, -30)),
                List.of(new Forecast.Hazard(
                        Forecast.Hazard.Kind.OPENS, "ch/12", "opens ch 12 Perc, live at -18.0 dBFS")));
    }

    private static Outlook.Line line(String id, String whose, String what, String before, String after, String why) {
        return new Outlook.Line(id, whose, what, before, after, why);
    }

    private static Map<Column, List<Touch>> touched(List<DeskFrame.Strip> strips) {
        Map<Column, List<Touch>> rows = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            Touch[] row = new Touch[strips.size()];
            Arrays.fill(row, column == Column.NAME || column == Column.LOCKED ? Touch.OUTSIDE : Touch.SAME);
            rows.put(column, new ArrayList<>(List.of(row)));
        }
        for (int safe : new int[] {5, 8}) {
            rows.values().forEach(row -> {
                if (safe < row.size()) {
                    row.set(safe, Touch.SAFE);
                }
            });
        }
        set(rows, Column.LEVEL, Touch.CHANGES, 0, 11, 13);
        set(rows, Column.LEVEL, Touch.REFUSED, 9);
        set(rows, Column.MUTE, Touch.CHANGES, 3, 11);
        set(rows, Column.DCA, Touch.CHANGES, 6);
        set(rows, Column.EQ, Touch.CHANGES, 9);
        set(rows, Column.PAN, Touch.SAFE, 2);
        set(rows, Column.SEND_LEVEL, Touch.CHANGES, 4, 7);
        set(rows, Column.GATE, Touch.OUTSIDE, 6);
        return rows;
    }

    private static void set(Map<Column, List<Touch>> rows, Column column, Touch touch, int... strips) {
        for (int strip : strips) {
            List<Touch> row = rows.getOrDefault(column, List.of());
            if (strip < row.size()) {
                row.set(strip, touch);
            }
        }
    }
}
