/// Tests of the guided test.
@NullMarked
package longthrow.controllers.verify;

import org.jspecify.annotations.NullMarked;
