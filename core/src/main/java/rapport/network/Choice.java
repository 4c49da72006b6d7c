package rapport.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.people.Field;
import rapport.people.Level;
import rapport.people.Scope;

/**
 * Chooses who could serve a need (I3): an open formula over what is known, with a reason for each
 * factor. It ranks ways to meet a need, not people.
 *
 * <p>Fit mixes the need's words with what its category looks for, by the category's own share.
 * Fresh is the mean over circle, field and organisation, as far as known, of the share of ego's
 * strong ties that do not have the candidate's; without strong ties everybody is new. O(prospects
 * log prospects + prospects × strong ties).
 */
public final class Choice {

  private static final double HARDLY = 0.05;

  private final Level ego;
  private final List<Prospect> strong;

  /**
   * For an owner.
   *
   * @param ego the owner's own level, unknown if it is not known
   * @param strong the owner's strong ties
   */
  public Choice(Level ego, List<Prospect> strong) {
    this.ego = ego;
    this.strong = List.copyOf(strong);
  }

  /** The candidates for a need, best first; those who do not fit at all are left away. */
  public List<Candidate> candidates(Need need, List<Prospect> prospects) {
    List<Candidate> candidates = new ArrayList<>();
    for (Prospect prospect : prospects) {
      Candidate candidate = candidate(need, prospect);
      if (candidate.fit() >= HARDLY) candidates.add(candidate);
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::value).reversed().thenComparing(Candidate::person));
    return candidates;
  }

  private Candidate candidate(Need need, Prospect prospect) {
    double fresh = fresh(prospect);
    double share = share(need.category());
    double role = role(need.category(), prospect, fresh);
    double fit = share * prospect.words() + (1 - share) * role;
    if (share >= 0.5 && prospect.words() == 0) fit = 0;
    List<String> reasons = new ArrayList<>();
    reasons.add(fits(need, prospect, role));
    reasons.add(reaches(prospect));
    reasons.add(adds(prospect, fresh));
    reasons.add(
        prospect.gift() == null
            ? "What you could give is not known yet."
            : "You could give: " + prospect.gift() + ".");
    return new Candidate(
        prospect.person(),
        fit,
        prospect.chance(),
        fresh,
        prospect.offer(),
        prospect.way(),
        reasons);
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
      case SPONSOR, DECISION -> above(it.level());
      case SUPPORT -> it.strength();
    };
  }

  private double above(Level level) {
    double height =
        switch (level) {
          case EXECUTIVE -> 1;
          case DIRECTOR -> 0.8;
          case MANAGER -> 0.4;
          case SENIOR -> 0.15;
          case PRACTITIONER -> 0.05;
          case UNKNOWN -> 0.1;
        };
    return ego == Level.UNKNOWN || level.above(ego) ? height : height / 2;
  }

  private double fresh(Prospect it) {
    if (strong.isEmpty()) return 1;
    double sum = 0;
    int known = 0;
    for (Facet facet : Facet.values()) {
      Object value = facet.of(it);
      if (value == null) continue;
      known++;
      int same = 0;
      int others = 0;
      for (Prospect one : strong) {
        if (one.person().equals(it.person())) continue;
        others++;
        if (value.equals(facet.of(one))) same++;
      }
      sum += others == 0 ? 1 : 1 - (double) same / others;
    }
    return known == 0 ? 0.5 : sum / known;
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

  private static String fits(Need need, Prospect it, double role) {
    if (!it.where().isEmpty()) return it.where();
    if (need.category().higher() && role >= 0.4)
      return "Stands where it is decided: " + it.level().words() + ".";
    if (need.category() == Need.Category.SUPPORT && role >= 0.4) return "One of your close ties.";
    if (need.category() == Need.Category.INFLUENCE && role >= 0.5)
      return "Ties circles together that hardly meet.";
    return "Fits what a need of this kind looks for: " + need.category().criteria() + ".";
  }

  private static String reaches(Prospect it) {
    if (it.way().isEmpty()) return "No way in is known.";
    String chance = String.format(Locale.ROOT, "%.2f", it.chance());
    return it.way().size() == 1
        ? "You know each other; the tie stands at " + chance + "."
        : it.way().size() == 2
            ? "One introduction away, " + chance + "."
            : (it.way().size() - 1) + " introductions away, " + chance + ".";
  }

  private static String adds(Prospect it, double fresh) {
    if (fresh >= 0.75) {
      String field = it.field() == Field.UNKNOWN ? "" : ": " + it.field().words();
      return "Adds what your strong ties do not have" + field + ".";
    }
    return fresh >= 0.4
        ? "Adds something to your strong ties."
        : "Much like those you are close to.";
  }
}
