/** How it is kept: the room network: the shape of the network, needs and ways in. */
@NullMarked
package rapport.store.network;

import org.jspecify.annotations.NullMarked;
