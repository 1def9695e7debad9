package longthrow.console.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import longthrow.console.desk.DeskWords;
import longthrow.console.desk.House;
import longthrow.console.desk.HouseRule;
import longthrow.console.frame.Archive;
import longthrow.console.frame.Command;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.History;
import longthrow.console.frame.LaneSheet;
import longthrow.console.frame.Learning;
import longthrow.console.frame.LoudnessPast;
import longthrow.console.frame.Mode;
import longthrow.console.frame.Outlook;
import longthrow.console.frame.Owner;
import longthrow.console.frame.Routing;
import longthrow.console.frame.Traffic;
import longthrow.console.frame.Waveform;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskTable;
import longthrow.dsp.meter.MeterFrame;
import longthrow.dsp.parameter.ParameterTable;
import longthrow.dsp.parameter.TableLayout;
import longthrow.mappings.language.Word;

/// Frames for the window's tests: the show of the target picture, on a desk of any size.
final class SampleFrames {
    static final int RATE = 48_000;
    private static final List<Command> COMMANDS = DeskWords.all().stream()
            .filter(word -> word.sort() == Word.Sort.ACTION)
            .map(word -> new Command(word.pattern(), word.says()))
            .toList();
    private static final DeskFrame.Heard PLAIN = new DeskFrame.Heard(0, false, "");
    private static final int[] PALETTE = {
        0xE5484D, 0xE5484D, 0xE5484D, 0xE5484D, 0xF5A524, 0x8E6CEF, 0x3DDC84, 0x3DDC84, 0x8E6CEF, 0x4DB6FF, 0x4DB6FF,
        0xE5484D
    };
    private static final String[] NAMES = {
        "Kick", "Snare", "Hat", "Overhead", "Bass", "Keys", "Ac Gtr", "El Gtr", "Strings", "Lead Vox", "BVs", "Perc"
    };
    private static final double[] FADERS = {-0.4, -2, -8, -6, -1.2, -6.8, -5.2, -10, -9.2, 2, -7.6, -11.6};
    private static final double[] PANS = {0, 0, -30, 0, 0, 15, -45, 50, 0, 0, 0, 35};
    private static final double[] LEVELS = {-4, -7, -19, -13, -6, -16, -15, -24, -19, -2.5, -18, -26};

    private final ParameterTable table;
    private final int channels;
    private final Routing routing;
    private final Outlook outlook;
    private final LaneSheet sheet;

    /// A desk of `channels` strips, set like the picture's.
    SampleFrames(int channels) {
        this.channels = channels;
        routing = SampleSetup.routing(channels);
        table = new ParameterTable(DeskTable.of(DeskLayout.mono(RATE, channels)).layout());
        for (int i = 0; i < channels; i++) {
            String strip = "ch/" + (i + 1) + "/";
            set(strip + "fader", FADERS[i % 12]);
            set(strip + "pan", PANS[i % 12]);
            set(strip + "hpf/on", 1);
            set(strip + "hpf/freq", 40 + 15 * (i % 12));
            set(strip + "eq/on", i % 5 == 4 ? 0 : 1);
            set(strip + "eq/2/gain", 5 - i % 12);
            set(strip + "eq/3/gain", i % 3 * 3 - 2);
            set(strip + "eq/4/type", 2);
            set(strip + "eq/4/gain", 3);
        }
        for (int i : new int[] {1, 2, 3, 4}) {
            set("ch/" + i + "/dca/1", 1);
        }
        set("ch/10/dca/2", 1);
        set("ch/10/mutegroup/1", 1);
        set("ch/11/dca/2", 1);
        set("ch/12/mute", 1);
        set("ch/1/send/1/level", -6);
        set("ch/10/send/2/level", -12);
        set("bus/1/fader", -0.4);
        set("bus/2/fader", -6);
        set("bus/1/eq/on", 1);
        set("bus/1/eq/1/gain", 3);
        outlook = SampleOutlook.of(strips());
        sheet = SampleSheet.of(layout(), Math.min(10, channels));
    }

    /// The table's layout.
    TableLayout layout() {
        return table.layout();
    }

    /// Sets a cell by its id; a strip that the desk has not is passed over.
    void set(String id, double value) {
        table.layout().cell(id).ifPresent(cell -> table.set(cell, value));
    }

    /// The value of a cell by its id.
    double value(String id) {
        return table.get(table.layout().cell(id).orElseThrow());
    }

    /// The desk at a moment of its song: every meter moves, the playhead rolls, a ride is being written.
    DeskFrame at(long frame) {
        return new DeskFrame(
                "Harbour Lights · Act 1",
                table.layout(),
                table.snapshot(),
                strips(),
                Math.min(9, channels - 1),
                meters(frame),
                SampleReadings.of(),
                SampleReadings.past(),
                new DeskFrame.Transport(
                        true,
                        false,
                        false,
                        frame,
                        120L * RATE,
                        RATE,
                        100,
                        timecode(frame),
                        "9.1",
                        SampleSheet.TIMELINE,
                        false,
                        ""),
                scenes(),
                outlook,
                new DeskFrame.Engine("Java Sound 48k/256", 5.3, 0.11, 0, true, SampleSetup.HISTORY),
                List.of(new DeskFrame.Surface(
                        SampleProfile.of(),
                        "screen",
                        "bank 9-16",
                        face(),
                        "E1 5C 67  fader 2 → ch/10/fader  +2.0 dB  touched",
                        DOES,
                        new DeskFrame.Link(DeskFrame.Link.State.CONNECTED, 1, 1, true, "E1 5C 67", ""))),
                SampleTraffic.of(),
                ride(frame),
                sheet,
                routing,
                SampleArchive.of(),
                Frames.with(DeskFrame.Watch.NONE, "rules", HouseRule.meaning(House.LIVE, Map.of(), false)),
                Optional.of("fader of Lead Vox"),
                Optional.empty(),
                Learning.OFF,
                COMMANDS,
                List.of());
    }

    /// A desk as it is made: nothing stored, nothing connected, nothing rolling, and something to say about it.
    DeskFrame untouched() {
        TableLayout layout = table.layout();
        DeskFrame.Transport still = new DeskFrame.Transport(false, false, false, 0, 0, RATE, 120, "00:00:00:00", "1.1");
        List<DeskFrame.Strip> plain = strips().stream()
                .map(strip -> new DeskFrame.Strip(
                        strip.path(),
                        strip.path(),
                        0x8B95A1,
                        strip.stereo(),
                        Mode.OFF,
                        Owner.NONE,
                        Optional.empty(),
                        PLAIN))
                .toList();
        return new DeskFrame(
                "Untitled",
                layout,
                new ParameterTable(layout).snapshot(),
                plain,
                0,
                MeterFrame.silent(plain.size()),
                List.of(),
                LoudnessPast.NONE,
                still,
                new DeskFrame.Scenes(false, List.of(), Optional.empty(), Optional.empty(), 0),
                Outlook.NONE,
                new DeskFrame.Engine("no sound device", 0, 0, 0, false, History.NONE),
                List.of(),
                Traffic.NONE,
                new DeskFrame.Ride(
                        layout.cell("ch/1/fader").orElseThrow(),
                        "ch 1 · fader",
                        Optional.empty(),
                        Optional.empty(),
                        Waveform.NONE),
                LaneSheet.NONE,
                Routing.NONE,
                Archive.NONE,
                new DeskFrame.Watch(
                        true, false, false, false, false, false, HouseRule.meaning(House.LIVE, Map.of(), false), false),
                Optional.empty(),
                Optional.empty(),
                Learning.OFF,
                COMMANDS,
                List.of("02-snare.flac: ends after 12.4 s of 40.0 s; the strip is muted", "no surface found"));
    }

    private DeskFrame.Heard heard(String strip) {
        return new DeskFrame.Heard(value(strip + "/fader"), false, "");
    }

    private static String timecode(long frame) {
        long frames = frame * 25 / RATE;
        return String.format("%02d:%02d:%02d:%02d", frames / 90_000, frames / 1500 % 60, frames / 25 % 60, frames % 25);
    }

    private List<DeskFrame.Strip> strips() {
        List<DeskFrame.Strip> strips = new ArrayList<>();
        for (int i = 0; i < channels; i++) {
            Mode mode = i == 9 ? Mode.TOUCH : i < 2 || i == 4 || i == 10 ? Mode.READ : Mode.OFF;
            Owner owner = i == 9 ? Owner.HAND : i == 10 ? Owner.FADE : mode == Mode.READ ? Owner.LANE : Owner.NONE;
            Optional<Double> waiting = i == 7 ? Optional.of(0.66) : Optional.empty();
            String name = NAMES[i % 12] + (i < 12 ? "" : " " + (i / 12 + 1));
            boolean stereo = i == 3 || i == 5 || i == 8 || i == 10;
            strips.add(new DeskFrame.Strip(
                    "ch/" + (i + 1), name, PALETTE[i % 12], stereo, mode, owner, waiting, heard("ch/" + (i + 1))));
        }
        for (int i = 0; i < DeskLayout.BUSES; i++) {
            String name = i == 0 ? "Drums" : i == 1 ? "Verb" : "Bus " + (i + 1);
            int rgb = i == 0 ? 0xE5484D : i == 1 ? 0x8E6CEF : 0x8B95A1;
            strips.add(new DeskFrame.Strip(
                    "bus/" + (i + 1),
                    name,
                    rgb,
                    true,
                    Mode.OFF,
                    Owner.NONE,
                    Optional.empty(),
                    heard("bus/" + (i + 1))));
        }
        strips.add(new DeskFrame.Strip(
                "main", "Main", 0xE6EAEF, true, Mode.READ, Owner.LANE, Optional.empty(), heard("main")));
        return strips;
    }

    private MeterFrame meters(long frame) {
        MeterFrame silent = MeterFrame.silent(channels + DeskLayout.BUSES + 1);
        double beat = frame / (double) RATE;
        for (int strip = 0; strip < silent.strips(); strip++) {
            boolean dead = strip >= channels + 2 && strip < channels + DeskLayout.BUSES;
            double level = strip < channels ? LEVELS[strip % 12] : -4;
            for (int side = 0; side < 2 && !dead; side++) {
                double wobble = 3 * Math.sin(beat * 9 + strip) - side * 1.2;
                silent.peakDecibels()[2 * strip + side] = (float) (level + Math.min(0, wobble) - side);
                silent.holdDecibels()[2 * strip + side] = (float) Math.min(0, level + 3.5 - side);
                silent.rmsDecibels()[2 * strip + side] = (float) (level - 12);
            }
            silent.compressorDecibels()[strip] = (float) -Math.max(0, strip % 4 * 1.6 - 1 + Math.sin(beat * 7));
        }
        return new MeterFrame(
                frame,
                silent.peakDecibels(),
                silent.holdDecibels(),
                silent.rmsDecibels(),
                silent.gateDecibels(),
                silent.compressorDecibels(),
                silent.deEsserDecibels(),
                silent.limiterDecibels(),
                silent.listeningDecibels(),
                silent.clips());
    }

    private static DeskFrame.Scenes scenes() {
        String all = "everything but name and colour";
        List<DeskFrame.Scene> list = List.of(
                scene(1, "11", "Overture", 0, "cuts", all),
                scene(2, "12", "Verse 1 — duet", 0, "cuts", all),
                scene(
                        3,
                        "12.5",
                        "Spot cue · Anna",
                        1,
                        "fades in 1 s",
                        "everything but pan, filters and EQ, all of ch/3"),
                scene(4, "13", "Chorus lift", 4, "fades in 4 s", all + ", gate of ch/7"),
                scene(5, "14", "Dialogue", 0, "cuts", all),
                scene(6, "15", "Verse 2", 2, "fades in 2 s", all));
        return new DeskFrame.Scenes(false, list, Optional.of(1), Optional.of(3), 14, SampleOutlook.forecast());
    }

    private static DeskFrame.Scene scene(int at, String number, String name, double fade, String does, String scope) {
        return new DeskFrame.Scene("scene/" + at, number, name, fade, "", does, scope, false, false, Set.of());
    }

    private DeskFrame.Ride ride(long frame) {
        Lane writing = new Lane(
                new long[] {50L * RATE, 56L * RATE, Math.max(57L * RATE, frame)}, new double[] {.8, .9, .88}, false);
        return new DeskFrame.Ride(
                layout().cell("ch/" + Math.min(10, channels) + "/fader").orElseThrow(),
                "Lead Vox · fader",
                Optional.of(KEPT),
                Optional.of(writing),
                WAVEFORM);
    }

    private static final Lane KEPT = new Lane(
            Arrays.stream(new long[] {0, 10, 16, 24, 27, 31, 36, 44, 50})
                    .map(second -> second * RATE)
                    .toArray(),
            new double[] {.5, .5, .52, .68, .66, .74, .45, .72, .8},
            false);
    private static final Map<String, String> DOES = Map.of("fader[2]", "ch/10/fader · Lead Vox fader (motor)");
    private static final Waveform WAVEFORM = new Waveform(overview(), 120L * RATE);

    private static float[] overview() {
        float[] peaks = new float[600];
        for (int i = 0; i < peaks.length; i++) {
            double swell = 0.25 + 0.3 * Math.abs(Math.sin(i / 40.0)) * Math.abs(Math.sin(i / 131.0));
            peaks[i] = (float) Math.min(1, swell + 0.1 * Math.abs(Math.sin(i * 2.3)));
        }
        return peaks;
    }

    private List<Feedback> face() {
        List<Feedback> face = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            int strip = i + 7;
            boolean there = strip < Math.min(channels, 12);
            face.add(new Feedback.Motor(control("fader", i), there ? FADERS[strip] / 40 + .75 : 0));
            face.add(new Feedback.Ring(
                    control("vpot", i), there ? PANS[strip] / 200 + .5 : .5, Feedback.RingMode.BOOST_CUT));
            face.add(new Feedback.Text(control("lcd.top", i), there ? NAMES[strip] : ""));
            face.add(new Feedback.Text(control("lcd.low", i), there ? Double.toString(FADERS[strip]) : ""));
            face.add(new Feedback.Light(control("mute", i), strip == 11 ? Feedback.Glow.ON : Feedback.Glow.OFF));
            face.add(new Feedback.Light(control("select", i), strip == 9 ? Feedback.Glow.ON : Feedback.Glow.OFF));
            face.add(new Feedback.Light(control("solo", i), strip == 10 ? Feedback.Glow.BLINK : Feedback.Glow.OFF));
            face.add(new Feedback.Level(control("meter", i), there ? LEVELS[strip] : -90));
            face.add(new Feedback.Colour(control("colour", i), there ? PALETTE[strip] : 0x262B32));
        }
        face.add(new Feedback.Motor(control("fader.main", 0), 0.75));
        face.add(new Feedback.Light(control("play", 0), Feedback.Glow.ON));
        face.add(new Feedback.Digits(control("time", 0), "001.12.18"));
        return List.copyOf(face);
    }

    private static Control control(String family, int index) {
        return SampleProfile.of()
                .control(index == 0 ? family : family + "[" + index + "]")
                .orElseThrow();
    }
}
