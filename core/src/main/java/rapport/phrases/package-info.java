/** What sentences do: promise, ask, thank; whose words they are, and what of them is kept. */
@NullMarked
package rapport.phrases;

import org.jspecify.annotations.NullMarked;
