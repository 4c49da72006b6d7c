package rapport.web.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rapport.web.Frame;
import rapport.web.nurture.MoveLine;

/** What the find box finds: people, pages and actions. */
public record FindView(Frame frame, String words, List<Face> people, List<MoveLine.Link> pages) {

  private static final List<MoveLine.Link> ALL =
      List.of(
          new MoveLine.Link("Today", "/"),
          new MoveLine.Link("People", "/people"),
          new MoveLine.Link("Map of the network", "/map"),
          new MoveLine.Link("Goals and needs", "/goals"),
          new MoveLine.Link("A new need", "/needs/new"),
          new MoveLine.Link("Care", "/care"),
          new MoveLine.Link("Promises", "/promises"),
          new MoveLine.Link("Same person?", "/care/same-person"),
          new MoveLine.Link("Worth sharing", "/worth"),
          new MoveLine.Link("Rhythms and pauses", "/rhythms"),
          new MoveLine.Link("Trips and open hours", "/trips"),
          new MoveLine.Link("What became difficult", "/tensions"),
          new MoveLine.Link("What I did, with undo", "/journal"),
          new MoveLine.Link("Begin: what must go right", "/begin"),
          new MoveLine.Link("Grow", "/grow"),
          new MoveLine.Link("Emotional intelligence", "/grow/self"),
          new MoveLine.Link("How others see me", "/grow/views"),
          new MoveLine.Link("What my network gave me", "/grow/outcomes"),
          new MoveLine.Link("My plan of ninety days", "/grow/plan"),
          new MoveLine.Link("Seven skills", "/grow/skills"),
          new MoveLine.Link("What changed my mind", "/grow/changes"),
          new MoveLine.Link("My habits by group", "/grow/mirror"),
          new MoveLine.Link("Diversity of thought", "/grow/diversity"),
          new MoveLine.Link("This week’s stretch contact", "/grow/stretch"),
          new MoveLine.Link("Sources and imports", "/sources"),
          new MoveLine.Link("Settings", "/settings"),
          new MoveLine.Link("Log a conversation", "/conversations/new"),
          new MoveLine.Link("Add a person", "/people/new"),
          new MoveLine.Link("Import files", "/sources"),
          new MoveLine.Link("Dark or light", "/settings"),
          new MoveLine.Link("My own addresses", "/settings"),
          new MoveLine.Link("Why this week’s order", "/moves"));

  /** Copies the lists. */
  public FindView {
    people = List.copyOf(people);
    pages = List.copyOf(pages);
  }

  public static FindView of(Frame frame, String words, List<Face> people) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    List<MoveLine.Link> pages = new ArrayList<>();
    for (MoveLine.Link link : ALL) if (begins(link.words(), wanted)) pages.add(link);
    for (MoveLine.Link link : ALL)
      if (!pages.contains(link) && link.words().toLowerCase(Locale.ROOT).contains(wanted))
        pages.add(link);
    return new FindView(frame, words, people, pages.stream().limit(6).toList());
  }

  /** Whether one of the words begins so: the start of a word is meant before the middle of one. */
  private static boolean begins(String words, String wanted) {
    String low = words.toLowerCase(Locale.ROOT);
    return low.startsWith(wanted) || low.contains(" " + wanted);
  }

  /** Whether nothing was found. */
  public boolean none() {
    return people.isEmpty() && pages.isEmpty();
  }
}
