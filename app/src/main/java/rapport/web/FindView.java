package rapport.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the find box finds: people, pages and actions. */
public record FindView(Frame frame, String words, List<Face> people, List<MoveLine.Link> pages) {

  private static final List<MoveLine.Link> ALL =
      List.of(
          new MoveLine.Link("Today", "/"),
          new MoveLine.Link("People", "/people"),
          new MoveLine.Link("Map of the network", "/map"),
          new MoveLine.Link("Goals and needs", "/goals"),
          new MoveLine.Link("A new need", "/needs/new"),
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

  static FindView of(Frame frame, String words, List<Face> people) {
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
