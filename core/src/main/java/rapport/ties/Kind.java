package rapport.ties;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What kind of relationship a tie is (K3), from a profile of five parts (K4). It is a view of the
 * relationship that the owner can overrule, never a mark for the other person, and it says when
 * there is not enough evidence.
 *
 * <p>The kinds: in a transactional tie something is given and something is had; in a mutually
 * dependent one both give and come back; in a transformational one both have changed by it, which
 * needs influence and vulnerability besides. Influence and vulnerability cannot be read from
 * traffic and come from the owner's answers alone.
 *
 * @param value the kind
 * @param profile the five parts
 * @param said whether the owner overruled the evidence
 */
public record Kind(Value value, Profile profile, boolean said) {

  /**
   * What the owner is asked of a tie: influence, vulnerability, shared purpose. Each is answered
   * from 0, not at all, to 4, very much.
   */
  public static final List<String> QUESTIONS =
      List.of(
          "Has either of you changed how the other thinks or works?",
          "Would you tell them of a mistake, or ask for help, before you must?",
          "Are you working for something you both want?");

  private static final int ENOUGH = 6;
  private static final double HALF = 0.5;
  private static final double MOST = 0.6;

  /** The four values. */
  public enum Value {
    /** Too little is known. */
    UNKNOWN("not enough evidence"),
    /** Something is given and something is had. */
    TRANSACTIONAL("transactional"),
    /** Both give and come back. */
    MUTUAL("mutually dependent"),
    /** Both have changed by it. */
    TRANSFORMATIONAL("transformational");

    private final String words;

    Value(String words) {
      this.words = words;
    }

    /** The kind as a page names it. */
    public String words() {
      return words;
    }
  }

  /** The five parts of a profile, each with the practice that builds it. */
  public enum Part {
    /** Each has changed how the other thinks or works. */
    INFLUENCE("influence", "ask for their view on something undecided, and say what it changed"),
    /** Both begin, both give. */
    MUTUALITY("mutuality", "offer something of use to them before you ask again"),
    /** Help is asked for and mistakes are admitted. */
    VULNERABILITY("vulnerability", "ask them for help with something you find hard"),
    /** Both want the same thing. */
    PURPOSE("shared purpose", "write down one goal you both want"),
    /** Contact holds and promises are kept. */
    COMMITMENT("commitment", "set a rhythm and keep one small promise");

    private final String words;
    private final String practice;

    Part(String words, String practice) {
      this.words = words;
      this.practice = practice;
    }

    /** The part as a page names it. */
    public String words() {
      return words;
    }

    /** What builds it. */
    public String practice() {
      return practice;
    }
  }

  /** One part's value in [0, 1], or NaN, and where it comes from. */
  public record Known(double value, String reason) {}

  /** What is known of each part: a value in [0, 1] or NaN, and where it comes from. */
  public record Profile(Map<Part, Known> parts) {

    /** Copies the map. */
    public Profile {
      parts = Map.copyOf(parts);
    }

    /** One part; NaN when not known. */
    public double of(Part part) {
      Known known = parts.get(part);
      return known == null ? Double.NaN : known.value();
    }

    /** Where a part comes from, in words. */
    public String reason(Part part) {
      Known known = parts.get(part);
      return known == null ? "not known" : known.reason();
    }

    /** The weakest part of those that are known; empty where none of them is below one half. */
    public Optional<Part> weakest() {
      return known().filter(part -> of(part) < HALF);
    }

    private Optional<Part> known() {
      return Arrays.stream(Part.values())
          .filter(part -> !Double.isNaN(of(part)))
          .min(Comparator.comparingDouble(this::of));
    }

    /**
     * What to build next: the weakest part, else the first that is not known. That it is not known
     * is no sign that it is weak.
     */
    public Part missing() {
      return weakest()
          .or(() -> Arrays.stream(Part.values()).filter(part -> Double.isNaN(of(part))).findFirst())
          .or(this::known)
          .orElse(Part.MUTUALITY);
    }
  }

  /**
   * What the kind is judged from.
   *
   * @param interactions contacts in all
   * @param begun who began, as a share of the owner with its count
   * @param monthsWith in how many of the last twelve months there was contact
   * @param kept promises kept, both ways, of all that were due
   * @param due promises that were due, both ways
   * @param sharedGoals goals both want, open or reached
   * @param trusting how often either asked the other for help or admitted a mistake (practice N6)
   * @param influence the owner's answer, 0 to 4, or null: has either changed how the other thinks
   * @param vulnerability the answer, 0 to 4, or null: would you tell them of a mistake
   * @param purpose the answer, 0 to 4, or null: do you work for something both want
   * @param said the owner's own word, or null
   */
  public record Evidence(
      int interactions,
      Share begun,
      int monthsWith,
      int kept,
      int due,
      int sharedGoals,
      int trusting,
      @Nullable Integer influence,
      @Nullable Integer vulnerability,
      @Nullable Integer purpose,
      @Nullable Value said) {}

  /** Judges the evidence. */
  public static Kind of(Evidence it) {
    Profile profile = profile(it);
    if (it.said() != null) return new Kind(it.said(), profile, true);
    return new Kind(value(it, profile), profile, false);
  }

  private static Value value(Evidence it, Profile profile) {
    double influence = profile.of(Part.INFLUENCE);
    double vulnerability = profile.of(Part.VULNERABILITY);
    boolean traffic = it.interactions() >= ENOUGH;
    if (influence >= HALF && vulnerability >= HALF && mean(profile) >= MOST)
      return Value.TRANSFORMATIONAL;
    if (!traffic && Double.isNaN(influence) && Double.isNaN(vulnerability)) return Value.UNKNOWN;
    double mutuality = profile.of(Part.MUTUALITY);
    double commitment = profile.of(Part.COMMITMENT);
    if (mutuality >= HALF && (commitment >= HALF || profile.of(Part.PURPOSE) >= HALF))
      return Value.MUTUAL;
    // What two people have is only known where it can be seen who begins.
    return traffic && it.begun().whole() > 0 ? Value.TRANSACTIONAL : Value.UNKNOWN;
  }

  private static double mean(Profile profile) {
    double sum = 0;
    int known = 0;
    for (Part part : Part.values())
      if (!Double.isNaN(profile.of(part))) {
        sum += profile.of(part);
        known++;
      }
    return known < 3 ? 0 : sum / known;
  }

  private static Profile profile(Evidence it) {
    Map<Part, Known> parts = new EnumMap<>(Part.class);
    parts.put(Part.INFLUENCE, answer(it.influence()));
    parts.put(Part.MUTUALITY, mutuality(it));
    parts.put(Part.VULNERABILITY, vulnerability(it));
    parts.put(Part.PURPOSE, purpose(it));
    parts.put(Part.COMMITMENT, commitment(it));
    return new Profile(parts);
  }

  private static Known answer(@Nullable Integer answer) {
    return answer == null
        ? new Known(Double.NaN, "not answered yet")
        : new Known(answer / 4.0, "your answer, " + answer + " of 4");
  }

  private static Known vulnerability(Evidence it) {
    int times = it.trusting();
    if (times == 0) return answer(it.vulnerability());
    double shown = 1 - 0.4 / times;
    Integer said = it.vulnerability();
    if (said != null && said / 4.0 > shown) return answer(said);
    String often = times == 1 ? "once" : times + " times";
    return new Known(shown, "help asked for or a mistake admitted " + often);
  }

  private static Known mutuality(Evidence it) {
    if (it.begun().whole() == 0 && it.interactions() >= ENOUGH)
      return new Known(Double.NaN, "who begins is not known from your sources");
    if (it.begun().whole() < ENOUGH) return new Known(Double.NaN, "too few exchanges to tell");
    return new Known(
        1 - 2 * Math.abs(it.begun().value() - HALF),
        "who begins, of " + it.begun().whole() + " exchanges");
  }

  private static Known purpose(Evidence it) {
    Integer answer = it.purpose();
    int goals = it.sharedGoals();
    if (answer == null && goals == 0)
      return new Known(Double.NaN, "no shared goal, not answered yet");
    double answered = answer == null ? 0 : answer / 4.0;
    double shared = goals == 0 ? 0 : 1 - 0.4 / goals;
    String reason =
        goals == 0 ? "your answer" : goals == 1 ? "one shared goal" : goals + " shared goals";
    return new Known(Math.max(answered, shared), reason);
  }

  private static Known commitment(Evidence it) {
    if (it.interactions() < ENOUGH) return new Known(Double.NaN, "too few contacts to tell");
    double months = it.monthsWith() / 12.0;
    String contact = "contact in " + it.monthsWith() + " of 12 months";
    if (it.due() == 0) return new Known(months, contact);
    return new Known(
        (months + (double) it.kept() / it.due()) / 2,
        contact + ", " + it.kept() + " of " + it.due() + " promises kept");
  }
}
