/// Surface files from other programs' own: what they bind becomes a `.surface` text, what cannot be is told.
@NullMarked
package longthrow.mappings.importer;

import org.jspecify.annotations.NullMarked;
