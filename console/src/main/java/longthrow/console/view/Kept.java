package longthrow.console.view;

import java.util.function.Function;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;
import org.jspecify.annotations.Nullable;

/// Words made of some of what a frame holds, made anew only when that is another: of sixty frames a second hardly one
/// asks for other words.
///
/// @param <K> what the words are made of; told apart by `equals`
@EventThread
final class Kept<K> implements Function<DeskFrame, String> {
    private final Function<? super DeskFrame, ? extends K> reads;
    private final Function<? super K, String> says;
    private @Nullable K of;
    private String words = "";

    private Kept(Function<? super DeskFrame, ? extends K> reads, Function<? super K, String> says) {
        this.reads = reads;
        this.says = says;
    }

    /// What `says` makes of what `reads` finds in a frame.
    static <K> Function<DeskFrame, String> of(
            Function<? super DeskFrame, ? extends K> reads, Function<? super K, String> says) {
        return new Kept<K>(reads, says);
    }

    @Override
    public String apply(DeskFrame frame) {
        K now = reads.apply(frame);
        if (!now.equals(of)) {
            of = now;
            words = says.apply(now);
        }
        return words;
    }
}
