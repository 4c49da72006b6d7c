/** The rules of the house, held against its class files and its sources. */
@NullMarked
package rapport.house;

import org.jspecify.annotations.NullMarked;
