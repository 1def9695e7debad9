package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import longthrow.controllers.emulation.WireWords;
import org.junit.jupiter.api.Test;

/// What comes through a port, a line a message.
class MidiMonitorCommandTest {
    private final StringWriter printed = new StringWriter();

    private List<String> lines() {
        return printed.toString().lines().toList();
    }

    private MonitorLines monitor(boolean noClock) {
        WireWords mcu = new WireWords(SurfaceAt.profile(new SurfaceFolders().library(), "mcu"), false);
        return new MonitorLines(new PrintWriter(printed, true), Optional.of(mcu), noClock);
    }

    @Test
    void tellsTimeWordsControlAndBytes() {
        MonitorLines monitor = monitor(false);
        monitor.onShort(0x90, 0x68, 0x7F, 5_000_000_000L);
        monitor.onShort(0xE0, 0x08, 0x64, 5_012_000_000L);
        monitor.onSysEx(HexFormat.of().parseHex("f00000661412004b69636bf7"), 6_500_000_000L);
        monitor.rest(7_000_000_000L);
        assertThat(lines().stream()
                        .map(line -> line.replaceAll("\\s{2,}", " | ").strip()))
                .containsExactly(
                        "| 0.000 | note on ch 1 104 vel 127 | fader[1] touched | 90 68 7F",
                        "| 0.012 | pitch bend ch 1 12808 | fader[1] 0.782 | E0 08 64",
                        "| 1.500 | SysEx Mackie Control LCD top 1 \"Kick\" | lcd.top[1] \"Kick\""
                                + " | F0 00 00 66 14 12 00 4B 69 63 6B F7");
    }

    @Test
    void leavesOutClocksWhenAsked() {
        MonitorLines monitor = monitor(true);
        monitor.onShort(0xF8, 0, 0, 1);
        monitor.onShort(0xFE, 0, 0, 2);
        monitor.onShort(0xFA, 0, 0, 3);
        assertThat(lines()).singleElement().asString().contains("start");
    }

    @Test
    void listensForAWhileAndEnds() {
        Spoken said = Spoken.by("midi", "monitor", "memory:quiet", "--for", "20ms");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("# listening to memory:quiet");
    }

    @Test
    void tellsWhatIsWrongWithItsWords() {
        assertThat(Spoken.by("midi", "monitor", "memory:x", "--for", "soon").err())
                .contains("--for soon");
        assertThat(Spoken.by("midi", "monitor", "memory:x", "--as", "mcuu").err())
                .contains("did you mean \"mcu\"?");
        assertThat(Spoken.by("midi", "monitor", "tcp:x").err()).contains("is no TCP port");
        assertThat(Spoken.by("midi").err()).contains("list, monitor");
    }

    @Test
    void listsDevicesOrSaysThatThereAreNone() {
        assertThat(Spoken.by("midi", "list").out()).isNotBlank();
    }
}
