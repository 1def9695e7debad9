/// Rides: strips' automation modes, lanes that play, passes that write them.
@NullMarked
package longthrow.console.automation;

import org.jspecify.annotations.NullMarked;
