/** The pages: one door of the product, translating between what the desk knows and a browser. */
@NullMarked
package rapport.web;

import org.jspecify.annotations.NullMarked;
