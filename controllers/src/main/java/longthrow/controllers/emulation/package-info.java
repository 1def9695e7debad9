/// A profile run backwards: the device's side of the wire, for the twin on screen, the demo, tests and other hosts.
@NullMarked
package longthrow.controllers.emulation;

import org.jspecify.annotations.NullMarked;
