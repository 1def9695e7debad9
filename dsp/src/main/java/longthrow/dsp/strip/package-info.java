/// The strip, one file a block in signal order: each block declares its parameters and works on a group of lanes.
@NullMarked
package longthrow.dsp.strip;

import org.jspecify.annotations.NullMarked;
