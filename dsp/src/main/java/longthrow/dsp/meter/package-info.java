/// Meters: what a signal's level, loudness, phase and spectrum are, and the readings of every strip.
@NullMarked
package longthrow.dsp.meter;

import org.jspecify.annotations.NullMarked;
