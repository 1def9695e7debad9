/// What stands between a strip and its output: delay and limiter, planar, two channels at a time.
@NullMarked
package longthrow.dsp.output;

import org.jspecify.annotations.NullMarked;
