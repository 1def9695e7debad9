package longthrow.console.show;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import longthrow.console.automation.Modes;
import longthrow.console.automation.Points;
import longthrow.console.automation.RawTake;
import longthrow.console.automation.RideRules;
import longthrow.console.cue.Cue;
import longthrow.console.cue.CueSheet;
import longthrow.console.cue.Deed;
import longthrow.console.cue.Follow;
import longthrow.console.cue.GoPress;
import longthrow.console.desk.House;
import longthrow.console.desk.HouseRule;
import longthrow.console.desk.Nesting;
import longthrow.console.desk.OneInsert;
import longthrow.console.desk.StripText;
import longthrow.console.desk.Users;
import longthrow.console.frame.Mode;
import longthrow.console.scene.Calls;
import longthrow.console.scene.CellMap;
import longthrow.console.scene.Curve;
import longthrow.console.scene.FadeTime;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.console.scene.ScopeGrid;
import longthrow.console.scene.Timing;
import longthrow.console.scene.Trigger;
import longthrow.console.timeline.Timeline;
import longthrow.dsp.automation.Exit;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.ParameterTable;

/// Shows that hold something of everything.
final class SampleShow {
    private SampleShow() {}

    /// A new one, of three channels and sixteen buses.
    static Show fresh() {
        List<Boolean> stereo = List.of(false, true, false);
        return Show.fresh("Harbour", new DeskLayout(48_000, stereo, Collections.nCopies(16, true)));
    }

    /// A show whose every cell holds some value within its range.
    static Show full(long seed) {
        Random random = new Random(seed);
        Show show = fresh();
        ParameterTable table = new ParameterTable(show.strips().layout());
        Map<Integer, Double> scene = new HashMap<>();
        for (int row = 0; row < table.layout().rows(); row++) {
            for (int column = 0; column < table.layout().columns(row); column++) {
                int cell = Cell.of(row, column);
                double value = some(table.layout().parameter(cell), random);
                table.set(cell, taken(table, cell, value) ? 0 : value);
                scene.put(
                        cell,
                        table.layout().parameter(cell).clamp(some(table.layout().parameter(cell), random)));
            }
        }
        List<StripText> texts = new ArrayList<>(show.texts());
        texts.set(0, new StripText("Bass drum é ☂", 0x123456, "drum", "audio/01 kick.flac"));
        texts.set(18, new StripText("x y  z", 0xE5484D, "", ""));
        int fader = table.layout().cell("ch/3/fader").orElseThrow();
        int mute = table.layout().cell("bus/2/mute").orElseThrow();
        Lane ride = lane(random, false);
        Modes modes = Modes.READ
                .with("c2", Mode.TOUCH)
                .with("c3", Mode.OFF)
                .with("external/2", Mode.TOUCH_LATCH)
                .with(Column.PAN, Optional.of(Mode.READ))
                .with(fader, Optional.of(Mode.LATCH))
                .safe("c2", true)
                .safe("main", true);
        Map<Integer, Lane> lanes = Map.of(fader, ride, mute, lane(random, true));
        ScopeGrid grid = ScopeGrid.USUAL
                .without(Column.SEND_LEVEL)
                .withoutStrip(2)
                .without(1, Column.EQ)
                .withoutCell(fader);
        Timing timing = Timing.all(new FadeTime(2.5, 1, 0.25, Curve.S))
                .with(Column.PAN, Optional.of(FadeTime.even(4)))
                .with(fader, Optional.of(new FadeTime(0, 12.5, 0, Curve.DECIBELS)))
                .flipping(mute, Optional.of(Timing.Flip.START));
        return new Show(
                new Show.Setup(
                        "Harbour Lights",
                        92.5,
                        House.STUDIO,
                        List.of("mcu@tcp:127.0.0.1:7001"),
                        grid,
                        true,
                        new GoPress(750, true, true),
                        Map.of("mcu@tcp:127.0.0.1:7001", 4.2),
                        Map.of(HouseRule.MOTORS, House.LIVE, HouseRule.UNDO, House.LIVE),
                        new Users(Map.of("mcu@tcp:127.0.0.1:7001", "anna"))),
                show.strips(),
                table.snapshot(),
                texts,
                List.of(
                        new Scene(
                                SceneNumber.parse("12.5").orElseThrow(),
                                "Spot cue: a/b",
                                new Scene.Content(CellMap.of(scene), Map.of(0, texts.get(0)), List.of()),
                                timing,
                                grid,
                                new Calls(
                                        List.of(Trigger.parse("cc 16 20 3").orElseThrow()),
                                        List.of("C0 05 to lights"))),
                        new Scene(
                                SceneNumber.ONE,
                                "",
                                CellMap.of(Map.of()),
                                Map.of(),
                                Timing.NONE,
                                ScopeGrid.EVERYTHING,
                                List.of())),
                new Show.Rides(
                        modes,
                        new RideRules(0.5, 2.25, Exit.Ending.HOLD, RideRules.Merge.PASS, RideRules.Chase.ON),
                        lanes,
                        List.of(RawTake.of(fader, 3, ride))),
                Show.Kept.NOTHING,
                show.patch().withTalkback(6).withOutput(3, Optional.empty()),
                cues(grid),
                Timeline.NONE);
    }

    /// One of everything that a cue list can hold.
    private static CueSheet cues(ScopeGrid grid) {
        SceneNumber spot = SceneNumber.parse("12.5").orElseThrow();
        Cue.Fires fires = new Cue.Fires(
                Optional.of(spot),
                Optional.of(new FadeTime(2.5, 1, 0.25, Curve.S)),
                Optional.of(grid),
                true,
                List.of(
                        new Deed.Act("transport/locate", "bar 9.1"),
                        new Deed.Midi("C0 05", Optional.of("lights")),
                        new Deed.Midi("F0 7D 01 F7", Optional.empty())));
        return new CueSheet(
                true,
                List.of(
                        new Cue(
                                spot,
                                "Spot",
                                "wait for her",
                                fires,
                                Optional.of(new Follow.FadeEnd()),
                                true,
                                new Cue.Calls(
                                        List.of(Trigger.parse("pc 1 5 bank 130").orElseThrow()),
                                        Cue.Calls.time("23:59:59:29")),
                                List.of()),
                        new Cue(
                                SceneNumber.ONE,
                                "",
                                "",
                                Cue.Fires.NOTHING.scope(Optional.of(ScopeGrid.EVERYTHING)),
                                Optional.of(new Follow.After(2.5)),
                                false,
                                Cue.Calls.NONE,
                                List.of())),
                List.of());
    }

    /// Whether a rack would work in two strips, or a DCA or a bus follow itself: such a show cannot be.
    private static boolean taken(ParameterTable table, int cell, double value) {
        if (table.layout().id(cell).matches("bus/.*send/.*")) {
            return true;
        }
        boolean nests = Nesting.holds(table.layout(), cell) && value >= 0.5;
        return (nests && circle(table, Nesting.link(table.layout(), cell))) || inserted(table, cell, value);
    }

    private static boolean circle(ParameterTable table, Nesting.Link link) {
        return !new Nesting(table.layout(), table::get)
                .way(link.master(), link.follower())
                .isEmpty();
    }

    private static boolean inserted(ParameterTable table, int cell, double value) {
        return OneInsert.holds(table.layout(), cell)
                && OneInsert.other(cell, value, OneInsert.places(table.layout()), table::get)
                        .isPresent();
    }

    private static double some(Parameter parameter, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> parameter.minimum();
            case 1 -> parameter.maximum();
            default -> parameter.clamp(parameter.taper().toValue(random.nextDouble()));
        };
    }

    /// Some points of a control that travels, or of a switch.
    static Lane lane(Random random, boolean stepped) {
        Points points = new Points();
        long frame = 0;
        for (int i = 0; i < 50; i++) {
            frame += 1 + random.nextInt(48_000);
            points.add(frame, stepped ? i % 2 : random.nextDouble());
        }
        return points.lane(stepped);
    }
}
