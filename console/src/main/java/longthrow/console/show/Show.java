package longthrow.console.show;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.console.automation.Modes;
import longthrow.console.automation.RideRules;
import longthrow.console.automation.Take;
import longthrow.console.cue.CueSheet;
import longthrow.console.cue.GoPress;
import longthrow.console.desk.House;
import longthrow.console.desk.HouseRule;
import longthrow.console.desk.StripText;
import longthrow.console.desk.Strips;
import longthrow.console.desk.Users;
import longthrow.console.scene.Scene;
import longthrow.console.scene.ScopeGrid;
import longthrow.console.timeline.Timeline;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.Patch;
import longthrow.dsp.parameter.ParameterTable;
import longthrow.dsp.parameter.Values;

/// Everything that a show's folder holds. Immutable: the control thread makes one, any thread may save it.
///
/// @param strips the desk's strips with their permanent ids
/// @param values what is stored in every cell
/// @param texts strips' words
/// @param patch which ports the desk hears, and what leaves by which
/// @param cues what GO fires, in which order
/// @param timeline what lies along the song
public record Show(
        Setup setup,
        Strips strips,
        Values values,
        List<StripText> texts,
        List<Scene> scenes,
        Rides rides,
        Kept kept,
        Patch patch,
        CueSheet cues,
        Timeline timeline) {
    /// Beats a minute of a new show.
    public static final double TEMPO = 120;

    public Show {
        texts = List.copyOf(texts);
        scenes = List.copyOf(scenes);
    }

    /// What concerns the show as a whole.
    ///
    /// @param tempo beats a minute
    /// @param surfaces the surfaces it wants, as the command line names them: `mcu@tcp:127.0.0.1:7001`
    /// @param safe what no scene recalls
    /// @param recallLocked whether scenes recall the locked class too (rule S3)
    /// @param go what a press of a GO key counts (rule S9)
    /// @param latencies how many milliseconds late hands on a unit arrive, where its profile's figure does not hold
    ///     here (rule A9)
    /// @param own house rules that this show has the other way than `house` says (rule S0)
    /// @param users who sits at which of the surfaces (rule S9)
    public record Setup(
            String name,
            double tempo,
            House house,
            List<String> surfaces,
            ScopeGrid safe,
            boolean recallLocked,
            GoPress go,
            Map<String, Double> latencies,
            Map<HouseRule, House> own,
            Users users) {
        /// The latest surface, in milliseconds.
        public static final double MAX_LATENCY = 200;

        /// With the usual GO.
        public Setup(
                String name, double tempo, House house, List<String> surfaces, ScopeGrid safe, boolean recallLocked) {
            this(name, tempo, house, surfaces, safe, recallLocked, GoPress.USUAL, Map.of(), Map.of(), Users.NONE);
        }

        /// The same with other surfaces.
        public Setup with(List<String> others) {
            return new Setup(name, tempo, house, others, safe, recallLocked, go, latencies, own, users);
        }

        /// The same under other house rules.
        public Setup with(House other) {
            return new Setup(name, tempo, other, surfaces, safe, recallLocked, go, latencies, own, users);
        }

        /// Whose way a rule goes in this show.
        public House by(HouseRule rule) {
            return own.getOrDefault(rule, house);
        }

        /// The same with a rule of its own; empty as the house has it.
        public Setup with(HouseRule rule, Optional<House> way) {
            Map<HouseRule, House> ways = new HashMap<>(own);
            way.ifPresentOrElse(other -> ways.put(rule, other), () -> ways.remove(rule));
            return new Setup(name, tempo, house, surfaces, safe, recallLocked, go, latencies, ways, users);
        }

        /// The same with another GO.
        public Setup with(GoPress other) {
            return new Setup(name, tempo, house, surfaces, safe, recallLocked, other, latencies, own, users);
        }

        /// The same with other latencies of surfaces.
        public Setup with(Map<String, Double> others) {
            return new Setup(name, tempo, house, surfaces, safe, recallLocked, go, others, own, users);
        }

        /// The same with others at its surfaces.
        public Setup with(Users others) {
            return new Setup(name, tempo, house, surfaces, safe, recallLocked, go, latencies, own, others);
        }

        /// The same with another recall safe.
        public Setup with(ScopeGrid other) {
            return new Setup(name, tempo, house, surfaces, other, recallLocked, go, latencies, own, users);
        }

        /// The same with scenes that recall the locked class too, or do not.
        public Setup recalling(boolean locked) {
            return new Setup(name, tempo, house, surfaces, safe, locked, go, latencies, own, users);
        }

        /// The same under another name.
        public Setup called(String other) {
            return new Setup(other, tempo, house, surfaces, safe, recallLocked, go, latencies, own, users);
        }

        /// The slowest and the fastest tempo.
        public static final double MIN_TEMPO = 10;

        public static final double MAX_TEMPO = 999;

        public Setup {
            surfaces = List.copyOf(surfaces);
            latencies = Map.copyOf(latencies);
            own = Map.copyOf(own);
            if (!(tempo >= MIN_TEMPO && tempo <= MAX_TEMPO)) {
                throw new IllegalArgumentException(
                        "a tempo lies between " + MIN_TEMPO + " and " + MAX_TEMPO + " beats a minute, not " + tempo);
            }
        }
    }

    /// The automation: every parameter's mode, how passes end, lanes by cell, raw takes.
    public record Rides(Modes modes, RideRules rules, Map<Integer, Lane> lanes, List<Take> takes) {
        public Rides {
            lanes = Map.copyOf(lanes);
            takes = List.copyOf(takes);
        }
    }

    /// Lines of the show's file that this version does not understand, by the strip id they stood under, empty for the
    /// file's head; they are written back as they are.
    public record Kept(Map<String, List<String>> lines) {
        /// Everything was understood.
        public static final Kept NOTHING = new Kept(Map.of());

        public Kept {
            lines = Map.copyOf(lines);
        }

        List<String> under(String id) {
            return lines.getOrDefault(id, List.of());
        }
    }

    /// A new show: this desk, everything at its initial value but groups that feed main, no scene, no ride.
    public static Show fresh(String name, DeskLayout shape) {
        Strips strips = new Strips(longthrow.dsp.engine.DeskTable.of(shape).layout(), shape);
        return new Show(
                new Setup(name, TEMPO, House.LIVE, List.of(), ScopeGrid.EVERYTHING, false),
                strips,
                fresh(strips),
                Collections.nCopies(strips.count(), StripText.NONE),
                List.of(),
                new Rides(Modes.READ, RideRules.USUAL, Map.of(), List.of()),
                Kept.NOTHING,
                Patch.oneToOne(shape),
                CueSheet.NONE,
                Timeline.NONE);
    }

    private static Values fresh(Strips strips) {
        ParameterTable table = new ParameterTable(strips.layout());
        for (int bus = 0; bus < strips.shape().buses(); bus++) {
            boolean group = strips.shape().groups().get(bus);
            strips.cell(strips.shape().first("bus") + bus, "main").ifPresent(cell -> table.set(cell, group ? 1 : 0));
        }
        return table.snapshot();
    }

    /// The same with other words for a strip.
    public Show worded(int strip, StripText words) {
        List<StripText> all = new java.util.ArrayList<>(texts);
        all.set(strip, words);
        return new Show(setup, strips, values, all, scenes, rides, kept, patch, cues, timeline);
    }

    /// The same with another setup.
    public Show with(Setup other) {
        return new Show(other, strips, values, texts, scenes, rides, kept, patch, cues, timeline);
    }

    /// The same with another patch.
    public Show with(Patch other) {
        return new Show(setup, strips, values, texts, scenes, rides, kept, other, cues, timeline);
    }

    /// The same with another cue list.
    public Show with(CueSheet other) {
        return new Show(setup, strips, values, texts, scenes, rides, kept, patch, other, timeline);
    }

    /// The same with something else along its song.
    public Show with(Timeline other) {
        return new Show(setup, strips, values, texts, scenes, rides, kept, patch, cues, other);
    }
}
