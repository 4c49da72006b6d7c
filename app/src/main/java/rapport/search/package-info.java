/** The full-text index over what is known of people. */
@NullMarked
package rapport.search;

import org.jspecify.annotations.NullMarked;
