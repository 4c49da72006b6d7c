/** Tables: what LinkedIn exports as comma-separated values (RFC 4180). */
@NullMarked
package rapport.sources.tables;

import org.jspecify.annotations.NullMarked;
