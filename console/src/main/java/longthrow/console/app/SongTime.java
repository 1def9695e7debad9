package longthrow.console.app;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A place in a song or a length, as a command line says it: seconds (`12.5`), minutes (`1:02.5`) or hours
/// (`0:01:02.5`).
record SongTime(double seconds) {
    private static final Pattern WORDS = Pattern.compile("(?:(?:(\\d+):)?(\\d+):)?(\\d+(?:\\.\\d*)?)s?");

    /// The nearest frame at a sample rate.
    long frames(int sampleRate) {
        return Math.round(seconds * sampleRate);
    }

    /// Reads a time, or says what one looks like.
    static SongTime parse(String text) {
        Matcher words = WORDS.matcher(text.strip());
        if (!words.matches()) {
            throw new TypeConversionException(
                    "'" + text + "' is no time; write seconds (12.5), minutes (1:02.5) or hours (0:01:02.5)");
        }
        double hours = number(words.group(1));
        double minutes = number(words.group(2));
        return new SongTime(hours * 3600 + minutes * 60 + number(words.group(3)));
    }

    @SuppressWarnings("NullAway") // a group that did not take part is null
    private static double number(String digits) {
        return digits == null ? 0 : Double.parseDouble(digits);
    }

    /// Lets picocli read times.
    static final class Converter implements ITypeConverter<SongTime> {
        @Override
        public SongTime convert(String text) {
            return parse(text);
        }
    }
}
