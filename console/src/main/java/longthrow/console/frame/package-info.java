/// Immutable pictures of the desk for the window, and the wishes that any hand may post.
@NullMarked
package longthrow.console.frame;

import org.jspecify.annotations.NullMarked;
