/** Readings and changes of the room sources: what imports brought. */
@NullMarked
package rapport.desk.sources;

import org.jspecify.annotations.NullMarked;
