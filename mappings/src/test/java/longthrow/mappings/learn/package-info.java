/// Tests.
@NullMarked
package longthrow.mappings.learn;

import org.jspecify.annotations.NullMarked;
