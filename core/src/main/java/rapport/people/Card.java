package rapport.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one entry of an address book or of a contacts export says about one person. It is not the
 * person: two cards can be about the same one. Addresses are lower case; telephone numbers stand as
 * the source wrote them, because only the reader of the whole source knows the country.
 *
 * @param uid the source's own identity of the entry (RFC 6350 §6.7.6), or null
 * @param name the formatted name (RFC 6350 §6.2.1), empty if the entry has none
 * @param profile the URL of a public profile, or null
 * @param since the day on which the two connected, or null if the source does not say
 * @param revised when the entry was changed last (REV, RFC 6350 §6.7.4), or null
 */
public record Card(
    @Nullable String uid,
    String name,
    @Nullable String given,
    @Nullable String family,
    List<String> emails,
    List<String> phones,
    @Nullable String organisation,
    @Nullable String title,
    @Nullable String profile,
    @Nullable LocalDate since,
    @Nullable Instant revised) {

  /** A card that does not say when it was changed. */
  public Card(
      @Nullable String uid,
      String name,
      @Nullable String given,
      @Nullable String family,
      List<String> emails,
      List<String> phones,
      @Nullable String organisation,
      @Nullable String title,
      @Nullable String profile,
      @Nullable LocalDate since) {
    this(uid, name, given, family, emails, phones, organisation, title, profile, since, null);
  }

  /** Copies the lists. */
  public Card {
    emails = List.copyOf(emails);
    phones = List.copyOf(phones);
  }

  /**
   * The mail addresses and the profile as handles, in the card's order; telephone numbers are left
   * to the reader.
   */
  public List<Handle> handles() {
    List<Handle> handles = new ArrayList<>();
    for (String email : emails) if (!email.isBlank()) handles.add(Handle.email(email));
    Handle at = profile == null ? null : Handle.profileAt(profile);
    if (at != null) handles.add(at);
    return List.copyOf(handles);
  }
}
