package longthrow.console.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longthrow.controllers.emulation.WireWords;
import longthrow.controllers.port.MidiLink;
import longthrow.controllers.protocol.MessageWords;
import longthrow.dsp.thread.ControlThread;

/// Prints messages as they come: the time since the first one, words, the control, bytes. Owned by the command's
/// thread.
@ControlThread
final class MonitorLines implements MidiLink.Listener {
    private static final int WORDS = 40;
    private static final int CONTROL = 24;
    private static final int CLOCK = 0xF8;
    private static final int SENSING = 0xFE;

    private final PrintWriter out;
    private final Optional<WireWords> controls;
    private final boolean noClock;
    private final MessageWords messages = new MessageWords();
    private long first = Long.MIN_VALUE;
    private boolean printed;

    MonitorLines(PrintWriter out, Optional<WireWords> controls, boolean noClock) {
        this.out = out;
        this.controls = controls;
        this.noClock = noClock;
    }

    @Override
    public void onShort(int status, int one, int two, long nanos) {
        if (noClock && (status == CLOCK || status == SENSING)) {
            return;
        }
        List<String> moved =
                controls.map(words -> words.onShort(status, one, two, nanos)).orElse(List.of());
        line(nanos, messages.of(status, one, two), moved, MessageWords.hex(status, one, two));
    }

    @Override
    public void onSysEx(byte[] message, long nanos) {
        List<String> moved =
                controls.map(words -> words.onSysEx(message, nanos)).orElse(List.of());
        line(nanos, messages.of(message), moved, MessageWords.hex(message));
    }

    @Override
    public void onLink(boolean alive, long nanos) {
        out.println(alive ? "# the peer is there" : "# the peer has gone");
        printed = true;
    }

    /// Nothing more came just now: what waited for its other half is told, and all is shown.
    void rest(long nanos) {
        controls.map(words -> words.late(nanos))
                .filter(late -> !late.isEmpty())
                .ifPresent(late -> line(nanos, "", late, ""));
        if (printed) {
            out.flush();
            printed = false;
        }
    }

    private void line(long nanos, String words, List<String> moved, String bytes) {
        first = first == Long.MIN_VALUE ? nanos : first;
        String control = String.join(", ", moved);
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%9.3f  ", (nanos - first) / 1e9));
        column(line, words, WORDS);
        if (controls.isPresent()) {
            column(line, control, CONTROL);
        }
        out.println(line.append(bytes).toString().stripTrailing());
        printed = true;
    }

    private static void column(StringBuilder line, String words, int width) {
        line.append(words).repeat(' ', Math.max(0, width - words.length())).append("  ");
    }
}
