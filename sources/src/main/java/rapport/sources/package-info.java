/** Bytes in, items out: every format that Rapport reads, behind one boundary. */
@NullMarked
package rapport.sources;

import org.jspecify.annotations.NullMarked;
