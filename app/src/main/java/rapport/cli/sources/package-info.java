/** Commands of the room sources: what imports brought. */
@NullMarked
package rapport.cli.sources;

import org.jspecify.annotations.NullMarked;
