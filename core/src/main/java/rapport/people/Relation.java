package rapport.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one person is to another, neither of them the owner, as somebody said it: the owner, or a
 * card. It is not how close they are, and nothing is concluded from it; a tie between the two may
 * be known or not.
 *
 * @param one who is the partner, child or assistant of the other, reports to the other, or was
 *     introduced by the other
 */
public record Relation(PersonId one, Kind kind, PersonId other) {

  /** What the one is to the other. */
  public enum Kind {
    /** Partner in life; it holds both ways. */
    PARTNER("partner of"),
    /** Son or daughter. */
    CHILD("child of"),
    /** The other is the one's boss. */
    REPORTS_TO("reports to"),
    /** The owner knows the one through the other. */
    INTRODUCED_BY("introduced by"),
    /** The one keeps the other's calendar. */
    ASSISTANT("assistant of");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The kind between two names, such as "reports to". */
    public String words() {
      return words;
    }

    /** What stands between two names in a sentence. */
    private String verb() {
      return switch (this) {
        case REPORTS_TO -> "reports to";
        case INTRODUCED_BY -> "was introduced to you by";
        case PARTNER, CHILD, ASSISTANT -> "is the " + words;
      };
    }

    /**
     * The kind that is written so, such as {@code reports-to}.
     *
     * @throws IllegalArgumentException for none
     */
    public static Kind of(String name) {
      String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
      for (Kind kind : values())
        if (plain.equals(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            || plain.equals(kind.words.replace(' ', '-'))) return kind;
      throw new IllegalArgumentException("nobody is related as " + name);
    }
  }

  private static final List<String> PARTNERS =
      List.of("spouse", "partner", "domestic partner", "domestic-partner", "husband", "wife");
  private static final List<String> CHILDREN = List.of("child", "son", "daughter");
  private static final List<String> PARENTS = List.of("parent", "mother", "father");
  private static final List<String> BOSSES = List.of("manager", "boss", "supervisor");
  private static final List<String> INTRODUCERS =
      List.of("referred by", "referred-by", "introduced by");

  /**
   * Checks that they are two.
   *
   * @throws IllegalArgumentException for one person
   */
  public Relation {
    if (one.equals(other)) throw new IllegalArgumentException("nobody is related to themselves");
  }

  /**
   * What a card says with the type of its RELATED property (RFC 6350 §6.6.6) or the label that
   * address books use in its place; empty for a type that is none of these, such as friend.
   *
   * @param of whose card it is
   * @param named whom it names
   */
  public static Optional<Relation> ofCard(PersonId of, String type, PersonId named) {
    String plain = type.strip().toLowerCase(Locale.ROOT);
    if (of.equals(named)) return Optional.empty();
    if (PARTNERS.contains(plain)) return Optional.of(new Relation(of, Kind.PARTNER, named));
    if (CHILDREN.contains(plain)) return Optional.of(new Relation(named, Kind.CHILD, of));
    if (PARENTS.contains(plain)) return Optional.of(new Relation(of, Kind.CHILD, named));
    if (BOSSES.contains(plain)) return Optional.of(new Relation(of, Kind.REPORTS_TO, named));
    if (plain.equals("assistant")) return Optional.of(new Relation(named, Kind.ASSISTANT, of));
    if (INTRODUCERS.contains(plain))
      return Optional.of(new Relation(of, Kind.INTRODUCED_BY, named));
    return Optional.empty();
  }

  /** Whether it says the same as another: a partner is one both ways. */
  public boolean same(Relation that) {
    return equals(that) || (kind == Kind.PARTNER && that.kind == kind && crosses(that));
  }

  /** Whether it cannot be true beside another, as when each reports to the other. */
  public boolean denies(Relation that) {
    return kind != Kind.PARTNER && kind == that.kind && crosses(that);
  }

  private boolean crosses(Relation that) {
    return one.equals(that.other) && other.equals(that.one);
  }

  /**
   * Whether one of the two can speak for the owner to the other with more weight than anybody: the
   * boss and the partner, and who introduced them.
   *
   * @param introducer who would speak
   * @param target to whom
   */
  public boolean opens(PersonId introducer, PersonId target) {
    boolean above = one.equals(target) && other.equals(introducer);
    return switch (kind) {
      case PARTNER -> above || (one.equals(introducer) && other.equals(target));
      case REPORTS_TO, INTRODUCED_BY -> above;
      case ASSISTANT -> one.equals(introducer) && other.equals(target);
      case CHILD -> false;
    };
  }

  /** It as a sentence without its full stop, such as "Lena reports to Maya". */
  public String sentence(String nameOfOne, String nameOfOther) {
    return nameOfOne + " " + kind.verb() + " " + nameOfOther;
  }
}
