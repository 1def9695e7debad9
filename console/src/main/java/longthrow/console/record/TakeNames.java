package longthrow.console.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What takes are called: the strip's name, as far as every file system takes it, and a number that no take of that
/// name had before: `Lead vocal 3.wav`.
public final class TakeNames {
    private static final int LONGEST = 80;
    /// Most file systems take 255 bytes: a number, what tells strips of one name apart, and the ending come on top.
    private static final int MOST_BYTES = 200;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");
    private static final Pattern TAKE = Pattern.compile("\\.?(.+) ([1-9]\\d{0,5})\\.wav(?:\\.part)?");

    private TakeNames() {}

    /// A strip's name as its files have it; `otherwise` where nothing of it is left.
    public static String safe(String name, String otherwise) {
        String words = FORBIDDEN.matcher(name).replaceAll("-").strip();
        String bounded = bounded(words);
        String trimmed = bounded.replaceAll("^[. ]+|[. ]+$", "");
        return trimmed.isEmpty() ? FORBIDDEN.matcher(otherwise).replaceAll(" ") : trimmed;
    }

    private static String bounded(String words) {
        StringBuilder bounded = new StringBuilder();
        int bytes = 0;
        for (int point : words.codePoints().limit(LONGEST).toArray()) {
            String character = Character.toString(point);
            bytes += character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            bounded.append(character);
        }
        return bounded.toString();
    }

    /// The same for many strips: those that would have the same files say which strip they are of.
    public static List<String> distinct(List<String> names, List<String> paths) {
        Set<String> taken = new HashSet<>();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String path = paths.get(i);
            String safe = safe(names.get(i), path);
            boolean free = taken.add(safe.toLowerCase(Locale.ROOT));
            all.add(free ? safe : apart(safe, path));
        }
        return all;
    }

    /// What files of a strip are called where another one has its name, as files have it.
    public static String apart(String safe, String path) {
        return safe + " (" + FORBIDDEN.matcher(path).replaceAll(" ") + ")";
    }

    /// A take's file.
    static String file(String name, int number) {
        return name + " " + number + ".wav";
    }

    /// The number of a take of a name; empty for other files.
    public static OptionalInt number(String file, String name) {
        Matcher words = TAKE.matcher(file);
        return words.matches() && words.group(1).equalsIgnoreCase(name)
                ? OptionalInt.of(Integer.parseInt(words.group(2)))
                : OptionalInt.empty();
    }

    /// The number that comes after those of all takes of these names, whole or not, in a folder.
    static int next(Path folder, List<String> names) throws IOException {
        return names(folder).stream()
                        .flatMapToInt(file -> names.stream().flatMapToInt(name -> number(file, name).stream()))
                        .max()
                        .orElse(0)
                + 1;
    }

    /// The takes in a folder that are whole, by name and number.
    public static List<String> takes(Path folder) throws IOException {
        return names(folder).stream()
                .filter(file -> TAKE.matcher(file).matches() && !file.endsWith(WavWriter.PART))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
