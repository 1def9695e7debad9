package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import longthrow.console.desk.Desk;
import longthrow.console.desk.DeskWords;
import longthrow.console.desk.Standings;
import longthrow.console.desk.Strips;
import longthrow.console.frame.Command;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.driver.AudioDriver;
import longthrow.dsp.meter.MeterFrame;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.language.Word;

/// Draws the desk's picture for the window, sixty times a second at most.
@ControlThread
final class FrameMaker {
    private static final List<Command> COMMANDS = DeskWords.all().stream()
            .filter(word -> word.sort() == Word.Sort.ACTION)
            .map(word -> new Command(word.pattern(), word.says()))
            .toList();
    private final Console console;
    private final int[] faults;
    private final int[] faders;
    private MeterFrame levels;
    private final GoList goList;
    private final Outlooks outlooks;
    private final RuleWords rules;
    private final Routings routings;
    private final LaneSheets sheets;

    FrameMaker(Console console) {
        this.console = console;
        goList = new GoList(console);
        outlooks = new Outlooks(console);
        rules = new RuleWords(console);
        routings = new Routings(console);
        sheets = new LaneSheets(console);
        levels = MeterFrame.silent(console.desk().strips().shape().strips());
        faults = new int[console.desk().strips().shape().strips()];
        faders = IntStream.range(0, console.desk().strips().count())
                .map(strip -> console.desk().strips().cell(strip, "fader").orElseThrow())
                .toArray();
    }

    /// The newest readings.
    MeterFrame levels() {
        return levels;
    }

    /// Takes the engine's readings since the last time, and what went wrong in it.
    void meters() {
        levels = console.engine().meters();
        console.nextGo().hear(levels);
        int[] counts = console.engine().faults();
        if (!Arrays.equals(counts, faults)) {
            for (int strip = 0; strip < counts.length; strip++) {
                if (counts[strip] != faults[strip]) {
                    console.notices()
                            .say(console.desk().called(strip)
                                    + " produced something that is no sound and was silenced and reset");
                }
            }
            System.arraycopy(counts, 0, faults, 0, faults.length);
        }
        console.drive().driver().flatMap(AudioDriver::trouble).ifPresent(this::sayOnce);
    }

    private void sayOnce(String words) {
        if (!console.notices().all().contains(words)) {
            console.notices().say(words);
        }
    }

    DeskFrame frame(long nanos) {
        Desk desk = console.desk();
        return new DeskFrame(
                console.state().setup().name(),
                desk.layout(),
                desk.values(),
                strips(),
                desk.selected(),
                levels,
                console.metering().latest(),
                console.metering().past(),
                transport(nanos),
                goList.scenes(),
                outlooks.now(),
                engine(),
                console.attached().surfaces().stream()
                        .flatMap(set -> set.frames(console.state().setup().users()).stream())
                        .toList(),
                console.attached().wireWatch().now(),
                ride(),
                sheets.now(nanos),
                routings.now(),
                console.keeping().archives().now(),
                new DeskFrame.Watch(
                        console.playing().panicked(),
                        console.padlock().on(),
                        console.recall().zero().down(),
                        console.rehearsal().on(),
                        console.cuePlayer().asks(),
                        console.state().studio(),
                        rules.now(),
                        rules.own()),
                desk.history().undoWords(),
                desk.history().redoWords(),
                console.attached().lesson().learning(),
                COMMANDS,
                console.notices().all());
    }

    private List<DeskFrame.Strip> strips() {
        Desk desk = console.desk();
        Strips strips = desk.strips();
        Values values = desk.values();
        List<DeskFrame.Strip> all = new ArrayList<>(strips.count());
        for (int strip = 0; strip < strips.count(); strip++) {
            OptionalDouble stands = console.attached().waiting(faders[strip]);
            all.add(new DeskFrame.Strip(
                    strips.path(strip),
                    desk.text(strip).name(),
                    desk.text(strip).rgb(),
                    strips.stereo(strip, values),
                    console.automation().arming().mode(strip),
                    desk.owner(faders[strip]),
                    stands.isPresent() ? Optional.of(stands.getAsDouble()) : Optional.empty(),
                    heard(strip)));
        }
        return all;
    }

    private DeskFrame.Heard heard(int strip) {
        Standings standings = console.standings();
        return new DeskFrame.Heard(standings.decibels(strip), standings.mutedElsewhere(strip), standings.words(strip));
    }

    private DeskFrame.Transport transport(long nanos) {
        Transport transport = console.transport();
        long frame = transport.frameAt(nanos);
        SongWords words = console.playhead().songWords();
        return new DeskFrame.Transport(
                transport.state().playing(),
                console.automation().arming().recording(),
                transport.state().looping(),
                frame,
                transport.length(),
                transport.sampleRate(),
                words.tempo(frame),
                words.timecode(frame),
                words.bars(frame),
                console.state().ruler().timeline(),
                transport.punch().isPresent(),
                console.recorder().brief());
    }

    private DeskFrame.Engine engine() {
        Optional<AudioDriver> driver = console.drive().driver();
        double latency = driver.map(AudioDriver::latencyFrames).orElse(0)
                * 1000.0
                / console.transport().sampleRate();
        return new DeskFrame.Engine(
                driver.map(AudioDriver::words).orElse(console.venue().warming() ? "warming up" : "no driver"),
                latency,
                console.drive().blackBox().load().share(),
                console.drive().blackBox().gaps(),
                driver.map(AudioDriver::running).orElse(false),
                console.drive().blackBox().history(),
                driver.isEmpty() && console.venue().warming(),
                console.venue().devices(),
                console.attached().roundTrips().frame());
    }

    private DeskFrame.Ride ride() {
        Desk desk = console.desk();
        int strip = desk.selected();
        int cell = faders[strip];
        return new DeskFrame.Ride(
                cell,
                desk.called(strip) + " · " + desk.layout().parameter(cell).label(),
                console.automation().lanes().get(cell),
                console.automation().rides().written(cell),
                console.sources().overview(strip));
    }
}
