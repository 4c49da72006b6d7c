package rapport.people;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the owner's names and mailboxes are spelled, held against the address of somebody else: a
 * sign that the address may be the owner's, too. It is no proof, since relatives and colleagues
 * share names; what the letters say is added by whoever asks. A name beside the address that is not
 * the owner's rules it out.
 *
 * @param example one of the owner's addresses, or empty
 * @param whole the words of the whole name; none where it has fewer than two
 * @param words all words of names and mailboxes of at least four letters
 * @param family the last word of the name, or of a mailbox that parts its words; or empty
 * @param initials what those words and lone letters begin with
 * @param locals the mailboxes, without their domains
 * @param domains the domains
 */
public record OwnSpelling(
    String example,
    Set<String> whole,
    Set<String> words,
    String family,
    Set<Character> initials,
    Set<String> locals,
    Set<String> domains) {

  /** A word of a name below this says too little inside an address. */
  private static final int SHORTEST = 4;

  /** How near the spelling of an address is to the owner's name. */
  public enum Likeness {
    /** The owner's whole name, or the same mailbox elsewhere. */
    SAME,
    /** A word of the name with an initial of the others. */
    SPELLED,
    /** The family name with other initials, at another place. */
    FAMILY
  }

  /** An address, and how near its spelling is. */
  public record Alike(String address, Likeness likeness) {}

  /** Copies the sets. */
  public OwnSpelling {
    whole = Set.copyOf(whole);
    words = Set.copyOf(words);
    initials = Set.copyOf(initials);
    locals = Set.copyOf(locals);
    domains = Set.copyOf(domains);
  }

  /**
   * The words of a name, or of the part of an address before its @: in lower case, without accents
   * and without initials.
   */
  public static Set<String> words(String name) {
    int at = name.indexOf('@');
    Set<String> words =
        new HashSet<>(List.of(plain(at < 0 ? name : name.substring(0, at)).split(" ")));
    words.removeIf(word -> word.length() < 2);
    return words;
  }

  /** A name as it is shown, in lower case, with nothing but letters, digits and spaces. */
  public static String plain(String name) {
    String shown = Names.shown(name);
    String bare =
        Normalizer.normalize(shown == null ? name : shown, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "");
    return bare.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /** Of the owner's name and addresses. O(letters of all of them). */
  public static OwnSpelling of(String name, List<String> own) {
    Set<String> whole = words(name);
    Set<String> words = new HashSet<>(whole);
    Set<String> locals = new HashSet<>();
    Set<String> domains = new HashSet<>();
    Set<Character> initials = new HashSet<>();
    String[] called = name.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}]+");
    String family = called.length > 1 && whole.size() > 1 ? called[called.length - 1] : "";
    for (String address : own) {
      int at = address.indexOf('@');
      if (at < 1) continue;
      String local = address.substring(0, at);
      String[] parts = local.split("[^\\p{L}]+");
      locals.add(local);
      domains.add(address.substring(at + 1));
      words.addAll(words(address));
      if (family.isEmpty() && parts.length > 1) family = parts[parts.length - 1];
      for (String part : parts) if (!part.isEmpty()) initials.add(part.charAt(0));
    }
    for (String word : called) if (!word.isEmpty()) initials.add(word.charAt(0));
    words.removeIf(word -> word.length() < SHORTEST);
    return new OwnSpelling(
        own.isEmpty() ? "" : own.getFirst(),
        whole.size() > 1 ? whole : Set.of(),
        words,
        family,
        initials,
        locals,
        domains);
  }

  /** The first mail address of somebody that is spelled like the owner; null where none is. */
  public @Nullable Alike of(@Nullable Person person) {
    if (person == null || words.isEmpty()) return null;
    for (Handle handle : person.handles()) {
      if (handle.kind() != Handle.Kind.EMAIL || !may(handle.value(), person.name())) continue;
      Likeness likeness = of(handle, person.name());
      if (likeness != null) return new Alike(handle.value(), likeness);
    }
    return null;
  }

  /**
   * Whether a word of the owner's may stand in an address or a name; cheap, since all are asked.
   */
  private boolean may(String address, String name) {
    for (String word : words) if (address.contains(word)) return true;
    if (whole.isEmpty()) return false;
    for (int i = 0; i < name.length(); i++) if (name.charAt(i) > 127) return true;
    String lower = name.toLowerCase(Locale.ROOT);
    for (String word : words) if (lower.contains(word)) return true;
    return false;
  }

  private @Nullable Likeness of(Handle handle, String name) {
    int at = handle.value().indexOf('@');
    String local = handle.value().substring(0, Math.max(0, at));
    boolean named = name.indexOf('@') < 0 && !name.equals(local);
    Set<String> theirs = named ? words(name) : Set.of();
    if (!whole.isEmpty() && theirs.equals(whole)) return Likeness.SAME;
    if (named && !theirs.isEmpty() && !wordsOf(theirs)) return null;
    if (locals.contains(local) && local.length() > 5 && words.stream().anyMatch(local::contains))
      return Likeness.SAME;
    for (String part : local.split("[^\\p{L}]+"))
      if (part.length() > 1 && part.length() < local.length() && !partOf(part)) return null;
    return spelled(local.replaceAll("[^\\p{L}]", ""), here(handle.domain()));
  }

  /** Whether a domain is one of the owner's, or a part of one. */
  private boolean here(String domain) {
    return domains.stream()
        .anyMatch(
            own -> own.equals(domain) || own.endsWith("." + domain) || domain.endsWith("." + own));
  }

  /** Whether another name is only a part of the owner's. */
  private boolean wordsOf(Set<String> theirs) {
    return whole.containsAll(theirs) || words.containsAll(theirs);
  }

  /** Whether a part of a mailbox is a word of the owner's name, with an initial or without. */
  private boolean partOf(String part) {
    return whole.contains(part) || words.stream().anyMatch(part::contains);
  }

  private @Nullable Likeness spelled(String letters, boolean here) {
    Likeness found = null;
    for (String word : words) {
      String rest =
          letters.endsWith(word)
              ? letters.substring(0, letters.length() - word.length())
              : letters.startsWith(word) ? letters.substring(word.length()) : null;
      if (rest == null || (rest.length() > 2 && !words.contains(rest))) continue;
      boolean fits = !rest.isEmpty() && (words.contains(rest) || initials.contains(rest.charAt(0)));
      if (fits && !initialOnly(rest, word)) return Likeness.SPELLED;
      if (word.equals(family) && !here && rest.length() < 2) found = Likeness.FAMILY;
    }
    return found;
  }

  /** An initial of the very word it stands beside says nothing. */
  private boolean initialOnly(String rest, String word) {
    return rest.length() == 1
        && rest.charAt(0) == word.charAt(0)
        && words.stream().noneMatch(one -> !one.equals(word) && one.charAt(0) == rest.charAt(0));
  }
}
