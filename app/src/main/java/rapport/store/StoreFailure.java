package rapport.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;
import rapport.interactions.Channel;

/**
 * Why the store cannot do its work, in one plain sentence that says what to do. It names no
 * statement, no table and no framework; those are in its cause, for whoever looks for a mistake.
 */
public final class StoreFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What stands in the way. */
  enum Kind {
    FULL("The disk is full. Nothing was half saved; make room and try again."),
    DAMAGED(
        "The store is damaged, so nothing is done with it. Put a copy of it in its place, or begin"
            + " a new home and import your files again."),
    BUSY("Another program is busy with the store. Try again when it has ended."),
    LOCKED_UP("The store cannot be written here. Are its files and its folder yours?"),
    DISK("The disk could not be read or written where the store is."),
    AWAY("The database does not answer. Is it running, and is the address right?"),
    STRANGER("The database refuses this user or this password."),
    REFUSED("The store refused a value. It is a mistake in Rapport; nothing was half saved.");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  private final Kind kind;

  private StoreFailure(Kind kind, @Nullable Throwable cause) {
    this(kind, kind.words, cause);
  }

  private StoreFailure(Kind kind, String words, @Nullable Throwable cause) {
    super(words, cause);
    this.kind = kind;
  }

  /** What is about to begin would fill the disk. */
  static StoreFailure noRoom(long needed, long left) {
    return new StoreFailure(
        Kind.FULL,
        "This needs up to %s of room and the disk has %s left, so it was not begun."
            .formatted(megabytes(needed), megabytes(left)),
        null);
  }

  private static String megabytes(long bytes) {
    long megabytes = Math.max(1, bytes >> 20);
    return megabytes < 10_000 ? megabytes + " MB" : (megabytes >> 10) + " GB";
  }

  /** The failure behind an exception. */
  public static StoreFailure of(Throwable broken) {
    for (Throwable at = broken; at != null; at = at.getCause()) {
      if (at instanceof StoreFailure known) return known;
      if (at instanceof SQLiteException sqlite) return new StoreFailure(kind(sqlite), broken);
      if (at instanceof SQLException sql) return new StoreFailure(kind(sql.getSQLState()), broken);
    }
    return new StoreFailure(Kind.REFUSED, broken);
  }

  /** Checks the number of a channel as it was read; any other says that the file is damaged. */
  public static void unlessChannel(int channel) {
    if (channel < 0 || channel >= Channel.values().length)
      throw new StoreFailure(Kind.DAMAGED, null);
  }

  /** Another program holds what is asked for. */
  static StoreFailure busy() {
    return new StoreFailure(Kind.BUSY, null);
  }

  /** Whether what was to be stored is the reason, and not the store. */
  public boolean ofTheValue() {
    return kind == Kind.REFUSED;
  }

  /** The primary result code is the lowest byte (sqlite.org/rescode.html). */
  private static Kind kind(SQLiteException failure) {
    return switch (failure.getResultCode().code & 0xff) {
      case 13 -> Kind.FULL;
      case 11, 26 -> Kind.DAMAGED;
      case 5, 6 -> Kind.BUSY;
      case 3, 8, 14 -> Kind.LOCKED_UP;
      case 10 -> Kind.DISK;
      default -> Kind.REFUSED;
    };
  }

  /** By the class of SQLSTATE (PostgreSQL, Appendix A). */
  private static Kind kind(@Nullable String state) {
    if (state == null || state.startsWith("08") || state.startsWith("57")) return Kind.AWAY;
    if (state.startsWith("28")) return Kind.STRANGER;
    if (state.startsWith("53")) return Kind.FULL;
    if (state.startsWith("XX")) return Kind.DAMAGED;
    return state.startsWith("40") || state.startsWith("55") ? Kind.BUSY : Kind.REFUSED;
  }
}
