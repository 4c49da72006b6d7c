/** Who: people, their handles, roles and scope. */
@NullMarked
package rapport.people;

import org.jspecify.annotations.NullMarked;
