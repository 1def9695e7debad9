/// Scenes that other consoles saved, made into shows of this one; what has no place here is told, not guessed.
@NullMarked
package longthrow.console.importer;

import org.jspecify.annotations.NullMarked;
