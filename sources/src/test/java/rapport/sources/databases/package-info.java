@NullMarked
package rapport.sources.databases;

import org.jspecify.annotations.NullMarked;
