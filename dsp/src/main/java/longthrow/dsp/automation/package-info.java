/// Lanes: a control's travel as a pure function of time.
@NullMarked
package longthrow.dsp.automation;

import org.jspecify.annotations.NullMarked;
