package longthrow.controllers;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import longthrow.controllers.port.MidiPort;
import longthrow.controllers.protocol.MidiStream;

/// The bare far end of a port: says bytes, and keeps the messages that come. For one thread, as in-memory ports are.
public final class RawEnd implements MidiPort.Receiver, MidiStream.Receiver {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final MidiPort port;
    private final MidiStream stream = new MidiStream();
    private final List<String> messages = new ArrayList<>();
    private long bytes;

    /// Opens that end.
    public RawEnd(MidiPort port) {
        this.port = port;
        port.open(this);
    }

    /// Says bytes, written `90 68 7F`.
    public void say(String hex) {
        port.send(Vectors.bytes(hex));
    }

    /// Says bytes.
    public void say(byte[] message) {
        port.send(message);
    }

    /// The messages since the last call.
    public List<String> heard() {
        List<String> all = List.copyOf(messages);
        messages.clear();
        return all;
    }

    /// How many bytes came in all.
    public long bytes() {
        return bytes;
    }

    @Override
    public void onBytes(byte[] from, int start, int count) {
        bytes += count;
        stream.read(from, start, count, this);
    }

    @Override
    public void onLink(boolean alive) {
        stream.reset();
    }

    @Override
    public void onShort(int status, int first, int second) {
        boolean two = (status & 0xF0) == 0xC0 || (status & 0xF0) == 0xD0;
        byte[] message = {(byte) status, (byte) first, (byte) second};
        messages.add(HEX.formatHex(message, 0, two ? 2 : 3));
    }

    @Override
    public void onSysEx(byte[] message) {
        messages.add(HEX.formatHex(message));
    }
}
