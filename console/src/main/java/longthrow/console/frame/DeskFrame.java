package longthrow.console.frame;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import longthrow.console.timeline.Timeline;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Profile;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.meter.FullReading;
import longthrow.dsp.meter.MeterFrame;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Values;

/// The desk as the window shows it, whole and immutable; the control thread publishes one after each batch of work.
///
/// @param show the show's name
/// @param layout rows and columns
/// @param values every cell's own value now, lanes and fades included
/// @param strips one entry a strip, those with sound first: channels, then buses, main, and the DCAs
/// @param selected the selected strip's index
/// @param full what every meter says of main, then of the selected strip; empty where nobody measures
/// @param watch what holds for the whole desk: panic, locks
/// @param past the loudness of main second by second; the same object as before within a second
/// @param traffic what passes on the wire of the surface that is watched
/// @param undo what undo would take back, in words
/// @param learning how far learning a control has come
/// @param commands everything that the desk can be told; the same object as before
/// @param problems what the user should know, newest last
public record DeskFrame(
        String show,
        TableLayout layout,
        Values values,
        List<Strip> strips,
        int selected,
        MeterFrame meters,
        List<FullReading> full,
        LoudnessPast past,
        Transport transport,
        Scenes scenes,
        Outlook outlook,
        Engine engine,
        List<Surface> surfaces,
        Traffic traffic,
        Ride ride,
        LaneSheet sheet,
        Routing routing,
        Archive archive,
        Watch watch,
        Optional<String> undo,
        Optional<String> redo,
        Learning learning,
        List<Command> commands,
        List<String> problems) {

    /// What holds for the whole desk.
    ///
    /// @param silenced true while panic holds every output down
    /// @param locked true under SHOW lock
    /// @param down true while scene 0 holds every output's fader down
    /// @param rehearsing true while scenes are updated by themselves
    /// @param asking true while a press of GO waits for the second one
    /// @param studio true under STUDIO rules, false under LIVE ones
    /// @param rules what the rules that hold mean, in a sentence
    /// @param own whether the show has any of them otherwise than its house
    public record Watch(
            boolean silenced,
            boolean locked,
            boolean down,
            boolean rehearsing,
            boolean asking,
            boolean studio,
            String rules,
            boolean own) {
        /// Nothing of it.
        public static final Watch NONE = new Watch(false, false, false, false, false, false, "", false);
    }

    /// A strip's words and its automation.
    ///
    /// @param path `ch/3`, `bus/1`, `main`
    /// @param rgb the strip's colour, 0xRRGGBB
    /// @param waiting the position (0 to 1) where a non-motor fader physically stands while it has not caught up
    /// @param heard what DCAs and mute groups make of it
    public record Strip(
            String path,
            String name,
            int rgb,
            boolean stereo,
            Mode mode,
            Owner owner,
            Optional<Double> waiting,
            Heard heard) {
        /// Its name; without one what it is, `Bus 3`.
        public String called() {
            return name.isEmpty()
                    ? path.substring(0, 1).toUpperCase(Locale.ROOT)
                            + path.substring(1).replace('/', ' ')
                    : name;
        }
    }

    /// What is heard of a strip when everything above it counts.
    ///
    /// @param decibels its fader with all DCAs above it
    /// @param mutedElsewhere whether something other than its own mute mutes it
    /// @param why what mutes it or turns it down: `own, group 3, dca 2 Drums`
    public record Heard(double decibels, boolean mutedElsewhere, String why) {}

    /// Where the song is.
    ///
    /// @param timecode hours to frames: `00:01:12:18`
    /// @param barsBeats bars and beats: `9.1`
    /// @param timeline ranges and marks along the song
    /// @param punching whether passes are written in the punch range only
    /// @param recorder what is armed and how long the disk lasts: `3 tracks, 5 h 12 min left`; empty where nothing
    public record Transport(
            boolean playing,
            boolean recording,
            boolean looping,
            long frame,
            long length,
            int sampleRate,
            double tempo,
            String timecode,
            String barsBeats,
            Timeline timeline,
            boolean punching,
            String recorder) {
        /// With nothing along the song.
        public Transport(
                boolean playing,
                boolean recording,
                boolean looping,
                long frame,
                long length,
                int sampleRate,
                double tempo,
                String timecode,
                String barsBeats) {
            this(
                    playing,
                    recording,
                    looping,
                    frame,
                    length,
                    sampleRate,
                    tempo,
                    timecode,
                    barsBeats,
                    Timeline.NONE,
                    false,
                    "");
        }
    }

    /// What GO goes through: the cue list, or the scenes where the show has no cues.
    ///
    /// @param cues whether they are cues
    /// @param current the index of what was recalled or fired last
    /// @param next the index that GO will recall or fire
    /// @param changes how many cells GO would change
    /// @param forecast what GO would do to the levels
    public record Scenes(
            boolean cues,
            List<Scene> list,
            Optional<Integer> current,
            Optional<Integer> next,
            int changes,
            Forecast forecast) {
        /// Where nothing is known of the levels.
        public Scenes(boolean cues, List<Scene> list, Optional<Integer> current, Optional<Integer> next, int changes) {
            this(cues, list, current, next, changes, Forecast.NONE);
        }
    }

    /// A line of that list; `number` may be decimal (`12.5`).
    ///
    /// @param path what its actions begin with: `scene/4`, `cue/12.5`
    /// @param note what it says to whoever runs the show; empty for scenes
    /// @param does what it does in words: `scene 12 Verse, do transport/play, then the next after 4 s`
    /// @param scope what it may touch, in words
    /// @param skipped whether GO passes it over
    /// @param overLanes whether it takes over what lanes play
    /// @param left classes of controls that it leaves alone on all strips
    public record Scene(
            String path,
            String number,
            String name,
            double fadeSeconds,
            String note,
            String does,
            String scope,
            boolean skipped,
            boolean overLanes,
            Set<Column> left) {
        public Scene {
            left = Set.copyOf(left);
        }
    }

    /// How the engine fares.
    ///
    /// @param driver the driver in words: `Java Sound 48k/256`
    /// @param load the share of real time that rendering takes, 0 to 1
    /// @param late how many gaps the sound had: x-runs, and blocks that came too late
    /// @param history the last minute
    /// @param warming true while the device still waits for the engine's code to be made quick
    /// @param devices what it could play through instead
    /// @param roundTrip how late the device is, measured
    public record Engine(
            String driver,
            double latencyMillis,
            double load,
            long late,
            boolean running,
            History history,
            boolean warming,
            List<SoundDevice> devices,
            RoundTrip roundTrip) {
        public Engine {
            devices = List.copyOf(devices);
        }

        /// With nothing to choose from.
        public Engine(String driver, double latencyMillis, double load, long late, boolean running, History history) {
            this(driver, latencyMillis, load, late, running, history, false, List.of(), RoundTrip.NONE);
        }
    }

    /// A connected surface and what it shows now.
    ///
    /// @param port where it is connected, `screen` for the on-screen surface
    /// @param bank the strips it holds, in words: `bank 9-16`
    /// @param face the newest feedback of each control that had any
    /// @param lastMessage the last message in words: `E1 5C 67  fader 2 → ch/10/fader  +2.0 dB`
    /// @param does what each control does now, by its name: `ch/3/fader · Kick fader (motor)`, without those
    /// that do nothing; the same object as before while nothing changes
    /// @param link how it stands with the device
    public record Surface(
            Profile profile,
            String port,
            String bank,
            List<Feedback> face,
            String lastMessage,
            Map<String, String> does,
            Link link) {}

    /// How it stands with a surface's device.
    ///
    /// @param place where the unit stands among those of its set, from the left, counted from 1
    /// @param units how many units the set has
    /// @param motors false while the set's motors are to rest
    /// @param sent the last message to the device but meters, in bytes: `90 10 7F`; empty before the first
    /// @param user who sits there; empty for whoever sits at the desk
    public record Link(State state, int place, int units, boolean motors, String sent, String user) {
        /// Whether somebody is there.
        public enum State {
            CONNECTED("connected", "The device is there and shows what it is told"),
            WAITING("waiting", "The port is there; the device has not answered yet"),
            AWAY("away", "Nobody is at the port; what the surface held stays as it is");

            private final String word;
            private final String words;

            State(String word, String words) {
                this.word = word;
                this.words = words;
            }

            /// What the window shows.
            public String word() {
                return word;
            }

            /// What that means.
            public String words() {
                return words;
            }
        }
    }

    /// The lane under the transport: the selected strip's fader.
    ///
    /// @param cell the cell shown
    /// @param kept the lane that plays
    /// @param writing the points of the pass being written
    /// @param overview of the strip's stem
    public record Ride(int cell, String words, Optional<Lane> kept, Optional<Lane> writing, Waveform overview) {}
}
