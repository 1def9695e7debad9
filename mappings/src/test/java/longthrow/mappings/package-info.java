/// What the tests of both halves share.
@NullMarked
package longthrow.mappings;

import org.jspecify.annotations.NullMarked;
