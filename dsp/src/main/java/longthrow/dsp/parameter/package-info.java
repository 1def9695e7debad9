/// The desk as a table: parameters, their units and tapers, and the cells that hold their values.
@NullMarked
package longthrow.dsp.parameter;

import org.jspecify.annotations.NullMarked;
