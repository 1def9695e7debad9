/// Tests of the `.surface` language.
@NullMarked
package longthrow.mappings.language;

import org.jspecify.annotations.NullMarked;
