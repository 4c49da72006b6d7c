package rapport.desk.network;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rapport.desk.people.Relations;
import rapport.interactions.Contact;
import rapport.look.Look;
import rapport.network.Candidate;
import rapport.network.Coverage;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.people.Relation;
import rapport.ties.Kind;

/**
 * An initiative as a page shows it (I9): who could fill an empty role and how to get there, who of
 * those it needs is in touch with whom, and what was done, counted from contacts and words. It
 * guesses no stance and no influence; a tie between two others is what the owner's own mail and
 * calendar show.
 *
 * @param openings empty roles with who could fill them
 * @param ties between two whom it needs, the closest first
 * @param bonds what two whom it needs are to each other, as the owner or a card says it
 * @param weeks what happened, the latest week first; weeks without anything are left out
 * @param quietSince the day since which nothing is known to have moved, where that is a fortnight
 *     and the sources speak of all of it; else null
 */
public record Campaign(
    Initiatives.Initiative initiative,
    List<Opening> openings,
    List<Tie> ties,
    List<Week> weeks,
    List<Relations.Line> bonds,
    @Nullable LocalDate quietSince) {

  /** From which chance on two are held to be often in touch. */
  public static final double OFTEN = 0.5;

  /** What of two people is said in a room; the rest is nobody's business there. */
  private static final Set<Relation.Kind> ROOM =
      Set.of(Relation.Kind.REPORTS_TO, Relation.Kind.ASSISTANT);

  private static final int SMALL = 3;
  private static final int QUIET_DAYS = 30;
  private static final int WEEKS = 8;
  private static final int MOST_TIES = 24;
  private static final int FORTNIGHT = 14;

  /** Copies the lists. */
  public Campaign {
    openings = List.copyOf(openings);
    ties = List.copyOf(ties);
    weeks = List.copyOf(weeks);
    bonds = List.copyOf(bonds);
  }

  /** An empty role with at most three who could fill it. */
  public record Opening(Initiatives.Stakeholder role, List<Option> options) {
    /** Copies the list. */
    public Opening {
      options = List.copyOf(options);
    }
  }

  /**
   * Somebody who could fill a role.
   *
   * @param because what is known of the person that fits, or empty
   * @param through who could introduce the two, or null where the owner knows the person
   */
  public record Option(Person person, String because, @Nullable Person through) {}

  /**
   * Two whom an initiative needs, and how they are in touch as far as the owner's sources show.
   *
   * @param chance of a contact between them, in [0, 1)
   * @param quiet whether nothing was seen for more than thirty days
   */
  public record Tie(
      Initiatives.Stakeholder one,
      Initiatives.Stakeholder other,
      double chance,
      LocalDate last,
      boolean quiet) {}

  /** One week: talks and letters with those it needs, and what moved. */
  public record Week(LocalDate monday, List<Count> counts, List<Initiatives.Moved> moved) {
    /** Copies the lists. */
    public Week {
      counts = List.copyOf(counts);
      moved = List.copyOf(moved);
    }
  }

  /** With one person: spoken and written contacts in a company of at most three. */
  public record Count(Person person, int talks, int letters) {}

  /** As it stands for a look; empty where there is no open initiative of that number. */
  public static Optional<Campaign> of(Look look, long id) {
    Initiatives all = Initiatives.of(look);
    return all.find(id)
        .map(it ->
            new Campaign(
                it,
                openings(look, all, it),
                ties(look, it),
                weeks(look, all, it),
                bonds(look, it),
                quietSince(look, all, it)));
  }

  private static List<Relations.Line> bonds(Look look, Initiatives.Initiative it) {
    Set<PersonId> wanted = new HashSet<>();
    for (Initiatives.Stakeholder one : it.stakeholders())
      if (one.person() != null) wanted.add(one.person().id());
    return Relations.of(look).all().stream()
        .filter(one -> wanted.contains(one.one().id()) && wanted.contains(one.other().id()))
        .toList();
  }

  /**
   * What somebody who is with the owner is to somebody who is not yet, where it weighs: their boss
   * or partner, say.
   */
  public Optional<Relations.Line> weight(Initiatives.Stakeholder role) {
    if (role.person() == null) return Optional.empty();
    PersonId target = role.person().id();
    Set<PersonId> with = new HashSet<>();
    for (Initiatives.Stakeholder one : initiative.stakeholders())
      if (one.person() != null && one.stands() == Initiatives.Stance.WITH)
        with.add(one.person().id());
    return bonds.stream()
        .filter(one -> one.of(target))
        .filter(one -> with.contains(one.beside(target).id()))
        .filter(one -> one.relation().opens(one.beside(target).id(), target))
        .findFirst();
  }

  private static List<Opening> openings(Look look, Initiatives all, Initiatives.Initiative it) {
    List<Opening> openings = new ArrayList<>();
    for (Initiatives.Stakeholder one : it.hardestFirst()) {
      if (one.person() != null) continue;
      List<Option> options = new ArrayList<>();
      for (Candidate candidate : all.candidates(it, one)) {
        Person person = look.person(candidate.person()).orElse(null);
        if (person == null) continue;
        Person through = candidate.direct() ? null : introducer(look, candidate);
        if (!candidate.direct() && through == null) continue;
        options.add(
            new Option(person, (candidate.because() + close(look, one, person)).strip(), through));
      }
      openings.add(new Opening(one, options));
    }
    return openings;
  }

  /** That somebody is close, where the owner wants a tie of that kind for the role. */
  private static String close(Look look, Initiatives.Stakeholder role, Person person) {
    double strength = look.standing(person.id()).map(one -> one.tie().strength()).orElse(0.0);
    return role.wanted() == Kind.Value.TRANSFORMATIONAL && strength >= Coverage.STRONG
        ? " Close to you already."
        : "";
  }

  private static @Nullable Person introducer(Look look, Candidate one) {
    if (one.way().isEmpty() || look.matters().strained(one.way().getFirst(), look.now()))
      return null;
    return look.person(one.way().getFirst()).orElse(null);
  }

  private static List<Tie> ties(Look look, Initiatives.Initiative it) {
    Landscape landscape = Landscape.of(look);
    Map<Integer, Initiatives.Stakeholder> wanted = new HashMap<>();
    for (Initiatives.Stakeholder one : it.stakeholders()) {
      if (one.person() == null) continue;
      int number = landscape.number(one.person().id());
      if (number > 0) wanted.putIfAbsent(number, one);
    }
    List<Tie> ties = new ArrayList<>();
    if (wanted.size() < 2) return ties;
    for (Landscape.Line line : landscape.lines()) {
      Initiatives.Stakeholder one = wanted.get(line.one());
      Initiatives.Stakeholder other = wanted.get(line.other());
      if (one == null || other == null || line.last() == 0) continue;
      LocalDate last = look.all.day(java.time.Instant.ofEpochSecond(line.last()));
      long days = ChronoUnit.DAYS.between(last, look.today());
      ties.add(new Tie(one, other, line.weight(), last, days > QUIET_DAYS));
    }
    ties.sort(
        Comparator.comparingDouble(Tie::chance)
            .reversed()
            .thenComparingLong(tie -> tie.one().id())
            .thenComparingLong(tie -> tie.other().id()));
    return ties.subList(0, Math.min(MOST_TIES, ties.size()));
  }

  private static List<Week> weeks(Look look, Initiatives all, Initiatives.Initiative it) {
    LocalDate first = monday(it.since());
    Map<LocalDate, List<Count>> counts = new TreeMap<>();
    for (Person person :
        it.stakeholders().stream()
            .map(Initiatives.Stakeholder::person)
            .filter(Objects::nonNull)
            .distinct()
            .toList()) {
      Map<LocalDate, int[]> own = new TreeMap<>();
      for (Contact contact : look.timeline(person.id()).until(look.now()).contacts()) {
        LocalDate day = look.all.day(contact.at());
        if (day.isBefore(it.since()) || contact.people() > SMALL) continue;
        own.computeIfAbsent(monday(day), week -> new int[2])[contact.channel().spoken() ? 0 : 1]++;
      }
      own.forEach((week, n) ->
          counts
              .computeIfAbsent(week, one -> new ArrayList<>())
              .add(new Count(person, n[0], n[1])));
    }
    List<Initiatives.Moved> moved = all.moved(it);
    List<Week> weeks = new ArrayList<>();
    for (LocalDate week = monday(look.today());
        !week.isBefore(first) && weeks.size() < WEEKS;
        week = week.minusWeeks(1)) {
      LocalDate monday = week;
      Week one =
          new Week(
              monday,
              counts.getOrDefault(monday, List.of()),
              moved.stream().filter(m -> monday(m.day()).equals(monday)).toList());
      if (!one.counts().isEmpty() || !one.moved().isEmpty()) weeks.add(one);
    }
    return weeks;
  }

  /** Nothing is quiet whose people are all with the owner, or of whom the sources ended. */
  private static @Nullable LocalDate quietSince(
      Look look, Initiatives all, Initiatives.Initiative it) {
    LocalDate last = it.since();
    boolean asked = false;
    for (Initiatives.Moved one : all.moved(it)) last = later(last, one.day());
    for (Initiatives.Stakeholder one : it.stakeholders()) {
      if (one.onBoardOn() != null) last = later(last, one.onBoardOn());
      if (one.person() == null) continue;
      asked |= one.stands() != Initiatives.Stance.WITH;
      Standing standing = look.standing(one.person().id()).orElse(null);
      if (standing != null && standing.ended(look.today())) return null;
      for (Contact contact : look.timeline(one.person().id()).until(look.now()).contacts())
        if (contact.people() <= SMALL) last = later(last, look.all.day(contact.at()));
    }
    return asked && last.plusDays(FORTNIGHT).isBefore(look.today()) ? last : null;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  private static LocalDate monday(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }

  /**
   * Who of those that are with the owner is closest to somebody who is not yet: a way to be heard.
   * Empty without a tie that was seen within thirty days.
   */
  public Optional<Tie> voice(Initiatives.Stakeholder role) {
    return ties.stream()
        .filter(tie -> !tie.quiet())
        .filter(tie -> beside(tie, role) != null)
        .filter(
            tie -> Objects.requireNonNull(beside(tie, role)).stands() == Initiatives.Stance.WITH)
        .findFirst();
  }

  /** The other one of a tie, or null where somebody is not in it. */
  public static Initiatives.@Nullable Stakeholder beside(Tie tie, Initiatives.Stakeholder role) {
    if (tie.one().id() == role.id()) return tie.other();
    return tie.other().id() == role.id() ? tie.one() : null;
  }

  /**
   * The stakeholder map on one page, as Markdown, for the room.
   *
   * @param stances whether it says where people stand; what is for the owner's eyes alone stays out
   *     without it
   */
  public String page(boolean stances) {
    StringBuilder page = new StringBuilder("# ").append(plain(initiative.name())).append("\n\n");
    if (!initiative.purpose().isBlank()) page.append(plain(initiative.purpose())).append("\n\n");
    page.append("Week ").append(initiative.week()).append(" of ").append(initiative.weeks());
    List<String> heads = heads(stances);
    page.append("\n\n| ").append(String.join(" | ", heads)).append(" |\n|");
    page.append("---|".repeat(heads.size())).append("\n");
    for (List<String> row : rows(stances, LocalDate::toString))
      page.append("| ")
          .append(String.join(" | ", row.stream().map(Campaign::cell).toList()))
          .append(" |\n");
    if (initiative.stakeholders().isEmpty()) page.append("\nNobody is named yet.\n");
    String between = "\n";
    for (Relations.Line one : bonds(stances)) {
      page.append(between).append("- ").append(plain(one.sentence())).append("\n");
      between = "";
    }
    return page.toString();
  }

  /** What the columns of the stakeholder map are called, in any form of it. */
  public List<String> heads(boolean stances) {
    return stances
        ? List.of(
            "Role", "Who", "Stands", "Why", "We give", "We get", "Next step", "When", "Who does it")
        : List.of("Role", "Who", "Next step", "When", "Who does it");
  }

  /** Its rows below the {@linkplain #heads heads}, the hardest first. */
  public List<List<String>> rows(boolean stances, Function<LocalDate, String> day) {
    List<List<String>> rows = new ArrayList<>();
    for (Initiatives.Stakeholder one : initiative.hardestFirst()) {
      Person person = one.person();
      List<String> row = new ArrayList<>();
      row.add(one.role());
      row.add(person == null ? "nobody yet" : person.name());
      if (stances) {
        row.add(person == null ? "" : one.stands().words());
        row.addAll(List.of(one.reason(), one.gives(), one.gets()));
      }
      row.add(one.step());
      row.add(one.stepOn() == null ? "" : day.apply(one.stepOn()));
      row.add(one.step().isBlank() ? "" : one.stepBy().isBlank() ? "me" : one.stepBy());
      rows.add(row);
    }
    return rows;
  }

  /** What two whom it needs are to each other: all of it, or what may be said in a room. */
  public List<Relations.Line> bonds(boolean stances) {
    return bonds.stream().filter(one -> stances || ROOM.contains(one.relation().kind())).toList();
  }

  private static String plain(String words) {
    return words.replaceAll("\\R", " ").strip();
  }

  /** What may stand between two strokes of a table. */
  private static String cell(String words) {
    return plain(words).replace("\\", "\\\\").replace("|", "\\|");
  }
}
