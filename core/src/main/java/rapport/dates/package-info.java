/** Times in words: "the last Monday of March", "by Friday", "two weeks before Easter". */
@NullMarked
package rapport.dates;

import org.jspecify.annotations.NullMarked;
