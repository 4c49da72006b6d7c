/**
 * What is read at one instant for one owner, and the shape of everything that can be done. Knows
 * the store and core, and no room; every room knows it.
 */
@NullMarked
package rapport.look;

import org.jspecify.annotations.NullMarked;
