/// Scenes: what they hold, what a recall would do and does, and fades.
@NullMarked
package longthrow.console.scene;

import org.jspecify.annotations.NullMarked;
