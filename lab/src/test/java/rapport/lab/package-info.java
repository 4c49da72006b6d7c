/** The instruments on small files, and on data labelled by others. */
@NullMarked
package rapport.lab;

import org.jspecify.annotations.NullMarked;
