/// Who calls the engine: offline, paced by a clock, or a sound device.
@NullMarked
package longthrow.dsp.driver;

import org.jspecify.annotations.NullMarked;
