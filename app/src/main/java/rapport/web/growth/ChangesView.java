package rapport.web.growth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rapport.growth.MindChange;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.WhomField;

/** What changed the owner's mind, by person (G6). */
public record ChangesView(Frame frame, List<Person> people, WhomField whom) {

  /** One person with what they changed. */
  public record Person(String name, String href, String count, List<Line> lines) {}

  /** One change. */
  public record Line(long id, String day, String believed, String thinks) {}

  public static ChangesView of(
      Frame frame, List<MindChange> all, GrowView.PersonNames names, WhomField whom, Say say) {
    Map<rapport.people.PersonId, List<Line>> lines = new HashMap<>();
    List<rapport.people.PersonId> order = new ArrayList<>();
    for (MindChange one : all) {
      if (!lines.containsKey(one.person())) order.add(one.person());
      lines
          .computeIfAbsent(one.person(), p -> new ArrayList<>())
          .add(new Line(one.id(), say.day(one.day()), one.believed(), one.thinks()));
    }
    return new ChangesView(
        frame,
        order.stream()
            .map(person -> {
              List<Line> own = lines.getOrDefault(person, List.of());
              return new Person(
                  names.name(person),
                  "/people/" + person,
                  Say.count(own.size(), "time", "times"),
                  own);
            })
            .toList(),
        whom);
  }
}
