/// What may cross from one thread to another, and the marks that say whose a class is.
@NullMarked
package longthrow.dsp.thread;

import org.jspecify.annotations.NullMarked;
