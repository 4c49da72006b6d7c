package rapport.people;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands as seen from the owner's organisation (practice K1), with the reason in
 * words. It says nothing about how close the two are.
 *
 * @param reason why, in words that a page can show
 */
public record Scope(Side side, String reason) {

  /** The three answers. */
  public enum Side {
    /** In the owner's own organisation or one of its parts. */
    INSIDE,
    /** In another organisation. */
    OUTSIDE,
    /** Not known: no organisation, and only addresses that anybody can have. */
    UNKNOWN
  }

  /**
   * Where somebody stands. The user's word would win but is not asked here; then a work address
   * decides, then the organisation's name; a name tells of the outside only where names of the
   * owner's own organisation are known, because it might be one of them.
   *
   * @param handles all handles of the person
   * @param organisation the person's organisation, or null
   * @param ownDomains domains of the owner's own addresses, in lower case
   * @param ownOrganisations names of the owner's own organisation
   * @param known which domains are anybody's, and which belong to one organisation
   */
  public static Scope of(
      Collection<Handle> handles,
      @Nullable String organisation,
      Collection<String> ownDomains,
      Collection<String> ownOrganisations,
      Domains known) {
    Set<String> ours = new TreeSet<>();
    for (String domain : ownDomains) if (!known.free(domain)) ours.add(known.registered(domain));
    Set<String> theirs = new TreeSet<>();
    for (Handle handle : handles)
      if (!handle.domain().isEmpty() && !known.free(handle.domain())) theirs.add(handle.domain());
    for (String domain : theirs) {
      if (ours.contains(known.registered(domain)))
        return new Scope(Side.INSIDE, "writes from " + domain);
    }
    if (organisation != null && sameName(organisation, ownOrganisations)) {
      return new Scope(Side.INSIDE, "works at " + organisation);
    }
    if (!theirs.isEmpty() && !ours.isEmpty())
      return new Scope(Side.OUTSIDE, "writes from " + theirs.iterator().next());
    if (organisation != null && !organisation.isBlank() && !ownOrganisations.isEmpty()) {
      return new Scope(Side.OUTSIDE, "works at " + organisation);
    }
    return new Scope(
        Side.UNKNOWN,
        theirs.isEmpty() && (organisation == null || organisation.isBlank())
            ? "no work address known"
            : "your own organisation is not known");
  }

  private static boolean sameName(String organisation, Collection<String> own) {
    return own.stream().anyMatch(name -> name.strip().equalsIgnoreCase(organisation.strip()));
  }
}
