package rapport.interactions;

import java.util.regex.Pattern;

/** What a message or a meeting is about, by its subject line. It is no key of a conversation. */
public final class Subject {

  private static final Pattern MARKS =
      Pattern.compile("(?i)^((re|aw|fw|fwd|wg|sv|antw)(\\[\\d+])?\\s*:\\s*)+");

  private Subject() {}

  /** A subject without the marks of replies and forwards before it (Re:, Fwd:, AW[2]:). */
  public static String bare(String subject) {
    return MARKS.matcher(subject.strip()).replaceFirst("");
  }
}
