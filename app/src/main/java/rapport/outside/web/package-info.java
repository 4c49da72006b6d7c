/** Asks web servers (HTTP/1.1, RFC 9112), through the one gate. */
@NullMarked
package rapport.outside.web;

import org.jspecify.annotations.NullMarked;
