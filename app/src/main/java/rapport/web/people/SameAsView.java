package rapport.web.people;

import java.util.List;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.web.Frame;

/**
 * Choosing by hand who is the same human as somebody.
 *
 * @param words what was looked for, or empty
 * @param found those to choose from, likeliest first
 */
public record SameAsView(Frame frame, Face face, String words, List<Line> found) {

  /**
   * One to choose.
   *
   * @param handles addresses and numbers in one line
   * @param back where to go when the two are joined
   */
  public record Line(Face face, String handles, String back) {}

  public static SameAsView of(Frame frame, Person person, String words, List<Person> found) {
    Face face = Face.of(person);
    return new SameAsView(
        frame,
        face,
        words,
        found.stream()
            .map(one ->
                new Line(
                    Face.of(one),
                    String.join(", ", one.handles().stream().limit(4).map(Handle::value).toList()),
                    "/people/" + Math.min(face.id(), one.id().value()) + "/details"))
            .toList());
  }
}
