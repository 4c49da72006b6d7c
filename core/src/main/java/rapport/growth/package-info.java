/** What the owner trains to become somebody people want to know. */
@NullMarked
package rapport.growth;

import org.jspecify.annotations.NullMarked;
