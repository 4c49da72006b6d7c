package rapport.people;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far up a title stands in an organisation. It is read from the words of the title alone, says
 * nothing of a person's worth, and is not compared between organisations of different size.
 *
 * <p>Edges: a title without any of the known words is {@link #UNKNOWN}; of several levels in one
 * title the highest counts, except that an assistant to somebody is not that somebody.
 */
public enum Level {
  /** No title, or none that tells. */
  UNKNOWN("not known"),
  /** Does the work and leads nobody by title. */
  PRACTITIONER("practitioner"),
  /** Leads by knowing: senior, staff, principal, lead. */
  SENIOR("senior"),
  /** Leads a team. */
  MANAGER("manager"),
  /** Leads managers or a field: director, head of, vice president. */
  DIRECTOR("director"),
  /** Leads the organisation: chief, president, founder, partner, board. */
  EXECUTIVE("executive");

  private static final Set<String> EXECUTIVES =
      Set.of(
          "ceo",
          "cto",
          "cfo",
          "coo",
          "cmo",
          "cpo",
          "cio",
          "ciso",
          "chro",
          "chief",
          "president",
          "founder",
          "cofounder",
          "co-founder",
          "owner",
          "partner",
          "chair",
          "chairman",
          "chairwoman",
          "chairperson",
          "vorstand",
          "geschäftsführer",
          "geschäftsführerin");
  private static final Set<String> DIRECTORS =
      Set.of(
          "director",
          "head",
          "vp",
          "svp",
          "evp",
          "dean",
          "principal-director",
          "leiter",
          "leiterin",
          "directeur",
          "directrice",
          "directora");
  private static final Set<String> MANAGERS =
      Set.of("manager", "supervisor", "coordinator", "foreman", "gerente", "teamleiter");
  private static final Set<String> SENIORS =
      Set.of(
          "senior",
          "sr",
          "staff",
          "principal",
          "lead",
          "architect",
          "fellow",
          "professor",
          "expert",
          "distinguished");
  private static final Set<String> PRACTITIONERS =
      Set.of(
          "engineer",
          "developer",
          "analyst",
          "designer",
          "consultant",
          "associate",
          "specialist",
          "scientist",
          "researcher",
          "writer",
          "editor",
          "accountant",
          "lawyer",
          "counsel",
          "attorney",
          "recruiter",
          "assistant",
          "administrator",
          "intern",
          "trainee",
          "student",
          "nurse",
          "doctor",
          "teacher",
          "buyer",
          "officer",
          "representative",
          "programmer",
          "technician",
          "planner",
          "trader",
          "auditor",
          "clerk",
          "secretary",
          "journalist",
          "entwickler",
          "entwicklerin",
          "ingenieur",
          "berater",
          "agent",
          "advisor",
          "adviser");

  private final String words;

  Level(String words) {
    this.words = words;
  }

  /** The level as a page names it. */
  public String words() {
    return words;
  }

  /** Whether this level stands above another, both being known. */
  public boolean above(Level other) {
    return this != UNKNOWN && other != UNKNOWN && compareTo(other) > 0;
  }

  /** The level that a title tells of; null is no title. */
  public static Level of(@Nullable String title) {
    if (title == null) return UNKNOWN;
    List<String> words = words(title);
    String text = String.join(" ", words);
    if (text.contains("vice president") || text.contains("vice chair")) return DIRECTOR;
    if (text.contains("product owner") || text.contains("partner manager")) return MANAGER;
    if (any(words, EXECUTIVES) || text.contains("managing director")) return EXECUTIVE;
    if (any(words, DIRECTORS)) return DIRECTOR;
    if (any(words, MANAGERS)) return MANAGER;
    if (any(words, SENIORS)) return SENIOR;
    return any(words, PRACTITIONERS) ? PRACTITIONER : UNKNOWN;
  }

  private static boolean any(List<String> words, Set<String> known) {
    for (String word : words) if (known.contains(word)) return true;
    return false;
  }

  /**
   * The words of a title in lower case, cut at everything that is neither a letter, a digit nor a
   * hyphen; whom somebody assists is left away.
   */
  static List<String> words(String title) {
    List<String> words = List.of(title.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}-]+"));
    int assistant = words.indexOf("assistant");
    int to = words.indexOf("to");
    return assistant >= 0 && to > assistant ? words.subList(0, to) : words;
  }
}
