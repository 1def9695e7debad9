/// Shows and their folders: own text, sorted, one fact a line, nothing that is not understood ever lost.
@NullMarked
package longthrow.console.show;

import org.jspecify.annotations.NullMarked;
