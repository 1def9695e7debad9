/// The commands, and how the rooms are wired for each of them.
@NullMarked
package longthrow.console.app;

import org.jspecify.annotations.NullMarked;
