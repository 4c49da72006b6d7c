/** Exports of other programs that keep people: as JSON. */
@NullMarked
package rapport.sources.exports;

import org.jspecify.annotations.NullMarked;
