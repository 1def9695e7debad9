package longthrow.console.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.console.frame.DeskFrame;
import longthrow.console.record.StemLoader;
import longthrow.console.runtime.Console;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.driver.OfflineDriver;

/// The demo without a window: a hand on an emulated surface rides the lead vocal in one pass; in the next the ride
/// plays back while the hand fires scenes and fades the song out. Everything the hand does goes through bytes.
final class DemoMix implements AutoCloseable {
    /// The show's song: bars of 2.4 s, verse from bar 5, chorus from bar 9, its second half from bar 13.
    private static final double VERSE = 9.6;

    private static final double CHORUS = 19.2;
    private static final double LAST_CHORUS = 28.8;
    private static final double TAIL = 38.4;
    private static final double PICTURE = 30.6;
    private static final String SURFACE = "screen";
    private static final String VOCAL = "ch/10/fader";

    private final OfflineDesk desk;
    private final Console console;
    private final double length;
    private final MixReadings readings;
    private final Moves moves;
    private final List<String> scenes = new ArrayList<>();
    private Optional<DeskFrame> picture = Optional.empty();

    DemoMix(Show show, ShowFolder folder) {
        desk = new OfflineDesk(show, SURFACE);
        console = desk.console();
        Opening.stems(show, folder, StemLoader::stream, plug -> plug.into(console));
        length = (double) console.sources().length() / console.transport().sampleRate();
        readings = new MixReadings(console.desk().strips().shape().strips());
        moves = new Moves(console.desk());
        desk.run(0.2, (out, frames) -> {});
    }

    /// Rides the lead vocal, with the song into `sink`: up in the chorus, where it is sung too softly, and further in
    /// bar 11, where it dips.
    void recordRide(OfflineDriver.Sink sink) {
        desk.press("bank.right");
        desk.press("select[2]");
        desk.press("auto.touch");
        Deeds hand = new Deeds(desk.device())
                .ride(
                        desk.control("fader[2]"),
                        List.of(
                                new Deeds.Point(18.7, -1),
                                new Deeds.Point(19.3, 2.5),
                                new Deeds.Point(23.7, 2.5),
                                new Deeds.Point(24.1, 6),
                                new Deeds.Point(26.2, 6),
                                new Deeds.Point(26.6, 2.5),
                                new Deeds.Point(38.0, 2.5),
                                new Deeds.Point(39.6, -1)));
        play(hand, sink);
        desk.press("auto.read");
        desk.press("bank.left");
        desk.press("start");
    }

    /// Plays the song into `sink`: scenes by their button, the ride by its lane, the fade-out by hand.
    void mix(OfflineDriver.Sink sink) {
        console.desk().whenMoved(moves);
        desk.press("go");
        Deeds hand = new Deeds(desk.device())
                .press(VERSE - 0.1, desk.control("go"))
                .press(CHORUS, desk.control("go"))
                .press(LAST_CHORUS, desk.control("go"))
                .press(TAIL, desk.control("go"))
                .ride(
                        desk.control("fader.main"),
                        List.of(
                                new Deeds.Point(TAIL + 0.2, 0),
                                new Deeds.Point(length - 0.3, Double.NEGATIVE_INFINITY)));
        play(hand, sink);
    }

    /// How many frames the ride and the mix take, about.
    long frames() {
        return Math.round(2 * length * console.transport().sampleRate());
    }

    private void play(Deeds hand, OfflineDriver.Sink sink) {
        desk.beforeEachBlock(frame -> {
            hand.at((double) frame / console.transport().sampleRate());
            watch();
        });
        desk.device().press(desk.control("play"), true);
        desk.run(length, sink);
        desk.device().press(desk.control("play"), false);
        desk.press("stop");
        desk.beforeEachBlock(frame -> {});
    }

    private void watch() {
        DeskFrame frame = console.frames().latest();
        readings.take(frame);
        frame.scenes().current().map(index -> frame.scenes().list().get(index)).ifPresent(scene -> {
            String words = scene.number() + " " + scene.name();
            if (scenes.isEmpty() || !scenes.getLast().endsWith(words)) {
                scenes.add(frame.transport().timecode() + "  " + words);
            }
        });
        if (picture.isEmpty() && scenes.size() > 1 && desk.songSeconds() >= PICTURE) {
            picture = Optional.of(frame);
        }
    }

    /// The desk in the last chorus.
    DeskFrame picture() {
        return picture.orElseGet(() -> console.frames().latest());
    }

    Console console() {
        return console;
    }

    MixReadings readings() {
        return readings;
    }

    Moves moves() {
        return moves;
    }

    /// Which scene was recalled when.
    List<String> scenes() {
        return List.copyOf(scenes);
    }

    /// The lane of the lead vocal's fader as it was written.
    Optional<Lane> ride() {
        return console.automation()
                .lanes()
                .get(console.desk().layout().cell(VOCAL).orElseThrow());
    }

    @Override
    public void close() {
        desk.close();
    }
}
