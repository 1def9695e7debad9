package longthrow.controllers.emulation;

import java.util.Arrays;
import longthrow.controllers.protocol.HuiDigits;
import longthrow.controllers.protocol.Segments;
import longthrow.controllers.surface.Codecs;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;

/// Digits that are told in one message. A display that counts from the right keeps those that a message leaves out.
final class ToldDigits {
    private static final int BLANK = 0x20;

    private final Control control;
    private final Face face;
    private final int[] fromTheRight;

    ToldDigits(Control control, Face face) {
        this.control = control;
        this.face = face;
        fromTheRight = new int[control.width()];
        Arrays.fill(fromTheRight, BLANK);
    }

    void on(String bytes) {
        face.show(new Feedback.Digits(control, words(bytes.chars().toArray())));
    }

    private String words(int[] bytes) {
        return switch (control.codec().orElse("")) {
            case Codecs.HUI_DIGITS -> hui(bytes);
            case Codecs.SEGMENTS -> bytes.length > Segments.DOT_BYTES ? Segments.words(bytes) : "";
            default -> new String(bytes, 0, bytes.length);
        };
    }

    private String hui(int[] bytes) {
        System.arraycopy(bytes, 0, fromTheRight, 0, Math.min(bytes.length, fromTheRight.length));
        StringBuilder words = new StringBuilder();
        for (int digit = fromTheRight.length - 1; digit >= 0; digit--) {
            words.append(HuiDigits.words(fromTheRight[digit]));
        }
        return words.toString();
    }
}
