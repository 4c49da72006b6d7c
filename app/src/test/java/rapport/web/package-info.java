@NullMarked
package rapport.web;

import org.jspecify.annotations.NullMarked;
