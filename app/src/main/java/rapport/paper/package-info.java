/** Pages to print and to give away: PDF with nothing in it but what the owner ticked. */
@NullMarked
package rapport.paper;

import org.jspecify.annotations.NullMarked;
