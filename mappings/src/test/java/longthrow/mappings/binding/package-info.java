/// Tests of maps at work.
@NullMarked
package longthrow.mappings.binding;

import org.jspecify.annotations.NullMarked;
