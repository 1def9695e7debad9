/// The `.surface` language: what a file says, what is wrong with it, and which words a map may name.
@NullMarked
package longthrow.mappings.language;

import org.jspecify.annotations.NullMarked;
