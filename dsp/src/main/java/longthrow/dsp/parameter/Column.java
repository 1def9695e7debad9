package longthrow.dsp.parameter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The columns of a scene's scope grid (rule S4), and the class that recall leaves alone unless asked (rule S3).
public enum Column {
    LEVEL("level"),
    MUTE("mute"),
    PAN("pan"),
    DCA("DCA membership"),
    MUTE_GROUP("mute-group membership"),
    TRIM("trim and polarity"),
    EQ("filters and EQ"),
    GATE("gate"),
    COMPRESSOR("compressor"),
    INSERT("inserts and effects"),
    SEND_LEVEL("send levels"),
    SEND_ON("send on"),
    SEND_TAP("send tap"),
    NAME("name and colour"),
    DELAY("delay"),
    ROUTING("routing"),
    LOCKED("locked class");

    private final String words;

    Column(String words) {
        this.words = words;
    }

    /// The column's heading.
    public String words() {
        return words;
    }

    /// How files and actions name it: `send-level`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The column that files and actions name so.
    public static Optional<Column> ofId(String id) {
        return Arrays.stream(values()).filter(column -> column.id().equals(id)).findFirst();
    }
}
