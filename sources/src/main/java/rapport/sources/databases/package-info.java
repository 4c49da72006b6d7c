/** Files of SQLite that other programs write: read from a copy in memory, never opened by SQL. */
@NullMarked
package rapport.sources.databases;

import org.jspecify.annotations.NullMarked;
