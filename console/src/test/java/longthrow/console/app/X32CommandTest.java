package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.console.show.Versions;
import longthrow.dsp.engine.DeskLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `longthrow import x32`: what a scene of an X32 says is what the show has, and all else is told.
class X32CommandTest {
    @TempDir
    private Path place;

    private Path scene() throws IOException {
        Path file = place.resolve("hall.scn");
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("hall.scn"))) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    private Spoken bring(Path file) {
        return Spoken.by(
                "import",
                "x32",
                file.toString(),
                "--into",
                place.resolve("show").toString());
    }

    private Show show() {
        return new ShowFolder(place.resolve("show")).open().show().orElseThrow();
    }

    private static double value(Show show, String id) {
        return show.values().get(show.strips().layout().cell(id).orElseThrow());
    }

    private static String word(Show show, String id) {
        int cell = show.strips().layout().cell(id).orElseThrow();
        return show.strips().layout().parameter(cell).format(show.values().get(cell));
    }

    private static void has(Show show, String expected) {
        for (String each : expected.split(",")) {
            String[] pair = each.strip().split(" ", 2);
            assertThat(word(show, pair[0])).as(pair[0]).isEqualTo(pair[1]);
        }
    }

    @Test
    void bringsTheStripsOfAScene() throws IOException {
        Spoken spoken = bring(scene());

        assertThat(spoken.code()).as(spoken.err()).isZero();
        Show show = show();
        assertThat(show.setup().name()).isEqualTo("Hall");
        assertThat(show.texts().getFirst().name()).isEqualTo("Kick In");
        assertThat(show.texts().get(38).name()).as("an aux input").isEqualTo("USB L");
        has(
                show,
                "ch/1/polarity on, ch/1/hpf/on on, ch/1/hpf/slope 24, ch/1/gate/mode expander, ch/1/gate/key/filter band-pass");
        has(
                show,
                "ch/1/order comp-first, ch/1/comp/key/source bus-1, ch/1/comp/key/filter high-pass, ch/1/eq/1/type bell");
        has(show, "ch/1/eq/4/type high-shelf, ch/1/mute on, ch/1/main on, ch/1/centre/on on, ch/1/pan L50");
        has(
                show,
                "ch/1/send/1/tap pre-eq, ch/1/send/2/tap pre-eq, ch/1/send/2/on off, ch/1/send/9/tap pre, ch/1/send/9/pan L100");
        has(show, "ch/1/dca/1 on, ch/1/dca/2 off, ch/1/dca/3 on, ch/1/mutegroup/1 off, ch/1/mutegroup/2 on");
        has(show, "ch/1/automix/group 1, ch/2/gate/mode ducker, ch/2/gate/key/source ch-1, bus/1/comp/detector rms");
        has(show, "bus/1/eq/6/type low-pass, bus/1/main off, bus/1/matrix/3/tap post, matrix/3/mute on, dca/3/mute on");
        has(show, "mutegroup/1/on off, mutegroup/2/on on, main/mute off, centre/mute off");
    }

    @Test
    void bringsLevelsTimesAndFrequenciesAsTheyStandInThePublishedTables() throws IOException {
        assertThat(bring(scene()).code()).isZero();
        Show show = show();
        // frequency: 201 steps from 20 Hz to 20 kHz, 20 * 1000^f; f = 0.265 is written 124.7, 0.665 is 1k97
        assertThat(value(show, "ch/1/eq/1/freq")).isCloseTo(20 * Math.pow(1000, 0.265), within(0.05));
        assertThat(value(show, "ch/1/eq/3/freq")).isCloseTo(20 * Math.pow(1000, 0.665), within(10.0));
        // high-pass: 101 steps from 20 to 400 Hz, 20 * 20^f; f = 0.46 is written 79
        assertThat(value(show, "ch/1/hpf/freq")).isCloseTo(20 * Math.pow(20, 0.46), within(0.5));
        // Q: 72 steps from 10 to 0.3, 10 * 0.03^f; f = 33/71 is written 2.0
        assertThat(value(show, "ch/1/eq/1/q")).isCloseTo(10 * Math.pow(0.03, 33 / 71.0), within(0.05));
        // release: 101 steps from 5 ms to 4 s, 5 * 800^f; f = 0.7 is written 538 and f = 0.71 is 576
        assertThat(value(show, "ch/1/comp/release")).isCloseTo(5 * Math.pow(800, 0.7), within(0.5));
        assertThat(value(show, "ch/1/gate/release")).isCloseTo(5 * Math.pow(800, 0.71), within(0.5));
        assertThat(value(show, "ch/1/trim")).isEqualTo(3);
        assertThat(value(show, "ch/1/delay")).isEqualTo(2.5);
        assertThat(value(show, "ch/1/gate/ratio")).isEqualTo(3);
        assertThat(value(show, "ch/1/comp/threshold")).isEqualTo(-26);
        assertThat(value(show, "ch/1/comp/makeup")).isEqualTo(8);
        assertThat(value(show, "ch/1/comp/mix")).isEqualTo(80);
        assertThat(value(show, "ch/1/fader")).isEqualTo(-10);
        assertThat(value(show, "ch/1/centre/level")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(value(show, "ch/1/send/1/level")).isEqualTo(-4.5);
        assertThat(value(show, "ch/1/send/2/level")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(value(show, "bus/1/matrix/3/level")).isEqualTo(-6);
        assertThat(value(show, "dca/3/fader")).isEqualTo(-7);
        assertThat(value(show, "centre/fader")).isEqualTo(-2);
    }

    @Test
    void tellsLineByLineWhatIsLeftOutAndWhatIsTakenAsSomethingElse() throws IOException {
        String out = bring(scene()).out();
        assertThat(out)
                .contains("line 2: /config/chlink left out: it is the console's own setup")
                .contains("line 15: ch/1/eq/2/type high-pass left out: it may be bell, low-shelf, high-shelf, notch")
                .contains("line 16: ch/1/eq/3: a vintage band taken as a bell")
                .contains("line 22: send 10 left out: bus 10 is the right side of bus 9")
                .contains("line 26: ch/2/gate/attack: 0.00 lies outside 0.10 ms to 120 ms; taken as 0.10 ms")
                .contains("line 27: source 39 left out")
                .contains("line 29: /fxrtn/01/mix left out: effects are not imported")
                .contains("line 42: /headamp/000 left out: gain and phantom power stay with the preamps");
    }

    @Test
    void namesFaultyLinesAndBringsTheOthersIntoAShowThatKeepsWhatItWas() throws IOException {
        assertThat(new ShowFolder(place.resolve("show")).save(Show.fresh("Night", DeskLayout.mono(48_000, 2))))
                .isEmpty();
        Path file = place.resolve("bad.scn");
        Files.writeString(file, """
                #4.0# "Bad" "" %000000000 1
                /ch/01/eq/1 PEQ low +3.50 2.0
                /ch/01/mix ON -10.0
                /ch/01/config "Kick 3 RD 1
                /ch/02/gate ON GATE -40.0
                what is this
                /ch/02/config "Snare" 4 PINK 2
                /ch/03/delay OFF 0.3
                """);

        Spoken spoken = bring(file);

        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.err())
                .contains("line 2: found 'low', expected a frequency such as 124.7 or 1k97")
                .contains("line 4: found '\"Kick 3 RD 1', expected a name in quotes with both of them")
                .contains("line 5: found nothing, expected a range in dB as value 4")
                .contains("line 6: found 'what is this', expected an address and its values")
                .contains("line 7: found 'PINK', expected a colour: BL, CY, GN, MG, OFF, RD, WH, YE");
        assertThat(spoken.out()).contains("line 8: ch/3/delay left out: this desk does not have it");
        assertThat(value(show(), "ch/1/fader")).isEqualTo(-10);
        assertThat(word(show(), "ch/2/gate/on")).as("of a faulty line").isEqualTo("off");
        assertThat(show().setup().name()).isEqualTo("Night");
        assertThat(new Versions(place.resolve("show")).all())
                .singleElement()
                .extracting(Versions.Version::name)
                .asString()
                .startsWith("before import ");
    }

    @Test
    void saysWhatIsNoScene() throws IOException {
        Path file = place.resolve("no.scn");
        Files.writeString(file, "<xml/>\n");
        Spoken spoken = bring(file);
        assertThat(spoken.code()).isNotZero();
        assertThat(spoken.err()).contains("line 1: found '<xml/>', expected the beginning of a scene such as '#4.0#");
    }
}
