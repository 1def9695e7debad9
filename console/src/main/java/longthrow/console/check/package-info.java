/// What is wrong with a show before the doors open: each finding says what, where, and what to do.
@NullMarked
package longthrow.console.check;

import org.jspecify.annotations.NullMarked;
