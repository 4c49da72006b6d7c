/** Instruments that measure the engine on plain files, without a home and without the product. */
@NullMarked
package rapport.lab;

import org.jspecify.annotations.NullMarked;
