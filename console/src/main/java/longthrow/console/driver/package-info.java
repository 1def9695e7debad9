/// Sound devices: the drivers that play the desk.
@NullMarked
package longthrow.console.driver;

import org.jspecify.annotations.NullMarked;
