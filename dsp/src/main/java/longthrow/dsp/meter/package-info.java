/// Readings of level and gain reduction.
@NullMarked
package longthrow.dsp.meter;

import org.jspecify.annotations.NullMarked;
