/// A guided test of a device against its profile: what a person does, what comes, what the device really is.
@NullMarked
package longthrow.controllers.verify;

import org.jspecify.annotations.NullMarked;
