/// The JACK audio server's library, called without a line of C: one binding for sound and MIDI.
@NullMarked
package longthrow.controllers.jack;

import org.jspecify.annotations.NullMarked;
