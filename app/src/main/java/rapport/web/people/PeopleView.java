package rapport.web.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.desk.people.GroupChange;
import rapport.desk.people.People;
import rapport.nurture.Standing;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.ties.Marks;

/**
 * The list of people, a hundred at a time.
 *
 * @param count how many there are and how many match, in words
 * @param earlier the address of the hundred before, or null
 * @param later the address of the hundred after, or null
 * @param filter what is looked for, to be kept or put into a group
 */
public record PeopleView(
    Frame frame,
    String words,
    List<Choice> sorts,
    List<Choice> scopes,
    List<Row> rows,
    String count,
    boolean none,
    @Nullable String earlier,
    @Nullable String later,
    Filter filter) {

  /** What can be said of somebody in one press. */
  public static final List<Choice> IS =
      List.of(
          new Choice("thing", "Not a person", false),
          new Choice("hidden", "Hide", false),
          new Choice("removed", "Remove", false),
          new Choice("me", "This is me", false));

  /** Rows on one page. */
  public static final int PAGE = 100;

  /**
   * What the list is narrowed by.
   *
   * @param groups the groups there are, to choose from; empty where there is none
   * @param lists the searches that are kept
   * @param named the number of the kept search that is shown, or 0
   * @param matching how many it finds
   */
  public record Filter(
      People.Query query,
      List<Choice> groups,
      List<GroupsView.Kept> lists,
      long named,
      int matching) {

    /** Nothing but a search, where there are no groups and no lists. */
    public static Filter of(People.Query query) {
      return new Filter(query, List.of(), List.of(), 0, 0);
    }

    /** Whether what is shown can be kept or put into a group. */
    public boolean keeps() {
      return named == 0 && !query.everybody() && matching > 0;
    }

    /** Whether all of them can be put into a group at once. */
    public boolean fits() {
      return matching > 0 && matching <= GroupChange.MOST;
    }

    /** The order, as the address has it. */
    public String sort() {
      return query.sort().name().toLowerCase(Locale.ROOT);
    }
  }

  /** One choice of a list to choose from. */
  public record Choice(String value, String words, boolean chosen) {}

  /**
   * One person in the list.
   *
   * @param state how the rhythm stands, in words
   * @param tone how those words look
   */
  public record Row(Face face, Marks marks, String scope, String last, String state, String tone) {

    public static Row of(Standing standing, Say say) {
      return new Row(
          Face.of(standing.person()),
          Marks.of(standing.tie().strength()),
          switch (standing.person().scope().side()) {
            case INSIDE -> "inside";
            case OUTSIDE -> "outside";
            case UNKNOWN -> "";
          },
          last(standing, say),
          state(standing, say),
          standing.waiting() != null || standing.overdue(say.today())
              ? "warm"
              : standing.due(say.today())
                  ? "gold"
                  : standing.due() == null || standing.doubt().later() ? "plain" : "good");
    }

    /** The latest contact; where a later one may stand under another card, the latest known. */
    private static String last(Standing standing, Say say) {
      boolean later = standing.doubt().later();
      if (standing.lastReal() == null) return standing.doubt().any() ? "" : "not yet in touch";
      return (later ? "last known " : "") + say.ago(standing.lastReal());
    }

    private static String state(Standing standing, Say say) {
      if (standing.doubt().later()) return "same person?";
      if (standing.waiting() != null) return "waits for you";
      if (standing.rhythm() == null) return "no rhythm yet";
      if (standing.due() == null) return "no contact yet";
      if (standing.overdue(say.today())) return "overdue";
      if (standing.due(say.today())) return "due";
      return "due " + say.near(standing.due());
    }
  }

  /** The list of one group, by its name. */
  public static String named(String group) {
    return "/people?group=" + URLEncoder.encode(group, StandardCharsets.UTF_8);
  }

  /** A side in words. */
  static String side(String scope) {
    return switch (scope) {
      case "inside" -> "inside my organisation";
      case "outside" -> "outside it";
      default -> "side not known";
    };
  }

  public static PeopleView of(Frame frame, Filter filter, People people, Say say) {
    People.Query query = filter.query();
    List<Row> rows = people.rows().stream().map(standing -> Row.of(standing, say)).toList();
    int next = query.from() + rows.size();
    return new PeopleView(
        frame,
        query.words(),
        sorts(query.sort()),
        scopes(query.scope()),
        rows,
        count(query, people),
        people.all() == 0,
        query.from() == 0 ? null : href(query, Math.max(0, query.from() - PAGE)),
        next >= people.matching() ? null : href(query, next),
        filter);
  }

  private static String count(People.Query query, People people) {
    if (people.matching() == 0) return "Nobody matches";
    String all =
        people.matching() == people.all()
            ? Say.count(people.all(), "person", "people")
            : Say.number(people.matching()) + " of " + Say.count(people.all(), "person", "people");
    if (people.matching() <= PAGE) return all;
    int last = Math.min(people.matching(), query.from() + people.rows().size());
    return all + ", " + Say.number(query.from() + 1L) + " to " + Say.number(last);
  }

  private static List<Choice> sorts(People.Sort chosen) {
    List<Choice> choices = new ArrayList<>();
    for (People.Sort sort : People.Sort.values()) {
      String words =
          switch (sort) {
            case CARE -> "Need for care";
            case STRENGTH -> "Strength";
            case NAME -> "Name";
            case LAST -> "Last contact";
          };
      choices.add(new Choice(sort.name().toLowerCase(Locale.ROOT), words, sort == chosen));
    }
    return choices;
  }

  private static List<Choice> scopes(String chosen) {
    return List.of(
        new Choice("", "Inside and outside", chosen.isEmpty()),
        new Choice("inside", "Inside my organisation", chosen.equals("inside")),
        new Choice("outside", "Outside it", chosen.equals("outside")),
        new Choice("unknown", "Not known", chosen.equals("unknown")));
  }

  private static String href(People.Query query, int from) {
    return "/people?q="
        + URLEncoder.encode(query.words(), StandardCharsets.UTF_8)
        + "&sort="
        + query.sort().name().toLowerCase(Locale.ROOT)
        + "&scope="
        + query.scope()
        + (query.group().isEmpty()
            ? ""
            : "&group=" + URLEncoder.encode(query.group(), StandardCharsets.UTF_8))
        + "&from="
        + from;
  }
}
