package rapport.web.people;

import java.util.List;
import rapport.desk.nurture.PersonPage;
import rapport.people.Person;
import rapport.people.Scope;
import rapport.web.Say;
import rapport.web.ties.Marks;

/** The top of a person's pages: who it is, and the tabs. */
public record PersonHead(
    Face face, String about, List<Chip> chips, List<Tab> tabs, String logHref) {

  /** Copies the lists. */
  public PersonHead {
    chips = List.copyOf(chips);
    tabs = List.copyOf(tabs);
  }

  /** A word with a ground. */
  public record Chip(String words, String tone) {}

  /** One of a person's pages. */
  public record Tab(String words, String href, boolean current) {}

  /** The pages about a person. */
  public enum Page {
    RELATIONSHIP(""),
    TIMELINE("/timeline"),
    PROMISES("/promises"),
    EXCHANGES("/exchanges"),
    PLAYS("/plays"),
    WHOLE("/whole"),
    GOALS("/goals"),
    CHECK_INS("/check-ins"),
    DETAILS("/details");

    private final String path;

    Page(String path) {
      this.path = path;
    }
  }

  public static PersonHead of(PersonPage page, Page shown, Say say) {
    Person person = page.standing().person();
    Face face = Face.of(person);
    String about = face.about().isEmpty() ? "" : face.about() + " · ";
    about += scope(person.scope());
    var first = page.standing().tie().first();
    if (first != null) about += " · in touch since " + say.month(first);
    long open = page.promises().stream().filter(p -> p.open()).count();
    return new PersonHead(
        face,
        about,
        chips(page, say),
        List.of(
            tab(face, "Relationship", Page.RELATIONSHIP, shown),
            tab(face, "Timeline · " + Say.number(page.total()), Page.TIMELINE, shown),
            tab(face, open == 0 ? "Promises" : "Promises · " + open, Page.PROMISES, shown),
            tab(face, "Exchanges", Page.EXCHANGES, shown),
            tab(face, "Take the lead", Page.PLAYS, shown),
            tab(face, "Whole person", Page.WHOLE, shown),
            tab(face, "Ways and goals", Page.GOALS, shown),
            tab(face, "Check-ins", Page.CHECK_INS, shown),
            tab(face, "Details", Page.DETAILS, shown)),
        "/conversations/new?person=" + face.id());
  }

  private static Tab tab(Face face, String words, Page page, Page shown) {
    return new Tab(words, face.href() + page.path, page == shown);
  }

  private static List<Chip> chips(PersonPage page, Say say) {
    var standing = page.standing();
    Chip strength = new Chip(Marks.of(standing.tie().strength()).word(), "good");
    Chip course =
        switch (standing.tie().trend().course()) {
          case NEW -> new Chip("new", "blue");
          case RISING -> new Chip("▲ growing", "good");
          case STEADY -> new Chip("holding", "plain");
          case COOLING -> new Chip("▼ cooling", "gold");
        };
    if (standing.tie().interactions() == 0) return List.of(new Chip("not yet in touch", "plain"));
    if (standing.waiting() != null) {
      return List.of(strength, course, new Chip("waits for your answer", "warm"));
    }
    if (standing.overdue(say.today())) {
      return List.of(strength, course, new Chip("overdue", "warm"));
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
