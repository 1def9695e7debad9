/// The cue list: what GO fires, in which order, and what follows by itself.
@NullMarked
package longthrow.console.cue;

import org.jspecify.annotations.NullMarked;
