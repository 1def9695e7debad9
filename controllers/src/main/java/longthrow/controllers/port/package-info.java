/// Where MIDI comes from and goes to: devices, TCP, memory; framed bytes cross from each port's thread to its owner.
@NullMarked
package longthrow.controllers.port;

import org.jspecify.annotations.NullMarked;
