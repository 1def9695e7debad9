/// Timecode, machine control, clock and show control as services of the desk: one port each, what it hears and what it
/// tells.
@NullMarked
package longthrow.console.sync;

import org.jspecify.annotations.NullMarked;
