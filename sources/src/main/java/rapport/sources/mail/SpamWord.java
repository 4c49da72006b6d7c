package rapport.sources.mail;

import java.util.Set;

/**
 * What the key words of a message at its server say about spam (RFC 9051 §2.3.2). It is a word of
 * whoever reads the mail there, or of their program; it says nothing of the folder.
 */
public enum SpamWord {
  /** {@code $Junk}, or {@code Junk} as Thunderbird writes it. */
  SPAM,
  /** {@code $NotJunk} or {@code NotJunk}: it is mail, wherever it lies. */
  NO_SPAM,
  /**
   * Nothing, or both at once, which is to be taken for nothing. Thunderbird's {@code NonJunk} takes
   * a {@code Junk} back, but nothing out of a folder of spam: its filter sets it by itself, and it
   * stays when the message is moved there later.
   */
  NOTHING;

  /** What some key words say, which are written in lower case. */
  public static SpamWord of(Set<String> words) {
    boolean spam = words.contains("$junk") || words.contains("junk");
    boolean none = words.contains("$notjunk") || words.contains("notjunk");
    if (spam) return none || words.contains("nonjunk") ? NOTHING : SPAM;
    return none ? NO_SPAM : NOTHING;
  }
}
