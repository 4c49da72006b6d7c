/** Address books: vCard of every version (RFC 6350, RFC 2426, vCard 2.1). */
@NullMarked
package rapport.sources.cards;

import org.jspecify.annotations.NullMarked;
