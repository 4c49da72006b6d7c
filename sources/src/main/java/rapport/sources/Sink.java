package rapport.sources;

import org.jspecify.annotations.Nullable;
import rapport.interactions.WholeCalendar;
import rapport.people.Handle;

/**
 * Takes what a {@link Source} finds, in the order in which it stands in the file. It is called by
 * one thread and may block to hold the reader back.
 */
public interface Sink {

  /** One item. A source calls this exactly once for every item it counts, in file order. */
  void item(Item item);

  /**
   * Whether the text of a message, which was given to {@link #item} just now, is wanted too. Bodies
   * are neither kept nor decoded unless this says so.
   */
  default boolean wantsText(Item.Mail mail) {
    return false;
  }

  /**
   * The text of a message that was wanted: plain text, or HTML turned to text, with quotes and
   * signature as they are (see {@link rapport.phrases.OwnWords}). It is called once for each
   * message wanted, after its item and before the next; of a message over 1 MB it has the start.
   */
  default void text(Item.Mail mail, String text) {}

  /**
   * Whether the description of a calendar entry, which was given to {@link #item} just now, is
   * wanted too. It is not kept unless this says so.
   */
  default boolean wantsText(Item.Meeting meeting) {
    return false;
  }

  /**
   * The description of an entry that was wanted (DESCRIPTION, RFC 5545 §3.8.1.5), unescaped. It is
   * called once for each entry wanted that has one, after its item and before the next.
   */
  default void text(Item.Meeting meeting, String text) {}

  /**
   * Where the next item lies in a source that is looked at again and again; called just before its
   * item, and by no file.
   *
   * @param place the folder, calendar or address book
   * @param item what names it there
   * @param tag its version, or null
   */
  default void lies(String place, String item, @Nullable String tag) {}

  /**
   * What an item shows an address to be; called any number of times, beside the items. It is no
   * item and counts as none.
   */
  default void seen(Handle handle, Mark mark) {}

  /**
   * What the file holds as the whole of one calendar; called once, after the last item, and only if
   * the file was read to its end.
   */
  default void whole(WholeCalendar calendar) {}

  /**
   * Something wrong that is not an item of its own: a broken preamble, a zone nobody defines, a
   * property that was ignored. The items around it are read all the same.
   */
  default void problem(String where, String what) {}

  /**
   * How many items at the start are known and need not be parsed; the source steps over them
   * without calling {@link #item}.
   */
  default long skip() {
    return 0;
  }

  /**
   * How many bytes at the start hold exactly the items of {@link #skip}, so that reading may begin
   * behind them; 0 where that is not known. A source that cannot begin amid its content steps over
   * the items.
   */
  default long skippedBytes() {
    return 0;
  }

  /**
   * The next item begins at this byte of a content that lies on disk as it is, and a later reading
   * may begin there; called just before its item, by sources that can.
   */
  default void begins(long offset) {}

  /**
   * Bytes read so far of {@link Unit#size()}; called now and then, never more than once per item.
   */
  default void progress(long bytes) {}

  /** Whether reading should end after the current item, because the user asked for it. */
  default boolean stopped() {
    return false;
  }
}
