/**
 * The only package that opens outgoing connections: to this machine itself, and to the mail server
 * that the owner named.
 */
@NullMarked
package rapport.outside;

import org.jspecify.annotations.NullMarked;
