/// A map at work: what hands do on a set of surfaces becomes moves of the desk, and the desk's state becomes feedback.
@NullMarked
package longthrow.mappings.binding;

import org.jspecify.annotations.NullMarked;
