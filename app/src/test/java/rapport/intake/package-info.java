/** The one road in, tried with small files. */
@NullMarked
package rapport.intake;

import org.jspecify.annotations.NullMarked;
