/// The byte stream, number pairs and the Mackie codings, each apart from any port or profile.
@NullMarked
package longthrow.controllers.protocol;

import org.jspecify.annotations.NullMarked;
