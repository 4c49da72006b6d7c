package rapport.intake;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.interactions.LeftOut;

/**
 * The full account of one source's import. Its sum always holds: found = imported + updated + known
 * + every left-out rule + unreadable.
 *
 * @param id the stored import's number, or 0 for one that changed nothing and was therefore not
 *     stored
 * @param source the path as the user wrote it
 * @param problems where something was wrong and what, at most {@value #MOST_PROBLEMS}; never
 *     content
 * @param updated items that said something newer or better of what was known
 * @param gone meetings that a newer telling of a calendar no longer has; they are no items
 * @param complete whether the source was read to its end
 * @param newest when the newest letter or message happened that it brought and that counts, none
 *     after it was read; null where it brought none, and where the account is not read from the
 *     store
 */
public record Receipt(
    long id,
    String source,
    String format,
    long found,
    long imported,
    long known,
    Map<LeftOut, Long> leftOut,
    long unreadable,
    List<Trouble> problems,
    long problemCount,
    boolean complete,
    Instant startedAt,
    @Nullable Instant finishedAt,
    long updated,
    long gone,
    @Nullable Instant newest) {

  /** How many problems are listed one by one; the rest is counted. */
  public static final int MOST_PROBLEMS = 1000;

  /** One problem: where it stands and what is wrong. */
  public record Trouble(String where, String what) {}

  private static final Pattern PACKED =
      Pattern.compile("(?i)(.+?\\.(?:zip|gz|tgz|tar))!(?:.*!)?([^!]+)");

  /** Whether a source lies inside an archive. */
  public static boolean packed(String source) {
    return PACKED.matcher(source).matches();
  }

  /** The last part of a path; of what lies inside an archive its own name, and whose it is. */
  public static String named(String source) {
    Matcher packed = PACKED.matcher(source);
    return packed.matches() ? last(packed.group(2)) + " in " + last(packed.group(1)) : last(source);
  }

  private static String last(String source) {
    String path = source.endsWith("/") ? source.substring(0, source.length() - 1) : source;
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /** Copies. */
  public Receipt {
    EnumMap<LeftOut, Long> copy = new EnumMap<>(LeftOut.class);
    copy.putAll(leftOut);
    leftOut = Collections.unmodifiableMap(copy);
    problems = List.copyOf(problems);
  }

  /**
   * Whether nothing of it was read: it holds no item, and what it is says why. A source that is
   * empty and sound was read.
   */
  public boolean nothingRead() {
    return found == 0 && problemCount > 0;
  }

  /** Items left out under all rules together. */
  public long leftOutSum() {
    return leftOut.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether every item is accounted for. */
  public boolean adds() {
    return found == imported + updated + known + leftOutSum() + unreadable;
  }
}
