@NullMarked
package rapport.outside.web;

import org.jspecify.annotations.NullMarked;
