/** The JSON that the API and the command line give: documented, versioned shapes. */
@NullMarked
package rapport.shapes;

import org.jspecify.annotations.NullMarked;
