package longthrow.console.scene;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// A MIDI message from outside that recalls a scene or fires a cue (rule S12). Immutable.
///
/// @param channel 1 to 16
/// @param number the program, note or controller, 0 to 127
/// @param detail of a program the bank (0 to 16383), of a controller the one value that counts; empty: any bank, and
///     the way up through 64
public record Trigger(Kind kind, int channel, int number, OptionalInt detail) {
    private static final int CHANNELS = 16;
    private static final int MOST = 127;
    private static final int MOST_BANK = 16_383;
    private static final int HALF = 64;

    /// The kinds of message, as files name them.
    public enum Kind {
        PC,
        NOTE,
        CC
    }

    /// A message that came.
    ///
    /// @param value the bank of a program, the velocity of a note, the value of a controller
    /// @param before the controller's value before
    public record Heard(Kind kind, int channel, int number, int value, int before) {}

    /// Whether this message is meant.
    public boolean meant(Heard heard) {
        boolean address = heard.kind == kind && heard.channel == channel && heard.number == number;
        return address
                && switch (kind) {
                    case PC -> detail.orElse(heard.value) == heard.value;
                    case NOTE -> heard.value > 0;
                    case CC ->
                        detail.isPresent()
                                ? heard.value == detail.getAsInt() && heard.before != heard.value
                                : heard.value >= HALF && heard.before < HALF;
                };
    }

    /// Reads `pc 1 5`, `pc 1 5 bank 128`, `note 10 60`, `cc 1 20`, `cc 1 20 3`; empty where the words are none of that.
    public static Optional<Trigger> parse(String text) {
        String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(words[0]))
                .findFirst();
        if (kind.isEmpty() || words.length < 3) {
            return Optional.empty();
        }
        OptionalInt channel = number(words[1], 1, CHANNELS);
        OptionalInt number = number(words[2], 0, MOST);
        OptionalInt detail = detail(kind.get(), words);
        boolean right = channel.isPresent() && number.isPresent() && (words.length == 3 || detail.isPresent());
        return right
                ? Optional.of(new Trigger(kind.get(), channel.getAsInt(), number.getAsInt(), detail))
                : Optional.empty();
    }

    private static OptionalInt detail(Kind kind, String[] words) {
        boolean bank = kind == Kind.PC && words.length == 5 && words[3].equals("bank");
        boolean value = kind == Kind.CC && words.length == 4;
        return bank ? number(words[4], 0, MOST_BANK) : value ? number(words[3], 0, MOST) : OptionalInt.empty();
    }

    private static OptionalInt number(String digits, int least, int most) {
        int number = digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : -1;
        return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /// What `parse` reads.
    public String words() {
        String more = detail.isEmpty() ? "" : (kind == Kind.PC ? " bank " : " ") + detail.getAsInt();
        return kind.name().toLowerCase(Locale.ROOT) + " " + channel + " " + number + more;
    }
}
