package longthrow.controllers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Golden messages and recorded sessions of real devices, from the test resources.
public final class Vectors {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    /// One line of the table.
    public record Row(String protocol, String direction, byte[] bytes, String meaning) {
        @Override
        public String toString() {
            return hex(bytes) + " is " + meaning;
        }
    }

    private Vectors() {}

    /// The rows of a protocol.
    public static List<Row> of(String protocol) {
        return lines("vectors.tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .filter(cells -> cells[0].equals(protocol))
                .map(cells -> new Row(cells[0], cells[1], bytes(cells[2]), cells[3]))
                .toList();
    }

    /// The lines of a resource of this package.
    public static List<String> lines(String name) {
        try (InputStream in = Vectors.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// `B0 07 40` as bytes.
    public static byte[] bytes(String hex) {
        return HEX.parseHex(hex.strip().toUpperCase(Locale.ROOT));
    }

    /// Bytes as `B0 07 40`.
    public static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }
}
