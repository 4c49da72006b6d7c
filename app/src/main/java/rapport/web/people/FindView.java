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
    List<MoveLine.Link> pages = new ArrayList<>();
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    for (MoveLine.Link link : ALL) {
      if (link.words().toLowerCase(Locale.ROOT).contains(wanted)) pages.add(link);
    }
    return new FindView(frame, words, people, pages.stream().limit(6).toList());
  }

  /** Whether nothing was found. */
  public boolean none() {
    return people.isEmpty() && pages.isEmpty();
  }
}
