/** The contract of the store, held to both databases. */
@NullMarked
package rapport.store;

import org.jspecify.annotations.NullMarked;
