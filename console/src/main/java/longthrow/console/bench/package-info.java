/// Measuring the product on the machine it runs on: strips per core, and how long a block takes.
@NullMarked
package longthrow.console.bench;

import org.jspecify.annotations.NullMarked;
