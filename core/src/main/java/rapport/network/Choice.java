package rapport.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Acquaintance;
import rapport.people.Field;
import rapport.people.Level;
import rapport.people.PersonId;
import rapport.people.Scope;

/**
 * Chooses who could serve a need (I3): an open formula over what is known, with a reason for each
 * factor. It ranks ways to meet a need, not people.
 *
 * <p>Fit mixes the need's words with what its category looks for, by the category's own share.
 * Sponsors and those who decide are inside ego's organisation and known to stand above ego
 * (director or higher where ego's level is not known), and somebody silent for more than {@link
 * #DORMANT_DAYS} days sponsors nobody. Stop words are no match. Fresh is the mean over circle,
 * field and organisation, as far as known, of the share of ego's other strong ties that do not have
 * the candidate's; for a need that asks for newness it falls with the candidate's own tie and is 0
 * from a strong one on, for one that asks for closeness it is ½ for everybody. A reason that is
 * true of every candidate is not said, where there are at least three. O(prospects log prospects +
 * strong ties).
 */
public final class Choice {

  /** Somebody silent for longer, 19 months, is dormant and no sponsor. */
  public static final int DORMANT_DAYS = 578;

  private static final double HARDLY = 0.05;
  private static final double NEITHER = 0.5;
  private static final int ENOUGH_TO_COMPARE = 3;
  private static final Pattern WORDS = Pattern.compile("\u201c([^\u201d]*)\u201d(.*)");
  private static final Set<String> STOP =
      Set.of(
          ("a about all also am an and any are as at be been but by can could did do does for from get go good had has"
                  + " have he her him his how i if in into is it its just like make me more most my need new no not of on"
                  + " one or our out over people person she should so some somebody someone than that the their them then"
                  + " there these they this those to up us use was we were what when where which who whom whose why will"
                  + " with work would you your"
                  + " run runs running ran uses using used makes making made take takes taking took taken"
                  + " above across after against along among around before behind below beside between beyond during"
                  + " inside near onto outside since through toward towards under until upon within without"
                  + " know knows knowing knew known want wants wanted help helps")
              .split(" "));

  private final Level ego;
  private final Field field;
  private final List<Prospect> strong;
  private final Map<Facet, Map<Object, Integer>> had = new EnumMap<>(Facet.class);
  private final Map<PersonId, Prospect> close = new HashMap<>();

  /**
   * For an owner.
   *
   * @param ego the owner's own level, unknown if it is not known
   * @param strong the owner's strong ties
   */
  public Choice(Level ego, List<Prospect> strong) {
    this(ego, Field.UNKNOWN, strong);
  }

  /**
   * For an owner whose field is known: nobody adds that.
   *
   * @param ego the owner's own level, unknown if it is not known
   * @param field the owner's own field, unknown if it is not known
   * @param strong the owner's strong ties
   */
  public Choice(Level ego, Field field, List<Prospect> strong) {
    this.ego = ego;
    this.field = field;
    this.strong = List.copyOf(strong);
    for (Facet facet : Facet.values()) {
      Map<Object, Integer> counts = new HashMap<>();
      for (Prospect one : strong) {
        Object value = facet.of(one);
        if (value != null) counts.merge(value, 1, Integer::sum);
      }
      had.put(facet, counts);
    }
    for (Prospect one : strong) close.put(one.person(), one);
  }

  /** The candidates for a need, best first; those who do not fit at all are left away. */
  public List<Candidate> candidates(Need need, List<Prospect> prospects) {
    return candidates(need, need.category().wanted(), prospects);
  }

  /**
   * The same where the owner wants another kind of relationship than the category asks for: what is
   * new counts for nothing where closeness is wanted.
   */
  public List<Candidate> candidates(Need need, Need.Wanted wanted, List<Prospect> prospects) {
    List<Candidate> candidates = new ArrayList<>();
    for (Prospect prospect : prospects) {
      Candidate candidate = candidate(need, wanted, prospect);
      if (candidate != null) candidates.add(candidate);
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::value).reversed().thenComparing(Candidate::person));
    return telling(candidates);
  }

  /**
   * Whose way of working the owner may learn from: who advised him first, then who stands higher,
   * the highest and closest first; nobody he does not know, or has not seen for long. O(n log n).
   *
   * @param advisers who gave him advice
   */
  public List<Candidate> models(List<Prospect> prospects, Set<PersonId> advisers) {
    return prospects.stream()
        .filter(one -> one.way().size() == 1 && one.way().getFirst().equals(one.person()))
        .filter(one -> !dormant(one) && (advisers.contains(one.person()) || above(one)))
        .sorted(
            Comparator.comparing((Prospect one) -> !advisers.contains(one.person()))
                .thenComparingDouble(one -> -height(one.level()))
                .thenComparingDouble(one -> -one.strength())
                .thenComparing(Prospect::person))
        .map(one ->
            Candidate.known(
                one, advisers.contains(one.person()) ? "Gave you advice." : higher(one)))
        .toList();
  }

  private boolean above(Prospect it) {
    return ego == Level.UNKNOWN
        ? it.level() == Level.DIRECTOR || it.level() == Level.EXECUTIVE
        : it.level().above(ego);
  }

  private static boolean dormant(Prospect it) {
    return it.silentDays() != null && it.silentDays() > DORMANT_DAYS;
  }

  private static String higher(Prospect it) {
    return "Stands higher: " + it.level().words() + ".";
  }

  /** The same without the reasons that are true of all of them. */
  private static List<Candidate> telling(List<Candidate> candidates) {
    if (candidates.size() < ENOUGH_TO_COMPARE) return candidates;
    Set<String> shared = new TreeSet<>(candidates.getFirst().reasons());
    for (Candidate one : candidates) shared.retainAll(one.reasons());
    return candidates.stream().map(one -> one.without(shared)).toList();
  }

  /** One candidate, or null for somebody who does not fit at all. */
  private @Nullable Candidate candidate(Need need, Need.Wanted wanted, Prospect said) {
    Prospect prospect = matched(said);
    double fresh = fresh(need.category(), wanted, prospect);
    double share = share(need.category());
    double role = role(need.category(), prospect, fresh);
    double fit = share * prospect.words() + (1 - share) * role;
    if (share >= 0.5 && prospect.words() == 0) fit = 0;
    if (need.category().higher() && !serves(need.category(), prospect)) fit = 0;
    if (fit < HARDLY) return null;
    List<String> reasons = new ArrayList<>();
    String because = fits(need, prospect, role).orElse("");
    if (!because.isEmpty()) reasons.add(because);
    reasons.add(reaches(prospect.way().size(), prospect.acquaintance()));
    adds(wanted, prospect, fresh).ifPresent(reasons::add);
    if (prospect.gift() != null) reasons.add("You could give: " + prospect.gift() + ".");
    return new Candidate(
        prospect.person(),
        fit,
        prospect.chance(),
        fresh,
        prospect.offer(),
        prospect.way(),
        reasons,
        because,
        prospect.acquaintance());
  }

  /** A prospect whose match is more than stop words, else without the match. */
  private static Prospect matched(Prospect it) {
    if (it.where().isEmpty()) return it;
    Matcher where = WORDS.matcher(it.where());
    if (!where.matches()) return it;
    List<String> words =
        Stream.of(where.group(1).split(",\\s*"))
            .filter(word -> !STOP.contains(word.strip().toLowerCase(Locale.ROOT)))
            .toList();
    if (words.isEmpty()) return it.matching(0, "");
    return it.matching(it.words(), "\u201c" + String.join(", ", words) + "\u201d" + where.group(2));
  }

  /**
   * Whether somebody stands inside and above, and, to speak up for ego, is not long out of touch.
   */
  private boolean serves(Need.Category category, Prospect it) {
    boolean sponsors = category != Need.Category.SPONSOR || !dormant(it);
    return it.side() == Scope.Side.INSIDE && above(it) && sponsors;
  }

  /** How much the words of the need count beside what its category looks for. */
  static double share(Need.Category category) {
    return switch (category) {
      case KNOW_HOW, TALENT -> 0.8;
      case OPPORTUNITY, PERSPECTIVE, INFLUENCE -> 0.5;
      case DECISION -> 0.4;
      case SPONSOR, SUPPORT -> 0.2;
    };
  }

  private double role(Need.Category category, Prospect it, double fresh) {
    return switch (category) {
      case KNOW_HOW -> it.level() == Level.SENIOR ? 1 : it.level() == Level.UNKNOWN ? 0.4 : 0.7;
      case TALENT -> it.level() == Level.PRACTITIONER || it.level() == Level.SENIOR ? 1 : 0.4;
      case OPPORTUNITY ->
          it.side() == Scope.Side.OUTSIDE ? 1 : it.side() == Scope.Side.UNKNOWN ? 0.5 : 0.2;
      case PERSPECTIVE -> fresh;
      case INFLUENCE -> it.brokerage();
      case SPONSOR, DECISION -> height(it.level());
      case SUPPORT -> it.strength();
    };
  }

  private static double height(Level level) {
    return switch (level) {
      case EXECUTIVE -> 1;
      case DIRECTOR -> 0.8;
      case MANAGER -> 0.6;
      case SENIOR -> 0.3;
      case PRACTITIONER, UNKNOWN -> 0;
    };
  }

  private double fresh(Need.Category category, Need.Wanted wanted, Prospect it) {
    if (wanted == Need.Wanted.TRANSFORMATIONAL) return NEITHER;
    double fresh = fresh(it);
    return category.elsewhere()
        ? fresh * (1 - Math.min(1, it.strength() / Coverage.STRONG))
        : fresh;
  }

  private double fresh(Prospect it) {
    int others = strong.size() - (close.containsKey(it.person()) ? 1 : 0);
    if (others == 0) return 1;
    double sum = 0;
    int known = 0;
    for (Facet facet : Facet.values()) {
      Object value = facet.of(it);
      if (value == null) continue;
      known++;
      sum += 1 - (double) same(facet, value, it) / others;
    }
    return known == 0 ? NEITHER : sum / known;
  }

  /** How many strong ties but the candidate's own have something. */
  private int same(Facet facet, Object value, Prospect it) {
    int all = had.getOrDefault(facet, Map.of()).getOrDefault(value, 0);
    Prospect own = close.get(it.person());
    return own != null && value.equals(facet.of(own)) ? all - 1 : all;
  }

  private enum Facet {
    CIRCLE,
    FIELD,
    ORGANISATION;

    @Nullable Object of(Prospect it) {
      return switch (this) {
        case CIRCLE -> it.circle() < 0 ? null : it.circle();
        case FIELD -> it.field() == Field.UNKNOWN ? null : it.field();
        case ORGANISATION ->
            it.organisation() == null ? null : it.organisation().toLowerCase(Locale.ROOT);
      };
    }
  }

  private static Optional<String> fits(Need need, Prospect it, double role) {
    if (!it.where().isEmpty()) return Optional.of(it.where());
    if (need.category().higher()) return Optional.of(higher(it));
    if (need.category() == Need.Category.SUPPORT && role >= 0.4)
      return Optional.of("One of your close ties.");
    if (need.category() == Need.Category.INFLUENCE && role >= 0.5)
      return Optional.of("Ties circles together that hardly meet.");
    return Optional.empty();
  }

  /** How somebody is reached, in words. */
  static String reaches(int way, Acquaintance acquaintance) {
    return switch (way) {
      case 0 -> "No way in is known.";
      case 1 -> acquaintance.words() + ".";
      case 2 -> "One introduction away.";
      default -> way - 1 + " introductions away.";
    };
  }

  /** What somebody adds, where it is known and the need does not ask for closeness instead. */
  private Optional<String> adds(Need.Wanted wanted, Prospect it, double fresh) {
    boolean known = Stream.of(Facet.values()).anyMatch(facet -> facet.of(it) != null);
    boolean closeness = wanted == Need.Wanted.TRANSFORMATIONAL;
    boolean alone = strong.stream().allMatch(one -> one.person().equals(it.person()));
    if (!known || closeness || alone || it.strength() >= Coverage.STRONG) return Optional.empty();
    if (fresh >= 0.75)
      return absent(it).map(what -> "Adds what your strong ties do not have: " + what + ".");
    return fresh < 0.25 ? Optional.of("Much like those you are close to.") : Optional.empty();
  }

  /** A field or an organisation that neither the owner nor any strong tie has. */
  private Optional<String> absent(Prospect it) {
    if (it.field() != field && missing(Facet.FIELD, it)) return Optional.of(it.field().words());
    if (it.side() == Scope.Side.OUTSIDE && missing(Facet.ORGANISATION, it))
      return Optional.ofNullable(it.organisation());
    return Optional.empty();
  }

  private boolean missing(Facet facet, Prospect it) {
    Object value = facet.of(it);
    return value != null && same(facet, value, it) == 0;
  }
}
