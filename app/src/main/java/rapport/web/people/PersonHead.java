package rapport.web.people;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rapport.desk.interactions.Happening;
import rapport.desk.nurture.PersonPage;
import rapport.desk.people.Relations;
import rapport.interactions.Direction;
import rapport.people.Names;
import rapport.people.Person;
import rapport.people.Scope;
import rapport.ties.Trend;
import rapport.web.Say;
import rapport.web.ties.Marks;

/**
 * The top of a person's pages: who it is, and the tabs.
 *
 * @param why how the owner came to know them, a sentence each with where it can be seen
 * @param photo where their picture is, or empty
 * @param within the pages of the current tab, where it has several
 */
public record PersonHead(
    Face face,
    String photo,
    String about,
    List<Why> why,
    List<Chip> chips,
    List<Tab> tabs,
    List<Tab> within,
    String logHref) {

  private static final int MOST_RELATIONS = 4;

  /** One sentence of how the owner came to know somebody. */
  public record Why(String words, String href, String link) {}

  /** A word with a ground. */
  public record Chip(String words, String tone) {}

  /** One of a person's pages. */
  public record Tab(String words, String href, boolean current) {}

  /** The five tabs. */
  private enum Group {
    OVERVIEW,
    TIMELINE,
    BETWEEN,
    PLAN,
    DETAILS
  }

  /** The pages about a person. */
  public enum Page {
    RELATIONSHIP("", Group.OVERVIEW, "Overview"),
    TIMELINE("/timeline", Group.TIMELINE, "Timeline"),
    PROMISES("/promises", Group.BETWEEN, "Promises"),
    EXCHANGES("/exchanges", Group.BETWEEN, "Exchanges"),
    WHOLE("/whole", Group.BETWEEN, "What was told"),
    CHECK_INS("/check-ins", Group.BETWEEN, "Check-ins"),
    PLAYS("/plays", Group.PLAN, "Take the lead"),
    CONTACT_PLAN("/contact-plan", Group.PLAN, "Communication plan"),
    GOALS("/goals", Group.PLAN, "Ways and goals"),
    DETAILS("/details", Group.DETAILS, "Details");

    private final String path;
    private final Group group;
    private final String words;

    Page(String path, Group group, String words) {
      this.path = path;
      this.group = group;
      this.words = words;
    }
  }

  public static PersonHead of(PersonPage page, Page shown, Say say) {
    Person person = page.standing().person();
    Face face = Face.of(person);
    String about = face.about().isEmpty() ? "" : face.about() + " · ";
    about += where(page.where()) + scope(person.scope());
    var first = page.known().touch();
    boolean earlier = page.standing().doubt().earlier();
    if (first != null && !earlier) about += " · in touch since " + say.month(first);
    long open = page.promises().stream().filter(p -> p.open()).count();
    return new PersonHead(
        face,
        page.where().pictured() ? face.href() + "/photo" : "",
        about,
        shown == Page.RELATIONSHIP ? why(page, say) : List.of(),
        chips(page, say),
        List.of(
            tab(face, "Overview", Page.RELATIONSHIP, shown),
            tab(face, counted("Timeline", page.total()), Page.TIMELINE, shown),
            tab(face, counted("Between you", open), Page.PROMISES, shown),
            tab(face, "Plan", Page.PLAYS, shown),
            tab(face, "Details", Page.DETAILS, shown)),
        within(face, shown),
        "/conversations/new?person=" + face.id());
  }

  private static List<Why> why(PersonPage page, Say say) {
    List<Why> why = new ArrayList<>();
    Person introducer = page.known().introducer();
    if (introducer != null)
      why.add(
          new Why(
              introducer.name() + " introduced you: “" + page.known().words() + "”.",
              "/people/" + introducer.id() + "/exchanges",
              "as you wrote down"));
    Happening first = page.known().first();
    if (first != null && !page.standing().doubt().earlier())
      why.add(
          new Why(
              "Known here since " + say.whole(first.at()) + ": " + first(page, first) + ".",
              "/interactions/" + first.id(),
              "open the first contact"));
    page.relations().stream()
        .limit(MOST_RELATIONS)
        .forEach(one -> why.add(relation(one, page.standing().person())));
    return why;
  }

  /** What somebody is to the other, or the other to them, with a link to the other. */
  private static Why relation(Relations.Line line, Person person) {
    Person other = line.beside(person.id());
    String kind = line.relation().kind().words();
    String words =
        line.one().id().equals(person.id())
            ? Say.capital(kind) + " " + other.name()
            : line.relation().sentence(other.name(), Names.given(person.name()));
    return new Why(words + ".", "/people/" + other.id(), "open " + Names.given(other.name()));
  }

  /** What the first interaction was: who wrote, or how one met, and what it was about. */
  private static String first(PersonPage page, Happening first) {
    Person person = page.standing().person();
    String subject = first.subject() == null ? "" : first.subject().strip();
    String about = subject.isEmpty() ? "" : " “" + subject + "”";
    return switch (first.kind()) {
      case "mail" ->
          (first.direction() == Direction.SENT
                  ? "you wrote"
                  : Names.given(person.name()) + " wrote")
              + about;
      case "meeting" -> "a meeting" + about;
      case "chat" -> "a chat";
      default -> "a talk, " + first.channel().words();
    };
  }

  /** Where they are and what their clock shows, as far as that is known. */
  private static String where(PersonPage.Where where) {
    String clock = where.clock() == null ? "" : where.clock() + " there";
    String between = where.place().isEmpty() || clock.isEmpty() ? "" : ", ";
    String words = where.place().replace('_', ' ') + between + clock;
    return words.isEmpty() ? "" : words + " · ";
  }

  private static String counted(String words, long count) {
    return count == 0 ? words : words + " · " + Say.number(count);
  }

  private static Tab tab(Face face, String words, Page page, Page shown) {
    return new Tab(words, face.href() + page.path, page.group == shown.group);
  }

  private static List<Tab> within(Face face, Page shown) {
    List<Tab> pages =
        Stream.of(Page.values())
            .filter(page -> page.group == shown.group)
            .map(page -> new Tab(page.words, face.href() + page.path, page == shown))
            .toList();
    return pages.size() == 1 ? List.of() : pages;
  }

  private static List<Chip> chips(PersonPage page, Say say) {
    var standing = page.standing();
    Chip strength = new Chip(Marks.of(standing.tie().strength()).word(), "good");
    Chip course =
        switch (standing.tie().trend().course()) {
          case UNKNOWN -> new Chip("same person?", "blue");
          case NEW -> new Chip("new", "blue");
          case RISING -> new Chip("▲ growing", "good");
          case STEADY -> new Chip("holding", "plain");
          case COOLING -> new Chip("▼ cooling", "gold");
        };
    if (standing.tie().interactions() == 0)
      return List.of(standing.doubt().any() ? course : new Chip("not yet in touch", "plain"));
    if (standing.waiting() != null) {
      return List.of(strength, course, new Chip("waits for your answer", "warm"));
    }
    if (standing.overdue(say.today())) {
      Chip overdue = new Chip("overdue", "warm"); // who is waited for so long grows no more
      return standing.tie().trend().course() == Trend.Course.RISING
          ? List.of(strength, overdue)
          : List.of(strength, course, overdue);
    }
    return List.of(strength, course);
  }

  /** Where somebody stands, in a word. */
  static String scope(Scope scope) {
    return switch (scope.side()) {
      case INSIDE -> "inside your organisation";
      case OUTSIDE -> "outside your organisation";
      case UNKNOWN -> "inside or outside is not known";
    };
  }
}
