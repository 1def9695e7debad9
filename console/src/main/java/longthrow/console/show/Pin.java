package longthrow.console.show;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// The PIN of a SHOW lock (rule S14): as it was typed, which stays in memory, or as a disk may hold it, salted and
/// hashed slowly (PBKDF2, RFC 8018, section 5.2, with HMAC-SHA-256). Immutable.
public final class Pin {
    /// No PIN.
    public static final Pin NONE = new Pin("");

    private static final String KIND = "pbkdf2-sha256";
    private static final int ROUNDS = 200_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final String words;

    private Pin(String words) {
        this.words = words;
    }

    /// One that was typed.
    public static Pin typed(String digits) {
        return new Pin(digits);
    }

    /// One as `kept` wrote it; digits that an earlier version left on a disk are taken as typed.
    static Pin read(String words) {
        return new Pin(words.strip());
    }

    /// Whether there is no PIN.
    public boolean none() {
        return words.isEmpty();
    }

    /// Whether comparing takes some tenths of a second.
    public boolean slow() {
        return words.startsWith(KIND);
    }

    /// Whether these are its digits.
    public boolean matches(String digits) {
        if (!slow()) {
            return MessageDigest.isEqual(bytes(words), bytes(digits));
        }
        String[] parts = words.split(" ");
        boolean whole = parts.length == 4 && parts[1].matches("\\d{1,7}") && parts[2].matches("([0-9a-f]{2})+");
        return whole
                && MessageDigest.isEqual(
                        bytes(parts[3]),
                        bytes(hash(digits, HexFormat.of().parseHex(parts[2]), Integer.parseInt(parts[1]))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /// What a disk may hold of it; takes some tenths of a second.
    String kept() {
        if (none() || slow()) {
            return words;
        }
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return KIND + " " + ROUNDS + " " + HexFormat.of().formatHex(salt) + " " + hash(words, salt, ROUNDS);
    }

    private static String hash(String digits, byte[] salt, int rounds) {
        try {
            PBEKeySpec spec = new PBEKeySpec(digits.toCharArray(), salt, Math.max(1, rounds), HASH_BITS);
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded());
        } catch (GeneralSecurityException none) {
            throw new IllegalStateException("every Java has PBKDF2 with HMAC-SHA-256", none);
        }
    }
}
