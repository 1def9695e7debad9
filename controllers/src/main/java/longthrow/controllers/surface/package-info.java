/// What a device is: its profile and controls, what it says, and what it is told.
@NullMarked
package longthrow.controllers.surface;

import org.jspecify.annotations.NullMarked;
