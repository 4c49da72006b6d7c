package rapport.people;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way in which sources name a person: an address that can be compared exactly. It is not the
 * person: several handles can belong to one person, and a handle can move to another person when
 * the user says so. Two handles are the same exactly when kind and value are equal; a display name
 * is never a handle.
 */
public record Handle(Kind kind, String value) implements Comparable<Handle> {

  /** What the value is. The order is the order in which handles are shown. */
  public enum Kind {
    /** An address of RFC 5322 §3.4.1 in lower case. */
    EMAIL,
    /** A telephone number in E.164 form, with the plus sign. */
    PHONE,
    /** A profile's URL without scheme, {@code www.} and closing slash, in lower case. */
    PROFILE,
    /** The identity of a card that has no address at all: its UID or a digest of its content. */
    CARD
  }

  /**
   * Checks that there is a value.
   *
   * @throws IllegalArgumentException if the value is blank
   */
  public Handle {
    Objects.requireNonNull(kind);
    if (value.isBlank()) throw new IllegalArgumentException("a handle needs a value");
  }

  /**
   * The handle of a mail address. Spellings that reach the same mailbox are one: the case of
   * letters, the two forms of a domain beyond ASCII (RFC 5890 §2.3.2.1; the Unicode form is kept),
   * composed and decomposed letters (RFC 6532 §3.1), space and invisible signs around it, a detail
   * behind a plus sign (RFC 5233 §1), the second name of Gmail's domain, and what forwarders (SRS)
   * and guards against false bounces (BATV) wrap around the address of a sender.
   */
  public static Handle email(String address) {
    return new Handle(Kind.EMAIL, Spelling.email(address));
  }

  /**
   * The handle that somebody writes down: a mail address, the URL of a profile, or a telephone
   * number with its plus sign. What is none of these is taken for a mail address.
   */
  public static Handle written(String text) {
    String plain = text.strip();
    if (plain.indexOf('@') < 0 && plain.indexOf('/') > 0) return profile(plain);
    if (plain.matches("\\+[0-9 ()./-]{6,24}")) return phone(plain.replaceAll("[^+0-9]", ""));
    return email(plain);
  }

  /** The handle of a telephone number that is already in E.164 form. */
  public static Handle phone(String e164) {
    return new Handle(Kind.PHONE, e164);
  }

  /**
   * The handle of a public profile, from its URL. A page on LinkedIn or Xing is known by the last
   * name in its path, whatever country, language, query or page stands around it; of any other site
   * scheme, {@code www.} and a closing slash do not distinguish profiles.
   *
   * @throws IllegalArgumentException if the URL names no profile, as {@code https://} does
   */
  public static Handle profile(String url) {
    return new Handle(Kind.PROFILE, Spelling.profile(url));
  }

  /**
   * The same, or null for a URL that names none, as that of a site's first page or of {@code
   * linkedin.com/in/} alone: two who have it are two.
   */
  public static @Nullable Handle profileAt(String url) {
    String value = Spelling.profile(url);
    return value.isBlank() || Spelling.page(value) ? null : new Handle(Kind.PROFILE, value);
  }

  /**
   * The part after the last {@code @} of a mail address, or the empty string for every other kind.
   */
  public String domain() {
    return kind == Kind.EMAIL ? value.substring(value.lastIndexOf('@') + 1) : "";
  }

  /** As a record's, written out: maps of handles are asked several times for each letter. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Handle handle && kind == handle.kind && value.equals(handle.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode(); // no value is of two kinds
  }

  /** By kind, then by value. */
  @Override
  public int compareTo(Handle other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : value.compareTo(other.value);
  }
}
