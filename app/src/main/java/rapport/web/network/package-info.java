/** Pages of the room network: the shape of the network, needs and ways in. */
@NullMarked
package rapport.web.network;

import org.jspecify.annotations.NullMarked;
