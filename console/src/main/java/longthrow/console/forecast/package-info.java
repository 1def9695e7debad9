/// What a recall will do to the levels, before it does it: predicted from the meters and the planned values.
@NullMarked
package longthrow.console.forecast;

import org.jspecify.annotations.NullMarked;
