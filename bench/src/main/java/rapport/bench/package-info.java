/** Measurements: peers side by side, generated corpora, and the programs that fit what ships. */
@NullMarked
package rapport.bench;

import org.jspecify.annotations.NullMarked;
