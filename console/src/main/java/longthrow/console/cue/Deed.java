package longthrow.console.cue;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import longthrow.controllers.protocol.MidiStream;

/// Something that a cue does beside its scene.
public sealed interface Deed {
    /// The words of files and commands: `do transport/play`, `midi C0 05 to lights`.
    String words();

    /// An action of the desk with its argument: the transport, a macro.
    record Act(String action, String argument) implements Deed {
        public Act {
            action = action.strip();
            argument = argument.replaceAll("\\p{Cntrl}+", " ").strip();
        }

        @Override
        public String words() {
            return ("do " + action + " " + argument).strip();
        }
    }

    /// MIDI messages that go out.
    ///
    /// @param hex whole messages as bytes: `C0 05`
    /// @param port the sync port that they leave by; empty for all
    record Midi(String hex, Optional<String> port) implements Deed {
        private static final HexFormat BYTES = HexFormat.ofDelimiter(" ").withUpperCase();

        /// Its bytes.
        public byte[] bytes() {
            return BYTES.parseHex(hex);
        }

        @Override
        public String words() {
            return "midi " + hex + port.map(name -> " to " + name).orElse("");
        }
    }

    /// Reads an action's words, `transport/locate bar 9.1`; empty where they name none.
    static Optional<Deed> act(String text) {
        String[] words = text.strip().split("\\s+", 2);
        return words[0].isEmpty() ? Optional.empty() : Optional.of(new Act(words[0], words.length > 1 ? words[1] : ""));
    }

    /// Reads bytes, `90 3C 7F to lights`; empty where they are no whole MIDI messages.
    static Optional<Deed> midi(String text) {
        String[] ends = text.strip().split("\\s+to\\s+", 2);
        String hex = ends[0].strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (!hex.matches("[0-9A-F]{2}( [0-9A-F]{2})*")) {
            return Optional.empty();
        }
        Midi midi = new Midi(hex, ends.length > 1 ? Optional.of(ends[1].strip()) : Optional.empty());
        return whole(midi.bytes()) ? Optional.of(midi) : Optional.empty();
    }

    private static boolean whole(byte[] bytes) {
        int[] used = new int[1];
        new MidiStream().read(bytes, 0, bytes.length, new MidiStream.Receiver() {
            @Override
            public void onShort(int status, int first, int second) {
                used[0] += length(status);
            }

            @Override
            public void onSysEx(byte[] message) {
                used[0] += message.length;
            }
        });
        return used[0] == bytes.length;
    }

    /// How many bytes a short message has (MIDI 1.0, table of status bytes).
    private static int length(int status) {
        if (status < 0xF0) {
            return status >= 0xC0 && status < 0xE0 ? 2 : 3;
        }
        return status == 0xF2 ? 3 : status == 0xF1 || status == 0xF3 ? 2 : 1;
    }
}
