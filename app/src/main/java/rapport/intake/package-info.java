/** The one road in: read, resolve identities, save, measure. */
@NullMarked
package rapport.intake;

import org.jspecify.annotations.NullMarked;
