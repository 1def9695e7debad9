package longthrow.mappings.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.port.MidiPort;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.controllers.surface.Wire;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Taper;
import longthrow.kit.ManualClock;
import longthrow.mappings.Desks;
import longthrow.mappings.language.SurfaceFile;
import longthrow.mappings.language.SurfaceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bytes in, bytes out: a fader is moved on one surface, and the motor of a second one goes to the very same value, for
/// every value of 7, 10 and 14 bits, on every taper, with printed marks and without.
class EveryWireValueTest {
    /// A measured Mackie overlay (protocols, section 11).
    private static final String MARKS =
            "scale -60=732 -50=1680 -40=3050 -30=4614 -20=5816 -10=7940 -6=10007 0=12382 6=14674 10=16383";

    private static final String SHORT_MARKS = "scale -inf=0 -60=6 -30=36 -10=62 0=96 10=127";
    private static final String TEN_BITS = "scale -60=46 -30=288 -10=496 0=774 10=1023";

    private final ManualClock clock = new ManualClock();
    private final FakeDesk desk = new FakeDesk(4);
    private final MemoryCable left = new MemoryCable("left");
    private final MemoryCable right = new MemoryCable("right");
    private final List<byte[]> heard = new ArrayList<>();

    private record Ear(List<byte[]> heard) implements MidiPort.Receiver {
        @Override
        public void onBytes(byte[] bytes, int from, int count) {
            heard.add(Arrays.copyOfRange(bytes, from, from + count));
        }

        @Override
        public void onLink(boolean alive) {}
    }

    private record Two(SurfaceUnit one, SurfaceUnit other, Mapper mapper) {}

    private Two two(String facets, String path) {
        String text = """
                format 1
                profile box
                option handshake none
                option rate-out 1000000
                control fader fader io %s
                map box-map for box
                fader <-> ch/1/%s | takeover motor
                """.formatted(facets, path);
        SurfaceFile file = new SurfaceReader(Desks.vocabulary()).read("box", text, SurfaceReader.Shelf.empty());
        assertThat(file.problems()).isEmpty();
        Profile profile = file.profiles().getFirst();
        Mapper mapper = new Mapper(file.maps().getFirst(), List.of(profile, profile), desk, Origin.surface("test"));
        left.far().open(new Ear(new ArrayList<>()));
        right.far().open(new Ear(heard));
        SurfaceUnit one = new SurfaceUnit(profile, left.near(), clock::nanos);
        SurfaceUnit other = new SurfaceUnit(profile, right.near(), clock::nanos);
        Two two = new Two(one, other, mapper);
        pass(two);
        clock.advanceMillis(500); // what a device says on its coming is no hand
        return two;
    }

    private void pass(Two two) {
        clock.advanceMillis(1);
        two.one.drain(event -> two.mapper.on(0, event));
        two.other.drain(event -> two.mapper.on(1, event));
        two.mapper.work(clock.nanos());
        two.mapper.refresh(0, two.one::show);
        two.mapper.refresh(1, two.other::show);
        two.one.work(clock.nanos());
        two.other.work(clock.nanos());
    }

    /// The value that the other surface shows last.
    private String sent(Two two, byte[] message) {
        heard.clear();
        left.far().send(message);
        pass(two);
        pass(two);
        return heard.isEmpty() ? "" : HexFormat.of().formatHex(heard.getLast());
    }

    private static byte[] message(Two two, int wire) {
        return Wire.message(
                two.one.profile().control("fader").orElseThrow().in().orElseThrow(), wire);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "cc 1 1, fader, 127",
        "cc 1 1, trim, 127",
        "cc 1 1, hpf/freq, 127",
        "cc 1 1 " + SHORT_MARKS + ", fader, 127",
        "cc 1 1 " + SHORT_MARKS + ", trim, 127",
        "cc 1 1 " + SHORT_MARKS + ", hpf/freq, 127",
        "pb 1 max 1023, fader, 1023",
        "pb 1 max 1023, trim, 1023",
        "pb 1 max 1023, hpf/freq, 1023",
        "pb 1 max 1023 " + TEN_BITS + ", fader, 1023",
        "pb 1, fader, 16383",
        "pb 1, trim, 16383",
        "pb 1, hpf/freq, 16383",
        "pb 1 " + MARKS + ", fader, 16383",
        "pb 1 " + MARKS + ", trim, 16383",
        "pb 1 max 15935, fader, 15935"
    })
    void survives(String facets, String path, int maximum) {
        Two two = two(facets, path);
        sent(two, message(two, maximum));
        List<Integer> lost = new ArrayList<>();
        for (int wire = 0; wire <= maximum; wire++) {
            byte[] message = message(two, wire);
            if (!sent(two, message).equals(HexFormat.of().formatHex(message))) {
                lost.add(wire);
            }
        }
        assertThat(lost).as("values of 0..%d that came out otherwise", maximum).isEmpty();
    }

    /// A choice has as many places as words: each comes out on its own, and every value in between on the nearest.
    @Test
    void aChoiceGoesToThePlaceOfItsWord() {
        int last =
                desk.layout().parameter(desk.cell("ch/1/eq/1/type")).choices().size() - 1;
        Two two = two("pb 1", "eq/1/type");
        sent(two, message(two, 16383));
        List<Integer> lost = new ArrayList<>();
        int before = last;
        for (int wire = 0; wire <= 16383; wire += 7) {
            int word = (int) Math.rint(wire / 16383.0 * last);
            String place = HexFormat.of().formatHex(message(two, (int) Math.round(word * 16383.0 / last)));
            String shown = sent(two, message(two, wire));
            boolean right = word == before ? shown.isEmpty() || shown.equals(place) : shown.equals(place);
            before = word;
            if (!right) {
                lost.add(wire);
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void everyTaperIsAskedFor() {
        List<String> tapers = Stream.of(Taper.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
        assertThat(List.of("fader", "trim", "hpf/freq", "eq/1/type"))
                .extracting(path ->
                        desk.layout().parameter(desk.cell("ch/1/" + path)).taper())
                .extracting(taper -> taper.getClass().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(tapers);
    }

    @ParameterizedTest(name = "the cap at {1} is {0} dB")
    @CsvSource({"-60, 732", "-30, 4614", "-10, 7940", "0, 12382", "6, 14674", "10, 16383"})
    void theCapStandsOnThePrintedMark(double decibels, int wire) {
        Two two = two("pb 1 " + MARKS, "fader");
        sent(two, message(two, wire));
        assertThat(desk.value("ch/1/fader")).isEqualTo(decibels);
    }

    @ParameterizedTest(name = "{0}: bottom {1}")
    @CsvSource({"fader, -Infinity, 10", "trim, -20, 60"})
    void theEndsOfTheTravelAreTheEndsOfTheValues(String path, double bottom, double top) {
        Two two = two("pb 1 " + MARKS, path);
        sent(two, message(two, 8000));
        sent(two, message(two, 0));
        assertThat(desk.value("ch/1/" + path)).isEqualTo(bottom);
        sent(two, message(two, 16383));
        assertThat(desk.value("ch/1/" + path)).isEqualTo(top);
    }
}
