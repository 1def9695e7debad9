/// Settings by name: those that the program brings along, and those that a show's folder keeps.
@NullMarked
package longthrow.console.preset;

import org.jspecify.annotations.NullMarked;
