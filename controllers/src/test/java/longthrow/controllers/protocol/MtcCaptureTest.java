package longthrow.controllers.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import longthrow.controllers.Vectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Timecode, machine control and clock as another maker's host sent them, from a locate to 00:00:59:20, about 2.2
/// seconds of play and a stop.
class MtcCaptureTest {
    private static final int RATE = 48_000;

    private record Line(long sample, String port, byte[] message) {
        long nanos() {
            return Math.round(sample * 1e9 / RATE);
        }

        static Line of(String text) {
            String[] words = text.split(" ", 3);
            return new Line(Long.parseLong(words[0]), words[1], Vectors.bytes(words[2]));
        }
    }

    private static List<Line> lines(String name, String port) {
        return Vectors.lines(name).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Line::of)
                .filter(line -> line.port.equals(port))
                .sorted(Comparator.comparingLong(Line::sample))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "mtc-25.txt, FPS_25, 00:00:59:20, 00:01:01:24",
        "mtc-2997drop.txt, FPS_29_97_DROP, 00:00:59:20, 00:01:01:29"
    })
    void aHostsTimecodeIsReadFromItsLocateToItsStop(String name, TimecodeRate rate, String from, String to) {
        MtcReader reader = new MtcReader();
        List<Line> code = lines(name, "mtc");
        assertThat(reader.onSysEx(code.getFirst().message)).isTrue();
        Timecode start = Timecode.parse(rate, from).orElseThrow();
        assertThat(reader.timecode(0)).isEqualTo(start);
        Line first = code.get(1);
        long end = code.getLast().nanos();
        for (Line line : code.subList(1, code.size() - 1)) {
            reader.onQuarterFrame(line.message[1], line.nanos());
            double real = start.number() + (line.sample - first.sample) * rate.fps() / RATE;
            if (line.sample - first.sample > RATE / 8) {
                assertThat(reader.frames(line.nanos())).as("at %s", line).isCloseTo(real, within(0.06));
                assertThat(reader.running(line.nanos())).isTrue();
            }
        }
        Line newest = code.get(code.size() - 2);
        assertThat((newest.sample - first.sample) / (double) RATE).isCloseTo(2.2, within(0.1));
        assertThat(reader.jumps()).isEqualTo(1);
        assertThat(reader.onSysEx(code.getLast().message)).isTrue();
        assertThat(reader.timecode(end)).isEqualTo(Timecode.parse(rate, to).orElseThrow());
        assertThat(reader.running(end)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"mtc-25.txt, FPS_25", "mtc-2997drop.txt, FPS_29_97_DROP"})
    void ourTimecodeForTheSamePlaceIsTheHostsByteForByte(String name, TimecodeRate rate) {
        List<Line> code = lines(name, "mtc");
        List<String> host = code.stream().map(line -> Vectors.hex(line.message)).toList();
        List<String> ours = new ArrayList<>();
        MtcWriter writer = new MtcWriter(rate, message -> ours.add(Vectors.hex(message)));
        double start = new Timecode(rate, 0, 0, 59, 20).number();
        writer.locate(start);
        for (long sample = 0; ours.size() < host.size() - 1; sample += 64) {
            writer.roll(start + sample * rate.fps() / RATE);
        }
        assertThat(ours).isEqualTo(host.subList(0, host.size() - 1));
    }

    @ParameterizedTest
    @CsvSource({"mtc-25.txt", "mtc-2997drop.txt"})
    void itsMachineControlIsReadAsLocatePlayAndStop(String name) {
        List<Mmc> commands = lines(name, "mmc").stream()
                .flatMap(line -> Mmc.read(line.message).commands().stream())
                .toList();
        assertThat(commands.getFirst()).isEqualTo(new Mmc.Locate(new Timecode(TimecodeRate.FPS_24, 0, 0, 59, 20), 0));
        assertThat(commands).contains(new Mmc.Press(Mmc.Key.STOP));
    }

    @ParameterizedTest
    @CsvSource({"mtc-25.txt", "mtc-2997drop.txt"})
    void itsClockIsReadAt120(String name) {
        ClockReader reader = new ClockReader();
        Optional<Double> tempo = Optional.empty();
        boolean ran = false;
        for (Line line : lines(name, "clk")) {
            int second = line.message.length == 3 ? line.message[2] : 0;
            int first = line.message.length == 3 ? line.message[1] : 0;
            reader.onShort(line.message[0] & 0xFF, first, second, line.nanos());
            ran |= reader.running();
            tempo = reader.tempo(line.nanos()).stream().boxed().findFirst();
        }
        assertThat(ran).isTrue();
        assertThat(reader.running()).isFalse();
        assertThat(tempo).hasValueSatisfying(bpm -> assertThat(bpm).isCloseTo(120, within(0.1)));
    }
}
