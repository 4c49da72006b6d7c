/** Sign-ins at providers that take no password, begun by one door and ended by the owner. */
@NullMarked
package rapport.live.tokens;

import org.jspecify.annotations.NullMarked;
