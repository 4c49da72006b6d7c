/** Content lines, the grammar that calendars (RFC 5545 §3.1) and cards (RFC 6350 §3.3) share. */
@NullMarked
package rapport.sources.lines;

import org.jspecify.annotations.NullMarked;
