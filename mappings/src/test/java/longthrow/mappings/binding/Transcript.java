package longthrow.mappings.binding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a device and the host say to each other, as a file: `> bytes` the device says, `< bytes` the host's
/// next message, `<? bytes` one among those it has said since, `<...` the rest is not looked at,
/// `! path value` somebody else moves the desk, `= path value` so the desk stands, `= act action` the desk
/// was asked for an action, `~ 100ms` time passes, `exit` the host leaves. Bytes are hexadecimal, words in
/// quotes their letters, `..` any bytes.
record Transcript(List<Line> lines) {
    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    Transcript {
        lines = List.copyOf(lines);
    }

    /// A line: its sign, what follows, and where it stands.
    record Line(String sign, String rest, int number) {}

    /// The transcript of a shipped surface; empty when it has none.
    static Optional<Transcript> of(String id) {
        try (InputStream stream = Transcript.class.getResourceAsStream("/transcripts/" + id + ".transcript")) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(read(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Transcript read(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String said = line.replaceFirst("(^|\\s)#.*", "").strip();
            if (!said.isEmpty()) {
                String[] both = said.split("\\s+", 2);
                lines.add(new Line(both[0], both.length > 1 ? both[1] : "", number));
            }
        }
        return new Transcript(lines);
    }

    /// The bytes of a line.
    static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            byte[] more = piece.group(1) != null
                    ? piece.group(1).getBytes(StandardCharsets.US_ASCII)
                    : HexFormat.of().parseHex(piece.group(2));
            bytes.writeBytes(more);
        }
        return bytes.toByteArray();
    }

    /// A message as a pattern of hexadecimal letters.
    static Pattern pattern(String text) {
        StringBuilder form = new StringBuilder();
        for (String part : text.split("\\.\\.", -1)) {
            form.append(form.isEmpty() ? "" : "(..)*").append(hex(bytes(part)));
        }
        return Pattern.compile(form.toString());
    }

    /// Bytes as hexadecimal letters.
    static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
