package longthrow.console.automation;

import java.util.Map;
import longthrow.dsp.automation.Lane;

/// Parts of lanes that were cut or copied. Immutable.
///
/// @param pieces by the parameter's key (`fader`), each beginning at 0
/// @param length how many frames they last
/// @param words where they are from: `fader of Kick`
public record Clip(Map<String, Lane> pieces, long length, String words) {
    public Clip {
        pieces = Map.copyOf(pieces);
        if (pieces.isEmpty() || length <= 0) {
            throw new IllegalArgumentException("a clip holds something; got " + pieces.size() + " pieces of " + length);
        }
    }
}
