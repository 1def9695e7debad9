package longthrow.mappings.importer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The letters of an XML file: in the encoding that its first line names, else in UTF-8. The parser itself would print
/// its own complaint about a wrong byte.
final class Letters {
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']");
    private static final int FIRST_LINE = 200;

    private Letters() {}

    static String of(byte... file) throws CharacterCodingException {
        String text = charset(file).newDecoder().decode(ByteBuffer.wrap(file)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charset(byte... file) {
        if (file.length > 1 && (file[0] & 0xFF) >= 0xFE && (file[1] & 0xFF) >= 0xFE) {
            return StandardCharsets.UTF_16;
        }
        String start = new String(file, 0, Math.min(file.length, FIRST_LINE), StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(start);
        boolean known = encoding.find() && Charset.isSupported(encoding.group(1));
        return known ? Charset.forName(encoding.group(1)) : StandardCharsets.UTF_8;
    }
}
