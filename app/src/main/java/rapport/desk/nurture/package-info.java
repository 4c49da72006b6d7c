/** Readings and changes of the room nurture: what to do. */
@NullMarked
package rapport.desk.nurture;

import org.jspecify.annotations.NullMarked;
