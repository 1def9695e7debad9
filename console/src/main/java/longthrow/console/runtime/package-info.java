/// The console at work: desk, engine, surfaces and song tied together on the control thread, one duty cycle.
@NullMarked
package longthrow.console.runtime;

import org.jspecify.annotations.NullMarked;
