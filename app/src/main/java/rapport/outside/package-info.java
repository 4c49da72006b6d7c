/** The only package that opens outgoing connections. So far it reaches nothing but this machine. */
@NullMarked
package rapport.outside;

import org.jspecify.annotations.NullMarked;
