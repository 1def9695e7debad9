/// What lies along the song: ranges, marks, and who edits them.
@NullMarked
package longthrow.console.timeline;

import org.jspecify.annotations.NullMarked;
