/// Effects: stereo in, stereo out, one file each, with a catalogue that racks and inserts choose from.
@NullMarked
package longthrow.dsp.effect;

import org.jspecify.annotations.NullMarked;
