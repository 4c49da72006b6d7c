/** What interactions amount to: strength, reciprocity, balance and trend. */
@NullMarked
package rapport.ties;

import org.jspecify.annotations.NullMarked;
