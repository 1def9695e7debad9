/// Finds out which control a hand uses and what its messages mean, and writes that into the user's own file.
@NullMarked
package longthrow.mappings.learn;

import org.jspecify.annotations.NullMarked;
