package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.port.MidiPort;
import longthrow.controllers.protocol.ClockReader;
import longthrow.controllers.protocol.MidiStream;
import longthrow.controllers.protocol.MtcReader;
import longthrow.dsp.thread.Clock;

/// The other end of a sync port: says bytes, keeps the messages that come, and follows their timecode and clock.
final class FarEnd implements MidiPort.Receiver, MidiStream.Receiver {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    final MtcReader timecode = new MtcReader();
    final ClockReader beats = new ClockReader();
    private final MidiPort port;
    private final Clock clock;
    private final MidiStream stream = new MidiStream();
    private final List<String> messages = new ArrayList<>();

    FarEnd(MemoryCable cable, Clock clock) {
        port = cable.far();
        this.clock = clock;
        port.open(this);
    }

    void say(String hex) {
        port.send(HEX.parseHex(hex));
    }

    void say(byte[] message) {
        port.send(message);
    }

    /// The messages since the last call that are longer than a quarter frame or a clock.
    List<String> heard() {
        List<String> all = List.copyOf(messages);
        messages.clear();
        return all;
    }

    @Override
    public void onBytes(byte[] bytes, int from, int count) {
        stream.read(bytes, from, count, this);
    }

    @Override
    public void onLink(boolean alive) {
        stream.reset();
    }

    @Override
    public void onShort(int status, int first, int second) {
        if (status == 0xF1) {
            timecode.onQuarterFrame(first, clock.nanos());
        } else if (beats.onShort(status, first, second, clock.nanos())) {
            hear(status, first, second, status == 0xF8 ? 0 : status == 0xF2 ? 3 : 1);
        } else {
            hear(status, first, second, status < 0xF0 ? (status & 0xE0) == 0xC0 ? 2 : 3 : 0);
        }
    }

    private void hear(int status, int first, int second, int length) {
        byte[] message = {(byte) status, (byte) first, (byte) second};
        if (length > 0) {
            messages.add(HEX.formatHex(message, 0, length));
        }
    }

    @Override
    public void onSysEx(byte[] message) {
        timecode.onSysEx(message);
        messages.add(HEX.formatHex(message));
    }
}
