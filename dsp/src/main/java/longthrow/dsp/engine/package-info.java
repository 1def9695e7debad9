/// The engine: strips in lanes, buses, main, transport, and what reaches them from the control thread.
@NullMarked
package longthrow.dsp.engine;

import org.jspecify.annotations.NullMarked;
