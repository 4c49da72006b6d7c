package rapport.web.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Expansion;
import rapport.desk.network.Goals;
import rapport.desk.network.Initiatives;
import rapport.desk.network.Landscape;
import rapport.network.Candidate;
import rapport.network.Coverage;
import rapport.network.Need;
import rapport.people.Names;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.people.Remarks;
import rapport.store.people.Remarks.Heading;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.Face;

/** What the network should cover, who could help, and what is under way. */
public record GoalsView(
    Frame frame,
    List<NeedLine> needs,
    @Nullable HelpersView helpers,
    List<InitiativeCard> initiatives,
    List<Fact> expanding,
    @Nullable String stagnation,
    List<Offer> offers,
    long withoutSubjects) {

  private static final int DOTS = 6;
  private static final int HELPERS = 5;

  /** What fewer strong ties have in common is chance. */
  private static final int FEW = 3;

  /** A fact and its figure. */
  public record Fact(String name, String value, String note) {}

  /** Something the owner could give. */
  public record Offer(long id, String words) {}

  /** One need with its coverage; dots are strong, weak or away. */
  public record NeedLine(
      long id,
      String category,
      String what,
      String horizon,
      String tone,
      List<String> dots,
      String today,
      String missing,
      boolean chosen) {

    static NeedLine of(Goals.Covered goal, boolean chosen) {
      Coverage coverage = goal.coverage();
      List<String> dots = new ArrayList<>();
      for (int i = 0; i < coverage.strong() && dots.size() < DOTS; i++) dots.add("strong");
      for (int i = 0; i < coverage.weak() && dots.size() < DOTS; i++) dots.add("weak");
      for (int i = 0; i < coverage.away() && dots.size() < DOTS; i++) dots.add("away");
      return new NeedLine(
          goal.need().id(),
          goal.need().category().words(),
          goal.need().what(),
          goal.need().horizon().words(),
          goal.need().horizon() == Need.Horizon.NOW ? "blue" : "plum",
          dots,
          coverage.strong()
              + " strong, "
              + coverage.weak()
              + " weak, "
              + coverage.away()
              + " an introduction away",
          coverage.missing(),
          chosen);
    }
  }

  /** Who could help with one need. */
  public record HelpersView(
      long need, String title, String wanted, List<Helper> helpers, boolean compared) {}

  /** One candidate with reasons; the four factors are percent of a line. */
  public record Helper(
      Face face,
      String way,
      String state,
      List<String> reasons,
      List<Factor> factors,
      String mapHref,
      @Nullable Face introducer) {}

  /** One factor of a choice; the words say how much of it there is. */
  public record Factor(String name, String at, String words) {
    public static Factor of(String name, double value) {
      return new Factor(name, String.format(Locale.ROOT, "%.1f%%", 4 + 92 * value), word(value));
    }

    /** The value in a word, for those who do not see the line. */
    private static String word(double value) {
      if (value < 0.005) return "none";
      return value < 0.35 ? "little" : value < 0.65 ? "some" : value < 0.9 ? "much" : "very much";
    }
  }

  /** One initiative in short. */
  public record InitiativeCard(
      long id,
      String name,
      String purpose,
      String people,
      String missing,
      String week,
      String done) {

    static InitiativeCard of(Initiatives.Initiative it) {
      String missing =
          String.join(
              ", ",
              it.stakeholders().stream()
                  .filter(one -> one.tie() == Initiatives.Tie.MISSING)
                  .map(Initiatives.Stakeholder::role)
                  .toList());
      int all = it.stakeholders().size();
      return new InitiativeCard(
          it.id(),
          it.name(),
          it.purpose(),
          Say.count(all, "person", "people")
              + " needed: "
              + it.count(Initiatives.Tie.STRONG)
              + " strong, "
              + it.count(Initiatives.Tie.WEAK)
              + " weak, "
              + (it.count(Initiatives.Tie.MISSING) + it.count(Initiatives.Tie.UNKNOWN))
              + " unknown to you",
          missing.isEmpty() ? "nobody" : missing,
          "week "
              + Math.min(it.week(), it.weeks())
              + " of "
              + it.weeks()
              + " · "
              + it.onBoard()
              + " of "
              + all
              + " on board",
          all == 0 ? "0%" : Math.round(100.0 * it.onBoard() / all) + "%");
    }
  }

  static GoalsView of(
      Frame frame,
      List<Goals.Covered> covered,
      Landscape landscape,
      List<Initiatives.Initiative> initiatives,
      Expansion expansion,
      List<Remarks.RemarkRow> own,
      long chosen,
      boolean compared) {
    Goals.Covered open = covered.isEmpty() ? null : covered.getFirst();
    for (Goals.Covered one : covered) if (one.need().id() == chosen) open = one;
    Goals.Covered shown = open;
    return new GoalsView(
        frame,
        covered.stream()
            .map(one -> NeedLine.of(one, shown != null && one.need().equals(shown.need())))
            .toList(),
        shown == null ? null : helpers(shown, landscape, compared),
        initiatives.stream().map(InitiativeCard::of).toList(),
        facts(expansion),
        stagnation(expansion),
        own.stream()
            .filter(row -> row.own(Heading.GIVES))
            .map(row -> new Offer(row.id(), row.words()))
            .toList(),
        own.stream()
            .filter(row -> row.own(Heading.WITHOUT_SUBJECTS))
            .mapToLong(Remarks.RemarkRow::id)
            .findFirst()
            .orElse(0));
  }

  private static HelpersView helpers(Goals.Covered goal, Landscape all, boolean compared) {
    List<Helper> helpers = new ArrayList<>();
    for (Candidate candidate : goal.candidates()) {
      Person person = person(all, candidate.person());
      if (person == null) continue;
      if (helpers.size() == (compared ? 3 : HELPERS)) break;
      PersonId first = candidate.way().isEmpty() ? null : candidate.way().getFirst();
      Person introducer = first == null || candidate.direct() ? null : person(all, first);
      helpers.add(
          new Helper(
              Face.of(person),
              way(all, candidate),
              candidate.direct() && candidate.reach() < 0.2 ? "dormant or light" : "",
              candidate.besidesWay(),
              List.of(
                  Factor.of("fit", candidate.fit()),
                  Factor.of("reach", candidate.reach()),
                  Factor.of("new to you", candidate.fresh()),
                  Factor.of("you can give", candidate.offer())),
              "/map?need=" + goal.need().id() + "&to=" + candidate.person(),
              introducer == null ? null : Face.of(introducer)));
    }
    return new HelpersView(
        goal.need().id(),
        "Who could help: " + goal.need().what(),
        "This need asks for "
            + goal.need().category().wanted().words()
            + "; look for: "
            + goal.need().category().criteria()
            + ".",
        helpers,
        compared);
  }

  private static List<Fact> facts(Expansion it) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            "New ties",
            it.newTies() + (it.ended() ? " in the last 90 days of your mail" : " this quarter"),
            it.usual() < 0
                ? ""
                : String.format(
                    Locale.ROOT,
                    it.ended() ? "(%.0f were usual)" : "(%.0f are usual)",
                    it.usual())));
    if (it.strong() >= FEW) {
      facts.add(
          new Fact(
              "One circle",
              it.insideLargest() + " of " + Say.count(it.strong(), "strong tie", "strong ties"),
              "in " + it.largestCircle()));
      String kinds = kinds(it);
      if (!kinds.isEmpty()) facts.add(new Fact("Strong ties", kinds, ""));
    }
    if (it.placed() == 0)
      facts.add(
          new Fact("Time zones", "say where people are, under Ways and goals on their pages", ""));
    else if (!Double.isNaN(it.remote()) && !Double.isNaN(it.near()))
      facts.add(
          new Fact(
              "In other time zones",
              often(it.remote()) + " with each person",
              often(it.near()) + " with each in yours"));
    return facts;
  }

  /** How often, in whole contacts a month, or months between two. */
  private static String often(double perMonth) {
    if (perMonth >= 1.5) return "about " + Math.round(perMonth) + " contacts a month";
    long months = Math.round(1 / Math.max(perMonth, 0.01));
    if (months == 1) return "about one contact a month";
    return months > 12
        ? "less than one contact a year"
        : "about one contact every " + months + " months";
  }

  /** In how many fields and organisations they work, as far as that is known. */
  private static String kinds(Expansion it) {
    List<String> kinds = new ArrayList<>();
    if (it.fields() > 0) kinds.add(Say.count(it.fields(), "field", "fields"));
    if (it.organisations() > 0)
      kinds.add(Say.count(it.organisations(), "organisation", "organisations"));
    return String.join(", ", kinds);
  }

  private static @Nullable String stagnation(Expansion it) {
    if (!it.stagnates()) return null;
    return it.slows()
        ? "Fewer new ties than usual: a network that no longer grows becomes a trap, however good it is."
        : "Most strong ties share one circle: what you hear there, you have heard before.";
  }

  /** A need in one line. */
  static String title(Need need) {
    return need.category().words() + " · " + need.what();
  }

  static @Nullable Person person(Landscape all, PersonId id) {
    return all.person(id);
  }

  static String name(Landscape all, PersonId id) {
    Person person = all.person(id);
    return person == null ? "somebody" : person.name();
  }

  /** A way in words: You → Maya → Lena. */
  static String way(Landscape all, Candidate candidate) {
    if (candidate.way().isEmpty())
      return Names.given(name(all, candidate.person())) + " on the map";
    if (candidate.direct()) return candidate.acquaintance().words();
    StringBuilder way = new StringBuilder("You");
    for (PersonId id : candidate.way()) way.append(" → ").append(Names.given(name(all, id)));
    return way + ": " + MapQuestions.likely(candidate.reach());
  }
}
