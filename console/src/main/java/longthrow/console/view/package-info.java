/// The window: views of published frames that post wishes, and no logic of their own.
@NullMarked
package longthrow.console.view;

import org.jspecify.annotations.NullMarked;
