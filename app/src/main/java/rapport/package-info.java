/** The running product, wired. */
@NullMarked
package rapport;

import org.jspecify.annotations.NullMarked;
