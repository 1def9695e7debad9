/// The arithmetic of sixteen strips at once: one lane a channel, states side by side, `[frame][lane]` order.
@NullMarked
package longthrow.dsp.lanes;

import org.jspecify.annotations.NullMarked;
