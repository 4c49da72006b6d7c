/**
 * What the owner trains to become somebody people want to know: how one listens, how one is seen,
 * what one plans. It judges turns of a talk and counts what one did, and never a person.
 */
@NullMarked
package rapport.growth;

import org.jspecify.annotations.NullMarked;
