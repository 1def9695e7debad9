package longthrow.console.app;

import java.util.List;
import java.util.Optional;
import longthrow.console.driver.JackPlan;
import longthrow.console.driver.SoundWish;
import longthrow.mappings.language.Nearest;

/// What `--device` says: `none`, `jack` or `jack=follow,unwired,server=NAME`, `javasound` or `javasound=NAME`, or the
/// name of a Java Sound device.
final class SoundWord {
    /// The frames that a block can have.
    static final int LEAST_BLOCK = 16;

    static final int MOST_BLOCK = 8192;
    private static final List<String> JACK = List.of("follow", "unwired", "server=NAME", "name=NAME");

    private SoundWord() {}

    /// Reads the word, or says what is wrong with it.
    static SoundWish parse(String text) {
        int equals = text.indexOf('=');
        String kind = (equals < 0 ? text : text.substring(0, equals)).strip();
        String rest = equals < 0 ? "" : text.substring(equals + 1).strip();
        return switch (kind) {
            case "none" -> new SoundWish.None();
            case "jack" -> new SoundWish.Jack(jack(text, rest));
            case "javasound" -> new SoundWish.JavaSound(Optional.of(rest).filter(name -> !name.isEmpty()));
            default -> new SoundWish.JavaSound(Optional.of(text.strip()));
        };
    }

    /// Reads how many frames a block has, or says what is wrong with it.
    static int block(String text) {
        String words = text.strip();
        int frames = words.matches("\\d{1,5}") ? Integer.parseInt(words) : 0;
        if (frames < LEAST_BLOCK || frames > MOST_BLOCK) {
            throw new WrongWord("'" + words + "' is no block; say its frames, " + LEAST_BLOCK + " to " + MOST_BLOCK);
        }
        return frames;
    }

    private static JackPlan jack(String text, String words) {
        JackPlan plan = JackPlan.PLAIN;
        for (String word : words.split(",", -1)) {
            plan = word.isBlank() ? plan : with(plan, text, word.strip());
        }
        return plan;
    }

    private static JackPlan with(JackPlan plan, String text, String word) {
        if (word.startsWith("server=") && word.length() > "server=".length()) {
            return plan.at(word.substring("server=".length()));
        }
        if (word.startsWith("name=") && word.length() > "name=".length() && !word.contains(":")) {
            return plan.called(word.substring("name=".length()));
        }
        return switch (word) {
            case "follow" -> plan.following();
            case "unwired" -> plan.unwired();
            default ->
                throw new WrongWord("--device " + text + ": JACK takes no '" + word + "'" + Nearest.hint(word, JACK)
                        + "; there are " + String.join(", ", JACK));
        };
    }
}
