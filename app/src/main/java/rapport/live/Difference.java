package rapport.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rapport.store.sources.Holdings;
import rapport.store.sources.JunkRows;

/**
 * Closes a look at one place: what is gone there is held no longer. When so much is gone that a
 * mistake is likelier (a mailbox that was emptied by accident, a server brought back from an old
 * copy), nothing is done before the owner has said that it is meant.
 */
final class Difference {

  /** Of fewer items a loss is no sign of anything. */
  private static final int FEW = 10;

  /** One part in so many may be gone at once. */
  private static final int PART = 5;

  private final Holdings holdings;
  private final long owner;
  private final long connection;
  private final boolean follow;
  private @Nullable String asks;
  private final JunkRows junk;
  private final List<String> fromSpam = new ArrayList<>();
  private long gone;
  private FolderLook.Brought folder = FolderLook.Brought.NOTHING;

  /**
   * For one look.
   *
   * @param follow whether the owner said that what is gone is gone
   */
  Difference(Holdings holdings, JunkRows junk, long owner, long connection, boolean follow) {
    this.junk = junk;
    this.holdings = holdings;
    this.owner = owner;
    this.connection = connection;
    this.follow = follow;
  }

  /**
   * Compares what a place has with what is held.
   *
   * @param there the items that are there now; a complete list, or nothing must be asked of it
   * @param shown how the place is called
   * @return what is gone for good: identities of which nothing else of the connection is held
   */
  List<String> close(Holdings.Place place, String shown, Collection<String> there) {
    Map<String, @Nullable String> held = holdings.items(owner, connection, place.place());
    TreeSet<String> missing = new TreeSet<>(held.keySet());
    missing.removeAll(there);
    List<String> lost =
        missing.isEmpty() ? List.of() : holdings.only(owner, connection, place.place(), missing);
    if (!follow && held.size() >= FEW && lost.size() * PART > held.size()) {
      asks =
          "%s looks emptied: %,d of %,d are no longer there."
              .formatted(shown, lost.size(), held.size())
              .replace(',', ' ');
      return List.of();
    }
    if (!missing.isEmpty()) fromSpam.addAll(junk.spam(owner, connection, place.place(), missing));
    holdings.close(owner, connection, place, missing);
    gone += lost.size();
    return lost;
  }

  /** Items that are to be read again, because their source says no longer that they are spam. */
  void lifted(String place, Collection<String> items) {
    junk.lifted(owner, connection, place, items);
  }

  /** Has those messages read again that were moved out of a folder of spam. */
  void settle() {
    junk.again(owner, connection, fromSpam);
  }

  /** What waits for the owner's word, or null. */
  @Nullable String asks() {
    return asks;
  }

  /** What a folder brought, whose files have receipts of their own. */
  void folder(FolderLook.Brought brought) {
    folder = brought;
  }

  /** What a folder brought; nothing for other sources. */
  FolderLook.Brought folder() {
    return folder;
  }

  /** How many items are gone. */
  long gone() {
    return gone;
  }
}
