/// Sound files: wave files read and written, FLAC read, stems at the show's rate.
@NullMarked
package longthrow.console.record;

import org.jspecify.annotations.NullMarked;
