/// The desk on the control thread: its values and words, who holds what, and what can be undone.
@NullMarked
package longthrow.console.desk;

import org.jspecify.annotations.NullMarked;
